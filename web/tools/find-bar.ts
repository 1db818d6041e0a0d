// The bar over the foot while words are looked for: what they are, which of the hits this is, to the one before and after, the end.
import { button, icon, part, withAttributes } from '../panel/parts.js';
import { ICONS } from './icons.js';
import type { ToolsLabels } from './labels.js';

/** What the bar does. */
export interface FindActions {
  /** Opens what the search was begun from. */
  reopen(): void;
  go(step: 1 | -1): void;
  end(): void;
}

export class FindBar {
  readonly #root: HTMLElement;
  readonly #element = withAttributes(part('div', 'find-bar'), { part: 'find-bar', role: 'group' });
  readonly #words: HTMLButtonElement;
  readonly #count = withAttributes(part('span', 'count'), { role: 'status' });
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #end: HTMLButtonElement;

  /** Not shown yet. */
  constructor(root: HTMLElement, { reopen, go, end }: FindActions) {
    this.#root = root;
    this.#words = button('looked-for', reopen, icon(ICONS.search), part('span', ''));
    this.#previous = button('', () => go(-1), icon(ICONS.previous));
    this.#next = button('', () => go(1), icon(ICONS.next));
    this.#end = button('', end, icon(ICONS.close));
    this.#element.append(this.#words, this.#count, this.#previous, this.#next, this.#end);
  }

  get hasFocus(): boolean {
    return this.#element.matches(':focus-within');
  }

  /** Shows hit `current`, 0-based, of `count`; 0: takes the bar away. */
  show({ words, current, count }: { words: string; current: number; count: number }, labels: ToolsLabels): void {
    const foot = this.#root.querySelector<HTMLElement>('.foot');
    foot?.classList.toggle('finding', count > 0);
    if (!foot || count === 0) return this.#element.remove();
    this.#element.setAttribute('aria-label', labels.search);
    this.#words.lastElementChild!.textContent = words;
    this.#words.setAttribute('aria-label', `${labels.search}: ${words}`);
    this.#count.textContent = `${current + 1} / ${count}`;
    for (const [made, label] of [[this.#previous, labels.previousHit], [this.#next, labels.nextHit], [this.#end, labels.endSearch]] as const) {
      withAttributes(made, { 'aria-label': label, title: label });
    }
    if (!this.#element.isConnected) foot.append(this.#element);
  }

  focus(): void {
    this.#next.focus({ preventScroll: true });
  }
}
