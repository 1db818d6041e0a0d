// An open article: what it is, and the layouts of it.
import type { ArticleData } from './article-data.js';
import type { Core } from './core.js';
import { OffprintError } from './errors.js';
import type { Input, Instance } from './instance.js';
import { fontStacks, type FontStacks } from './fonts.js';
import { Pages, type PaginateOptions } from './pages.js';
import type { PosterOptions, PosterPage } from './poster.js';
import { makeShare, type ShareFormat, type ShareOptions, type ShareResults } from './qr.js';
import { decodePage } from './wire.js';

/** What reading an article dropped or changed. */
export interface ReportEntry {
  kind: 'dropped' | 'clamped' | 'tidied' | 'truncated' | 'skipped';
  message: string;
  place?: string;
  before?: string;
  after?: string;
  count?: number;
}

/** Frees the articles that nobody closed and nobody holds. */
const forgotten =
  typeof FinalizationRegistry === 'function'
    ? new FinalizationRegistry<{ instance: Instance; handle: number }>(({ instance, handle }) => instance.close(handle))
    : undefined;

/** An open article. Close it when it is no longer needed. */
export class Article {
  /** Its language, BCP 47: what it says itself, else what its text seems to be in. */
  declare readonly language: string;
  /** What relative image addresses are relative to; undefined: the page's address. */
  declare readonly base: string | undefined;
  /** How long the input was, bytes of UTF-8. */
  declare readonly inputLength: number;
  /** What the importer dropped or changed, where it took one. */
  declare readonly imported: readonly ReportEntry[] | undefined;
  /** The core that it is open in. */
  readonly core: Core;
  readonly #instance: Instance;
  readonly #handle: number;
  #closed = false;
  #data: ArticleData | undefined;
  #current: Pages | undefined;

  /** Use `core.open`. */
  constructor(core: Core, instance: Instance, handle: number, about: Pick<Article, 'language' | 'base' | 'inputLength' | 'imported'>) {
    forgotten?.register(this, { instance, handle }, this);
    this.core = core;
    this.#instance = instance;
    this.#handle = handle;
    Object.assign(this, about);
  }

  /** The article as canonical JSON, parsed. The same object each time. */
  json(): ArticleData {
    this.#expectOpen();
    if (!this.#data) {
      this.call('offprint_article_json');
      this.#data = JSON.parse(this.#instance.text()) as ArticleData;
    }
    return this.#data;
  }

  /** What reading it dropped or changed, the importer first; empty: nothing. */
  report(): ReportEntry[] {
    this.call('offprint_report');
    return [...(this.imported ?? []), ...(JSON.parse(this.#instance.text()) as ReportEntry[])];
  }

  /** The code that leads to the article, as `core.share`, where `url` is the canonical address by default. A place is one of the last layout. */
  share<F extends ShareFormat = 'png'>(options: ShareOptions & { format?: F } = {}): ShareResults[F] {
    this.#expectOpen();
    return makeShare(this.#instance, this.#handle, options);
  }

  /** A poster of it, as an SVG document with real text. Throws an OffprintError for words that it does not have, and for an address that no code may lead to. */
  poster(options: PosterOptions = {}): string {
    this.#makePoster('svg', options, fontStacks(this.language));
    return this.#instance.text();
  }

  /** A poster of it, for a painter. */
  posterPage(options: PosterOptions = {}): PosterPage {
    const fonts = fontStacks(this.language, options.fontFamily);
    const scale = this.#makePoster('page', options, fonts);
    return { page: decodePage(this.result()), scale, fonts };
  }

  #makePoster(format: 'svg' | 'page', options: PosterOptions, fonts: FontStacks): number {
    const request = JSON.stringify({ metrics: this.core.measures ? 'host' : 'builtin', ...options, format });
    return this.core.measuringWith(fonts, () => this.callWith('offprint_poster', request));
  }

  /** Lays the article out and cuts it into pages. Again with other options: without reading it again. */
  paginate(options: PaginateOptions = {}): Pages {
    const pages = new Pages(this.core, this, options);
    pages.advance(Infinity);
    return pages;
  }

  /**
   * As `paginate`, a part at a time: nothing is laid out yet, `pages.advance` does it, and pages can be painted as they settle.
   * For articles that take longer than a frame.
   */
  paginateGradually(options: PaginateOptions = {}): Pages {
    return new Pages(this.core, this, options);
  }

  /**
   * Tells the natural size, CSS px, of the picture that is block `block`, now that it is known. True: the next layout will be
   * another for it; false: the article gives the size itself, or it was told before, or there is no such picture.
   */
  setImageSize(block: number, width: number, height: number): boolean {
    const changed = this.call('offprint_set_image_size', block, Math.round(width), Math.round(height)) === 1;
    if (changed) this.#current = undefined;
    return changed;
  }

  /** Fonts have arrived: the next layout measures everything anew. */
  forgetWidths(): void {
    this.call('offprint_forget_widths');
    this.#current = undefined;
  }

  /** Frees it. Its pages can no longer be drawn. Calling it again does nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    forgotten?.unregister(this);
    this.#instance.close(this.#handle);
  }

  /** For `Pages`: calls the core with this article's handle. */
  call(name: HandleCall, ...args: number[]): number {
    this.#expectOpen();
    return this.#instance.call(name, this.#handle, ...args);
  }

  /** For `Pages`: as `call`, with the places of `inputs`. */
  callWith(name: HandleCall, ...inputs: Input[]): number {
    this.#expectOpen();
    return this.#instance.callWith(name, [this.#handle], inputs, [], (answer) => answer);
  }

  /** For `Pages`: what the last call left. */
  result(): Uint8Array {
    return this.#instance.bytes();
  }

  /** For `Pages`: the core keeps one layout an article. Whether that is the one of `pages`. */
  holds(pages: Pages): boolean {
    return this.#current === pages;
  }

  /** For `Pages`: the core's layout is from here on that of `pages`; undefined: of none. */
  hold(pages: Pages | undefined): void {
    this.#current = pages;
  }

  #expectOpen(): void {
    if (this.#closed) throw new OffprintError('closed', 'The article has been closed.');
  }
}

type HandleCall =
  | 'offprint_article_json' | 'offprint_report' | 'offprint_paginate' | 'offprint_advance' | 'offprint_page_count' | 'offprint_notes'
  | 'offprint_set_image_size' | 'offprint_forget_widths' | 'offprint_page' | 'offprint_page_svg' | 'offprint_page_of' | 'offprint_y_of'
  | 'offprint_reached' | 'offprint_settled_height' | 'offprint_slice' | 'offprint_find_heading' | 'offprint_find' | 'offprint_units' | 'offprint_outline'
  | 'offprint_text_at' | 'offprint_poster';
