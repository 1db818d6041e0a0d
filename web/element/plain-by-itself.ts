// When the article is better read as the light DOM: what the reader has asked of the browser, lines that were set beforehand cannot give.

/** Why; `offprint-mode` tells it. */
export type PlainReason = 'forced-colors' | 'large-type' | 'text-style';

const FORCED = '(forced-colors: active)';
/** What the root's style sheet gives the probe. */
const PROBE = { fontSize: '17px', lineHeight: '30px', letterSpacing: 'normal', wordSpacing: '0px' } as const;

/** Text of the root that nobody sees: what style sheets of the reader do to it they do to the lines. */
export function makeProbe(): HTMLElement {
  const probe = document.createElement('span');
  probe.className = 'probe';
  probe.setAttribute('aria-hidden', 'true');
  probe.textContent = '字 a';
  return probe;
}

/** Why it is to be plain; undefined: it need not. */
export function plainReason(probe: HTMLElement): PlainReason | undefined {
  if (matches(FORCED)) return 'forced-colors';
  const style = getComputedStyle(probe);
  const names = Object.keys(PROBE) as (keyof typeof PROBE)[];
  return names.some((name) => style[name] && style[name] !== PROBE[name]) ? 'text-style' : undefined;
}

/** Calls `act` when `plainReason` may have become another. */
export function whenReasonMayChange(probe: HTMLElement, signal: AbortSignal, act: () => void): void {
  globalThis.matchMedia?.(FORCED).addEventListener?.('change', act, { signal });
  if (typeof ResizeObserver !== 'function') return;
  const observer = new ResizeObserver(act);
  observer.observe(probe);
  signal.addEventListener('abort', () => observer.disconnect());
}

function matches(query: string): boolean {
  return globalThis.matchMedia?.(query).matches ?? false;
}
