// Reading: the pages of one article in a box, turned by buttons, keys, fingers and taps, with the place kept.
import type { Article } from '../core/article.js';
import type { FontOverrides } from '../core/fonts.js';
import type { Pages, PaginateOptions } from '../core/pages.js';
import type { Page } from '../core/wire.js';
import { copyLines } from '../paint/copy.js';
import { Foot, type FootAction, type ThemeChoice } from './foot.js';
import { FOOT, geometryFor, nextSize, type Geometry } from './geometry.js';
import { followGestures } from './gestures.js';
import { labelsFor, type Labels } from './labels.js';
import { selectedRange } from './selection.js';
import { Spreads } from './spreads.js';

/** Why a page came: what `offprint-page` tells. */
export type PageReason = 'button' | 'key' | 'swipe' | 'tap' | 'link' | 'api' | 'layout';

/** How the article is to be laid out. */
export interface ReaderSettings {
  mode: 'paged' | 'scroll';
  fontSize: number;
  fonts: FontOverrides;
  kinsoku: PaginateOptions['kinsoku'];
  qr: 'end' | 'none';
  shareUrl: string;
  controls: boolean;
  theme: ThemeChoice;
  lang: string;
}

/** What the reader tells the element. */
export interface ReaderEvents {
  page(reason: PageReason): void;
  layout(height: number): void;
  act(action: 'theme' | number): void;
  /** Runs `work`; a failure of the core in it is the element's to deal with. */
  guard(work: () => void): void;
}

const SETTLE = 180;

export class Reader {
  readonly stage = document.createElement('div');
  readonly progress = document.createElement('div');
  readonly live = document.createElement('div');
  readonly foot: Foot;
  readonly #root: HTMLElement;
  readonly #events: ReaderEvents;
  #settings: ReaderSettings | undefined;
  #labels: Labels = labelsFor('zh-Hans');
  #article: Article | undefined;
  #pages: Pages | undefined;
  #geometry: Geometry | undefined;
  #spreads: Spreads | undefined;
  #spread = 0;
  #page: Page | undefined;
  #place = { block: 0, offset: 0 };
  #settling: (() => void) | undefined;
  #announcing = 0;
  #layoutKey = '';
  #dx = 0;

