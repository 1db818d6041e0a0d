// The one picture that the panel shows. It is a child of the element, in the page's own tree: some apps look for pictures to save or recognise
// there only. Every style is set on it with `!important`, which no rule of the page can beat.

export const SLOT = 'offprint-share';

/** CSS px a module that readers need on a screen. */
export const LEAST_MODULE = 3;

const PLAIN = {
  all: 'initial', display: 'block', 'pointer-events': 'auto', 'user-select': 'auto', '-webkit-user-select': 'auto', '-webkit-touch-callout': 'default',
};

/**
 * CSS px a side for a code of `modules`, quiet zone included: each a whole number of device pixels (`ratio` to a CSS px) and 3 CSS px or more; as near
 * to `aim` as that allows. Undefined: that is more than `most`.
 */
export function codeSide(modules: number, ratio: number, aim: number, most: number): number | undefined {
  const rounding = 1e-6;
  const pixels = Math.max(Math.ceil(LEAST_MODULE * ratio - rounding), Math.floor((Math.min(aim, most) * ratio) / modules + rounding));
  const side = (pixels * modules) / ratio;
  return side <= most ? side : undefined;
}

/** Gives `picture` its size, CSS px, and nothing of the page's style; `sharp`: its pixels stay squares. */
export function dress({ style }: HTMLElement | SVGElement, width: number, height: number, sharp: boolean): void {
  const all = { ...PLAIN, width: `${width}px`, height: `${height}px`, 'image-rendering': sharp ? 'pixelated' : 'auto' };
  for (const [property, value] of Object.entries(all)) style.setProperty(property, value, 'important');
}

/** What stands in the slot of one element's panel. */
export class Picture {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** What is shown; a code that may not be shown as an image has become a drawing. */
  get element(): HTMLElement | SVGElement | null {
    return this.#host.querySelector(`:scope > [slot=${SLOT}]`);
  }

  /** Shows `picture` alone. */
  show(picture: HTMLElement): void {
    this.clear();
    this.#host.append(picture);
  }

  clear(): void {
    this.element?.remove();
  }
}
