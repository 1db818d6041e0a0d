import { describe, expect, it } from 'vitest';
import { Zoom } from './zoom.js';

const zoomed = (picture = { width: 1200, height: 800 }, box = { width: 390, height: 600 }) => {
  const zoom = new Zoom();
  zoom.fit(picture, box);
  return zoom;
};

describe('a zoomed picture', () => {
  it('begins whole, as large as it fits', () => {
    const { scale, x, y, fitted } = zoomed();
    expect({ scale, x, y }).toEqual({ scale: 1, x: 0, y: 0 });
    expect(fitted).toEqual({ width: 390, height: 260 });
    expect(zoomed({ width: 100, height: 400 }).fitted).toEqual({ width: 150, height: 600 });
  });

  it('keeps what is under the finger under it', () => {
    const zoom = zoomed();
    const at = { x: 100, y: 30 };
    const under = () => [(at.x - zoom.x) / zoom.scale, (at.y - zoom.y) / zoom.scale];
    zoom.by(3.5, { x: 0, y: 0 });
    const before = under();
    zoom.by(1.1, at);
    expect(under()[0]).toBeCloseTo(before[0]!);
    expect(under()[1]).toBeCloseTo(before[1]!);
  });

  it('is never smaller than whole nor larger than four times, or than it is', () => {
    const zoom = zoomed();
    zoom.by(0.1, { x: 5, y: 5 });
    expect(zoom.scale).toBe(1);
    zoom.by(100, { x: 0, y: 0 });
    expect([zoom.scale, zoom.isMost]).toEqual([4, true]);
    const large = zoomed({ width: 3900, height: 2600 });
    large.by(100, { x: 0, y: 0 });
    expect(large.scale).toBe(10);
  });

  it('moves no further than its edges, and not at all in a direction where it is whole', () => {
    const zoom = zoomed();
    expect(zoom.move(10, 10)).toBe(false);
    zoom.by(2, { x: 0, y: 0 });
    expect(zoom.move(1000, 50)).toBe(true);
    expect([zoom.x, zoom.y]).toEqual([195, 0]);
    expect(zoom.move(1, 0)).toBe(false);
  });

  it('is whole again where the box has become larger than it', () => {
    const zoom = zoomed();
    zoom.by(4, { x: 0, y: 0 });
    zoom.move(500, 500);
    zoom.fit({ width: 1200, height: 800 }, { width: 1280, height: 700 });
    expect(zoom.scale).toBe(4);
    zoom.reset();
    expect([zoom.scale, zoom.x, zoom.y]).toEqual([1, 0, 0]);
  });

  it('bears a picture and a box without a size', () => {
    const zoom = zoomed({ width: 0, height: 0 }, { width: 0, height: 0 });
    zoom.by(2, { x: 1, y: 1 });
    for (const value of [zoom.scale, zoom.x, zoom.y]) expect(Number.isFinite(value)).toBe(true);
  });
});