  constructor(root: HTMLElement, events: ReaderEvents) {
    this.#root = root;
    this.#events = events;
    this.foot = new Foot((action) => this.#act(action));
    this.stage.className = 'stage';
    this.stage.tabIndex = 0;
    this.stage.setAttribute('role', 'group');
    this.stage.setAttribute('part', 'page');
    this.progress.className = 'progress';
    this.progress.setAttribute('part', 'progress-bar');
    this.live.className = 'live';
    this.live.setAttribute('role', 'status');
    root.append(this.progress, this.stage, this.foot.element, this.live);
  }

  /** Number of pages; 0 before a layout. */
  get count(): number {
    return this.#pages?.count ?? 0;
  }

  /** First page in sight, 0-based. */
  get page(): number {
    return this.#spreads?.range(this.#spread).first ?? 0;
  }

  /** The reader's place: kept when the same article is laid out otherwise. */
  get locator(): string {
    return `b${this.#place.block}:${this.#place.offset}`;
  }

  /** Listens to keys, fingers and copying until `signal` aborts. */
  listen(signal: AbortSignal): void {
    this.#root.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.stage.addEventListener('copy', (event) => this.#copy(event), { signal });
    followGestures(
      this.stage,
      {
        canStart: () => this.#settings?.mode === 'paged' && this.count > 0,
        drag: (dx) => this.#guard(() => this.#drag(dx)),
        release: (side) => this.#guard(() => this.#release(side)),
        tap: (side) => (side === 0 ? this.#root.classList.toggle('faded') : this.turn(side, 'tap')),
        isMargin: (x) => this.#isMargin(x),
        hasSelection: () => selectedRange(this.#shadow) !== undefined,
      },
      signal,
    );
  }

  /** Lays `article` out for the box as it is. False: the box is too small, or not on the screen. */
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
    if (key === this.#layoutKey && article === this.#article) return true;
    const same = article === this.#article;
    this.#finishSettling();
    const pages = article.paginate(paginateOptions(settings, geometry));
    if (!same) this.#place = { block: 0, offset: 0 };
    this.#article = article;
    this.#pages = pages;
    this.#geometry = geometry;
    this.#layoutKey = key;
    this.#spreads?.stop();
    this.#spreads = new Spreads(this.stage, pages, geometry, this.#labels);
    this.stage.setAttribute('aria-label', this.#labels.region);
    const target = same ? pages.pageOf(this.#place.block, this.#place.offset) : clamp((first ?? 1) - 1, 0, pages.count - 1);
    this.#show(this.#spreads.of(target), 'layout', !same);
    const height = scroll ? geometry.top * 2 + pages.height : box.height;
    if (scroll) this.stage.style.setProperty('height', `${height}px`);
    else this.stage.style.removeProperty('height');
    this.#events.layout(height);
    return true;
  }

  /** Takes the theme of `settings`, without a layout. */
  restyle(settings: ReaderSettings): void {
    this.#settings = settings;
    this.#labels = labelsFor(settings.lang);
    this.#updateFoot();
  }

  /** Forgets the article. */
  clear(): void {
    this.#spreads?.stop();
    this.#finishSettling();
    this.stage.replaceChildren();
    this.#spreads = this.#pages = this.#article = this.#page = undefined;
    this.#layoutKey = '';
  }

  /** One spread on (1) or back (-1). False: there is none. */
  turn(side: 1 | -1, reason: PageReason): boolean {
    this.#finishSettling();
    const target = this.#spread + side;
    if (!this.#spreads || target < 0 || target >= this.#spreads.count) return false;
    this.#guard(() => this.#show(target, reason, true));
    return true;
  }

  /** To the spread of `page`, 0-based, clamped. */
  goToPage(page: number, reason: PageReason): void {
    this.#finishSettling();
    const spreads = this.#spreads;
    if (!spreads) return;
    const target = spreads.of(clamp(page, 0, this.count - 1));
    if (target !== this.#spread) this.#guard(() => this.#show(target, reason, true));
  }

  /** To a locator (`b7:120`), a page number from 1 as text, or a heading's id. False: there is no such place. */
  goToPlace(place: string, reason: PageReason): boolean {
    const pages = this.#pages;
    if (!pages) return false;
    let page = -1;
    this.#guard(() => {
      const locator = /^b(\d{1,9}):(\d{1,9})$/.exec(place);
      if (locator) page = pages.pageOf(Number(locator[1]), Number(locator[2]));
      else if (/^\d{1,6}$/.test(place)) page = Number(place) - 1;
      else page = pageOfHeading(pages, place);
    });
    if (page < 0) return false;
    this.goToPage(page, reason);
    return true;
  }

  get #shadow(): ShadowRoot {
    return this.#root.getRootNode() as ShadowRoot;
  }

  #guard(work: () => void): void {
    this.#events.guard(work);
  }

  #show(spread: number, reason: PageReason, moved: boolean): void {
    const spreads = this.#spreads!;
    const hadFocus = this.stage.contains(this.#shadow.activeElement) && this.#shadow.activeElement !== this.stage;
    this.#spread = spread;
    this.#page = spreads.show(spread)[0];
    if (moved && this.#page) {
      const { block, offset } = this.#page.locator;
      this.#place = { block: Math.max(0, block), offset: Math.max(0, offset) };
    }
    // A link on the page that went had the focus: it stays in the article.
    if (hadFocus) this.stage.focus({ preventScroll: true });
    this.#updateFoot();
    if (reason !== 'layout') {
      if (reason === 'swipe' || reason === 'tap' || reason === 'key') this.#root.classList.add('faded');
      this.#announce();
    }
    this.#events.page(reason);
  }

  #updateFoot(): void {
    const settings = this.#settings;
    if (!this.#spreads || !settings) return;
    const { first, last } = this.#spreads.range(this.#spread);
    this.progress.style.setProperty('width', `${((last + 1) / this.count) * 100}%`);
    this.foot.element.hidden = !settings.controls;
    this.foot.update(
      {
        first: first + 1,
        last: last + 1,
        count: this.count,
        canSmaller: nextSize(settings.fontSize, -1) !== settings.fontSize,
        canLarger: nextSize(settings.fontSize, 1) !== settings.fontSize,
        theme: settings.theme,
      },
      this.#labels,
    );
  }

  /** Said once, when the turning has come to rest. */
  #announce(): void {
    clearTimeout(this.#announcing);
    this.#announcing = window.setTimeout(() => {
      if (!this.#spreads) return;
      const { first, last } = this.#spreads.range(this.#spread);
      this.live.textContent = this.#labels.page(first + 1, last + 1, this.count);
    }, 150);
  }

  #act(action: FootAction): void {
    const size = this.#settings?.fontSize ?? 0;
    if (action === 'previous') this.turn(-1, 'button');
    else if (action === 'next') this.turn(1, 'button');
    else if (action === 'theme') this.#events.act('theme');
    else this.#events.act(nextSize(size, action === 'larger' ? 1 : -1));
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
    const before = this.#spread;
    this.goToPage(key === 'Home' ? 0 : this.count - 1, 'key');
    return this.#spread !== before;
  }

  #copy(event: ClipboardEvent): void {
    const range = selectedRange(this.#shadow);
    if (range) copyLines(event, this.stage, range);
  }

  #drag(dx: number): void {
    this.#finishSettling();
    const spreads = this.#spreads!;
    const target = this.#spread - Math.sign(dx);
    const free = target >= 0 && target < spreads.count;
    spreads.drag(this.#spread, free ? dx : dx / 3, this.stage.clientWidth);
    this.#dx = dx;
  }

  #release(side: 1 | -1 | 0): void {
    const spreads = this.#spreads!;
    const target = this.#spread + side;
    const turns = side !== 0 && target >= 0 && target < spreads.count;
    const width = this.stage.clientWidth;
    const arrive = () => {
      if (turns) this.#show(target, 'swipe', true);
      else spreads.show(this.#spread);
    };
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return arrive();
    this.stage.classList.add('settling');
    // The style must be taken before the transform changes, or there is nothing to move from.
    void this.stage.offsetWidth;
    // Back: all but at rest, so that the neighbour stays in sight while it leaves.
    spreads.drag(this.#spread, turns ? -side * width : Math.sign(this.#dx) * 0.01, width);
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
    const { lefts, width } = this.#geometry ?? { lefts: [0], width: 0 };
    return x < lefts[0]! || x > lefts[lefts.length - 1]! + width;
  }
}

function paginateOptions(settings: ReaderSettings, { width, height }: Geometry): PaginateOptions {
  return {
    width,
    height,
    fontSize: settings.fontSize,
    fontFamily: settings.fonts,
    mode: settings.mode,
    kinsoku: settings.kinsoku,
    qr: settings.qr,
    shareUrl: settings.shareUrl,
  };
}

function pageOfHeading(pages: Pages, id: string): number {
  for (let n = 0; n < pages.count; ++n) if (pages.page(n).blocks.some((block) => block.id === id && !block.continued)) return n;
  return -1;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, least), most);
}
