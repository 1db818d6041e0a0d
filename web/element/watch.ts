// When to act: the element near the screen, the box of another size.

/** Calls `act` once, when `element` is within a screen's height of being seen; at once where that cannot be known. */
export function whenNear(element: Element, signal: AbortSignal, act: () => void): void {
  if (typeof IntersectionObserver !== 'function') return act();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '100% 0px' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Calls `act` after the size of `element` has changed, once a frame at most. */
export function whenResized(element: Element, signal: AbortSignal, act: () => void): void {
  if (typeof ResizeObserver !== 'function') return;
  let frame = 0;
  const observer = new ResizeObserver(() => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) act();
    });
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}
