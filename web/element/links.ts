// Links in the article: to places in it, and away.
import { fragmentOf } from '../paint/urls.js';

/**
 * Follows the links that are clicked in `root` until `signal` aborts: `go` goes to the block with a name, `leave` is asked whether a link
 * away may be followed.
 */
export function followLinks(root: ShadowRoot, go: (id: string) => void, leave: (href: string) => boolean, signal: AbortSignal): void {
  root.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!link || !href || event.defaultPrevented) return;
    if (href.startsWith('#')) {
      event.preventDefault();
      go(fragmentOf(href));
    } else if (!leave(link.href)) event.preventDefault();
  }, { signal });
}
