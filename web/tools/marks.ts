// Marks on the pages: boxes behind the words that were found, where the browser has set them. They are seen only: neither read aloud, selected nor copied.
import type { TextRange } from '../core/pages.js';
import { rangeOf, textsOf } from '../paint/places.js';
import { part, withAttributes } from '../panel/parts.js';

/** px from the corner of a block. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Found {
  block: HTMLElement;
  boxes: Box[];
  isCurrent: boolean;
}

/** Marks `ranges` on `page`, in place of what was marked on it; `current` is the one that the reader is at. */
export function markPage(page: HTMLElement, ranges: ReadonlyMap<number, readonly TextRange[]>, current: TextRange | undefined): void {
  for (const old of page.querySelectorAll('.op-found')) old.remove();
  if (ranges.size === 0) return;
  const found: Found[] = [];
  // All is measured before anything is put in: the browser lays out once.
  for (const block of page.querySelectorAll<HTMLElement>('.op-block[data-block]')) {
    for (const range of ranges.get(Number(block.dataset.block)) ?? []) {
      const boxes = boxesOf(block, range);
      if (boxes.length > 0) found.push({ block, boxes, isCurrent: range === current });
    }
  }
  for (const { block, boxes, isCurrent } of found) for (const box of boxes) block.before(markAt(block, box, isCurrent));
}

/** Scrolls what scrolls sideways on the pages in `stage` to where the reader is. */
export function revealCurrent(stage: HTMLElement): void {
  for (const mark of stage.querySelectorAll('.op-wide .op-found-now')) {
    const scroller = mark.closest('.op-wide')!;
    const [inside, around] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
    if (inside.left < around.left || inside.right > around.right) scroller.scrollLeft += inside.left - around.left - around.width / 3;
  }
}

/** A box for each line, in the block's own px. */
function boxesOf(block: HTMLElement, { begin, end }: TextRange): Box[] {
  const range = rangeOf(block, begin, end);
  if (!range) return [];
  const corner = block.getBoundingClientRect();
  // Where the page around is scaled.
  const scale = corner.width / block.offsetWidth || 1;
  const lines = new Map<Element, Box>();
  for (const rect of rectsOf(block, range)) {
    const box = { left: (rect.left - corner.left) / scale, top: (rect.top - corner.top) / scale, right: (rect.right - corner.left) / scale, bottom: (rect.bottom - corner.top) / scale };
    const before = lines.get(rect.line);
    lines.set(rect.line, before ? around(before, box) : box);
  }
  return [...lines.values()];
}

/** The boxes of the text in `range`, but not of its ruby, nor of a space that a line ends with. */
function* rectsOf(block: HTMLElement, { startContainer, startOffset, endContainer, endOffset }: Range): Generator<Box & { line: Element }> {
  const part = document.createRange();
  let isIn = false;
  for (const text of textsOf(block)) {
    isIn ||= text === startContainer;
    if (!isIn) continue;
    const isLast = text === endContainer;
    const begin = text === startContainer ? startOffset : 0;
    const end = begin + text.data.slice(begin, isLast ? endOffset : undefined).trimEnd().length;
    part.setStart(text, begin);
    part.setEnd(text, Math.max(begin, end));
    const line = text.parentElement!.closest('.op-line')!;
    for (const { left, top, right, bottom } of part.getClientRects()) if (right > left) yield { left, top, right, bottom, line };
    if (isLast) return;
  }
}

function around(a: Box, b: Box): Box {
  return { left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) };
}

/** Before the block, so that it lies behind its text and over the ground of what is around. */
function markAt(block: HTMLElement, { left, top, right, bottom }: Box, isCurrent: boolean): HTMLElement {
  const mark = withAttributes(part('div', isCurrent ? 'op-found op-found-now' : 'op-found'), { 'aria-hidden': true });
  const { style } = mark;
  style.left = `${block.offsetLeft + left}px`;
  style.top = `${block.offsetTop + top}px`;
  style.width = `${right - left}px`;
  style.height = `${bottom - top}px`;
  return mark;
}
