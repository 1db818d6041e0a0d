// Plain mode: the light DOM as it stands, with the reader's place in it.
import type { Article } from '../core/article.js';
import type { Pages } from '../core/pages.js';
import type { PageReason, Place, Sight, View, ViewEvents, ViewSettings } from '../element/view.js';
import { LightText } from './light-text.js';
import { ReadingPlace } from './reading-place.js';
import { sightOf, scrollSightBy, type SightRange } from './sight.js';

export class PlainView implements View {
  readonly #root: HTMLElement;
  readonly #shown: HTMLElement;
  readonly #events: ViewEvents;
  readonly #reading = new ReadingPlace({
    sight: () => (this.#pages ? this.#sight() : undefined),
    height: () => this.#shown.offsetHeight,
    placeAt: (y) => this.#placeAt(y),
    scrollBy: (dy) => scrollSightBy(this.#shown, dy),
  }, (reason) => this.#events.page(reason));
  /** Never laid out: it is asked for words and headings. */
  #pages: Pages | undefined;
  #article: Article | undefined;

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
    return this.#reading.place;
  }

  get sight(): Sight | undefined {
    const { progress } = this.#reading;
    return progress === undefined ? undefined : { first: 0, last: 0, count: 0, progress };
  }

  listen(signal: AbortSignal): void {
    const scrolled = () => this.#reading.settle('scroll');
    window.addEventListener('scroll', scrolled, { signal, capture: true, passive: true });
    this.#root.addEventListener('scroll', scrolled, { signal, passive: true });
  }

  layOut(article: Article, settings: ViewSettings, _first: number | undefined, from: Place | undefined): boolean {
    const isNew = article !== this.#article;
    this.#article = article;
    // A flow that is begun has all its words.
    if (isNew || !this.#pages) this.#pages = article.paginateGradually({ ...settings, mode: 'scroll', fontSize: 17 });
    if (from) this.#reading.place = from;
    else if (isNew) this.#reading.reset();
    if (from && this.#reading.isFurther) this.#goTo(from);
    if (isNew) this.#events.page('layout');
    return true;
  }

  turn(side: 1 | -1, reason: PageReason): boolean {
    return this.#reading.turn(side, reason);
  }

  goToPage(page: number, reason: PageReason): void {
    this.#reading.goToEnd(page > 0, reason);
  }

  goToPlace(place: Place, reason: PageReason): void {
    this.#reading.place = place;
    this.#goTo(place);
    this.#events.page(reason);
  }

  stop(): void {
    this.#reading.stop();
  }

  clear(): void {
    this.stop();
    this.#pages = this.#article = undefined;
  }

  #goTo(place: Place): void {
    this.#events.guard(() => {
      const range = this.#text()?.rangeOf(this.#pages!, place);
      if (!range) return;
      scrollSightBy(this.#shown, range.getBoundingClientRect().top - sightOf(this.#shown, this.#root).top);
      this.#reading.arrived();
    });
  }

  #text(): LightText | undefined {
    const host = (this.#root.getRootNode() as ShadowRoot).host;
    const article = host.querySelector(':scope > article');
    return article ? new LightText(article) : undefined;
  }

  /** What of the light DOM is in sight, px from its top. */
  #sight(): SightRange {
    const { top, bottom } = sightOf(this.#shown, this.#root);
    const above = this.#shown.getBoundingClientRect().top;
    return { top: top - above, bottom: bottom - above };
  }

  #placeAt(y: number): Place | undefined {
    let place: Place | undefined;
    this.#events.guard(() => (place = this.#text()?.placeAt(this.#pages!, y + this.#shown.getBoundingClientRect().top)));
    return place;
  }
}
