import type { Tier } from "../../scoring/model";

/**
 * A shape per tier, so that no meaning hangs on colour alone: circle, square, diamond, triangle. All of the same area as a circle
 * of the radius, since the area stands for an amount.
 */
export function tierPath(tier: Tier, radius: number): string {
  switch (tier) {
    case "S":
      return `M${-radius},0a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
    case "A": {
      const half = (radius * Math.sqrt(Math.PI)) / 2;
      return `M${-half},${-half}h${2 * half}v${2 * half}h${-2 * half}Z`;
    }
    case "B": {
      const half = radius * Math.sqrt(Math.PI / 2);
      return `M0,${-half}L${half},0L0,${half}L${-half},0Z`;
    }
    case "C": {
      // Equilateral, standing on its side, around its centre of gravity.
      const side = radius * Math.sqrt((4 * Math.PI) / Math.sqrt(3));
      const height = (side * Math.sqrt(3)) / 2;
      return `M0,${(-2 * height) / 3}L${side / 2},${height / 3}L${-side / 2},${height / 3}Z`;
    }
  }
}
