// What stands around the text: the line that shows the progress, the foot, and what is said when a page was turned. The foot has contents, page / pages
// between previous and next, type, share. Real buttons, 44 px, nothing else.
import { box } from './box.js';
import { range, type Labels } from './labels.js';
import type { View } from './view.js';

export type FootAction = 'contents' | 'previous' | 'next' | 'type' | 'share';

const SVG = 'http://www.w3.org/2000/svg';
const ICONS: Record<FootAction, string> = {
  contents: 'M5 7h14M5 12h14M5 17h9',
  previous: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  type: 'M3.5 17.5 8 6.5l4.5 11M5 14h6M20 17.5v-7M20 14a2.8 3.2 0 1 0 0 .1',
  share: 'M12 14.5v-11M8.5 7 12 3.5 15.5 7M8 10.5H5.5v9h13v-9H16',
};
const ACTIONS = Object.keys(ICONS) as FootAction[];

export class Furniture {
  readonly #progress = box('progress', 'progress-bar');
  readonly #foot = box('foot', 'controls');
  readonly #live = box('live', 'status', 'status');
  readonly #turns = box('turns');
  readonly #indicator = box('indicator', 'page-indicator');
  readonly #number = document.createElement('b');
  readonly #buttons = {} as Record<FootAction, HTMLButtonElement>;
  #saying = 0;

  /** `stage` stands between the progress line and the foot. */
  constructor(root: HTMLElement, stage: HTMLElement, act: (action: FootAction) => void) {
    for (const action of ACTIONS) this.#buttons[action] = button(action, act);
    const { contents, previous, next, type, share } = this.#buttons;
    const [left, right] = [box('tools'), box('tools')];
    left.append(contents);
    this.#turns.append(previous, this.#indicator, next);
    right.append(type, share);
    this.#foot.append(left, this.#turns, right);
    root.append(this.#progress, stage, this.#foot, this.#live);
  }

  /** Shows where the reader of `view` is: pages where there are some, else how far it has been read; undefined: neither. `controls`: whether there is a foot. */
  update(view: View | undefined, labels: Labels, controls: boolean): void {
    const { first, last, count, progress } = view?.sight ?? { first: 0, last: 0, count: 0, progress: 0 };
    const { contents, previous, next } = this.#buttons;
    for (const action of ACTIONS) call(this.#buttons[action], labels[action]);
    this.#foot.hidden = !controls;
    contents.hidden = this.#turns.hidden = !view?.sight;
    this.#progress.style.width = `${progress * 100}%`;
    this.#number.textContent = first === 0 ? `${Math.floor(progress * 100)} %` : count === 0 ? labels.page(first, last, 0) : range(first, last);
    this.#indicator.replaceChildren(this.#number, count === 0 ? '' : ` / ${count}`);
    // Disabled ends stay focusable, so that the focus is not lost on the last page.
    disable(previous, first === 1);
    disable(next, count > 0 && last >= count);
  }

  /** Says `text` once, when the turning has come to rest, `after` so many ms. Nobody who reads on comes upon it. */
  announce(text: string, after = 150): void {
    clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => {
      this.#live.textContent = text;
      if (text) this.announce('', 5000);
    }, after);
  }
}

function button(action: FootAction, act: (action: FootAction) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = action;
  made.setAttribute('part', `${action}-button`);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[action]);
  svg.append(path);
  made.append(svg);
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') act(action);
  });
  return made;
}

function call(button: HTMLElement, name: string): void {
  if (button.title === name) return;
  button.setAttribute('aria-label', name);
  button.title = name;
}

function disable(element: HTMLElement, disabled: boolean): void {
  element.setAttribute('aria-disabled', `${disabled}`);
}
