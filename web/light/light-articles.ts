// The `<article>` that an element adds to its light DOM: made block by block, watched, read back.
import type { Article } from '../core/article.js';
import { inSlices, SLICE } from '../element/slices.js';
import type { Source } from '../element/source.js';
import { lightArticle, lightSource } from './light-article.js';
import { readLightArticle } from './read-light-article.js';

/** Marks the `<article>`, so that it can be replaced. */
const MARK = 'data-offprint';
/** The slot that shows it alone. */
const SLOT = 'offprint-article';
/** A translator changes one text after the other, ms. */
const REST = 200;

export class LightArticles {
  readonly #host: HTMLElement;
  readonly #watching: MutationObserver;
  /** What it has been made of, or is being made of. */
  #article: Article | undefined;
  /** Adds the article, block by block; null: it is there. */
  #filling: Iterator<void> | null | undefined;
  #resting = 0;

  /** `changed` is called when somebody else has changed what was added, once that has come to rest. */
  constructor(host: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#watching = new MutationObserver(() => {
      clearTimeout(this.#resting);
      if (this.#filling === null) this.#resting = window.setTimeout(() => host.isConnected && this.#added && changed(), REST);
    });
  }

  get #added(): HTMLElement | null {
    return this.#host.querySelector(`:scope > [${MARK}]`);
  }

  /** Whether `article` is there. */
  has(article: Article): boolean {
    return article === this.#article && this.#filling === null;
  }

  /** Adds `article`, in place of the one before: in slices until `signal` aborts, without one at once. Calling it again goes on. */
  fill(article: Article, signal?: AbortSignal): void {
    if (article !== this.#article) this.#filling = undefined;
    this.#article = article;
    if (this.#filling === null) return;
    const filling = (this.#filling ??= lightArticle(article.json(), article.base, (element) => this.#add(element)));
    if (!signal) this.#fillUntil(filling, Infinity);
    else inSlices(() => this.#filling !== filling || this.#fillUntil(filling, performance.now() + SLICE), signal);
  }

  #fillUntil(filling: Iterator<void>, end: number): boolean {
    while (!filling.next().done) if (performance.now() > end) return false;
    this.#filling = null;
    this.#watching.takeRecords();
    return true;
  }

  /** When no core could read it: as much of it as is plain to see. */
  fillWithoutCore(source: Source): void {
    this.#article = undefined;
    const filling = lightSource(source, (element) => this.#add(element));
    if (filling) this.#fillUntil(filling, Infinity);
  }

  /** What it says now, where it was made of `before`; undefined: nothing that the core can read. */
  reread(before: Article): Article | undefined {
    const added = this.#added;
    if (!added || before !== this.#article) return undefined;
    try {
      return (this.#article = before.core.open(readLightArticle(added, before.json()), { base: before.base, tidy: false }));
    } catch {
      // All of its text is gone: what was read stays.
      return undefined;
    }
  }

  #add(article: HTMLElement): void {
    article.setAttribute(MARK, '');
    article.slot = SLOT;
    this.#added?.remove();
    this.#host.append(article);
    this.#watching.disconnect();
    this.#watching.observe(article, { subtree: true, childList: true, characterData: true });
  }
}
