// How much of an article to lay out in one go, so that it takes about as long as there is time.

const LEAST = 500;
const MOST = 0x7fffffff;
/** No portion is expected to take longer, ms: what is learned from one is for the next. */
const LONGEST = 4;
/** A portion says little about a much larger one. */
const GROWTH = 4;

/** The portions of one layout, in characters. */
export class Portions {
  readonly #first: number;
  #last = 0;
  /** Characters a ms. */
  #speed = 0;

  /** `first`: the characters of the first portion. */
  constructor(first: number) {
    this.#first = Math.max(Math.round(first) || 0, LEAST);
  }

  /** The next portion where there are `milliseconds` left; Infinity: everything. */
  next(milliseconds: number): number {
    if (milliseconds === Infinity) return MOST;
    if (this.#last === 0) return this.#first;
    const wanted = Math.min(this.#speed * Math.min(milliseconds, LONGEST), this.#last * GROWTH);
    return Math.min(Math.max(Math.round(wanted), LEAST), MOST);
  }

  /** What became of a portion. A clock too coarse to see it counts a twentieth of a ms. */
  took(characters: number, milliseconds: number): void {
    this.#last = characters;
    this.#speed = characters / Math.max(milliseconds, 0.05);
  }
}
