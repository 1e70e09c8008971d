// The ground of maps: rivers and ridges only, no name, no road, no boundary, so that places can be shown on it.
import { C, open, rect } from './kit.mjs';
import { frame, clip, river, ridge } from './map.mjs';
import { RIVERS, RIDGES } from './places.mjs';

const BOX = [34.75, 111, 37.6, 114];
const W = 1200;

function ground() {
  const f = frame(BOX, { x: 0, y: 0, w: W });
  const h = Math.round(f.h);
  return [
    open(W, h, '沁河两岸地形（示意图）', '示意地形：太行山、太岳山、中条山的山脊与汾河、沁河、丹河、漳河、黄河的大致走向，不注名，不画道路与界线。本馆数字编研组制，不供量测。'),
    rect(0, 0, W, h, C.paper),
    clip(f, ...Object.values(RIDGES).map((points) => ridge(f, points)), ...Object.entries(RIVERS).map(([name, points]) => river(f, points, name === '黄河' ? 7 : 3.5))),
    '</svg>\n',
  ].join('');
}

export const drawings = { 'qinhe-relief.svg': ground };
