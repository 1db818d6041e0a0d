// From places in the article to what is painted of them, and back. A place is a block's number and an offset in code points of its text.

/** A place in the article, as in locators. */
export interface Place {
  block: number;
  /** Code points of the block's text before it. */
  offset: number;
}

/**
 * What is painted in `block`, an `.op-block`, of code points `begin` to `end` of its text; where it goes on from an earlier page or to a
 * later one, the part that is in it. Undefined: nothing is.
 */
export function rangeOf(block: HTMLElement, begin: number, end: number): Range | undefined {
  let at = offsetOf(block);
  let range: Range | undefined;
  for (const text of textsOf(block)) {
    const after = at + length(text.data);
    if (!range && begin < after && end > at) {
      range = document.createRange();
      range.setStart(text, unitsIn(text.data, begin - at));
    }
    if (range) range.setEnd(text, unitsIn(text.data, end - at));
    if (end <= after) break;
    at = after;
  }
  return range;
}

/** The place of a boundary point, as of a Range or a Selection; undefined: it is not in the text of a block. */
export function placeOf(node: Node, offset: number): Place | undefined {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.op-block');
  if (!block?.dataset.block) return undefined;
  const point = document.createRange();
  point.setStart(node, offset);
  let at = offsetOf(block);
  for (const text of textsOf(block)) {
    if (text === node) {
      at += length(text.data.slice(0, offset));
      break;
    }
    if (point.comparePoint(text, 0) > 0) break;
    at += length(text.data);
  }
  return { block: Number(block.dataset.block), offset: at };
}

/** The text nodes that make up the text of `block`, in its order: neither its marker nor its ruby. */
export function* textsOf(block: HTMLElement): Generator<Text> {
  for (const line of block.querySelectorAll('.op-line:not(.op-marker,.op-repeated)')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.parentElement?.localName !== 'rt') yield node as Text;
  }
}

/** Code points of the block's text on earlier pages. */
function offsetOf({ dataset }: HTMLElement): number {
  return Number(dataset.offset ?? 0);
}

function length(text: string): number {
  let count = 0;
  for (const _ of text) ++count;
  return count;
}

/** UTF-16 units of the first `count` code points of `text`; all of them where it has fewer, 0 where `count` is negative. */
function unitsIn(text: string, count: number): number {
  let units = 0;
  for (const character of text) {
    if (count-- <= 0) break;
    units += character.length;
  }
  return units;
}
