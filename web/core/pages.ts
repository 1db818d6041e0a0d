// An article cut into pages.
import type { Article } from './article.js';
import type { Core } from './core.js';
import { OffprintError } from './errors.js';
import { fontStacks, type FontOverrides, type FontStacks } from './fonts.js';
import { Portions } from './portions.js';
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
  /** A multiple of the usual, 0.8 to 1.6. Default 1. */
  lineHeight?: number;
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
  /** Code and tables that need more width than there is: fitted in (default), or as wide as they need to be, in an element that scrolls sideways. */
  wide?: 'fit' | 'scroll';
  /** Who measures: this host, or the core's own table (the same everywhere). Default: the host where it can. */
  metrics?: 'host' | 'builtin';
  /** The code to scan after the article. Default end. */
  qr?: 'end' | 'none';
  /** Where the code leads, an https: address. Default: the article's canonical one. A code that may not be handed out is left out: `notes()` says why. */
  shareUrl?: string;
  /** The only origins that the code may lead to, separated by spaces; an http: origin among them allows http:. Default: any. */
  shareOrigins?: string;
}

const NAMES = {
  kinsoku: ['none', 'basic', 'gb', 'strict'],
  paragraphs: ['spaced', 'indented'],
  autospace: ['normal', 'alpha', 'none'],
  lines: ['optimum', 'greedy'],
  wide: ['fit', 'scroll'],
} as const;

/** An image that has been loaded from an address, to be moved into what is painted. */
type Reuse = (source: string) => HTMLImageElement | undefined;

/** What did not fit its page as it is, and what was done: `sliced`, `scaled`, `overflows`, `shrunk`. And why there is no code at the end: `no-code`. */
export interface PageNote {
  kind: string;
  /** 0-based; not of `no-code`. */
  page: number;
  block: number;
  /** Of `no-code`: as of an OffprintError. */
  code?: string;
  message?: string;
}

/** The code points [begin, end) of a block's text. */
export interface TextRange {
  block: number;
  begin: number;
  end: number;
}

/** How much there is to read before a place, and in all: characters of Han and kana, words of other scripts, and about how long they take. */
export interface ReadingUnits {
  characters: number;
  words: number;
  milliseconds: number;
  allCharacters: number;
  allWords: number;
  allMilliseconds: number;
}

/** A heading of the article; `id` is empty where it has none. */
export interface OutlineEntry {
  block: number;
  level: number;
  text: string;
  id: string;
}

/**
 * The pages of one layout. Stays valid when the article is laid out otherwise: what the core no longer has is laid out again when
 * it is asked for.
 */
export class Pages {
  /** The font stacks that it was measured with and is to be painted with. */
  readonly fonts: FontStacks;
  /** The language of the text, BCP 47. */
  readonly language: string;
  readonly #core: Core;
  readonly #article: Article;
  readonly #words: Int32Array;
  readonly #share: string;
  readonly #theme: string | undefined;
  readonly #portions: Portions;
  #settled = 0;
  /** Of scroll mode, 1/64 px. */
  #height = 0;
  #complete = false;

  /** Use `article.paginate` or `article.paginateGradually`. */
  constructor(core: Core, article: Article, options: PaginateOptions) {
    this.#core = core;
    this.#article = article;
    this.#words = optionWords(options, core.measures);
    this.#portions = new Portions(SETTLING * charactersOf(this.#words));
    this.#share = `${options.shareUrl ?? ''}\n${options.shareOrigins ?? ''}`;
    this.#theme = options.theme;
    this.language = article.language || 'en';
    this.fonts = fontStacks(this.language, options.fontFamily);
    this.#begin();
  }

  /** The number of pages, at least 1; 0 as long as it is not known. */
  get count(): number {
    return this.#complete ? this.#settled : 0;
  }

  /** The number of pages that are there and stay as they are. */
  get settled(): number {
    return this.#settled;
  }

  /** Whether all pages are there. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Of a page; in scroll mode of the whole article. */
  get height(): number {
    return this.page(0).height;
  }

  /** In scroll mode, CSS px: how high the article is as far as it is laid out. */
  get settledHeight(): number {
    this.#use();
    return this.#height / UNIT;
  }

  /** Lays out further, for about so many milliseconds, at least a little. True: all pages are there. */
  advance(milliseconds = 8): boolean {
    this.#use();
    const end = performance.now() + milliseconds;
    for (let now = performance.now(); !this.#complete; ) {
      const characters = this.#portions.next(end - now);
      this.#layOut(characters);
      const after = performance.now();
      this.#portions.took(characters, after - now);
      now = after;
      if (now >= end) break;
    }
    return this.#complete;
  }

