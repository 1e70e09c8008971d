// Pieces of the title pictures: hills from seeded noise, a tower, a hall.
import { rect, shape, n } from './kit.mjs';

/** A small generator with a fixed seed: the same hills on every run. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** A mountain outline: two octaves of seeded value noise, drawn as straight facets like cut paper. */
export function ridgeLine({ w, base, height, seed, step = 40, sharp = 1.4 }) {
  const next = seeded(seed),
    coarse = Array.from({ length: 40 }, next),
    fine = Array.from({ length: 200 }, next);
  const ease = (t) => t * t * (3 - 2 * t);
  const noise = (list, t) => {
    const i = Math.floor(t),
      f = ease(t - i);
    return list[i % list.length] * (1 - f) + list[(i + 1) % list.length] * f;
  };
  const points = [];
  for (let x = 0; x < w + step; x += step) {
    const k = noise(coarse, x / 260) ** sharp * 0.8 + noise(fine, x / 58) * 0.2;
    points.push([x, base - k * height]);
  }
  return points;
}
/** One layer of hills; with `fade` its foot dissolves into the ground colour, which is the mist before the next layer. */
export const hills = (options, fill, floor, fade) => {
  const points = ridgeLine(options);
  const id = `m${options.seed}`;
  const top = options.base - options.height * 0.55,
    bottom = options.base + options.height * 0.3;
  const mist = fade
    ? `<defs><linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" y1="${n(top)}" x2="0" y2="${n(bottom)}"><stop offset="0" stop-color="${fill}"/><stop offset="1" stop-color="${fade}"/></linearGradient></defs>`
    : '';
  return mist + shape(`M0 ${floor}L${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}L${options.w} ${floor}Z`, fade ? `url(#${id})` : fill);
};
/** The tower of Huangcheng in outline: battered walls, crenels, a low roof, few openings. */
export function towerShape(x, base, w, h, fill, light) {
  const teeth = Array.from({ length: 5 }, (_, i) => rect(x + (i * w) / 4.5, base - h - w * 0.1, (w / 9) * 1.0, w * 0.11, fill)).join('');
  const roof = shape(
    `M${n(x + w * 0.12)} ${n(base - h - w * 0.1)}L${n(x + w * 0.3)} ${n(base - h - w * 0.34)}H${n(x + w * 0.7)}L${n(x + w * 0.88)} ${n(base - h - w * 0.1)}Z`,
    fill,
  );
  const openings = Array.from(
    { length: 5 },
    (_, i) =>
      rect(x + w * 0.28, base - h * (0.9 - i * 0.14), w * 0.07, w * 0.1, light) +
      rect(x + w * 0.65, base - h * (0.9 - i * 0.14), w * 0.07, w * 0.1, light),
  ).join('');
  return shape(`M${n(x - w * 0.05)} ${base}L${x} ${n(base - h)}H${n(x + w)}L${n(x + w * 1.05)} ${base}Z`, fill) + roof + teeth + openings;
}

/** One hall: a wall and a roof with slightly lifted eaves. */
export function hall(x, base, w, wallH, roofH, roof, wall) {
  const top = base - wallH;
  return (
    rect(x, top, w, wallH, wall) +
    shape(
      `M${n(x - w * 0.09)} ${n(top + 4)}Q${n(x + w * 0.03)} ${n(top - 4)} ${n(x + w * 0.12)} ${n(top - roofH)}H${n(x + w * 0.88)}Q${n(x + w * 0.97)} ${n(top - 4)} ${n(x + w * 1.09)} ${n(top + 4)}Z`,
      roof,
    )
  );
}
