// What two pictures of one poster have in common.
import type { PNG } from 'pngjs';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `area` times `scale`, outwards to whole px. */
export function inPixels({ x, y, width, height }: Area, scale: number): Area {
  const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
  return { x: left, y: top, width: Math.ceil((x + width) * scale) - left, height: Math.ceil((y + height) * scale) - top };
}

export function red(picture: PNG, x: number, y: number): number {
  return picture.data[(y * picture.width + x) * 4]!;
}

/** How much of the ink of `one` in `area` is not on `other`, moved by `shift` px sideways and `down` px: 0 to about 2, the differences against all the ink. */
export function difference(one: PNG, other: PNG, area: Area, shift = 0, down = 0): number {
  const paper = red(one, Math.max(0, area.x - 1), area.y);
  let ink = 0;
  let different = 0;
  for (let y = area.y; y < area.y + area.height; ++y) {
    for (let x = area.x; x < area.x + area.width; ++x) {
      const here = red(one, x, y);
      const there = red(other, Math.min(Math.max(x + shift, 0), other.width - 1), Math.min(Math.max(y + down, 0), other.height - 1));
      ink += Math.abs(here - paper);
      different += Math.abs(here - there);
    }
  }
  return ink === 0 ? 0 : different / ink;
}
