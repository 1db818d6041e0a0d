// Where pages stand in the element's box.

/** The pages that are seen at once, px. */
export interface Geometry {
  /** Size of a page's text, whole px: a whole number of em wide. */
  width: number;
  height: number;
  /** Left edge of each page that is seen at once. */
  lefts: number[];
  top: number;
}

/** Height of the foot with the controls. */
export const FOOT = 44;
/** From this width on, two pages stand side by side. */
export const SPREAD_FROM = 900;
const MAX_EM = 38;
const GUTTER = 64;

/** The geometry for a box; undefined: too small for a page that one would read. */
export function geometryFor(box: { width: number; height: number }, fontSize: number, foot: number): Geometry | undefined {
  const pages = box.width >= SPREAD_FROM ? 2 : 1;
  const margin = box.width >= SPREAD_FROM ? 48 : box.width >= 600 ? 32 : 16;
  const top = box.width >= 600 ? 44 : 28;
  const free = (box.width - 2 * margin - (pages - 1) * GUTTER) / pages;
  const em = Math.min(Math.floor(free / fontSize), MAX_EM);
  const height = Math.floor(box.height - top - Math.max(foot + 8, 24));
  if (em < 5 || height < 4 * fontSize) return undefined;
  const width = em * fontSize;
  const left = Math.floor((box.width - pages * width - (pages - 1) * GUTTER) / 2);
  return { width, height, top, lefts: Array.from({ length: pages }, (_, i) => left + i * (width + GUTTER)) };
}

/** Base size of body text, px. */
export const BASE_SIZE = 17;
/** The largest type that lines are set in; larger type flows. px. */
export const LARGEST = 36;
/** Larger than this nobody asks for. */
const MOST = 72;
const SIZES = [12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 32, LARGEST, 44, 54, MOST];

/** The size for a `font-scale`, whole px: browsers do not measure fractional sizes alike. */
export function sizeFor(scale: number): number {
  const size = Math.round(BASE_SIZE * (Number.isFinite(scale) && scale > 0 ? scale : 1));
  return Math.min(Math.max(size, SIZES[0]!), MOST);
}

/** The next size up (1) or down (-1); the same at the ends. */
export function nextSize(size: number, step: 1 | -1): number {
  return (step > 0 ? SIZES.find((s) => s > size) : SIZES.filter((s) => s < size).pop()) ?? size;
}
