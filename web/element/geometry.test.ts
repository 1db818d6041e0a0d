import { describe, expect, it } from 'vitest';
import { FOOT, geometryFor, nextSize, sizeFor } from './geometry.js';

const at = (width: number, height = 780, size = 17) => geometryFor({ width, height }, size, FOOT)!;

describe('geometryFor', () => {
  it('sets 21 em of 17 px at 390 px', () => {
    expect(at(390)).toMatchObject({ width: 21 * 17, lefts: [16], top: 28, height: 780 - 28 - 52 });
  });
  it('shows two pages from 900 px on, inside the box and as far from both edges', () => {
    for (const width of [900, 1000, 1280, 2560]) {
      const { width: page, lefts } = at(width);
      expect(lefts).toHaveLength(2);
      expect(page / 17).toBeLessThanOrEqual(38);
      const right = width - (lefts[1]! + page);
      expect(Math.abs(right - lefts[0]!)).toBeLessThanOrEqual(1);
      expect(lefts[1]! - lefts[0]! - page).toBe(64);
    }
    expect(at(899).lefts).toHaveLength(1);
  });
  it('is a whole number of em and of px at every width', () => {
    for (let width = 180; width < 1600; width += 7) {
      for (const size of [12, 17, 20, 28]) {
        const { width: page, lefts } = at(width, 780, size);
        expect(page % size).toBe(0);
        for (const left of lefts) expect(Number.isInteger(left)).toBe(true);
      }
    }
  });
  it('is none where there is no room', () => {
    expect(geometryFor({ width: 0, height: 0 }, 17, FOOT)).toBeUndefined();
    expect(geometryFor({ width: 390, height: 60 }, 17, FOOT)).toBeUndefined();
  });
});

describe('type sizes', () => {
  it('are whole px', () => {
    for (const scale of [0.5, 0.8, 1, 1.1, 1.25, 1.5, 3, NaN, -1, 0]) expect(Number.isInteger(sizeFor(scale))).toBe(true);
    expect(sizeFor(1)).toBe(17);
    expect(sizeFor(NaN)).toBe(17);
  });
  it('step up and down and end', () => {
    expect(nextSize(17, 1)).toBe(18);
    expect(nextSize(17, -1)).toBe(16);
    expect(nextSize(36, 1)).toBe(44);
    expect(nextSize(72, 1)).toBe(72);
    expect(nextSize(12, -1)).toBe(12);
  });
});
