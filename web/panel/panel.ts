// The panel: a sheet over everything, with what a dialog owes to keyboards and screen readers.
import { adopt } from '../paint/adopt.js';
import { iconButton, part, withAttributes } from './parts.js';
import { OPEN, PANEL_CSS, UNCONTAINED_CSS } from './style.js';

const FOCUSABLE = 'a[href],button,textarea,input:checked,input[type=search]';
const TITLE = 'panel-title';

/** How a panel opens and closes. */
export interface PanelOptions {
  /** What its buttons are called. */
  labels: { close: string; back?: string };
  /** The name of its sheet in `::part()`. */
  part: string;
  /** The pages behind stay in sight, undimmed, with so much room that one sees what changes on them. */
  light?: boolean;
  /** Where the focus goes when it closes. */
  back(): HTMLElement | undefined;
  /** Called once, when it is closed. */
  closed(): void;
}

/** A view of the panel. */
export interface View {
  heading: string;
  content: Node[];
  /** Where the back button leads; undefined: there is none. */
  back?: () => void;
  /** What has the focus; default: the heading. */
  focus?: HTMLElement | null | undefined;
}

/** Open from when it is made until `close`. */
export class Panel {
  readonly #root: HTMLElement;
  readonly #options: PanelOptions;
  readonly #layer: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #status = withAttributes(part('p', 'said'), { role: 'status' });
  #isOpen = true;
  #pressed: EventTarget | null = null;

  /** Opens over `root`, the element in the shadow root that has the theme. */
  constructor(root: HTMLElement, options: PanelOptions) {
    this.#root = root;
    this.#options = options;
    this.#layer = layer(options.light ? 'panel light' : 'panel');
    this.#sheet = withAttributes(part('div', 'sheet'), { part: options.part });
    this.#layer.append(this.#sheet);
    this.#listen();
    adopt(root.getRootNode(), PANEL_CSS);
    root.append(this.#layer);
    if (isDialog(this.#layer)) {
      this.#layer.showModal();
    } else {
      adopt(root.getRootNode(), UNCONTAINED_CSS);
      this.#host.setAttribute(OPEN, '');
    }
  }

  /** CSS px that the content has, width and height. */
  get room(): { width: number; height: number } {
    const { clientWidth, clientHeight } = document.documentElement;
    const { paddingLeft, paddingRight, maxHeight } = getComputedStyle(this.#sheet);
    const height = Math.min(window.innerHeight || clientHeight, Number.parseFloat(maxHeight) || Infinity);
    return { width: Math.min(clientWidth, this.#sheet.clientWidth) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight), height };
  }

  show({ heading, content, back, focus }: View): void {
    const title = withAttributes(part('h2', '', heading), { id: TITLE, tabindex: -1 });
    const { labels } = this.#options;
    const head = part('div', 'head', title, iconButton('close', labels.close, () => this.close()));
    if (back) head.prepend(iconButton('back', labels.back!, back));
    this.#status.textContent = '';
    this.#sheet.replaceChildren(head, ...content, this.#status);
    this.#sheet.scrollTop = 0;
    (focus ?? title).focus({ preventScroll: true });
  }

  /** Puts `element` under what is shown. */
  add<T extends HTMLElement>(element: T): T {
    this.#status.before(element);
    return element;
  }

  /** Says `text` to those who look and to those who listen. */
  say(text: string): void {
    this.#status.textContent = '';
    // Later, so that the same words are said again.
    setTimeout(() => (this.#status.textContent = text), 50);
  }

  /** Calling it again does nothing. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const had = this.#layer.matches(':focus-within') || document.activeElement === document.body;
    if (isDialog(this.#layer)) this.#layer.close();
    this.#layer.remove();
    this.#host.removeAttribute(OPEN);
    this.#options.closed();
    if (had && this.#root.isConnected) this.#options.back()?.focus({ preventScroll: true });
  }

  get #host(): Element {
    return (this.#root.getRootNode() as ShadowRoot).host;
  }

  #listen(): void {
    const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) => this.#layer.addEventListener(type, listener);
    on('keydown', (event) => this.#key(event));
    // Escape, or the back gesture of a phone.
    on('close', () => this.close());
    // A press on the dim; not the end of a selection that began inside.
    on('pointerdown', ({ target }) => (this.#pressed = target));
    on('click', ({ target }) => {
      if (target === this.#layer && this.#pressed === target) this.close();
    });
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
    const all = [...this.#sheet.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.getClientRects().length > 0);
    const active = (this.#root.getRootNode() as ShadowRoot).activeElement;
    const [first, last] = [all[0], all[all.length - 1]];
    const isFirst = active === first || !all.includes(active as HTMLElement);
    if (event.shiftKey ? !isFirst : active !== last) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}

/** Before they had dialogs, browsers had no layer on top of all either: there it is as high as the element's surroundings let it be. */
function layer(className: string): HTMLElement {
  const dialog = document.createElement('dialog');
  const made = isDialog(dialog) ? dialog : withAttributes(document.createElement('div'), { role: 'dialog', 'aria-modal': true });
  made.className = className;
  return withAttributes(made, { 'aria-labelledby': TITLE });
}

function isDialog(element: HTMLElement): element is HTMLDialogElement {
  return typeof (element as HTMLDialogElement).showModal === 'function';
}
