// The element's light DOM and the slots that show it.
import type { Article } from '../core/article.js';
import { box } from './box.js';
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
  readonly #titled: (title: string) => void;
  /** What it has been made of, or is being made of. */
  #article: Article | undefined;
  /** Adds the article, block by block; null: it is there. */
  #filling: Iterator<void> | null | undefined;
  #watching: MutationObserver | undefined;

  /** `titled` is told what the article is called. */
  constructor(host: HTMLElement, titled: (title: string) => void) {
    this.#host = host;
    this.#titled = titled;
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

  /** The article that was added; null: the host's is there, or none yet. */
  get added(): HTMLElement | null {
    return this.#host.querySelector(`:scope > [${MARK}]`);
  }

  /** Whether `article` is there to be read, as the host gave it or added. */
  has(article: Article): boolean {
    return article === this.#article && this.#filling === null;
  }

  /** What is there is `article` already. */
  keep(article: Article): void {
    this.#article = article;
  }

  /** Adds `article`, where the host gave none: in slices until `signal` aborts, without one at once. Calling it again goes on. */
  async fill(article: Article, signal?: AbortSignal): Promise<void> {
    if (article !== this.#article) this.#filling = undefined;
    this.#article = article;
    if (this.#filling === null) return;
    const data = article.json();
    this.#titled(data.title);
    if (this.hasArticle) return void (this.#filling = null);
    const { lightArticle } = await import('../light/index.js');
    if (article !== this.#article || this.has(article)) return;
    const filling = (this.#filling ??= lightArticle(data, article.base, (element) => this.#add(element)));
    if (!signal) this.#fillUntil(filling, Infinity);
    else inSlices(() => this.#filling !== filling || this.#fillUntil(filling, performance.now() + SLICE), signal);
  }

  #fillUntil(filling: Iterator<void>, end: number): boolean {
    while (!filling.next().done) if (performance.now() > end) return false;
    this.#filling = null;
    this.#watching?.takeRecords();
    return true;
  }

  /** When no core could read it: as much of it as is plain to see. */
  async fillWithoutCore(source: Source): Promise<void> {
    this.#article = undefined;
    if (this.hasArticle) return;
    const { lightSource } = await import('../light/index.js');
    const filling = lightSource(source, (element) => this.#add(element));
    if (filling) this.#fillUntil(filling, Infinity);
  }

  #add(article: HTMLElement): void {
    article.setAttribute(MARK, '');
    article.slot = SLOT;
    this.added?.remove();
    this.#host.append(article);
    this.#observe();
  }

  /** Calls `act` when somebody else has changed the article that was added, once it has come to rest, until `signal` aborts. */
  watch(signal: AbortSignal, act: (article: HTMLElement) => void): void {
    let resting = 0;
    this.#watching = new MutationObserver(() => {
      clearTimeout(resting);
      if (this.#filling === null) resting = window.setTimeout(() => this.added && !signal.aborted && act(this.added), REST);
    });
    signal.addEventListener('abort', () => this.#watching?.disconnect());
    this.#observe();
  }

  #observe(): void {
    const { added } = this;
    this.#watching?.disconnect();
    if (added) this.#watching?.observe(added, { subtree: true, childList: true, characterData: true });
  }
}
