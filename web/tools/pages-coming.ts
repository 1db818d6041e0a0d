// The pages as they are painted, for what is put on them afterwards.

/** Calls `act` for each page in `stage`, now and whenever one is painted, once, until `signal` aborts. */
export function whenPagesCome(stage: HTMLElement, signal: AbortSignal, act: (page: HTMLElement) => void): void {
  const known = new WeakSet<Element>();
  const look = () => {
    for (const page of pagesIn(stage)) {
      if (known.has(page)) continue;
      known.add(page);
      act(page);
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(stage, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}

/** The pages in `stage`, in sight or not; of scroll mode the bands. */
export function pagesIn(stage: HTMLElement): NodeListOf<HTMLElement> {
  return stage.querySelectorAll<HTMLElement>('.op-page');
}
