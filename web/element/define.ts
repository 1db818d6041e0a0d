// Registers `<offprint-article>`: the one module with a side effect.
import type { OffprintEventMap } from './events.js';
import { OffprintArticle } from './offprint-article.js';

export { OffprintArticle } from './offprint-article.js';
export type { ElementPosterOptions, ElementQrOptions } from '../share/index.js';
export type { OffprintEventMap } from './events.js';
export type { Messages } from './labels.js';

/** The first copy of the script that comes to a page wins; another one is silent, whatever its version. */
if (typeof customElements === 'object' && !customElements.get('offprint-article')) {
  customElements.define('offprint-article', OffprintArticle);
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-article': OffprintArticle;
  }
  interface GlobalEventHandlersEventMap extends OffprintEventMap {}
}
