// The lines of one article in one column, which the reader scrolls: the same lines as on pages, painted band by band.
import type { Article } from '../core/article.js';
import type { Pages } from '../core/pages.js';
import { box } from '../element/box.js';
import { geometryFor, type Geometry } from '../element/geometry.js';
import { followLate } from '../element/late.js';
import { inSlices } from '../element/slices.js';
import type { PageReason, Place, Sight, View, ViewEvents, ViewSettings } from '../element/view.js';
import { adopt } from '../paint/adopt.js';
import { Bands } from './bands.js';
import { SCROLL_CSS } from './style.js';
import { ReadingPlace } from './reading-place.js';
import { sightOf, scrollSightBy, type SightRange } from './sight.js';

/** One column up to here; wider boxes have wider margins. */
const WIDEST = 899;

export class ScrollView implements View {
  readonly #root: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #events: ViewEvents;
  readonly #reading = new ReadingPlace({
    sight: () => (this.#isShown ? this.#sightInColumn() : undefined),
    height: () => this.#pages?.settledHeight ?? 0,
    placeAt: (y) => this.#bands!.placeAt(y),
    scrollBy: (dy) => scrollSightBy(this.#stage, dy),
  }, (reason) => this.#events.page(reason));
  #pages: Pages | undefined;
  #geometry: Geometry | undefined;
  #bands: Bands | undefined;
  #article: Article | undefined;
  /** Where to go as soon as it is laid out; the sight's top stands `above` px over it. */
  #goal: { place: Place; above: number; reason: PageReason } | undefined;
  #layoutKey = '';
  #again = () => {};
  #run: AbortController | undefined;
  #isShown = false;

  constructor(root: HTMLElement, stage: HTMLElement, events: ViewEvents) {
    this.#root = root;
    this.#stage = stage;
    this.#events = events;
    adopt(root.getRootNode(), SCROLL_CSS);
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
    const scrolled = () => this.#scrolled();
    // Of whatever scrolls around the element; what scrolls inside its shadow root does not tell outside.
    window.addEventListener('scroll', scrolled, { signal, capture: true, passive: true });
    this.#root.addEventListener('scroll', scrolled, { signal, passive: true });
    this.#stage.addEventListener('scroll', ({ target }) => moveTogether(this.#stage, target as HTMLElement), { signal, capture: true, passive: true });
    followLate(this.#stage, this, { article: () => this.#article, again: () => this.#again(), guard: this.#events.guard }, signal);
  }

  layOut(article: Article, settings: ViewSettings, _first: number | undefined, from: Place | undefined): boolean {
    const width = this.#root.clientWidth;
    const geometry = geometryFor({ width: Math.min(width, WIDEST), height: 10_000 }, settings.fontSize, 0);
    if (!geometry) return false;
    geometry.lefts = [Math.floor((width - geometry.width) / 2)];
    const key = JSON.stringify([geometry, settings]);
    if (article === this.#article && key === this.#layoutKey && !from) {
      this.#goOn();
      return true;
    }
    const above = this.#isShown && !from ? this.#above() : 0;
    if (from) this.#reading.place = from;
    else if (article !== this.#article) this.#reading.reset();
    this.stop();
    this.#article = article;
    this.#layoutKey = key;
    this.#again = () => {
      this.#layoutKey = '';
      this.#events.guard(() => this.layOut(article, settings, undefined, undefined));
    };
    this.#begin(article, settings, geometry);
    if (this.#reading.isFurther) this.#goal = { place: this.place, above, reason: 'layout' };
    this.#isShown = false;
    if (!this.#advance()) this.#goOn();
    return true;
  }

  #begin(article: Article, settings: ViewSettings, geometry: Geometry): void {
    this.#pages = article.paginateGradually({ ...settings, width: geometry.width, height: 700 });
    this.#geometry = geometry;
    const column = box('leaf', 'page-content');
    column.style.left = `${geometry.lefts[0]}px`;
    column.style.top = `${geometry.top}px`;
    column.style.width = `${geometry.width}px`;
    this.#bands = new Bands(this.#pages, column, this.#stage);
  }

  turn(side: 1 | -1, reason: PageReason): boolean {
    return this.#reading.turn(side, reason);
  }

  goToPage(page: number, reason: PageReason): void {
    this.#reading.goToEnd(page > 0, reason);
  }

  goToPlace(place: Place, reason: PageReason): void {
    this.#goal = { place, above: 0, reason };
    this.#events.guard(() => this.#pursue());
  }

  stop(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#reading.stop();
  }

  clear(): void {
    this.stop();
    this.#bands?.stop();
    this.#stage.replaceChildren();
    this.#stage.style.height = '';
    this.#pages = this.#article = this.#bands = this.#goal = undefined;
    this.#layoutKey = '';
    this.#isShown = false;
  }

  #goOn(): void {
    if (!this.#pages || this.#run || this.#pages.complete) return;
    this.#run = new AbortController();
    inSlices(() => this.#advance(), this.#run.signal);
  }

  /** Lays out a little further and shows it. True: there is no more to do. */
  #advance(): boolean {
    let done = true;
    this.#events.guard(() => {
      const [pages, geometry] = [this.#pages!, this.#geometry!];
      done = pages.advance();
      this.#bands!.grow();
      this.#stage.style.height = `${Math.ceil(pages.settledHeight) + 2 * geometry.top}px`;
      this.#pursue();
      if (!this.#isShown) {
        this.#isShown = true;
        this.#events.page('layout');
      }
      if (!done) return;
      this.#run = undefined;
      this.#events.layout(this.#stage.clientHeight, pages.notes());
    });
    return done;
  }

  #pursue(): void {
    const [pages, goal] = [this.#pages, this.#goal];
    if (!pages || !goal) return;
    const { block, offset } = goal.place;
    const isThere = pages.reached(block, offset);
    if (!isThere && !pages.complete) return;
    this.#goal = undefined;
    const { top } = this.#sightInColumn();
    scrollSightBy(this.#stage, pages.yOf(block, offset) - goal.above - top);
    this.#bands!.paintNear();
    this.#reading.arrived();
    if (goal.reason === 'layout') return;
    this.#reading.place = goal.place;
    this.#events.page(goal.reason);
  }

  /** px from the sight's top down to the line of the reader's place. */
  #above(): number {
    const { block, offset } = this.place;
    return this.#pages!.yOf(block, offset) - this.#sightInColumn().top;
  }

  /** What of the column is in sight, px from its top. */
  #sightInColumn(): SightRange {
    const sight = sightOf(this.#stage, this.#root);
    const column = this.#stage.getBoundingClientRect().top + this.#geometry!.top;
    return { top: sight.top - column, bottom: sight.bottom - column };
  }

  #scrolled(): void {
    if (!this.#isShown) return;
    this.#events.guard(() => this.#bands!.paintNear());
    this.#reading.settle('scroll');
  }
}

/** A table that goes over bands is in a scroller in each of them: they move as one. */
function moveTogether(stage: HTMLElement, { dataset, scrollLeft }: HTMLElement): void {
  if (!dataset.wide) return;
  for (const piece of stage.querySelectorAll(`.op-wide[data-wide="${Number(dataset.wide)}"]`)) if (piece.scrollLeft !== scrollLeft) piece.scrollLeft = scrollLeft;
}
