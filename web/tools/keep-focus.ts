// The focus stays in the element, and on what is seen of it: where what has it goes or is hidden, the text has it.
import { focused, isShown } from '../panel/focus.js';
import type { ToolsHost } from './index.js';

/** What changes when something goes out of sight. */
const HIDING = { subtree: true, childList: true, attributeOldValue: true, attributeFilter: ['hidden', 'aria-hidden', 'data-state', 'data-mode'] };

/** Until `signal` aborts; `text` is what there is to read. An element that is put elsewhere in its document takes the focus with it. */
export function keepFocus({ element, root }: ToolsHost, signal: AbortSignal, text: () => HTMLElement): void {
  const isIn = (node: Element | undefined) => node && (root.contains(node) || element.contains(node));
  const now = focused();
  let last = isIn(now) ? now : undefined;
  root.addEventListener('focusin', ({ target }) => (last = target as HTMLElement), { signal });
  // Left by the reader. What is only just being removed is still shown: that is seen later.
  root.addEventListener('focusout', () => queueMicrotask(() => {
    if (!isIn(focused()) && isShown(last)) last = undefined;
  }), { signal });
  const observer = new MutationObserver((records) => {
    for (const { target } of records) if (target instanceof HTMLElement && target.matches('.spread')) setAside(target);
    if (!last) return;
    const active = focused();
    if (!isShown(last)) {
      if (active && active !== last) last = isIn(active) ? active : undefined;
      else text().focus({ preventScroll: true });
    }
    // Pages are lower than a column that was read halfway: they stay before the reader who is in them.
    const hasTurned = records.some(({ attributeName, oldValue }) => attributeName === 'data-mode' && oldValue !== root.dataset.mode);
    if (hasTurned && root.dataset.mode === 'paged') root.scrollIntoView({ block: 'nearest' });
  });
  observer.observe(root, HIDING);
  root.querySelectorAll<HTMLElement>('.spread[aria-hidden]').forEach(setAside);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    const had = last;
    queueMicrotask(() => {
      if (had && element.isConnected && !focused()) (isShown(had) ? had : text()).focus({ preventScroll: true });
    });
  });
}

/** Pages that stand aside because text on them is selected are not hidden; the keyboard passes by. */
function setAside(spread: HTMLElement): void {
  const tabIndex = spread.ariaHidden ? -1 : 0;
  for (const each of spread.querySelectorAll<HTMLElement>('[tabindex],a,button')) if (each.tabIndex !== tabIndex) each.tabIndex = tabIndex;
}
