// The pages that are seen at once, painted: one spread shown, its neighbours ready, the rest forgotten. What is ready has been laid out by
// the browser too, unseen: most of what a page costs is shaping characters that were not met before.
import type { Pages } from '../core/pages.js';
import type { Page } from '../core/wire.js';
import { box } from './box.js';
import type { Geometry } from './geometry.js';
import type { Labels } from './labels.js';
import { putInOrder } from './in-order.js';
import { loadedPictures } from './late.js';
import { selectedRange } from './selection.js';

/** How many spreads are kept painted, at least. */
const KEPT = 5;

interface Spread {
  element: HTMLElement;
  pages: Page[];
}

/** The spreads of one layout in a stage element. Numbers are of spreads, 0-based. */
export class Spreads {
  readonly #stage: HTMLElement;
  readonly #pages: Pages;
  readonly #geometry: Geometry;
  readonly #labels: Labels;
  readonly #guard: (work: () => void) => void;
  /** In the order of their last use. */
  readonly #painted = new Map<number, Spread>();
  /** Pictures of the layout before: they are moved, not loaded again. */
  readonly #loaded: (source: string) => HTMLImageElement | undefined;
  #shown: Spread | undefined;
  #kept = KEPT;
  #idle = 0;

  constructor(stage: HTMLElement, pages: Pages, geometry: Geometry, labels: Labels, guard: (work: () => void) => void) {
    this.#stage = stage;
    this.#pages = pages;
    this.#geometry = geometry;
    this.#labels = labels;
    this.#guard = guard;
    this.#loaded = loadedPictures(stage);
    stage.replaceChildren();
  }

  /** How many there are so far. */
  get count(): number {
    const { settled, complete } = this.#pages;
    return Math[complete ? 'ceil' : 'floor'](settled / this.#geometry.lefts.length);
  }

  /** The 0-based numbers of the first and last page of a spread. */
  range(spread: number): { first: number; last: number } {
    const each = this.#geometry.lefts.length;
    return { first: spread * each, last: Math.min(spread * each + each, this.#pages.settled) - 1 };
  }

  /** Shows `spread` alone; returns its pages. The neighbours are painted when the browser has nothing else to do. */
  show(spread: number): Page[] {
    const next = this.#paint(spread);
    for (const { element } of this.#painted.values()) {
      if (element === next.element) continue;
      // Browsers take a selection out of what is hidden: where it begins or ends stands aside, unseen, and is not hidden.
      const aside = hasSelected(element);
      if (aside || !element.hidden) place(element, !aside, aside);
    }
    place(next.element, false);
    this.#shown = next;
    this.#paintNeighbours(spread);
    return next.pages;
  }

  /** Places `spread` and the neighbour that comes into sight with the shown one moved by `dx` px; 0: at rest. */
  drag(spread: number, dx: number, width: number): void {
    if (!this.#shown) return;
    slide(this.#shown.element, dx);
    for (const side of [-1, 1]) {
      const number = spread + side;
      if (number < 0 || number >= this.count) continue;
      const neighbour = this.#paint(number).element;
      if (Math.sign(dx) === -side) {
        place(neighbour, false);
        neighbour.ariaHidden = 'true';
        slide(neighbour, dx + side * width);
      } else {
        place(neighbour, true);
      }
    }
  }

  /** The number of pages is known: those that are painted tell it too. */
  complete(): void {
    for (const [number, { element }] of this.#painted) {
      [...element.children].forEach((leaf, i) => this.#label(leaf, this.range(number).first + i));
    }
    for (const [number, spread] of this.#painted) if (spread === this.#shown) this.#paintNeighbours(number);
  }

  /** The spread that `element` is in; -1: none. */
  numberOf(element: Element): number {
    return [...this.#painted].find(([, spread]) => spread.element.contains(element))?.[0] ?? -1;
  }

  /** Paints the first `most` spreads and keeps them: the browser finds what is on them. */
  paintAhead(most: number): void {
    const end = Math.min(most, this.count);
    this.#kept = Math.max(this.#kept, end + KEPT);
    for (let number = 0; number < end; ++number) this.#paint(number);
    this.#letBeFound();
  }

  /** Gives the focus to the first page that is shown. */
  focus(): void {
    this.#shown?.element.querySelector<HTMLElement>('.leaf')!.focus({ preventScroll: true });
  }

  /** Ends what was started. */
  stop(): void {
    cancelIdle(this.#idle);
  }

  #paint(number: number): Spread {
    const known = this.#painted.get(number);
    if (known) {
      this.#painted.delete(number);
      this.#painted.set(number, known);
      return known;
    }
    const element = box('spread');
    place(element, true);
    putInOrder(this.#stage, element, number, this.#painted);
    const { first, last } = this.range(number);
    const pages: Page[] = [];
    for (let n = first; n <= last; ++n) pages.push(this.#paintPage(element, n, this.#geometry.lefts[n - first]!));
    const spread = { element, pages };
    this.#painted.set(number, spread);
    this.#forget();
    return spread;
  }

  #paintPage(spread: HTMLElement, n: number, left: number): Page {
    const container = box('leaf', 'page-content', 'group');
    // The keyboard stops at what is shown, once.
    if (!spread.firstChild) container.tabIndex = 0;
    this.#label(container, n);
    container.style.left = `${left}px`;
    container.style.top = `${this.#geometry.top}px`;
    spread.append(container);
    return this.#pages.paint(n, container, this.#loaded);
  }

  #label(leaf: Element, n: number): void {
    leaf.setAttribute('aria-label', this.#labels.page(n + 1, n + 1, this.#pages.count));
  }

  #forget(): void {
    for (const [number, spread] of this.#painted) {
      if (this.#painted.size <= this.#kept) return;
      if (spread === this.#shown || hasSelected(spread.element)) continue;
      spread.element.remove();
      this.#painted.delete(number);
    }
  }

  #paintNeighbours(spread: number): void {
    cancelIdle(this.#idle);
    this.#idle = whenIdle(() =>
      this.#guard(() => {
        for (const number of [spread + 1, spread - 1]) if (number >= 0 && number < this.count) this.#paint(number);
        // Once they have been laid out: that is kept.
        this.#idle = whenIdle(() => this.#letBeFound(), { timeout: 500 });
      }),
    { timeout: 500 });
  }

  /** The browser looks into what is hidden so, and tells (`beforematch`). Elsewhere pages out of sight are not found. */
  #letBeFound(): void {
    if (!('onbeforematch' in this.#stage)) return;
    for (const { element } of this.#painted.values()) if (element.hidden) element.setAttribute('hidden', 'until-found');
  }
}

/** Whether the selection begins or ends in `element`. */
function hasSelected(element: HTMLElement): boolean {
  const range = selectedRange(element.getRootNode() as ShadowRoot);
  return range !== undefined && (element.contains(range.startContainer) || element.contains(range.endContainer));
}

/** At rest, in sight or not. */
function place(element: HTMLElement, hidden: boolean, aside = false): void {
  element.hidden = hidden;
  element.ariaHidden = aside ? 'true' : null;
  slide(element, aside ? -9999 : 0);
}

/** At rest there is no transform at all: a code on a transformed layer is harder to recognise. */
function slide(element: HTMLElement, dx: number): void {
  element.style.transform = dx === 0 ? '' : `translateX(${dx}px)`;
}

// Safari has neither.
const whenIdle: (work: () => void, options: IdleRequestOptions) => number = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 50));
const cancelIdle: (id: number) => void = globalThis.cancelIdleCallback ?? clearTimeout;
