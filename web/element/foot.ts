// The foot: type size and theme, page / pages, share, previous and next. Real buttons, 44 px, nothing else.
import { box } from './box.js';
import type { Labels } from './labels.js';

export type FootAction = 'previous' | 'next' | 'smaller' | 'larger' | 'theme' | 'share';
export type ThemeChoice = 'auto' | 'light' | 'dark' | 'sepia';

/** What the foot shows. Pages are 1-based; `count` 0: not known yet. */
export interface FootState {
  first: number;
  last: number;
  count: number;
  canSmaller: boolean;
  canLarger: boolean;
  theme: ThemeChoice;
}

const SVG = 'http://www.w3.org/2000/svg';
const ICONS: Record<FootAction, string> = {
  share: 'M12 14.5v-11M8.5 7 12 3.5 15.5 7M8 10.5H5.5v9h13v-9H16',
  previous: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  smaller: 'M8 17l4-10 4 10M9.4 13.6h5.2',
  larger: 'M5.5 19 12 4l6.5 15M7.9 13.8h8.2',
  theme: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM12 5v14M12 8.2h5.8M12 12h7M12 15.8h5.8',
};

export class Foot {
  readonly element = box('foot', 'controls');
  readonly #buttons = {} as Record<FootAction, HTMLButtonElement>;
  readonly #number = document.createElement('b');
  readonly #of = document.createElement('span');
  #labels: Labels | undefined;

  constructor(act: (action: FootAction) => void) {
    for (const action of Object.keys(ICONS) as FootAction[]) this.#buttons[action] = button(action, act);
    const { smaller, larger, theme, share, previous, next } = this.#buttons;
    const groups = [box('tools'), box('indicator', 'page-indicator'), box('turns')] as const;
    groups[0].append(smaller, larger, theme);
    groups[1].append(this.#number, this.#of);
    groups[2].append(share, previous, next);
    this.element.append(...groups);
  }

  update(state: FootState, labels: Labels): void {
    if (labels !== this.#labels) this.#name(labels);
    const { first, last, count } = state;
    setText(this.#number, count === 0 ? labels.page(first, last, 0) : first === last ? String(first) : `${first}–${last}`);
    setText(this.#of, count === 0 ? '' : ` / ${count}`);
    // Disabled ends stay focusable, so that the focus is not lost on the last page.
    disable(this.#buttons.previous, first <= 1);
    disable(this.#buttons.next, count > 0 && last >= count);
    disable(this.#buttons.smaller, !state.canSmaller);
    disable(this.#buttons.larger, !state.canLarger);
    call(this.#buttons.theme, labels.theme[state.theme]);
  }

  #name(labels: Labels): void {
    this.#labels = labels;
    for (const action of ['previous', 'next', 'smaller', 'larger', 'share'] as const) call(this.#buttons[action], labels[action]);
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
