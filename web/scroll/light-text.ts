// The text of the light DOM, and the places of the core's blocks in it. Words that stand at a place are looked up on both sides: a host's own article is made of whatever
// elements it likes.
import type { Pages } from '../core/pages.js';
import type { Place } from '../element/view.js';

/** So many characters tell one place from another. */
const SAMPLE = 32;

/** A snapshot: good until the article changes. */
export class LightText {
  readonly #nodes: Text[] = [];
  /** Where the text of each node begins in `#text`. */
  readonly #starts: number[] = [];
  /** All text, white space left out. */
  readonly #text: string;

  constructor(article: Element) {
    let text = '';
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const bare = node.data.replace(/\s+/g, '');
      if (bare === '' || node.parentElement?.closest('rt,script,style')) continue;
      this.#nodes.push(node);
      this.#starts.push(text.length);
      text += bare;
    }
    this.#text = text;
  }

  /** The character at `place`, or the first after it that has one; undefined: the article here has other words. */
  rangeOf(pages: Pages, place: Place): Range | undefined {
    // Pictures have no words: those that follow tell where they are.
    for (let { block, offset } = place; block < place.block + 4; ++block, offset = 0) {
      const words = sampleOf(pages.textAt(block, offset, SAMPLE * 2));
      if (words === '') continue;
      const nth = pages.find(words).findIndex((hit) => hit.block === block && hit.begin >= offset);
      let at = -1;
      for (let i = 0; i <= Math.max(nth, 0); ++i) at = this.#text.indexOf(words, at + 1);
      if (at < 0) at = this.#text.indexOf(words);
      if (at >= 0) return this.#rangeAt(at);
    }
    return undefined;
  }

  /** The place of the first character that ends below `y`, px of the viewport; undefined: the article here has other words. */
  placeAt(pages: Pages, y: number): Place | undefined {
    const at = this.#firstBelow(y);
    const words = this.#text.slice(at, at + SAMPLE);
    // A sample may go over the end of a block, which no block has: shorter ones are tried.
    for (let length = words.length; length > 2; length = Math.floor(length / 2)) {
      const some = words.slice(0, length);
      const hits = pages.find(some);
      if (hits.length === 0) continue;
      let nth = 0;
      for (let before = this.#text.indexOf(some); before >= 0 && before < at; before = this.#text.indexOf(some, before + 1)) ++nth;
      const { block, begin } = hits[Math.min(nth, hits.length - 1)]!;
      return { block, offset: begin };
    }
    return undefined;
  }

  #firstBelow(y: number): number {
    const range = document.createRange();
    const endsBelow = (at: number) => {
      const found = this.#rangeAt(at, range);
      // A line that is mostly out of sight has been read.
      const { top, bottom, height } = found.getBoundingClientRect();
      return height > 0 && (top + bottom) / 2 > y;
    };
    let [low, high] = [0, this.#text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (endsBelow(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #rangeAt(at: number, range = document.createRange()): Range {
    let index = this.#starts.length - 1;
    while (index > 0 && this.#starts[index]! > at) --index;
    const node = this.#nodes[index]!;
    let left = at - this.#starts[index]!;
    let offset = 0;
    while (offset < node.data.length - 1 && (left > 0 || /\s/.test(node.data[offset]!))) {
      if (!/\s/.test(node.data[offset]!)) --left;
      ++offset;
    }
    range.setStart(node, offset);
    range.setEnd(node, Math.min(offset + 1, node.data.length));
    return range;
  }
}

function sampleOf(text: string): string {
  return text.replace(/\s+/g, '').slice(0, SAMPLE);
}
