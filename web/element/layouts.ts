// The layouts of the article in the box: one is shown, a new one comes to its place in slices, and takes over when it has it.
import type { Article } from '../core/article.js';
import type { Pages, PaginateOptions } from '../core/pages.js';
import type { Geometry } from './geometry.js';
import type { Labels } from './labels.js';
import { inSlices } from './slices.js';
import { Spreads } from './spreads.js';
import type { PageReason, Place } from './view.js';

/** Where to go: the page, 0-based, once it is known and there; until then -1. */
export type Goal = (pages: Pages) => number;

/** To page `page`, 0-based, or the last. */
export const toPage = (page: number): Goal => (pages) => (page < pages.settled ? page : pages.count - 1);

/** To the page that holds a place. */
export const toPlace = ({ block, offset }: Place): Goal => (pages) => (pages.reached(block, offset) ? pages.pageOf(block, offset) : -1);

/** Whether laying it out takes longer than a reader should wait for the first page: more than some 20,000 Han. */
export const isLong = ({ inputLength }: Article): boolean => inputLength > 64_000;

export interface LayoutEvents {
  /** Spread `spread` is to be shown; `moved`: the reader's place is there from now on; `focused`: the focus was on the pages, and goes there. */
  show(spread: number, reason: PageReason, moved: boolean, focused: boolean): void;
  /** All pages are there. */
  complete(): void;
  /** Runs `work`; a failure of the core in it is the element's to deal with. */
  guard(work: () => void): void;
}

export class Layouts {
  readonly #stage: HTMLElement;
  readonly #events: LayoutEvents;
  #pages: Pages | undefined;
  #geometry: Geometry | undefined;
  #labels: Labels | undefined;
  #spreads: Spreads | undefined;
  /** What is shown is of the layout before. */
  #coming = false;
  #spread = 0;
  #goal: { to: Goal; reason: PageReason; moved: boolean } | undefined;
  #run: AbortController | undefined;

  constructor(stage: HTMLElement, events: LayoutEvents) {
    this.#stage = stage;
    this.#events = events;
  }

  /** The latest layout, as far as it has come. */
  get pages(): Pages | undefined {
    return this.#pages;
  }

  /** What is shown; undefined: nothing yet. */
  get spreads(): Spreads | undefined {
    return this.#spreads;
  }

  /** The number of the spread that is shown. */
  get spread(): number {
    return this.#spread;
  }

  /** Whether a layout is on its way to the reader's place, with the one before still shown. */
  get coming(): boolean {
    return this.#coming;
  }

  get geometry(): Geometry | undefined {
    return this.#geometry;
  }

  /** Lays `article` out anew. It is shown from `to` on, or from where the reader has wanted to go meanwhile. */
  begin(article: Article, options: PaginateOptions, geometry: Geometry, labels: Labels, to: Goal, moved: boolean): void {
    this.stop();
    this.#pages = isLong(article) ? article.paginateGradually(options) : article.paginate(options);
    this.#geometry = geometry;
    this.#labels = labels;
    this.#coming = true;
    if (moved || !this.#goal) this.#goal = { to, reason: 'layout', moved };
    // Of a long article that is new, this much has been a task.
    if ((isLong(article) && !this.#spreads) || !this.#slice()) this.resume();
  }

  /** Goes on with a layout that was stopped. */
  resume(): void {
    if (!this.#pages || this.#run || (this.#pages.complete && !this.#coming)) return;
    this.#run = new AbortController();
    inSlices(() => this.#slice(), this.#run.signal);
  }

  /** Stops what goes on by itself. */
  stop(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#spreads?.stop();
  }

  clear(): void {
    this.stop();
    this.#stage.replaceChildren();
    this.#spreads = this.#pages = this.#goal = undefined;
    this.#coming = false;
  }

  /** To a page or place; at once, or when it is there. */
  go(to: Goal, reason: PageReason): void {
    this.#goal = { to, reason, moved: true };
    this.#events.guard(() => this.#pursue());
  }

  /** One spread on (1) or back (-1). False: there is none. */
  turn(side: 1 | -1, reason: PageReason): boolean {
    const pages = this.#pages;
    const each = this.#geometry?.lefts.length ?? 1;
    if (!pages) return false;
    const { to } = this.#goal ?? {};
    if (this.#coming && to) {
      this.go((coming) => {
        const at = to(coming);
        return at < 0 ? at : toPage(Math.max(0, at + side * each))(coming);
      }, reason);
      return true;
    }
    const target = this.#spread + side;
    if (target < 0 || (pages.complete && target >= this.#spreads!.count)) return false;
    this.go(toPage(target * each), reason);
    return true;
  }

  /** Goes to the page that `element` is in: the browser has found there what the reader looks for. */
  reveal(element: Element): void {
    const spread = this.#spreads?.numberOf(element) ?? -1;
    if (spread >= 0) this.go(toPage(spread * this.#geometry!.lefts.length), 'find');
  }

  /** Lays out a little further, and goes where it is wanted. True: there is no more to do. */
  #slice(): boolean {
    let done = true;
    this.#events.guard(() => {
      const pages = this.#pages!;
      done = pages.advance();
      this.#pursue();
      if (!done) return;
      this.#run = undefined;
      this.#spreads?.complete();
      this.#events.complete();
    });
    return done;
  }

  #pursue(): void {
    const [pages, goal] = [this.#pages, this.#goal];
    if (!pages || !goal) return;
    const page = goal.to(pages);
    if (page < 0) return;
    const each = this.#geometry!.lefts.length;
    const spread = Math.floor(page / each);
    // Its other page is still to come.
    if (!pages.complete && (spread + 1) * each > pages.settled) return;
    this.#goal = undefined;
    const hadFocus = this.#stage.contains((this.#stage.getRootNode() as ShadowRoot).activeElement);
    if (this.#coming) {
      this.#coming = false;
      this.#spreads = new Spreads(this.#stage, pages, this.#geometry!, this.#labels!, this.#events.guard);
    } else if (spread === this.#spread) return;
    this.#spread = spread;
    this.#events.show(spread, goal.reason, goal.moved, hadFocus);
  }
}
