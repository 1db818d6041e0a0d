// The element's light DOM and the slots that show it. Where the host gave no article, one is added; the script that makes it comes after the first page.
import type { Article } from '../core/article.js';
import type { LightArticles } from '../light/index.js';
import { box } from './box.js';
import type { Source } from './source.js';

export class LightDom {
  /** What shows it. */
  readonly view = box('fallback', 'fallback');
  readonly #host: HTMLElement;
  readonly #changed: () => void;
  #articles: LightArticles | undefined;
  #bringing: Promise<LightArticles> | undefined;

  /** `changed` is called when somebody else has changed the article that was added. */
  constructor(host: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** What shows the light DOM, under `notice`: the added article alone where there is one, else all that the host gave. */
  build(notice: HTMLElement): HTMLElement {
    const added = document.createElement('slot');
    added.name = 'offprint-article';
    added.append(document.createElement('slot'));
    this.view.append(notice, added);
    return this.view;
  }

  /** Whether the host gave an `<article>` itself. */
  get hasArticle(): boolean {
    return this.#host.querySelector(':scope > article:not([data-offprint])') !== null;
  }

  /** Whether `article` is there to be read, as the host gave it or added. */
  has(article: Article): boolean {
    return this.hasArticle || (this.#articles?.has(article) ?? false);
  }

  /** Adds `article`, where the host gave none: in slices until `signal` aborts, without one at once. Calling it again goes on. */
  async fill(article: Article, signal?: AbortSignal): Promise<void> {
    if (!this.hasArticle) (await this.#bring()).fill(article, signal);
  }

  /** When no core could read it: as much of it as is plain to see. `signal`: it is of no account by then. */
  async fillWithoutCore(source: Source, signal: AbortSignal): Promise<void> {
    if (this.hasArticle) return;
    const articles = await this.#bring();
    if (!signal.aborted) articles.fillWithoutCore(source);
  }

  /** What was made of `before`, as it says now; undefined: nothing that the core can read. */
  reread(before: Article): Article | undefined {
    return this.#articles?.reread(before);
  }

  /** One promise for all who wait: they go on in the order in which they came, as those of several imports of one file need not. */
  #bring(): Promise<LightArticles> {
    return (this.#bringing ??= import('../light/index.js').then(
      ({ LightArticles }) => (this.#articles = new LightArticles(this.#host, this.#changed)),
      (error) => {
        this.#bringing = undefined;
        throw error;
      },
    ));
  }
}
