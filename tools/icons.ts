/**
 * Draws the add-in's icons into assets/: a bolt on a rounded square (the product) and a circular arrow (refresh).
 * Shapes are given on a unit square and sampled 8 × 8 times a pixel, so that 16 px stays crisp. Run: npx tsx tools/icons.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";

type Colour = [number, number, number];
interface Layer {
  inside: (x: number, y: number) => boolean;
  colour: Colour;
}

const NIGHT: Colour = [12, 45, 72];
const AMBER: Colour = [255, 183, 3];
const WHITE: Colour = [255, 255, 255];
const SAMPLES = 8;

const roundedSquare = (inset: number, radius: number) => (x: number, y: number) => {
  const dx = Math.max(inset + radius - x, x - (1 - inset - radius), 0);
  const dy = Math.max(inset + radius - y, y - (1 - inset - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
};

const polygon = (points: [number, number][]) => (x: number, y: number) => {
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [xi, yi] = points[i]!;
    const [xj, yj] = points[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
};

const bolt = polygon([
  [0.58, 0.1],
  [0.24, 0.55],
  [0.45, 0.55],
  [0.38, 0.9],
  [0.76, 0.42],
  [0.53, 0.42],
]);

const ring = (x: number, y: number) => {
  const distance = Math.hypot(x - 0.5, y - 0.5);
  const angle = Math.atan2(y - 0.5, x - 0.5);
  return distance > 0.2 && distance < 0.31 && !(angle > -0.95 && angle < 0);
};
const arrowHead = polygon(
  [
    [0.56, 0.5],
    [0.96, 0.5],
    [0.76, 0.24],
  ].map(([x, y]) => [x!, y! + 0.02]) as [number, number][],
);

const product: Layer[] = [
  { inside: roundedSquare(0.02, 0.2), colour: NIGHT },
  { inside: bolt, colour: AMBER },
];
const refresh: Layer[] = [
  { inside: roundedSquare(0.02, 0.2), colour: NIGHT },
  { inside: (x, y) => ring(x, y) || arrowHead(x, y), colour: WHITE },
];

/** One layer stack as a PNG of `size` × `size` pixels, transparent around the square. */
export function draw(layers: Layer[], size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let py = 0; py < size; py++)
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let s = 0; s < SAMPLES * SAMPLES; s++) {
        const x = (px + ((s % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (py + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES) / size;
        const top = layers.filter((layer) => layer.inside(x, y)).at(-1);
        if (!top) continue;
        covered++;
        top.colour.forEach((channel, i) => (sum[i]! += channel));
      }
      const at = (py * size + px) * 4;
      for (let i = 0; i < 3; i++) png.data[at + i] = covered ? Math.round(sum[i]! / covered) : 0;
      png.data[at + 3] = Math.round((255 * covered) / (SAMPLES * SAMPLES));
    }
  return PNG.sync.write(png);
}

const folder = join(__dirname, "../assets");
for (const size of [16, 32, 64, 80, 128]) writeFileSync(join(folder, `icon-${size}.png`), draw(product, size));
for (const size of [16, 32, 80]) writeFileSync(join(folder, `refresh-${size}.png`), draw(refresh, size));
