// The panel: a sheet with a head, and what it shows one after the other.
import { adopt } from '../paint/adopt.js';
import { Layer, type LayerOptions } from './layer.js';
import { iconButton, part, withAttributes } from './parts.js';
import { PANEL_CSS } from './style.js';

const TITLE = 'panel-title';

/** How a panel opens and closes. */
export interface PanelOptions extends Pick<LayerOptions, 'back' | 'closed'> {
  /** What its buttons are called. */
  labels: { close: string; back?: string };
  /** The name of its sheet in `::part()`. */
  part: string;
  /** `light`: the pages behind stay in sight, undimmed, with so much room that one sees what changes on them. `tall`: as high as there is room, for lists. */
  form?: 'light' | 'tall';
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
  readonly #labels: PanelOptions['labels'];
  readonly #layer: Layer;
  readonly #sheet: HTMLElement;
  readonly #status = withAttributes(part('p', 'said'), { role: 'status' });
  #pressed: EventTarget | null = null;

  /** Opens over `root`, the element in the shadow root that has the theme. */
  constructor(root: HTMLElement, { labels, part: name, form, back, closed }: PanelOptions) {
    this.#labels = labels;
    this.#sheet = withAttributes(part('div', 'sheet'), { part: name });
    adopt(root.getRootNode(), PANEL_CSS);
    this.#layer = new Layer(root, { className: `panel ${form ?? ''}`, back, closed });
    const { element } = this.#layer;
    withAttributes(element, { 'aria-labelledby': TITLE }).append(this.#sheet);
    // A press on the dim; not the end of a selection that began inside.
    element.addEventListener('pointerdown', ({ target }) => (this.#pressed = target));
    element.addEventListener('click', ({ target }) => {
      if (target === element && this.#pressed === target) this.close();
    });
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
    const head = part('div', 'head', title, iconButton('close', this.#labels.close, () => this.close()));
    if (back) head.prepend(iconButton('back', this.#labels.back!, back));
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
    this.#layer.close();
  }
}