  /** Page `n`, 0-based, as plain values. */
  page(n: number): Page {
    this.#select(n);
    this.#article.call('offprint_page', n);
    return decodePage(this.#article.result());
  }

  /**
   * Paints page `n` into `container`, in place of what is there: positioned lines of real text inside semantic elements.
   * The container has the page's size and `position: relative` after that. Browser only. `reuse` may give an image that has been
   * loaded from an address, so that it need not be loaded again.
   */
  paint(n: number, container: HTMLElement, reuse?: Reuse): Page {
    return this.#paint(this.page(n), container, reuse);
  }

  /**
   * In scroll mode, as far as it is laid out: paints, as `paint`, what begins in [top, bottom) of the article, CSS px, and says where it stands. Slices that follow one another
   * show everything once and leave no gap. Undefined: nothing begins there.
   */
  paintSlice(top: number, bottom: number, container: HTMLElement, reuse?: Reuse): { page: Page; y: number } | undefined {
    this.#use();
    const y = this.#article.call('offprint_slice', unitsOf(top), unitsOf(bottom)) / UNIT;
    const bytes = this.#article.result();
    return bytes.length > 0 ? { page: this.#paint(decodePage(bytes), container, reuse), y } : undefined;
  }

  #paint(page: Page, container: HTMLElement, reuse?: Reuse): Page {
    if (this.#theme) container.dataset.theme = this.#theme;
    paintPage(page, container, {
      fonts: this.fonts,
      language: this.language,
      base: this.#article.base,
      reuse,
      code: (text) => ({
        svg: () => this.#core.qr(text, { format: 'svg', scale: 1 }),
        png: () => this.#core.qr(text),
      }),
    });
    return page;
  }

  /** Page `n` as an SVG document. */
  svg(n: number): string {
    this.#select(n);
    this.#article.call('offprint_page_svg', n);
    return this.#text();
  }

  /** The page, 0-based, that holds code point `offset` of block `block`; the nearest where there is no such place. Of a place that is not `reached`: any. */
  pageOf(block: number, offset: number): number {
    this.#select(0);
    return this.#article.call('offprint_page_of', block, offset);
  }

  /** Whether this place is on a page that is there; in scroll mode, whether it is laid out and stays where it is. */
  reached(block: number, offset: number): boolean {
    this.#use();
    return this.#complete || this.#article.call('offprint_reached', block, offset) === 1;
  }

  /** The top of the line that holds the place, CSS px from the first page's top: for the one page of scroll mode. Of a place that is not `reached`: any. */
  yOf(block: number, offset: number): number {
    this.#use();
    return this.#article.call('offprint_y_of', block, offset) / UNIT;
  }

  /** The block with this fragment name, a heading or a paragraph (a note); -1: there is none. */
  findHeading(id: string): number {
    return this.#article.callWith('offprint_find_heading', id) - 1;
  }

  /** The places where words stand in one block, in reading order, at most 1,000; white space, capitals and full-width forms are of no account. Also where nothing is laid out yet. */
  find(words: string): TextRange[] {
    this.#article.callWith('offprint_find', words);
    return this.#json();
  }

  /** How much there is to read before a place, and in all. */
  units(block: number, offset: number): ReadingUnits {
    this.#article.call('offprint_units', block, offset);
    return this.#json();
  }

  /** The headings, in reading order. */
  outline(): OutlineEntry[] {
    this.#article.call('offprint_outline');
    return this.#json();
  }

  /** Up to `length` code points of a block's text, from `offset` on. */
  textAt(block: number, offset: number, length: number): string {
    this.#article.call('offprint_text_at', block, offset, length);
    return this.#text();
  }

  /** What did not fit its page as it is, on the pages that are there. */
  notes(): PageNote[] {
    this.#use();
    this.#article.call('offprint_notes');
    return this.#json();
  }

  /** What the last call left. */
  #text(): string {
    return new TextDecoder().decode(this.#article.result());
  }

  #json<T>(): T {
    return JSON.parse(this.#text()) as T;
  }

  #select(n: number): void {
    this.#use();
    if (!Number.isInteger(n) || n < 0 || n >= this.#settled) {
      throw new OffprintError('bad-option', `There is no page ${n}: there are ${this.#settled}${this.#complete ? '' : ' so far'}, from 0.`);
    }
  }

  /** Makes the core's layout this one. Where another came between, it begins anew and comes as far as it had. */
  #use(): void {
    if (this.#article.holds(this)) return;
    const [settled, height, complete] = [this.#settled, this.#height, this.#complete];
    this.#begin();
    while (!this.#complete && (complete || this.#settled < settled || this.#height < height)) this.#layOut(complete ? ALL : AGAIN);
  }

  #begin(): void {
    const article = this.#article;
    article.hold(undefined);
    this.#settled = this.#height = 0;
    this.#complete = false;
    article.callWith('offprint_paginate', this.#words, this.#share);
    article.hold(this);
  }

  #layOut(characters: number): void {
    const article = this.#article;
    try {
      this.#complete = this.#core.measuringWith(this.fonts, () => article.call('offprint_advance', characters)) === 1;
    } catch (error) {
      // Half a layout is of no use.
      article.hold(undefined);
      throw error;
    }
    this.#settled = article.call('offprint_page_count');
    if (this.#words[3]) this.#height = article.call('offprint_settled_height');
  }
}

/** Of a CSS px, in the core. */
const UNIT = 64;
const unitsOf = (px: number): number => Math.min(Math.max(px * UNIT, 0), ALL);

/** A page is settled when so many are laid out behind it, mostly before: the first portion is that large. */
const SETTLING = 13;
/** More characters than any article has. */
const ALL = 0x7fffffff;
/** A portion where nobody waits for the first page. */
const AGAIN = 20_000;

/** About as many Han as a page has. */
function charactersOf([width = 0, height = 0, fontSize = 1]: Int32Array): number {
  return (width * height) / (fontSize * fontSize * 1.75);
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
    1,  // gradually: `advance` does the work
    Math.round((options.lineHeight ?? 1) * 100),
    choice('wide'),
  );
}
