// The line that says why there is no article, over what the host gave in its place.
import type { OffprintError } from '../core/errors.js';
import { box } from './box.js';
import type { Labels } from './labels.js';

export class Notice {
  readonly element = box('notice', 'error');

  /** Returns what it says; `retry` is what its button does. */
  tell({ code }: OffprintError, labels: Labels, retry: () => void): string {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = labels.retry;
    button.addEventListener('click', retry);
    const text = code === 'network' ? labels.offline : `${labels.failed} (${code})`;
    this.element.replaceChildren(text, button);
    return text;
  }
}
