// What stands around the text: the line that shows the progress, the foot, and what is said when a page was turned.
import { box } from './box.js';
import { Foot, type FootAction } from './foot.js';
import type { Labels } from './labels.js';
import type { View } from './view.js';

export class Furniture {
  readonly #progress = box('progress', 'progress-bar');
  readonly #live = box('live', 'status', 'status');
  readonly #foot: Foot;
  #saying = 0;

  /** `stage` stands between the progress line and the foot. */
  constructor(root: HTMLElement, stage: HTMLElement, act: (action: FootAction) => void) {
    this.#foot = new Foot(act);
    root.append(this.#progress, stage, this.#foot.element, this.#live);
  }

  /** Shows where the reader of `view` is; undefined: nowhere. `controls`: whether there is a foot. */
  update(view: View | undefined, labels: Labels, controls: boolean): void {
    const sight = view?.sight;
    this.#foot.element.hidden = !controls;
    this.#progress.style.width = `${(sight?.progress ?? 0) * 100}%`;
    this.#foot.update(sight, labels);
  }

  /** Says `text` once, when the turning has come to rest. */
  announce(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => (this.#live.textContent = text), 150);
  }
}
