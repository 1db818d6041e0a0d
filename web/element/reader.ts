// Reading: the pages of one article in a box, turned by buttons, keys, fingers and taps, with the place kept.
import type { Article } from '../core/article.js';
import type { FontOverrides } from '../core/fonts.js';
import type { PageNote, Pages, PaginateOptions } from '../core/pages.js';
import { copyLines } from '../paint/copy.js';
import { box } from './box.js';
import { Foot, type FootAction } from './foot.js';
import { FOOT, geometryFor, type Geometry } from './geometry.js';
import { followGestures } from './gestures.js';
import { labelsFor, type Labels } from './labels.js';
import { whenFontsCome, whenPicturesCome } from './late.js';
import { Layouts, toPage, toPlace, type Goal } from './layouts.js';
import { selectedRange } from './selection.js';

/** Why a page came: what `offprint-page` tells. */
export type PageReason = 'button' | 'key' | 'swipe' | 'tap' | 'link' | 'api' | 'layout';

/** How the article is to be laid out. */
export interface ReaderSettings {
  mode: 'paged' | 'scroll';
  fontSize: number;
  /** A multiple of the usual line height, 0.8 to 1.6. */
  lineHeight: number;
  paragraphs: 'spaced' | 'indented';
  fontFamily: FontOverrides;
  kinsoku: PaginateOptions['kinsoku'];
  qr: 'end' | 'none';
  shareUrl: string;
  shareOrigins: string;
  controls: boolean;
  lang: string;
}

/** What the reader tells the element. */
export interface ReaderEvents {
  page(reason: PageReason): void;
  /** All of it is laid out; `notes` of what did not go as it should. */
  layout(height: number, notes: readonly PageNote[]): void;
  act(action: Exclude<FootAction, 'previous' | 'next'>): void;
  /** Runs `work`; a failure of the core in it is the element's to deal with. */
  guard(work: () => void): void;
}

const SETTLE = 180;

export class Reader {
  readonly stage = box('stage', 'page', 'group');
  readonly progress = box('progress', 'progress-bar');
  readonly live = box('live', '', 'status');
  readonly foot: Foot;
  readonly #root: HTMLElement;
  readonly #events: ReaderEvents;
  readonly #layouts: Layouts;
  #settings: ReaderSettings | undefined;
  #labels: Labels = labelsFor('zh-Hans');
  #article: Article | undefined;
  #place = { block: 0, offset: 0 };
  #settling: (() => void) | undefined;
  #announcing = 0;
  #layoutKey = '';
  #first: number | undefined;
  #boxHeight = 0;
  #dx = 0;

