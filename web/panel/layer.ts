// What lies over everything and has the keyboard to itself: a modal dialog, also where a browser has none.
import { adopt } from '../paint/adopt.js';
import { withAttributes } from './parts.js';
import { LAYER_CSS, OPEN, UNCONTAINED_CSS } from './style.js';

const FOCUSABLE = 'a[href],button,textarea,input:checked,input[type=search],[tabindex="0"]';

export interface LayerOptions {
  className: string;
  /** Where the focus goes when it closes. */
  back(): HTMLElement | undefined;
  /** Called once, when it is closed. */
  closed(): void;
}

/** Open from when it is made until `close`. Whoever makes it names `element`. */
export class Layer {
  readonly element: HTMLElement;
  readonly #root: HTMLElement;
  readonly #options: LayerOptions;
  #isOpen = true;

  /** Opens over `root`, the element in the shadow root that has the theme. */
  constructor(root: HTMLElement, options: LayerOptions) {
    this.#root = root;
    this.#options = options;
    this.element = made(`layer ${options.className}`);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    // Escape, or the back gesture of a phone.
    this.element.addEventListener('close', () => this.close());
    adopt(root.getRootNode(), LAYER_CSS);
    root.append(this.element);
    if (isDialog(this.element)) {
      this.element.showModal();
    } else {
      adopt(root.getRootNode(), UNCONTAINED_CSS);
      this.#host.setAttribute(OPEN, '');
    }
  }

  /** Calling it again does nothing. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const had = this.element.matches(':focus-within') || document.activeElement === document.body;
    if (isDialog(this.element)) this.element.close();
    this.element.remove();
    this.#host.removeAttribute(OPEN);
    this.#options.closed();
    if (had && this.#root.isConnected) this.#options.back()?.focus({ preventScroll: true });
  }

  get #host(): Element {
    return (this.#root.getRootNode() as ShadowRoot).host;
  }

  #key(event: KeyboardEvent): void {
    // The pages below turn by keys, and the page around may have its own.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Tab') this.#keepFocus(event);
  }

  #keepFocus(event: KeyboardEvent): void {
    const all = [...this.element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.getClientRects().length > 0);
    const active = (this.#root.getRootNode() as ShadowRoot).activeElement;
    const [first, last] = [all[0], all[all.length - 1]];
    const isFirst = active === first || !all.includes(active as HTMLElement);
    if (event.shiftKey ? !isFirst : active !== last) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}

/** Before they had dialogs, browsers had no layer on top of all either: there it is as high as the element's surroundings let it be. */
function made(className: string): HTMLElement {
  const dialog = document.createElement('dialog');
  const element = isDialog(dialog) ? dialog : withAttributes(document.createElement('div'), { role: 'dialog', 'aria-modal': true });
  element.className = className;
  return element;
}

function isDialog(element: HTMLElement): element is HTMLDialogElement {
  return typeof (element as HTMLDialogElement).showModal === 'function';
}
