// Plain mode: the light DOM as it stands, with the reader's place in it.
import type { Article } from '../core/article.js';
import type { Pages } from '../core/pages.js';
import type { PageReason, Place, Sight, View, ViewEvents, ViewSettings } from '../element/view.js';
import { LightText } from './light-text.js';
import { sightOf, scrollSightBy, type SightRange } from './sight.js';

/** The place is told when scrolling has rested for so long, ms. */
const REST = 120;

export class PlainView implements View {
  readonly #root: HTMLElement;
  readonly #shown: HTMLElement;
  readonly #events: ViewEvents;
  /** Never laid out: it is asked for words and headings. */
  #pages: Pages | undefined;
  #article: Article | undefined;
  #place: Place = { block: 0, offset: 0 };
  #resting = 0;
  /** Where it stands since it went to a place: that place is kept until the reader scrolls. */
  #wentTo: number | undefined;

  /** `shown` is what shows the light DOM. */
  constructor(root: HTMLElement, shown: HTMLElement, events: ViewEvents) {
    this.#root = root;
    this.#shown = shown;
    this.#events = events;
  }

  get pages(): Pages | undefined {
    return this.#pages;
  }

  get place(): Place {
    return this.#place;
  }

  get sight(): Sight | undefined {
    if (!this.#pages) return undefined;
    const { top, height } = this.#shown.getBoundingClientRect();
    return { first: 0, last: 0, count: 0, progress: Math.min(1, Math.max(0, (this.#sight().bottom - top) / (height || 1))) };
  }

  listen(signal: AbortSignal): void {
    const scrolled = () => this.#settle('scroll');
    window.addEventListener('scroll', scrolled, { signal, capture: true, passive: true });
    this.#root.addEventListener('scroll', scrolled, { signal, passive: true });
  }

  layOut(article: Article, settings: ViewSettings, _first: number | undefined, from: Place | undefined): boolean {
    const isNew = article !== this.#article;
    this.#article = article;
    // A flow that is begun has all its words.
    if (isNew || !this.#pages) this.#pages = article.paginateGradually({ ...settings, mode: 'scroll', fontSize: 17 });
    if (isNew && !from) this.#place = { block: 0, offset: 0 };
    if (from) {
      this.#place = from;
      if (from.block > 0 || from.offset > 0) this.#goTo(from);
    }
    if (isNew) this.#events.page('layout');
    return true;
  }

  turn(side: 1 | -1, reason: PageReason): boolean {
    if (!this.#pages) return false;
    const { top, bottom } = this.#sight();
    const shown = this.#shown.getBoundingClientRect();
    if (side > 0 ? bottom >= shown.bottom - 1 : top <= shown.top + 1) return false;
    // What was last in sight stays in sight.
    scrollSightBy(this.#shown, side * Math.max(60, (bottom - top) * 0.9));
    this.#settle(reason);
    return true;
  }

  goToPage(page: number, reason: PageReason): void {
    const { top, bottom } = this.#shown.getBoundingClientRect();
    scrollSightBy(this.#shown, page > 0 ? bottom - this.#sight().bottom : top - this.#sight().top);
    this.#settle(reason);
  }

  goToPlace(place: Place, reason: PageReason): void {
    this.#place = place;
    this.#goTo(place);
    this.#events.page(reason);
  }

  stop(): void {
    clearTimeout(this.#resting);
  }

  clear(): void {
    this.stop();
    this.#pages = this.#article = undefined;
  }

  #goTo(place: Place): void {
    this.#events.guard(() => {
      const range = this.#text()?.rangeOf(this.#pages!, place);
      if (!range) return;
      scrollSightBy(this.#shown, range.getBoundingClientRect().top - this.#sight().top);
      this.#wentTo = this.#read;
    });
  }

  #text(): LightText | undefined {
    const host = (this.#root.getRootNode() as ShadowRoot).host;
    const article = host.querySelector(':scope > article');
    return article ? new LightText(article) : undefined;
  }

  /** px that have been scrolled past. */
  get #read(): number {
    return this.#sight().top - this.#shown.getBoundingClientRect().top;
  }

  #sight(): SightRange {
    return sightOf(this.#shown, this.#root);
  }

  /** Takes the place once nothing moves. */
  #settle(reason: PageReason): void {
    clearTimeout(this.#resting);
    if (!this.#pages) return;
    this.#resting = window.setTimeout(() => this.#events.guard(() => {
      if (!this.#pages || (this.#wentTo !== undefined && Math.abs(this.#read - this.#wentTo) < 2)) return;
      this.#wentTo = undefined;
      const { top } = this.#sight();
      const place = this.#read <= 0 ? { block: 0, offset: 0 } : this.#text()?.placeAt(this.#pages, top);
      if (!place || (place.block === this.#place.block && place.offset === this.#place.offset)) return;
      this.#place = place;
      this.#events.page(reason);
    }), REST);
  }
}
