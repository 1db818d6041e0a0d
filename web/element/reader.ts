// The pages of one article in a box, turned by keys, fingers and taps, with the place kept.
import type { Article } from '../core/article.js';
import type { Pages, PaginateOptions } from '../core/pages.js';
import { FOOT, geometryFor, type Geometry } from './geometry.js';
import { followGestures } from './gestures.js';
import { labelsFor } from './labels.js';
import { followLate } from './late.js';
import { Layouts, toPage, toPlace, type Goal } from './layouts.js';
import { selectedRange } from './selection.js';
import type { PageReason, Place, Sight, View, ViewEvents, ViewSettings } from './view.js';

const SETTLE = 180;

export class Reader implements View {
  readonly #root: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #events: ViewEvents;
  readonly #layouts: Layouts;
  #article: Article | undefined;
  #place: Place = { block: 0, offset: 0 };
  #settling: (() => void) | undefined;
  #layoutKey = '';
  /** Lays out once more what is laid out. */
  #again = () => {};
  #dx = 0;

  constructor(root: HTMLElement, stage: HTMLElement, events: ViewEvents) {
    this.#root = root;
    this.#stage = stage;
    this.#events = events;
    this.#layouts = new Layouts(stage, {
      show: (...how) => this.#show(...how),
      complete: () => events.layout(this.#root.clientHeight, this.#layouts.pages!.notes()),
      guard: events.guard,
    });
  }

  get pages(): Pages | undefined {
    return this.#layouts.pages;
  }

  get place(): Place {
    return this.#place;
  }

  get sight(): Sight | undefined {
    const { spreads, spread, pages } = this.#layouts;
    if (!spreads) return undefined;
    const { first, last } = spreads.range(spread);
    const { count } = pages!;
    return { first: first + 1, last: last + 1, count, progress: count && (last + 1) / count };
  }

  listen(signal: AbortSignal): void {
    this.#root.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#stage.addEventListener('focus', () => this.#layouts.spreads?.focus(), { signal });
    this.#stage.addEventListener('beforematch', ({ target }) => this.#layouts.reveal(target as Element), { signal });
    followLate(this.#stage, this, { article: () => this.#article, again: () => this.#again(), guard: this.#events.guard }, signal);
    followGestures(
      this.#stage,
      {
        canStart: () => this.#layouts.spreads !== undefined && !this.#layouts.coming,
        drag: (dx) => this.#guard(() => this.#drag(dx)),
        release: (side) => this.#guard(() => this.#release(side)),
        tap: (side) => (side === 0 ? this.#root.classList.toggle('faded') : this.turn(side, 'tap')),
        isMargin: (x) => this.#isMargin(x),
        hasSelection: () => this.#selected,
      },
      signal,
    );
  }

  /** A long article goes on by itself, and what was shown before stays until the reader's place is reached. */
  layOut(article: Article, settings: ViewSettings, first: number | undefined, from: Place | undefined): boolean {
    const { clientWidth: width, clientHeight: height } = this.#root;
    const geometry = geometryFor({ width, height }, settings.fontSize, settings.controls ? FOOT : 0);
    if (!geometry) return false;
    const key = JSON.stringify([geometry, settings, first]);
    const kept = article === this.#article || from !== undefined;
    if (article === this.#article && key === this.#layoutKey && !from) {
      this.#layouts.resume();
      return true;
    }
    this.#finishSettling();
    if (!kept || from) this.#place = from ?? { block: 0, offset: 0 };
    this.#article = article;
    this.#layoutKey = key;
    this.#again = () => {
      if (!this.pages) return;
      this.#layoutKey = '';
      this.#guard(() => this.layOut(article, settings, first, undefined));
    };
    this.#layouts.begin(article, paginateOptions(settings, geometry), geometry, labelsFor(settings.lang),
      kept ? toPlace(this.#place) : toPage(Math.max(0, Math.trunc(first ?? 1) - 1 || 0)), !kept);
    return true;
  }

  paintAhead(most: number): void {
    this.#layouts.spreads?.paintAhead(most);
  }

  stop(): void {
    this.#layouts.stop();
  }

  clear(): void {
    this.#finishSettling();
    this.#layouts.clear();
    this.#article = undefined;
    this.#layoutKey = '';
  }

  turn(side: 1 | -1, reason: PageReason): boolean {
    this.#finishSettling();
    return this.#layouts.turn(side, reason);
  }

  goToPage(page: number, reason: PageReason): void {
    this.#go(toPage(Math.max(0, Math.trunc(page) || 0)), reason);
  }

  goToPlace(place: Place, reason: PageReason): void {
    this.#go(toPlace(place), reason);
  }

  #go(to: Goal, reason: PageReason): void {
    this.#finishSettling();
    if (this.pages) this.#layouts.go(to, reason);
  }

  get #selected(): boolean {
    return selectedRange(this.#root.getRootNode() as ShadowRoot) !== undefined;
  }

  #guard(work: () => void): void {
    this.#events.guard(work);
  }

  #show(spread: number, reason: PageReason, moved: boolean, focused: boolean): void {
    const spreads = this.#layouts.spreads!;
    const [page] = spreads.show(spread);
    if (moved && page) {
      const { block, offset } = page.locator;
      this.#place = { block: Math.max(0, block), offset: Math.max(0, offset) };
    }
    // Who reads with a screen reader goes on there; its name says which page it is. Who is selecting goes on with that.
    if (focused && !this.#selected) spreads.focus();
    if (reason === 'swipe' || reason === 'tap' || reason === 'key') this.#root.classList.add('faded');
    this.#events.page(reason);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !this.pages) return;
    const { target, key } = event;
    const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
    if (/^Arrow/.test(key) && on('.op-wide')) return;
    if (this.#turnByKey(event, on('button,a'))) event.preventDefault();
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

  #drag(dx: number): void {
    this.#finishSettling();
    const { spreads, spread, coming } = this.#layouts;
    if (!spreads || coming) return;
    const target = spread - Math.sign(dx);
    const free = target >= 0 && target < spreads.count;
    spreads.drag(spread, free ? dx : dx / 3, this.#stage.clientWidth);
    this.#dx = dx;
  }

  #release(side: 1 | -1 | 0): void {
    const { spreads, spread, coming } = this.#layouts;
    if (!spreads || coming) return;
    const target = spread + side;
    const turns = side !== 0 && target >= 0 && target < spreads.count;
    const width = this.#stage.clientWidth;
    const arrive = () => {
      if (turns) this.#layouts.turn(side, 'swipe');
      else spreads.show(spread);
    };
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return arrive();
    this.#stage.classList.add('settling');
    // The style must be taken before the transform changes, or there is nothing to move from.
    void this.#stage.offsetWidth;
    // Back: all but at rest, so that the neighbour stays in sight while it leaves.
    spreads.drag(spread, turns ? -side * width : Math.sign(this.#dx) * 0.01, width);
    this.#settling = () => {
      this.#stage.classList.remove('settling');
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

/** What only the view asks of its settings is of no account to the core. */
function paginateOptions(settings: ViewSettings, { width, height }: Geometry): PaginateOptions {
  return { ...settings, width, height };
}
