// Map-like drawings: an equirectangular projection true at the middle latitude, graticule, scale bar, north arrow.
import { C, text, line, rect, circle, path, shape, smooth, poly, n } from './kit.mjs';

const KM_PER_DEGREE = 111.2;

/** A frame { x, y, w } for [south, west, north, east]; the height follows from the latitude. */
export function frame([south, west, north, east], { x, y, w }) {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const perLon = w / (east - west),
    perLat = perLon / squeeze,
    h = (north - south) * perLat;
  const at = ([lat, lon]) => [x + (lon - west) * perLon, y + (north - lat) * perLat];
  return { x, y, w, h, at, box: [south, west, north, east], perKm: perLat / KM_PER_DEGREE };
}

export function graticule(f, step) {
  const [south, west, north, east] = f.box;
  const out = [rect(f.x, f.y, f.w, f.h, '#fbf8ef')];
  for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step) {
    const [px] = f.at([north, lon]);
    out.push(line(px, f.y, px, f.y + f.h, C.wash, 1), text(px, f.y + f.h + 24, `${lon}°E`, { size: 20, at: 'middle', fill: C.mid }));
  }
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) {
    const [, py] = f.at([lat, west]);
    out.push(line(f.x, py, f.x + f.w, py, C.wash, 1), text(f.x + 8, py - 6, `${lat}°N`, { size: 20, fill: C.mid }));
  }
  return out.join('');
}

export const border = (f) => rect(f.x, f.y, f.w, f.h, 'none', { stroke: C.soft, 'stroke-width': 1.5 });

/** Lines are cut to the frame by nesting an svg element: no clip ids are needed, so files stay independent. */
export const clip = (f, ...parts) =>
  `<svg x="${n(f.x)}" y="${n(f.y)}" width="${n(f.w)}" height="${n(f.h)}" viewBox="${n(f.x)} ${n(f.y)} ${n(f.w)} ${n(f.h)}">${parts.flat(Infinity).join('')}</svg>`;

export const river = (f, points, width = 3) => path(smooth(points.map(f.at)), '#9fb4bd', width, { 'stroke-linecap': 'round' });
export const road = (f, points, colour = C.soft) => path(smooth(points.map(f.at)), colour, 2, { 'stroke-dasharray': '10 5' });

/** A ridge is a row of small brush-like peaks, spaced evenly along its line. */
export function ridge(f, points, { gap = 30, size = 17 } = {}) {
  const pixels = points.map(f.at);
  const out = [];
  let rest = 0,
    count = 0;
  for (let i = 1; i < pixels.length; i++) {
    const [[ax, ay], [bx, by]] = [pixels[i - 1], pixels[i]];
    const length = Math.hypot(bx - ax, by - ay);
    for (let d = rest; d < length; d += gap, count++) {
      const s = size * (0.8 + (0.35 * ((count * 7) % 5)) / 4);
      const [px, py] = [ax + ((bx - ax) * d) / length, ay + ((by - ay) * d) / length];
      const [left, right, top, foot] = [n(px - s * 1.15), n(px + s * 1.05), n(py - s * 0.8), n(py + s * 0.5)];
      // Lit side pale, far side darker, as hills on old picture maps.
      out.push(
        shape(`M${left} ${foot}Q${n(px - s * 0.4)} ${n(py)} ${n(px)} ${top}L${n(px + s * 0.12)} ${foot}Z`, C.wash2) +
          shape(`M${n(px)} ${top}Q${n(px + s * 0.4)} ${n(py)} ${right} ${foot}H${n(px + s * 0.12)}Z`, '#c3b698'),
      );
    }
    rest = gap - ((length - rest) % gap);
  }
  return out.join('');
}

/** A named point; `side`: e w n s (where the name stands). */
export function place(f, coordinates, name, { side = 'e', size = 21, kind = 'town', fill = C.ink, weight } = {}) {
  const [px, py] = f.at(coordinates);
  const [dx, dy, at] = { e: [12, 8, 'start'], w: [-12, 8, 'end'], n: [0, -14, 'middle'], s: [0, 30, 'middle'] }[side];
  const sign =
    kind === 'main'
      ? circle(px, py, 9, C.accent) + circle(px, py, 14, 'none', { stroke: C.accent, 'stroke-width': 1.5 })
      : kind === 'rough'
        ? circle(px, py, 6, C.paper, { stroke: C.ink, 'stroke-width': 2, 'stroke-dasharray': '3 2' })
        : circle(px, py, 5, C.paper, { stroke: C.ink, 'stroke-width': 2 });
  return (
    sign +
    text(px + dx + (kind === 'main' ? Math.sign(dx) * 6 : 0), py + dy + (kind === 'main' ? Math.sign(dy - 8) * 4 : 0), name, {
      size,
      at,
      fill,
      weight,
      halo: '#fbf8ef',
    })
  );
}

export const label = (f, coordinates, name, more = {}) => {
  const [px, py] = f.at(coordinates);
  return text(px, py, name, { size: 22, at: 'middle', fill: C.mid, spacing: 6, halo: '#fbf8ef', ...more });
};

/** The bar's length is computed from the projection at the middle latitude. */
export function scaleBar(f, km, x = f.x + f.w - km * f.perKm - 24, y = f.y + f.h - 22) {
  const w = km * f.perKm;
  return (
    rect(x - 10, y - 34, w + 20, 46, '#fbf8ef', { opacity: 0.85 }) +
    rect(x, y - 4, w / 2, 7, C.ink) +
    rect(x + w / 2, y - 4, w / 2, 7, C.paper, { stroke: C.ink, 'stroke-width': 1 }) +
    text(x, y - 12, '0', { size: 20, fill: C.soft }) +
    text(x + w, y - 12, `${km} 公里`, { size: 20, at: 'end', fill: C.soft })
  );
}

/** A north arrow with its tip at x, y. */
export const compass = (x, y) =>
  shape(
    poly(
      [
        [x, y],
        [x + 10, y + 36],
        [x, y + 28],
      ],
      true,
    ),
    C.ink,
  ) +
  shape(
    poly(
      [
        [x, y],
        [x - 10, y + 36],
        [x, y + 28],
      ],
      true,
    ),
    C.paper,
    { stroke: C.ink },
  ) +
  text(x, y + 58, '北', { size: 20, at: 'middle', fill: C.soft });

export function north(f, x = f.x + f.w - 34, y = f.y + 24) {
  return rect(x - 22, y - 8, 44, 76, '#fbf8ef', { opacity: 0.85 }) + compass(x, y);
}

/** Great-circle distance in kilometres. */
export function distanceKm([lat1, lon1], [lat2, lon2]) {
  const r = Math.PI / 180;
  const a = Math.sin(((lat2 - lat1) * r) / 2) ** 2 + Math.cos(lat1 * r) * Math.cos(lat2 * r) * Math.sin(((lon2 - lon1) * r) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}
