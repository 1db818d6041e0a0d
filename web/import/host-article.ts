// The `<article>` that a host page has put inside an element: read as it stands there, and read again when it says something else. It stays where it is.
import type { Article } from '../core/article.js';
import type { Source } from '../element/source.js';

/** A translator changes one text after the other, ms. */
const REST = 200;

/** One is enough for an element. */
const watching = new WeakMap<HTMLElement, MutationObserver>();

export class HostArticle implements Source {
  readonly type = 'html';
  readonly base = document.baseURI;
  readonly #host: HTMLElement;
  /** What was read last. */
  #html = '';

  /** `changed` is called when it says something else, once that has come to rest. */
  constructor(host: HTMLElement, changed: () => void) {
    this.#host = host;
    let resting = 0;
    const observer = new MutationObserver(() => {
      clearTimeout(resting);
      resting = window.setTimeout(() => host.isConnected && ![this.#html, ''].includes(this.#markup()) && changed(), REST);
    });
    watching.get(host)?.disconnect();
    watching.set(host, observer);
    observer.observe(host, { subtree: true, childList: true, characterData: true });
  }

  /** What it says. */
  get input(): string {
    return (this.#html = this.#markup());
  }

  reread(before: Article): Article | undefined {
    try {
      // With what `open` was told before.
      return before.core.open(this.input, { ...this });
    } catch {
      return undefined;
    }
  }

  /** What the browser has made of it, in the language in which it stands. Markup is only taken here, to be read by the importer; what XMLSerializer gives would lose pictures in `noscript`. */
  #markup(): string {
    const article = this.#host.querySelector(':scope > article:not([data-offprint])');
    const lang = this.#host.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    return article ? `<!doctype html><html lang="${lang.replace(/[^\w-]/g, '')}"><body>${article.outerHTML}` : '';
  }
}
