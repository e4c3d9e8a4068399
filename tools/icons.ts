/**
 * Draws the add-in's icons into assets/: a bolt on a rounded square (the product) and one white sign for each button of the ribbon.
 * Shapes are given on a unit square and sampled 8 × 8 times a pixel, so that 16 px stays crisp. Run: npx tsx tools/icons.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";

type Colour = [number, number, number];
type Shape = (x: number, y: number) => boolean;
interface Layer {
  inside: Shape;
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

/** Straight lines through the points, `width` thick, with round ends. */
const stroke =
  (points: [number, number][], width: number): Shape =>
  (x, y) =>
    points.slice(1).some(([x2, y2], i) => {
      const [x1, y1] = points[i]!;
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) <= width / 2;
    });
const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    x >= left && x <= right && y >= top && y <= bottom;
const circle =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) <= radius;
const any =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

/** Lines of a list, each with its mark. */
const rows = any(...[0.3, 0.5, 0.7].flatMap((y) => [circle(0.27, y, 0.055), box(0.38, y - 0.045, 0.78, y + 0.045)]));
/** The f and x of a function. */
const functionSign = any(
  stroke(
    [
      [0.52, 0.22],
      [0.44, 0.22],
      [0.39, 0.3],
      [0.31, 0.72],
      [0.26, 0.8],
      [0.19, 0.8],
    ],
    0.085,
  ),
  stroke(
    [
      [0.26, 0.43],
      [0.5, 0.43],
    ],
    0.085,
  ),
  stroke(
    [
      [0.55, 0.5],
      [0.8, 0.78],
    ],
    0.085,
  ),
  stroke(
    [
      [0.8, 0.5],
      [0.55, 0.78],
    ],
    0.085,
  ),
);
const columns = any(box(0.22, 0.56, 0.36, 0.78), box(0.43, 0.4, 0.57, 0.78), box(0.64, 0.22, 0.78, 0.78));
/** Three crossing lines, each with a small arrow at both ends. */
const snowflake = any(
  ...[90, 30, 150].flatMap((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const at = (radius: number, turn = 0): [number, number] => [
      0.5 + radius * Math.cos(angle + turn),
      0.5 - radius * Math.sin(angle + turn),
    ];
    const branches = [1, -1].map((side) => stroke([at(side * 0.31, -0.42), at(side * 0.2), at(side * 0.31, 0.42)], 0.055));
    return [stroke([at(-0.33), at(0.33)], 0.065), ...branches];
  }),
);
/** A magnifying glass: where a number comes from. */
const lens = any(
  (x, y) => Math.abs(Math.hypot(x - 0.44, y - 0.44) - 0.2) <= 0.045,
  stroke(
    [
      [0.6, 0.6],
      [0.78, 0.78],
    ],
    0.11,
  ),
);

const square: Layer = { inside: roundedSquare(0.02, 0.2), colour: NIGHT };
const white = (inside: Shape): Layer[] => [square, { inside, colour: WHITE }];
const product: Layer[] = [square, { inside: bolt, colour: AMBER }];
/** By the name of the file; see manifest.xml. */
const buttons: Record<string, Layer[]> = {
  deals: white(rows),
  formulas: white(functionSign),
  models: white(columns),
  refresh: white(any(ring, arrowHead)),
  freeze: white(snowflake),
  trace: white(lens),
};

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
for (const [name, layers] of Object.entries(buttons))
  for (const size of [16, 32, 80]) writeFileSync(join(folder, `${name}-${size}.png`), draw(layers, size));
