// A tall column, painted in bands. All of an ordinary article is in the document, so that it is read aloud, found and selected; the browser leaves out of its
// work what is out of sight. Of a long one only what is near is there.
import type { Pages } from '../core/pages.js';
import type { Page } from '../core/wire.js';
import { putInOrder } from '../element/in-order.js';
import { loadedPictures } from '../element/late.js';
import { selectedRange } from '../element/selection.js';
import { sightOf } from './sight.js';

/** Height of a band, px. */
const BAND = 800;
/** How many are kept painted. */
const KEPT = 60;
/** How far from the sight bands are painted at once, px. */
const NEAR = 1600;

interface Band {
  element: HTMLElement;
  page: Page;
  /** px from the column's top. */
  y: number;
}

export class Bands {
  readonly #pages: Pages;
  readonly #column: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #painted = new Map<number, Band>();
  /** Pictures of the layout before: they are moved, not loaded again. */
  readonly #loaded: (source: string) => HTMLImageElement | undefined;
  #idle = 0;

  /** Takes the place of what is in `stage`. */
  constructor(pages: Pages, column: HTMLElement, stage: HTMLElement) {
    this.#pages = pages;
    this.#column = column;
    this.#stage = stage;
    this.#loaded = loadedPictures(stage);
    stage.replaceChildren(column);
  }

  /** More has been laid out. */
  grow(): void {
    this.#column.style.height = `${this.#pages.settledHeight}px`;
    this.paintNear();
  }

  /** Paints what is in sight and near it. The rest follows when the browser has nothing else to do. */
  paintNear(): void {
    const { first, last } = this.#near();
    for (let band = first; band <= last; ++band) this.#paint(band);
    this.#forget(first, last);
    clearTimeout(this.#idle);
    this.#idle = window.setTimeout(() => this.#paintRest(), 100);
  }

  /** The place of the first line that begins below `y`, px from the column's top; undefined: that is not painted. */
  placeAt(y: number): { block: number; offset: number } | undefined {
    const numbers = [...this.#painted.keys()].sort((a, b) => a - b);
    for (const number of numbers) {
      const { page, y: top } = this.#painted.get(number)!;
      // A line that is mostly in sight counts.
      const line = page.lines.find((line) => !line.marker && !line.repeated && top + line.y + line.height / 2 > y);
      if (line) return { block: page.blocks[line.block]!.number, offset: line.begin };
    }
    return undefined;
  }

  stop(): void {
    clearTimeout(this.#idle);
  }

  /** How many bands there are that no longer change. */
  get #count(): number {
    return Math[this.#pages.complete ? 'ceil' : 'floor'](this.#pages.settledHeight / BAND);
  }

  #near(): { first: number; last: number } {
    const { top, bottom } = sightOf(this.#stage, this.#stage);
    const column = this.#column.getBoundingClientRect().top;
    const clamp = (y: number) => Math.min(Math.max(Math.floor(y / BAND), 0), this.#count - 1);
    return { first: clamp(top - NEAR - column), last: clamp(bottom + NEAR - column) };
  }

  #paintRest(): void {
    if (!this.#column.isConnected) return;
    const { first, last } = this.#near();
    const end = Math.min(this.#count, last + KEPT / 2);
    for (let number = Math.max(0, first - KEPT / 3); number < end; ++number) {
      if (this.#painted.has(number)) continue;
      this.#paint(number);
      this.#forget(first, last);
      this.#idle = window.setTimeout(() => this.#paintRest(), 0);
      return;
    }
  }

  #paint(number: number): void {
    if (this.#painted.has(number)) return;
    const element = document.createElement('div');
    element.className = 'band';
    const slice = this.#pages.paintSlice(number * BAND, (number + 1) * BAND, element, this.#loaded);
    if (!slice) return;
    for (const caption of element.querySelectorAll<HTMLElement>('caption:only-child')) setApart(caption);
    element.style.top = `${slice.y}px`;
    element.style.containIntrinsicSize = `${slice.page.width}px ${slice.page.height}px`;
    putInOrder(this.#column, element, number, this.#painted);
    this.#painted.set(number, { element, page: slice.page, y: slice.y });
  }

  /** Those that are farthest go, but for what is selected or has the focus. */
  #forget(first: number, last: number): void {
    if (this.#painted.size <= KEPT) return;
    const distance = (number: number) => Math.max(first - number, number - last, 0);
    const root = this.#column.getRootNode() as ShadowRoot;
    const range = selectedRange(root);
    const held = [range?.startContainer, range?.endContainer, root.activeElement];
    const farthest = [...this.#painted.keys()].sort((a, b) => distance(b) - distance(a));
    for (const number of farthest.slice(0, this.#painted.size - KEPT)) {
      const { element } = this.#painted.get(number)!;
      if (distance(number) === 0 || held.some((node) => node && element.contains(node))) continue;
      element.remove();
      this.#painted.delete(number);
    }
  }
}

/** The caption of a table whose rows are all in the next band: a table has rows. */
function setApart(caption: HTMLElement): void {
  const paragraph = document.createElement('p');
  paragraph.className = caption.className;
  paragraph.style.cssText = caption.style.cssText;
  Object.assign(paragraph.dataset, caption.dataset);
  paragraph.append(...caption.childNodes);
  caption.parentElement!.replaceWith(paragraph);
}
