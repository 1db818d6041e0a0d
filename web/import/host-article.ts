// The `<article>` that a host page has put inside an element: read as it stands there, and read again when it says something else. It stays where it is.
import type { Article } from '../core/article.js';
import type { Core } from '../core/core.js';
import type { ImportOptions } from './importer.js';

/** A translator changes one text after the other, ms. */
const REST = 200;

export class HostArticle {
  readonly #host: HTMLElement;
  readonly #options: ImportOptions;
  readonly #watching: MutationObserver;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** What was read last. */
  #html = '';

  /** `changed` is called when it says something else, once that has come to rest. */
  constructor(host: HTMLElement, options: ImportOptions, changed: () => void) {
    this.#host = host;
    this.#options = options;
    this.#watching = new MutationObserver(() => {
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => host.isConnected && this.#markup() !== this.#html && changed(), REST);
    });
    this.#watching.observe(host, { subtree: true, childList: true, characterData: true });
  }

  /** It is no longer looked at. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#watching.disconnect();
  }

  /** Reads it. Throws as `core.open`. */
  open(core: Core): Article {
    this.#html = this.#markup();
    return core.open(this.#html, { ...this.#options, type: 'html', base: document.baseURI });
  }

  /** Reads it again; undefined: there is nothing in it now that can be read, and what was read stays. */
  reread(core: Core): Article | undefined {
    try {
      return this.open(core);
    } catch {
      return undefined;
    }
  }

  /** What the browser has made of it, in the language in which it stands. */
  #markup(): string {
    const article = this.#host.querySelector(':scope > article:not([data-offprint])');
    const lang = this.#host.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    return article ? `<!doctype html><html lang="${lang.replace(/[^\w-]/g, '')}"><body>${article.outerHTML}` : '';
  }
}
