// Where the reader is in what scrolls past: taken once nothing moves, kept where one has gone to a place, told when it is another.
import type { PageReason, Place } from '../element/view.js';
import type { SightRange } from './sight.js';

/** The place is taken when scrolling has rested for so long, ms. */
const REST = 120;
const START: Place = { block: 0, offset: 0 };

/** What scrolls past. Lengths are px from its top. */
export interface Scrolled {
  /** What of it is in sight; undefined: it is not shown. */
  sight(): SightRange | undefined;
  height(): number;
  /** What stands at `y`; undefined: that cannot be told. */
  placeAt(y: number): Place | undefined;
  scrollBy(dy: number): void;
}

export class ReadingPlace {
  readonly #scrolled: Scrolled;
  readonly #moved: (reason: PageReason) => void;
  #place = START;
  #resting = 0;
  /** Where the sight stands since it went to a place: that place is kept until the reader scrolls. */
  #wentTo: number | undefined;

  /** `moved` is called when the reader has come to another place. */
  constructor(scrolled: Scrolled, moved: (reason: PageReason) => void) {
    this.#scrolled = scrolled;
    this.#moved = moved;
  }

  get place(): Place {
    return this.#place;
  }

  set place(place: Place) {
    this.#place = place;
  }

  /** Whether it is not the start. */
  get isFurther(): boolean {
    return this.#place.block > 0 || this.#place.offset > 0;
  }

  /** How much has been read, 0 to 1; undefined: nothing is shown. */
  get progress(): number | undefined {
    const sight = this.#scrolled.sight();
    return sight && Math.min(1, Math.max(0, sight.bottom / (this.#scrolled.height() || 1)));
  }

  /** At the start again. */
  reset(): void {
    this.#place = START;
  }

  /** The sight has been brought to the place. */
  arrived(): void {
    this.#wentTo = this.#scrolled.sight()?.top;
  }

  /** A screen on (1) or back (-1); what was last in sight stays in sight. False: there is no more. */
  turn(side: 1 | -1, reason: PageReason): boolean {
    const sight = this.#scrolled.sight();
    if (!sight || (side > 0 ? sight.bottom >= this.#scrolled.height() - 1 : sight.top <= 1)) return false;
    this.#scrolled.scrollBy(side * Math.max(60, (sight.bottom - sight.top) * 0.9));
    this.settle(reason);
    return true;
  }

  /** To the start, or to the end. */
  goToEnd(isEnd: boolean, reason: PageReason): void {
    const sight = this.#scrolled.sight();
    if (!sight) return;
    this.#scrolled.scrollBy(isEnd ? this.#scrolled.height() - sight.bottom : -sight.top);
    this.settle(reason);
  }

  /** Something moves: takes the place once nothing does. */
  settle(reason: PageReason): void {
    this.stop();
    this.#resting = window.setTimeout(() => this.#take(reason), REST);
  }

  stop(): void {
    clearTimeout(this.#resting);
  }

  #take(reason: PageReason): void {
    const sight = this.#scrolled.sight();
    if (!sight || (this.#wentTo !== undefined && Math.abs(sight.top - this.#wentTo) < 2)) return;
    this.#wentTo = undefined;
    const place = sight.top <= 0 ? START : this.#scrolled.placeAt(sight.top);
    if (!place || (place.block === this.#place.block && place.offset === this.#place.offset)) return;
    this.#place = place;
    this.#moved(reason);
  }
}
