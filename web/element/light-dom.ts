// The element's light DOM and the slots that show it.
import type { ArticleData } from '../core/article-data.js';
import { lightArticle, lightText } from './light-article.js';
import type { Source } from './source.js';

/** Marks the `<article>` that the element has added, so that it can be replaced. */
const MARK = 'data-offprint';
const SLOT = 'offprint-article';

export class LightDom {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** What shows the light DOM, under `notice`: the added article alone where there is one, else all that the host gave. */
  build(notice: HTMLElement): HTMLElement {
    const view = document.createElement('div');
    view.className = 'fallback';
    view.setAttribute('part', 'fallback');
    view.tabIndex = -1;
    const added = document.createElement('slot');
    added.name = SLOT;
    added.append(document.createElement('slot'));
    view.append(notice, added);
    return view;
  }

  /** Whether the host gave an `<article>` itself. */
  get hasArticle(): boolean {
    return [...this.#host.children].some((child) => child.localName === 'article' && !child.hasAttribute(MARK));
  }

  /** Adds the article, where the host gave none. */
  fill(data: ArticleData, base: string): void {
    if (!this.hasArticle) this.#add(lightArticle(data, base));
  }

  /** As `fill`, when no core could read it: as much of it as is plain to see. */
  fillWithoutCore({ input, base }: Source): void {
    if (this.hasArticle) return;
    const text = typeof input === 'string' ? input : input instanceof Uint8Array ? new TextDecoder().decode(input) : '';
    try {
      const data = text === '' ? input : JSON.parse(text);
      this.#add(lightArticle(data as ArticleData, base));
    } catch {
      if (text !== '' && !/^\s*[{[]/.test(text)) this.#add(lightText(text, base));
    }
  }

  #add(article: HTMLElement): void {
    article.setAttribute(MARK, '');
    article.slot = SLOT;
    this.#host.querySelector(`:scope > [${MARK}]`)?.remove();
    this.#host.append(article);
  }
}
