// The browser's own search: it looks into pages that are out of sight as soon as they are painted.
import type { ToolsHost } from './index.js';

/** Of an ordinary article all pages are painted, one after the other, once the reader has touched it. */
const ORDINARY = 24;
/** Of a longer one so many, when the reader calls for the browser's search. */
const MOST = 300;

/** Until `signal` aborts. */
export function helpFinding({ element, findable }: ToolsHost, signal: AbortSignal): void {
  const ordinary = () => {
    if (element.pageCount > 0 && element.pageCount <= ORDINARY) findable(ORDINARY);
  };
  const later = () => window.setTimeout(() => !signal.aborted && ordinary(), 300);
  element.addEventListener('offprint-layout', later, { signal });
  later();
  window.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    const calls = key === 'F3' || ((ctrlKey || metaKey) && !altKey && /^[fg]$/i.test(key));
    if (calls) findable(MOST);
  }, { signal, capture: true });
}
