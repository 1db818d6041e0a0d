// The foot: contents, page / pages between previous and next, type, share. Real buttons, 44 px, nothing else.
import { box } from './box.js';
import type { Labels } from './labels.js';
import type { Sight } from './view.js';

export type FootAction = 'contents' | 'previous' | 'next' | 'type' | 'share';

const SVG = 'http://www.w3.org/2000/svg';
const ICONS: Record<FootAction, string> = {
  contents: 'M5 7h14M5 12h14M5 17h9',
  previous: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  type: 'M3.5 17.5 8 6.5l4.5 11M5 14h6M20 17.5v-7M20 14a2.8 3.2 0 1 0 0 .1',
  share: 'M12 14.5v-11M8.5 7 12 3.5 15.5 7M8 10.5H5.5v9h13v-9H16',
};

export class Foot {
  readonly element = box('foot', 'controls');
  readonly #buttons = {} as Record<FootAction, HTMLButtonElement>;
  readonly #number = document.createElement('b');
  readonly #of = document.createElement('span');
  readonly #turns = box('turns');
  #labels: Labels | undefined;

  constructor(act: (action: FootAction) => void) {
    for (const action of Object.keys(ICONS) as FootAction[]) this.#buttons[action] = button(action, act);
    const { contents, previous, next, type, share } = this.#buttons;
    const groups = [box('tools'), this.#turns, box('tools')] as const;
    const indicator = box('indicator', 'page-indicator');
    indicator.append(this.#number, this.#of);
    groups[0].append(contents);
    groups[1].append(previous, indicator, next);
    groups[2].append(type, share);
    this.element.append(...groups);
  }

  /** Pages where there are some, else how far it has been read; undefined: neither. */
  update(sight: Sight | undefined, labels: Labels): void {
    if (labels !== this.#labels) this.#name(labels);
    const { first, last, count, progress } = sight ?? { first: 0, last: 0, count: 0, progress: 0 };
    const percent = sight ? `${Math.floor(progress * 100)} %` : '';
    setText(this.#number, first === 0 ? percent : count === 0 ? labels.page(first, last, 0) : first === last ? String(first) : `${first}–${last}`);
    setText(this.#of, count === 0 ? '' : ` / ${count}`);
    this.#turns.hidden = !sight;
    // Disabled ends stay focusable, so that the focus is not lost on the last page.
    disable(this.#buttons.previous, first === 1);
    disable(this.#buttons.next, count > 0 && last >= count);
  }

  #name(labels: Labels): void {
    this.#labels = labels;
    for (const action of Object.keys(ICONS) as FootAction[]) call(this.#buttons[action], labels[action]);
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
  button.setAttribute('aria-label', name);
  button.title = name;
}

function disable(element: HTMLElement, disabled: boolean): void {
  element.setAttribute('aria-disabled', String(disabled));
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
