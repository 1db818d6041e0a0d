// How an element comes to its article: found, read by the core that the page shares, read again where the light DOM changes; and what becomes of failures.
import type { Article } from '../core/article.js';
import type { Core } from '../core/core.js';
import { asOffprintError, type OffprintError } from '../core/errors.js';
import { tidyOf } from './attributes.js';
import { isLong } from './layouts.js';
import type { LightDom } from './light-dom.js';
import type { OffprintArticle } from './offprint-article.js';
import { nextTask } from './slices.js';
import { findSource, type Source } from './source.js';

/** What the element is told. */
export interface OpeningEvents {
  core(): Promise<Core>;
  /** There is an article, `again`: the one before, with other words. */
  opened(article: Article, again: boolean): void;
  /** There is none to be read; undefined: nothing was given, which is no failure. */
  nothing(reason: string | undefined): void;
  /** It is not one; the reader is told. */
  refused(error: OffprintError): void;
}

export class Opening {
  readonly #element: OffprintArticle;
  readonly #light: LightDom;
  readonly #events: OpeningEvents;
  #source: Source | undefined;
  #article: Article | undefined;
  #loading: AbortController | undefined;
  #retried = false;

  constructor(element: OffprintArticle, light: LightDom, events: OpeningEvents) {
    this.#element = element;
    this.#light = light;
    this.#events = events;
  }

  /** What is open. */
  get article(): Article | undefined {
    return this.#article;
  }

  /** What was found before is of no account. */
  forget(): void {
    this.#source = undefined;
    this.#retried = false;
  }

  /** Ends what is on its way. */
  stop(): void {
    this.#loading?.abort();
  }

  /** Finds and opens what the element names, or what it was `given`. */
  async load(given: object | undefined): Promise<void> {
    this.stop();
    const { signal } = (this.#loading = new AbortController());
    try {
      const loading = this.#events.core();
      loading.catch(() => {});
      this.#source ??= await findSource(this.#element, given, signal);
      if (signal.aborted) return;
      if (!this.#source && !this.#light.hasArticle) return this.#events.nothing(this.#element.childElementCount ? 'no-article' : undefined);
      const core = await loading;
      if (!core.alive) await core.restart();
      this.#source ??= (await core.loadImporter()).watch(this.#element, () => this.reread());
      if (!signal.aborted) await this.#open(core, this.#source, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(asOffprintError(error, 'network'));
    }
  }

  async #open(core: Core, source: Source, signal: AbortSignal): Promise<void> {
    const article = await core.openAny(source.input, Object.assign(source, { item: this.#element.item, tidy: tidyOf(this.#element) }));
    if (isLong(article)) await nextTask();
    if (signal.aborted) return article.close();
    this.#take(article, false);
  }

  /** The light DOM says something else by now: a translator was there, or a correction. */
  reread(): void {
    const before = this.#article;
    if (!before) return void this.load(undefined);
    this.guard(() => {
      const read = this.#source?.reread ? this.#source.reread(before) : this.#light.reread(before);
      if (read) this.#take(read, true);
    });
  }

  #take(article: Article, again: boolean): void {
    const before = this.#article;
    this.#article = article;
    try {
      this.#events.opened(article, again);
    } finally {
      // What is shown goes over to the new one first.
      before?.close();
    }
  }

  /** Runs `work`, in which the core may fail. */
  guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(asOffprintError(error, 'trap'));
    }
  }

  /** A failure of the core leaves the article to be read as it is, and so does one that stands inside; one of the article is told to the reader. */
  #fail(error: OffprintError): void {
    const { code } = error;
    // Once more from the start, with a fresh core: another article may have stopped the one that all share.
    if (code === 'trap' && !this.#retried) {
      this.#retried = true;
      void this.load(undefined);
    } else if (this.#source?.reread || /^wasm-|^(abi-mismatch|trap|bad-page|layout-failed)$/.test(code)) {
      const { signal } = this.#loading!;
      const filled = this.#source && this.#light.fillWithoutCore(this.#source, signal);
      void Promise.resolve(filled).catch(() => {}).then(() => signal.aborted || this.#events.nothing(code));
    } else {
      this.#events.refused(error);
    }
  }
}
