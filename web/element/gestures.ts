// Fingers and taps on the page. Vertical movement is the host page's (`touch-action: pan-y`), sideways is ours.

/** What gestures do. `side`: 1 forwards, -1 backwards. */
export interface GestureActions {
  /** False: nothing to turn, or text is selected. */
  canStart(): boolean;
  drag(dx: number): void;
  /** The finger has gone; `side` 0: back to where it was. */
  release(side: 1 | -1 | 0): void;
  tap(side: 1 | -1 | 0): void;
  /** Whether a mouse at `x` is beside the text: in the text it selects. */
  isMargin(x: number): boolean;
  hasSelection(): boolean;
}

const START = 8;
const FLICK = 0.35;
const WIDE = '.op-wide';
const INTERACTIVE = `a,button,img.op-image,${WIDE}`;

/** Follows pointers on `stage` until `signal` aborts. */
export function followGestures(stage: HTMLElement, actions: GestureActions, signal: AbortSignal): void {
  new Gestures(stage, actions).listen(signal);
}

class Gestures {
  readonly #stage: HTMLElement;
  readonly #actions: GestureActions;
  #pointer = -1;
  #startX = 0;
  #startY = 0;
  #startTime = 0;
  #dx = 0;
  #dragging = false;
  #swiped = false;
  #selectedBefore = false;

  constructor(stage: HTMLElement, actions: GestureActions) {
    this.#stage = stage;
    this.#actions = actions;
  }

  listen(signal: AbortSignal): void {
    const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
      this.#stage.addEventListener(type, listener, { signal });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#up(event, false));
    on('pointercancel', (event) => this.#up(event, true));
    on('click', (event) => this.#click(event));
  }

  #down(event: PointerEvent): void {
    this.#swiped = false;
    // What scrolls sideways itself has sideways movement for itself.
    if (event.target instanceof Element && event.target.closest(WIDE)) return;
    this.#selectedBefore = this.#actions.hasSelection();
    if (!event.isPrimary || event.pointerType === 'mouse' || this.#selectedBefore || !this.#actions.canStart()) return;
    this.#pointer = event.pointerId;
    this.#startX = event.clientX;
    this.#startY = event.clientY;
    this.#startTime = event.timeStamp;
    this.#dx = 0;
    this.#dragging = false;
  }

  #move(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    this.#dx = event.clientX - this.#startX;
    if (!this.#dragging) {
      const dy = Math.abs(event.clientY - this.#startY);
      if (Math.abs(this.#dx) < START || Math.abs(this.#dx) < dy * 1.2) return;
      if (this.#actions.hasSelection()) return this.#forget();
      this.#dragging = true;
      this.#stage.setPointerCapture(event.pointerId);
    }
    this.#actions.drag(this.#dx);
  }

  #up(event: PointerEvent, cancelled: boolean): void {
    if (event.pointerId !== this.#pointer) return;
    const speed = this.#dx / Math.max(1, event.timeStamp - this.#startTime);
    const far = Math.abs(this.#dx) > this.#stage.clientWidth / 4 || Math.abs(speed) > FLICK;
    if (this.#dragging) {
      this.#swiped = true;
      this.#actions.release(cancelled || !far ? 0 : this.#dx < 0 ? 1 : -1);
    }
    this.#forget();
  }

  #forget(): void {
    this.#pointer = -1;
    this.#dragging = false;
  }

  /** A tap in the left or right third turns; links, controls and selections have their clicks for themselves. */
  #click(event: MouseEvent): void {
    const target = event.composedPath()[0];
    if (this.#swiped || event.defaultPrevented || event.button !== 0) return;
    if (target instanceof Element && target.closest(INTERACTIVE)) return;
    if (this.#selectedBefore || this.#actions.hasSelection()) return;
    const box = this.#stage.getBoundingClientRect();
    const x = event.clientX - box.left;
    const mouse = (event as PointerEvent).pointerType === 'mouse';
    if (mouse && !this.#actions.isMargin(x)) return;
    this.#actions.tap(x < box.width * 0.3 ? -1 : x > box.width * 0.7 ? 1 : 0);
  }
}