  constructor(root: HTMLElement, events: ReaderEvents) {
    this.#root = root;
    this.#events = events;
    this.foot = new Foot((action) => this.#act(action));
    this.#layouts = new Layouts(this.stage, {
      show: (spread, reason, moved) => this.#show(spread, reason, moved),
      complete: () => this.#complete(),
      guard: events.guard,
    });
    this.stage.tabIndex = 0;
    root.append(this.progress, this.stage, this.foot.element, this.live);
  }

  /** The latest layout, as far as it has come. */
  get pages(): Pages | undefined {
    return this.#layouts.pages;
  }

  /** Number of pages; 0 as long as it is not known. */
  get count(): number {
    return this.#layouts.pages?.count ?? 0;
  }

  /** First page in sight, 0-based; -1: there is none. */
  get page(): number {
    return this.#layouts.spreads?.range(this.#layouts.spread).first ?? -1;
  }

  /** The reader's place: kept when the same article is laid out otherwise. */
  get locator(): string {
    return `b${this.#place.block}:${this.#place.offset}`;
  }

  /** Listens to keys, fingers, copying and what comes late until `signal` aborts. */
  listen(signal: AbortSignal): void {
    this.#root.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.stage.addEventListener('copy', (event) => this.#copy(event), { signal });
    whenPicturesCome(this.stage, signal, (image) => this.#takeSize(image), () => this.#again());
    whenFontsCome(signal, () => Object.values(this.#layouts.pages?.fonts ?? {}), () => {
      this.#guard(() => this.#article?.forgetWidths());
      this.#again();
    });
    followGestures(
      this.stage,
      {
        canStart: () => this.#settings?.mode === 'paged' && this.page >= 0 && !this.#layouts.coming,
        drag: (dx) => this.#guard(() => this.#drag(dx)),
        release: (side) => this.#guard(() => this.#release(side)),
        tap: (side) => (side === 0 ? this.#root.classList.toggle('faded') : this.turn(side, 'tap')),
        isMargin: (x) => this.#isMargin(x),
        hasSelection: () => selectedRange(this.#shadow) !== undefined,
      },
      signal,
    );
  }

  /**
   * Lays `article` out for the box as it is; a long one goes on by itself, and what was shown before stays until the reader's
   * place is reached. False: the box is too small, or not on the screen.
   */
  layOut(article: Article, settings: ReaderSettings, first: number | undefined): boolean {
    const scroll = settings.mode === 'scroll';
    const foot = settings.controls && !scroll ? FOOT : 0;
    const box = { width: this.#root.clientWidth, height: scroll ? 10_000 : this.#root.clientHeight };
    const geometry = geometryFor(scroll ? { ...box, width: Math.min(box.width, 899) } : box, settings.fontSize, foot);
    if (!geometry) return false;
    if (scroll) geometry.lefts = [Math.floor((box.width - geometry.width) / 2)];
    this.#settings = settings;
    this.#labels = labelsFor(settings.lang);
    const key = JSON.stringify([geometry, settings, first]);
    const same = article === this.#article;
    if (same && key === this.#layoutKey) {
      this.#layouts.resume();
      return true;
    }
    this.#finishSettling();
    if (!same) this.#place = { block: 0, offset: 0 };
    this.#article = article;
    this.#layoutKey = key;
    this.#first = first;
    this.#boxHeight = box.height;
    this.stage.setAttribute('aria-label', this.#labels.region);
    const { block, offset } = this.#place;
    this.#layouts.begin(article, paginateOptions(settings, geometry), geometry, this.#labels,
      same ? toPlace(block, offset) : toPage(Math.max(0, Math.trunc(first ?? 1) - 1 || 0)), !same);
    return true;
  }

  /** Lays out anew: something has come that makes another layout of it. */
  #again(): void {
    const [article, settings] = [this.#article, this.#settings];
    if (!article || !settings || !this.#layouts.pages) return;
    this.#layoutKey = '';
    this.#guard(() => this.layOut(article, settings, this.#first));
  }

  /** Tells the core the size of a picture that has come. True: it did not know it. */
  #takeSize({ dataset, naturalWidth, naturalHeight }: HTMLImageElement): boolean {
    let news = false;
    this.#guard(() => (news = this.#article?.setImageSize(Number(dataset.block), naturalWidth, naturalHeight) ?? false));
    if (news) this.#layouts.stop();
    return news;
  }

  /** Stops what goes on by itself; `layOut` goes on with it. */
  stop(): void {
    this.#layouts.stop();
  }

  /** Takes the theme of `settings`, without a layout. */
  restyle(settings: ReaderSettings): void {
    this.#settings = settings;
    this.#labels = labelsFor(settings.lang);
    this.#updateFoot();
  }

  /** Forgets the article. */
  clear(): void {
    this.#finishSettling();
    this.#layouts.clear();
    this.#article = undefined;
    this.#layoutKey = '';
  }

  /** One spread on (1) or back (-1). False: there is none. */
  turn(side: 1 | -1, reason: PageReason): boolean {
    this.#finishSettling();
    return this.#layouts.turn(side, reason);
  }

  /** To the spread of `page`, 0-based, clamped; where it is not laid out yet, as soon as it is. */
  goToPage(page: number, reason: PageReason): void {
    this.#go(toPage(Math.max(0, Math.trunc(page) || 0)), reason);
  }

  /** To a locator (`b7:120`), a page number from 1 as text, or a heading's id. False: there is no such place. */
  goToPlace(place: string, reason: PageReason): boolean {
    const pages = this.#layouts.pages;
    if (!pages) return false;
    const locator = /^b(\d{1,9}):(\d{1,9})$/.exec(place);
    let to: Goal | undefined;
    this.#guard(() => {
      if (locator) to = toPlace(Number(locator[1]), Number(locator[2]));
      else if (/^\d{1,6}$/.test(place)) to = toPage(Math.max(0, Number(place) - 1));
      else if (pages.findHeading(place) >= 0) to = toPlace(pages.findHeading(place), 0);
    });
    if (to) this.#go(to, reason);
    return to !== undefined;
  }

  #go(to: Goal, reason: PageReason): void {
    this.#finishSettling();
    if (this.#layouts.pages) this.#layouts.go(to, reason);
  }

  get #shadow(): ShadowRoot {
    return this.#root.getRootNode() as ShadowRoot;
  }

  #guard(work: () => void): void {
    this.#events.guard(work);
  }

  #show(spread: number, reason: PageReason, moved: boolean): void {
    const hadFocus = this.stage.contains(this.#shadow.activeElement) && this.#shadow.activeElement !== this.stage;
    const [page] = this.#layouts.spreads!.show(spread);
    if (moved && page) {
      const { block, offset } = page.locator;
      this.#place = { block: Math.max(0, block), offset: Math.max(0, offset) };
    }
    // A link on the page that went had the focus: it stays in the article.
    if (hadFocus) this.stage.focus({ preventScroll: true });
    if (this.#settings?.mode === 'scroll') this.#boxHeight = this.#layouts.geometry!.top * 2 + page!.height;
    this.stage.style.height = this.#settings?.mode === 'scroll' ? `${this.#boxHeight}px` : '';
    this.#updateFoot();
    if (reason !== 'layout') {
      if (reason === 'swipe' || reason === 'tap' || reason === 'key') this.#root.classList.add('faded');
      this.#announce();
    }
    this.#events.page(reason);
  }

  #complete(): void {
    this.#updateFoot();
    this.#events.layout(this.#boxHeight, this.#layouts.pages!.notes());
  }

  #updateFoot(): void {
    const settings = this.#settings;
    const { spreads, spread } = this.#layouts;
    if (!spreads || !settings) return;
    const { first, last } = spreads.range(spread);
    const { count } = this;
    this.progress.style.width = `${count && ((last + 1) / count) * 100}%`;
    this.foot.element.hidden = !settings.controls;
    this.foot.update(
      {
        first: first + 1,
        last: last + 1,
        count,
      },
      this.#labels,
    );
  }

  /** Said once, when the turning has come to rest. */
  #announce(): void {
    clearTimeout(this.#announcing);
    this.#announcing = window.setTimeout(() => {
      const { spreads, spread } = this.#layouts;
      if (!spreads) return;
      const { first, last } = spreads.range(spread);
      this.live.textContent = this.#labels.page(first + 1, last + 1, this.count);
    }, 150);
  }

  #act(action: FootAction): void {
    if (action === 'previous') this.turn(-1, 'button');
    else if (action === 'next') this.turn(1, 'button');
    else this.#events.act(action);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || this.#settings?.mode !== 'paged') return;
    const onControl = event.target instanceof Element && event.target.closest('button,a') !== null;
    if (this.#turnByKey(event, onControl)) event.preventDefault();
  }

  /** Whether the key turned; one that could not is left to the host page, which may scroll. */
  #turnByKey({ key, shiftKey }: KeyboardEvent, onControl: boolean): boolean {
    if (key === ' ' && !onControl) return this.turn(shiftKey ? -1 : 1, 'key');
    if (shiftKey) return false;
    if (key === 'ArrowRight' || key === 'PageDown') return this.turn(1, 'key');
    if (key === 'ArrowLeft' || key === 'PageUp') return this.turn(-1, 'key');
    if (key !== 'Home' && key !== 'End') return false;
    const before = this.#layouts.spread;
    this.goToPage(key === 'Home' ? 0 : Infinity, 'key');
    return this.#layouts.spread !== before;
  }

  #copy(event: ClipboardEvent): void {
    const range = selectedRange(this.#shadow);
    if (range) copyLines(event, this.stage, range);
  }

  #drag(dx: number): void {
    this.#finishSettling();
    const { spreads, spread, coming } = this.#layouts;
    if (!spreads || coming) return;
    const target = spread - Math.sign(dx);
    const free = target >= 0 && target < spreads.count;
    spreads.drag(spread, free ? dx : dx / 3, this.stage.clientWidth);
    this.#dx = dx;
  }

  #release(side: 1 | -1 | 0): void {
    const { spreads, spread, coming } = this.#layouts;
    if (!spreads || coming) return;
    const target = spread + side;
    const turns = side !== 0 && target >= 0 && target < spreads.count;
    const width = this.stage.clientWidth;
    const arrive = () => {
      if (turns) this.#layouts.turn(side, 'swipe');
      else spreads.show(spread);
    };
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return arrive();
    this.stage.classList.add('settling');
    // The style must be taken before the transform changes, or there is nothing to move from.
    void this.stage.offsetWidth;
    // Back: all but at rest, so that the neighbour stays in sight while it leaves.
    spreads.drag(spread, turns ? -side * width : Math.sign(this.#dx) * 0.01, width);
    this.#settling = () => {
      this.stage.classList.remove('settling');
      this.#guard(arrive);
    };
    const settled = this.#settling;
    setTimeout(() => settled === this.#settling && this.#finishSettling(), SETTLE);
  }

  #finishSettling(): void {
    const settling = this.#settling;
    this.#settling = undefined;
    settling?.();
  }

  #isMargin(x: number): boolean {
    const { lefts, width } = this.#layouts.geometry ?? { lefts: [0], width: 0 };
    return x < lefts[0]! || x > lefts[lefts.length - 1]! + width;
  }
}

/** What only the reader asks of its settings is of no account to the core. */
function paginateOptions(settings: ReaderSettings, { width, height }: Geometry): PaginateOptions {
  return { ...settings, width, height };
}
