// The element's light DOM and the slots that show it.
import type { Article } from '../core/article.js';
import type { ArticleData } from '../core/article-data.js';
import { box } from './box.js';
import { isLong } from './layouts.js';
import { lightArticle, lightText } from './light-article.js';
import { inSlices, SLICE } from './slices.js';
import type { Source } from './source.js';

/** Marks the `<article>` that the element has added, so that it can be replaced. */
const MARK = 'data-offprint';
const SLOT = 'offprint-article';
/** A translator changes one text after the other, ms. */
const REST = 200;

export class LightDom {
  /** What shows it. */
  readonly view = box('fallback', 'fallback');
  readonly #host: HTMLElement;
  /** Adds the article, block by block. */
  #filling: Iterator<void> | undefined;
  #watching: MutationObserver | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** What shows the light DOM, under `notice`: the added article alone where there is one, else all that the host gave. */
  build(notice: HTMLElement): HTMLElement {
    const added = document.createElement('slot');
    added.name = SLOT;
    added.append(document.createElement('slot'));
    this.view.append(notice, added);
    return this.view;
  }

  /** Whether the host gave an `<article>` itself. */
  get hasArticle(): boolean {
    return this.#host.querySelector(`:scope > article:not([${MARK}])`) !== null;
  }

  /**
   * Adds `article`, where the host gave none, and tells its title. A long one has time until its pages are there, and is then added
   * bit by bit: nobody sees it.
   */
  take(article: Article, base: string, titled: (title: string) => void): void {
    this.#filling = this.#parts(article, base, titled);
    if (!isLong(article)) this.fill();
  }

  /** Adds what has not been added yet: at once, or with a `signal` in slices until it aborts. */
  fill(signal?: AbortSignal): void {
    const filling = this.#filling;
    if (!filling) return;
    if (!signal) return void this.#fillUntil(filling, Infinity);
    inSlices(() => {
      try {
        return this.#filling !== filling || this.#fillUntil(filling, performance.now() + SLICE);
      } catch {
        // The core has stopped: its pages say so.
        return true;
      }
    }, signal);
  }

  #fillUntil(filling: Iterator<void>, end: number): boolean {
    while (!filling.next().done) if (performance.now() > end) return false;
    this.#filling = undefined;
    this.#watching?.takeRecords();
    return true;
  }

  *#parts(article: Article, base: string, titled: (title: string) => void): Generator<void> {
    const data = article.json();
    titled(data.title);
    yield;
    if (!this.hasArticle) yield* lightArticle(data, base, (element) => this.#add(element));
  }

  /** The article that was added; null: the host's is there, or none yet. */
  get added(): HTMLElement | null {
    return this.#host.querySelector(`:scope > [${MARK}]`);
  }

  /** Calls `act` when somebody else has changed the article that was added, once it has come to rest, until `signal` aborts. */
  watch(signal: AbortSignal, act: (article: HTMLElement) => void): void {
    let resting = 0;
    this.#watching = new MutationObserver(() => {
      clearTimeout(resting);
      if (!this.#filling) resting = window.setTimeout(() => this.added && !signal.aborted && act(this.added), REST);
    });
    signal.addEventListener('abort', () => this.#watching?.disconnect());
    this.#observe();
  }

  #observe(): void {
    const { added } = this;
    this.#watching?.disconnect();
    if (added) this.#watching?.observe(added, { subtree: true, childList: true, characterData: true });
  }

  /** When no core could read it: as much of it as is plain to see. */
  fillWithoutCore({ input, base }: Source): void {
    this.#filling = undefined;
    if (this.hasArticle) return;
    const text = typeof input === 'string' ? input : input instanceof Uint8Array ? new TextDecoder().decode(input) : '';
    const add = (element: HTMLElement) => this.#add(element);
    try {
      const data = text === '' ? input : JSON.parse(text);
      this.#fillUntil(lightArticle(data as ArticleData, base, add), Infinity);
    } catch {
      if (text !== '' && !/^\s*[{[]/.test(text)) this.#fillUntil(lightText(text, base, add), Infinity);
    }
  }

  #add(article: HTMLElement): void {
    article.setAttribute(MARK, '');
    article.slot = SLOT;
    this.added?.remove();
    this.#host.append(article);
    this.#observe();
  }
}
