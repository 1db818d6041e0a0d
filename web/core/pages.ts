// An article cut into pages.
import type { Article, Core } from './core.js';
import { OffprintError } from './errors.js';
import { fontStacks, type FontOverrides, type FontStacks } from './fonts.js';
import { decodePage, type Page } from './wire.js';
import { paintPage } from '../paint/painter.js';

/** How an article is laid out. Sizes in whole CSS px. */
export interface PaginateOptions {
  /** Of the text, without margins. Default 350. */
  width?: number;
  /** Default 700. In scroll mode there is one page, as tall as it needs to be. */
  height?: number;
  /** Of body text. Default 17. */
  fontSize?: number;
  /** Replaces the built-in stacks: a CSS font-family list for text, or one for each family. */
  fontFamily?: string | FontOverrides;
  /** Colours are CSS custom properties, so the theme changes no line; it is noted on what `paint` makes. */
  theme?: 'light' | 'dark' | 'sepia';
  mode?: 'paged' | 'scroll';
  /** How strictly lines keep from beginning or ending with the wrong mark. Default basic. */
  kinsoku?: 'none' | 'basic' | 'gb' | 'strict';
  /** Paragraphs are told apart by space (default) or by an indent of two em. */
  paragraphs?: 'spaced' | 'indented';
  /** What has a gap of a quarter em beside Han: letters and digits (default), letters, nothing. */
  autospace?: 'normal' | 'alpha' | 'none';
  /** Pause marks that do not fit may hang beyond the line's end. */
  hanging?: boolean;
  /** How lines are broken: weighed over the paragraph (default), or one after the other. */
  lines?: 'optimum' | 'greedy';
  /** Who measures: this host, or the core's own table (the same everywhere). Default: the host where it can. */
  metrics?: 'host' | 'builtin';
  /** The code to scan after the article. Default end. */
  qr?: 'end' | 'none';
  /** Where the code leads. Default: the article's canonical address. */
  shareUrl?: string;
}

const NAMES = {
  kinsoku: ['none', 'basic', 'gb', 'strict'],
  paragraphs: ['spaced', 'indented'],
  autospace: ['normal', 'alpha', 'none'],
  lines: ['optimum', 'greedy'],
} as const;

/** The pages of one layout. Stays valid when the article is laid out again. */
export class Pages {
  /** The number of pages, at least 1. */
  readonly count: number;
  /** The font stacks that it was measured with and is to be painted with. */
  readonly fonts: FontStacks;
  /** The language of the text, BCP 47. */
  readonly language: string;
  readonly #core: Core;
  readonly #article: Article;
  readonly #words: Int32Array;
  readonly #shareUrl: string;
  readonly #theme: string | undefined;

  /** Use `article.paginate`. */
  constructor(core: Core, article: Article, options: PaginateOptions) {
    this.#core = core;
    this.#article = article;
    this.#words = optionWords(options, core.measures);
    this.#shareUrl = options.shareUrl ?? '';
    this.#theme = options.theme;
    this.language = article.json().lang || 'en';
    const over = options.fontFamily;
    this.fonts = fontStacks(this.language, typeof over === 'string' ? { text: over } : over);
    this.count = article.select(this, this.#words, this.#shareUrl) ?? 1;
  }

  /** Of a page; in scroll mode of the whole article. */
  get height(): number {
    return this.page(0).height;
  }

  /** Page `n`, 0-based, as plain values. */
  page(n: number): Page {
    this.#select(n);
    this.#article.call('offprint_page', n);
    return decodePage(this.#article.result());
  }

  /**
   * Paints page `n` into `container`, in place of what is there: positioned lines of real text inside semantic elements.
   * The container has the page's size and `position: relative` after that. Browser only.
   */
  paint(n: number, container: HTMLElement): Page {
    const page = this.page(n);
    if (this.#theme) container.dataset.theme = this.#theme;
    paintPage(page, container, {
      fonts: this.fonts,
      language: this.language,
      base: this.#article.base,
      code: (text) => ({
        symbol: () => this.#core.qr(text, { format: 'json' }),
        png: () => this.#core.qr(text, { scale: 8 }),
      }),
    });
    return page;
  }

  /** Page `n` as an SVG document. */
  svg(n: number): string {
    this.#select(n);
    this.#article.call('offprint_page_svg', n);
    return new TextDecoder().decode(this.#article.result());
  }

  /** The page, 0-based, that holds code point `offset` of block `block`; the nearest where there is no such place. */
  pageOf(block: number, offset: number): number {
    this.#select(0);
    const page = this.#article.call('offprint_page_of', block | 0, offset | 0);
    return Math.min(Math.max(page, 0), this.count - 1);
  }

  #select(n: number): void {
    if (!Number.isInteger(n) || n < 0 || n >= this.count) {
      throw new OffprintError('bad-option', `There is no page ${n}: there are ${this.count}, from 0.`);
    }
    this.#article.select(this, this.#words, this.#shareUrl);
  }
}

function optionWords(options: PaginateOptions, measures: boolean): Int32Array {
  const choice = (name: keyof typeof NAMES, otherwise = 0) => {
    const names: readonly string[] = NAMES[name];
    const index = names.indexOf(options[name] ?? names[otherwise]!);
    if (index < 0) throw new OffprintError('bad-option', `${name} is one of ${names.join(', ')}, not ${options[name]}.`);
    return index;
  };
  const host = options.metrics ? options.metrics === 'host' : measures;
  if (host && !measures) throw new OffprintError('bad-option', 'There is no measurer: give one to loadCore, or take metrics: builtin.');
  return Int32Array.of(
    Math.round(options.width ?? 350),
    Math.round(options.height ?? 700),
    Math.round(options.fontSize ?? 17),
    options.mode === 'scroll' ? 1 : 0,
    choice('kinsoku', 1),
    host ? 1 : 0,
    options.qr === 'none' ? 0 : 1,
    choice('paragraphs'),
    choice('autospace'),
    options.hanging ? 1 : 0,
    choice('lines'),
  );
}
