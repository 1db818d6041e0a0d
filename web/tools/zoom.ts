// A picture in a box, zoomed and moved: numbers only. Lengths in CSS px, places from the middle of the box.

/** Width and height. */
export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** As large as the box allows. */
const WHOLE = 1;
/** At least so many times as large can it be made; a picture that has more to show, as large as it is. */
const LEAST_MOST = 4;

export class Zoom {
  /** How many times as large as it fits. */
  scale = WHOLE;
  /** Where its middle is. */
  x = 0;
  y = 0;
  #box: Size = { width: 0, height: 0 };
  #fitted: Size = { width: 0, height: 0 };
  #most = LEAST_MOST;

  /** Size of the picture as it fits into the box. */
  get fitted(): Size {
    return this.#fitted;
  }

  /** Whether it cannot be made larger. */
  get isMost(): boolean {
    return this.scale >= this.#most;
  }

  /** The box has got a size, or another one. */
  fit(picture: Size, box: Size): void {
    const ratio = Math.min(box.width / (picture.width || 1), box.height / (picture.height || 1));
    this.#box = box;
    this.#fitted = { width: picture.width * ratio, height: picture.height * ratio };
    this.#most = Math.max(LEAST_MOST, 1 / ratio);
    this.by(1, { x: 0, y: 0 });
  }

  /** Makes it `factor` times as large, with what is at `at` staying there. */
  by(factor: number, at: Point): void {
    const scale = Math.min(Math.max(this.scale * factor, WHOLE), this.#most);
    const real = scale / this.scale;
    this.scale = scale;
    this.#moveTo(at.x - (at.x - this.x) * real, at.y - (at.y - this.y) * real);
  }

  /** Moves it, no further than its edges. False: it is there already. */
  move(dx: number, dy: number): boolean {
    const { x, y } = this;
    this.#moveTo(x + dx, y + dy);
    return this.x !== x || this.y !== y;
  }

  /** Whole again. */
  reset(): void {
    this.scale = WHOLE;
    this.#moveTo(0, 0);
  }

  #moveTo(x: number, y: number): void {
    const free = (picture: number, box: number) => Math.max(0, (picture * this.scale - box) / 2);
    const [right, bottom] = [free(this.#fitted.width, this.#box.width), free(this.#fitted.height, this.#box.height)];
    // Without a negative zero.
    this.x = Math.min(Math.max(x, -right), right) || 0;
    this.y = Math.min(Math.max(y, -bottom), bottom) || 0;
  }
}
