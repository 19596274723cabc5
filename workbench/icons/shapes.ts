import type { Picture } from "./png";

/** Drawings live on a grid of 32 × 32 units, whatever the size in pixels. */
export const grid = 32;

export interface Shape {
  readonly color: string;
  /** Whether a point of the grid lies inside, for a picture of `pixelsPerUnit`. */
  inside(x: number, y: number, pixelsPerUnit: number): boolean;
}

/** A rectangle with round corners; its edges snap to whole pixels so that small icons stay crisp. */
export function bar(
  color: string,
  left: number,
  top: number,
  width: number,
  height: number,
  radius = 0
): Shape {
  return {
    color,
    inside(x, y, scale) {
      const snap = (at: number): number => Math.round(at * scale) / scale;
      const [x0, y0] = [snap(left), snap(top)];
      const x1 = Math.max(x0 + 1 / scale, snap(left + width));
      const y1 = Math.max(y0 + 1 / scale, snap(top + height));
      if (x < x0 || x > x1 || y < y0 || y > y1) return false;
      // Below one pixel a round corner only blurs.
      const r = radius * scale < 0.9 ? 0 : Math.min(radius, (x1 - x0) / 2, (y1 - y0) / 2);
      const dx = Math.max(x0 + r - x, 0, x - (x1 - r));
      const dy = Math.max(y0 + r - y, 0, y - (y1 - r));
      return dx * dx + dy * dy <= r * r || r === 0;
    },
  };
}

export function disc(color: string, centreX: number, centreY: number, radius: number): Shape {
  return { color, inside: (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius * radius };
}

export function ring(
  color: string,
  centreX: number,
  centreY: number,
  radius: number,
  width: number
): Shape {
  return {
    color,
    inside(x, y) {
      const distance = Math.hypot(x - centreX, y - centreY);
      return distance <= radius && distance >= radius - width;
    },
  };
}

/** A straight stroke with round ends. */
export function stroke(
  color: string,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  width: number
): Shape {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  return {
    color,
    inside(x, y) {
      const t = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length));
      return Math.hypot(x - fromX - t * dx, y - fromY - t * dy) <= width / 2;
    },
  };
}

/** "erase" makes what lies below transparent again: a rim that parts a sign from what it stands on, on any background. */
export const erase = "erase";

/** Paints shapes in order, each edge smoothed by 8 × 8 samples per pixel (4 × 4 where pixels are small against the drawing). */
export function paint(shapes: readonly Shape[], size: number): Picture {
  const pixels = new Uint8ClampedArray(size * size * 4);
  const scale = size / grid;
  const samples = size < 64 ? 8 : 4;
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0, 0];
      for (let s = 0; s < samples * samples; s++) {
        const x = (px + ((s % samples) + 0.5) / samples) / scale;
        const y = (py + (Math.floor(s / samples) + 0.5) / samples) / scale;
        const top = shapes.findLast((shape) => shape.inside(x, y, scale));
        if (!top || top.color === erase) continue;
        const rgb = Number.parseInt(top.color.slice(1), 16);
        sum[0] = (sum[0] ?? 0) + (rgb >> 16);
        sum[1] = (sum[1] ?? 0) + ((rgb >> 8) & 255);
        sum[2] = (sum[2] ?? 0) + (rgb & 255);
        sum[3] = (sum[3] ?? 0) + 1;
      }
      const [r = 0, g = 0, b = 0, covered = 0] = sum;
      if (covered > 0)
        pixels.set(
          [r / covered, g / covered, b / covered, (covered * 255) / (samples * samples)],
          (py * size + px) * 4
        );
    }
  }
  return { width: size, height: size, pixels };
}
