import { describe, expect, it } from 'vitest';
import { Portions } from './portions.js';

/** What a layout of `characters` is cut into, at so many characters a ms, with `milliseconds` for each portion. */
function portionsOf(characters: number, speed: number, milliseconds: number): number[] {
  const portions = new Portions(4_000);
  const list: number[] = [];
  for (let left = characters; left > 0; ) {
    const next = portions.next(milliseconds);
    list.push(next);
    portions.took(next, next / speed);
    left -= next;
  }
  return list;
}

describe('portions', () => {
  it('begins with what the first page needs', () => {
    expect(new Portions(4_000).next(8)).toBe(4_000);
    expect(new Portions(0).next(8)).toBe(500);
    expect(new Portions(NaN).next(8)).toBe(500);
  });

  it('is everything where there is no end of time', () => {
    expect(new Portions(4_000).next(Infinity)).toBe(0x7fffffff);
  });

  it('takes about as long as there is time, at any speed', () => {
    for (const speed of [500, 5_000, 50_000]) {
      const list = portionsOf(1_000_000, speed, 8);
      expect(Math.max(...list) / speed).toBeLessThanOrEqual(8);
      expect(list.length).toBeLessThan(1_000_000 / (speed * 2) + 8);
    }
  });

  it('does not grow more than fourfold at a time, so that one lucky measurement costs no frame', () => {
    const portions = new Portions(4_000);
    portions.took(portions.next(8), 0);
    expect(portions.next(8)).toBe(16_000);
  });

  it('is never nothing', () => {
    const portions = new Portions(4_000);
    portions.took(portions.next(8), 10_000);
    expect(portions.next(0)).toBe(500);
    expect(portions.next(-3)).toBe(500);
  });
});
