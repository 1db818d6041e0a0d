// Finding words in the article: what is looked for, where it stands, which of the places the reader is at. It goes on while the reader reads, until it is ended.
import type { TextRange } from '../core/pages.js';
import { parsePlace } from '../element/view.js';
import { FindBar } from './find-bar.js';
import type { ToolsHost } from './index.js';
import { toolsLabelsFor } from './labels.js';
import { markPage, revealCurrent } from './marks.js';
import { pagesIn, whenPagesCome } from './pages-coming.js';

export class Search {
  readonly #host: ToolsHost;
  readonly #bar: FindBar;
  #words = '';
  #hits: readonly TextRange[] = [];
  #byBlock: ReadonlyMap<number, readonly TextRange[]> = new Map();
  #current = 0;

  /** Listens until `signal` aborts. `reopen` opens what it is begun from. */
  constructor(host: ToolsHost, signal: AbortSignal, reopen: () => void) {
    this.#host = host;
    this.#bar = new FindBar(host.root, { reopen, go: (step) => this.goTo(this.#current + step), end: () => this.#leave() });
    whenPagesCome(host.stage, signal, (page) => markPage(page, this.#byBlock, this.#hits[this.#current]));
    host.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || this.#words === '') return;
      event.preventDefault();
      this.#leave();
    }, { signal });
    host.element.addEventListener('offprint-load', () => this.find(''), { signal });
    // Corrected, or in another language by now.
    host.element.addEventListener('offprint-layout', () => this.#words !== '' && this.find(this.#words), { signal });
    signal.addEventListener('abort', () => this.find(''));
  }

  /** What is looked for; empty: nothing. */
  get words(): string {
    return this.#words;
  }

  /** Where it stands, in reading order. */
  get hits(): readonly TextRange[] {
    return this.#hits;
  }

  /** Which of the hits the reader is at, or comes to next. */
  get current(): number {
    return this.#current;
  }

  /** Looks for `words` and marks them on the pages; empty: ends it. */
  find(words: string): void {
    this.#words = words.trim();
    this.#hits = this.#words === '' ? [] : this.#ask();
    const place = parsePlace(this.#host.element.locator) ?? { block: 0, offset: 0 };
    const next = this.#hits.findIndex(({ block, begin }) => block > place.block || (block === place.block && begin >= place.offset));
    this.#current = Math.max(0, next);
    const byBlock = new Map<number, TextRange[]>();
    for (const hit of this.#hits) byBlock.set(hit.block, [...(byBlock.get(hit.block) ?? []), hit]);
    this.#byBlock = byBlock;
    this.#show();
  }

  /** To a hit; after the last comes the first. */
  goTo(index: number): void {
    const count = this.#hits.length;
    if (count === 0) return;
    this.#current = (index + count) % count;
    const { block, begin } = this.#hits[this.#current]!;
    this.#host.goTo(`b${block}:${begin}`, 'find');
    this.#show();
    revealCurrent(this.#host.stage);
  }

  /** Gives the keyboard the hits to go through. */
  focus(): void {
    this.#bar.focus();
  }

  #ask(): readonly TextRange[] {
    try {
      return this.#host.pages()?.find(this.#words) ?? [];
    } catch {
      // The core has stopped: the element deals with it.
      return [];
    }
  }

  #leave(): void {
    const hadFocus = this.#bar.hasFocus;
    this.find('');
    if (hadFocus) this.#host.root.querySelector<HTMLElement>('.foot .contents')?.focus({ preventScroll: true });
  }

  #show(): void {
    for (const page of pagesIn(this.#host.stage)) markPage(page, this.#byBlock, this.#hits[this.#current]);
    const { element, language } = this.#host;
    this.#bar.show({ words: this.#words, current: this.#current, count: this.#hits.length }, toolsLabelsFor(element, language()));
  }
}
