// Links in the article: to places in it, and away.

/** What is done with a link. */
export interface LinkActions {
  /** To the block with the name `id`. */
  go(id: string): void;
  /** False: it is not to be followed. */
  leave(href: string): boolean;
}

/** Follows the links that are clicked in `root` until `signal` aborts. */
export function followLinks(root: ShadowRoot, { go, leave }: LinkActions, signal: AbortSignal): void {
  root.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!link || !href || event.defaultPrevented) return;
    if (href.startsWith('#')) {
      event.preventDefault();
      go(decodeURIComponent(href.slice(1)));
    } else if (!leave(link.href)) event.preventDefault();
  }, { signal });
}
