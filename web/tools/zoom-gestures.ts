// Fingers, mouse and wheel on the zoomed picture: one finger moves it, two zoom it, two taps zoom in and out. The page beneath does not move.
import type { Point, Zoom } from './zoom.js';

/** A tap moves no further than this, px, and the second follows within that many ms. */
const TAP = 10;
const AGAIN = 320;
/** What two taps zoom to. */
const TWICE = 2.5;
/** Of a wheel's px, and of a trackpad's pinch, to the power of e. */
const WHEEL = 0.002;
const PINCH = 0.01;

/** Follows pointers and the wheel on `frame`, in which `zoom` is, and calls `changed` after each change. */
export function followZoom(frame: HTMLElement, zoom: Zoom, changed: () => void): void {
  new ZoomGestures(frame, zoom, changed).listen();
}

class ZoomGestures {
  readonly #frame: HTMLElement;
  readonly #zoom: Zoom;
  readonly #changed: () => void;
  readonly #pointers = new Map<number, Point>();
  /** Of the press: where it began; none where it has moved, or another finger came. */
  #pressed: Point | undefined;
  #tapped: (Point & { time: number }) | undefined;

  constructor(frame: HTMLElement, zoom: Zoom, changed: () => void) {
    this.#frame = frame;
    this.#zoom = zoom;
    this.#changed = changed;
  }

  listen(): void {
    const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
      this.#frame.addEventListener(type, listener, { passive: false });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#up(event));
    on('pointercancel', (event) => this.#pointers.delete(event.pointerId));
    on('wheel', (event) => this.#wheel(event));
    // Safari's own zooming of the page.
    this.#frame.addEventListener('gesturestart', (event) => event.preventDefault(), { passive: false });
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.#frame.setPointerCapture(event.pointerId);
    const at = this.#at(event);
    this.#pointers.set(event.pointerId, at);
    this.#pressed = this.#pointers.size === 1 ? at : undefined;
  }

  #move(event: PointerEvent): void {
    if (!this.#pointers.has(event.pointerId)) return;
    const before = spanOf([...this.#pointers.values()]);
    const at = this.#at(event);
    this.#pointers.set(event.pointerId, at);
    const now = spanOf([...this.#pointers.values()]);
    if (this.#pressed && distance(this.#pressed, at) > TAP) this.#pressed = undefined;
    this.#zoom.move(now.middle.x - before.middle.x, now.middle.y - before.middle.y);
    if (before.length > 0) this.#zoom.by(now.length / before.length, now.middle);
    this.#changed();
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId) || !this.#pressed) return;
    const at = { ...this.#pressed, time: event.timeStamp };
    this.#pressed = undefined;
    const before = this.#tapped;
    if (!before || at.time - before.time > AGAIN || distance(before, at) > 3 * TAP) {
      this.#tapped = at;
      return;
    }
    this.#tapped = undefined;
    if (this.#zoom.scale > 1) this.#zoom.reset();
    else this.#zoom.by(TWICE, at);
    this.#changed();
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
    this.#zoom.by(Math.exp(-px * (event.ctrlKey ? PINCH : WHEEL)), this.#at(event));
    this.#changed();
  }

  /** From the middle of the frame. */
  #at({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.#frame.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }
}

/** The middle of the fingers, and how far two are apart; 0: there is one. */
function spanOf([first = { x: 0, y: 0 }, second]: readonly Point[]): { middle: Point; length: number } {
  if (!second) return { middle: first, length: 0 };
  return { middle: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 }, length: distance(first, second) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
