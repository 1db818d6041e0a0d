// The line that says why there is no article, over what the host gave in its place.
import type { OffprintError } from '../core/errors.js';
import { box } from './box.js';
import type { Labels } from './labels.js';

export class Notice {
  readonly element = box('notice', 'error', 'status');

  /** `retry` is what its button does. */
  tell({ code }: OffprintError, labels: Labels, retry: () => void): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = labels.retry;
    button.addEventListener('click', retry);
    this.element.replaceChildren(code === 'network' ? labels.offline : `${labels.failed} (${code})`, button);
  }
}
