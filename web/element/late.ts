// What arrives after the layout: pictures whose size nobody knew, fonts.

/** Calls `arrived` for each picture in `stage` that has come, and once a frame `act` if one of them was news. */
export function whenPicturesCome(stage: HTMLElement, signal: AbortSignal, arrived: (image: HTMLImageElement) => boolean, act: () => void): void {
  let frame = 0;
  const look = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement) || !target.dataset.block || !arrived(target)) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) act();
    });
  };
  stage.addEventListener('load', look, { capture: true, signal });
}

/** Calls `act` when fonts of the page have come that are in one of `stacks()`: the widths of text in them were those of other fonts. */
export function whenFontsCome(signal: AbortSignal, stacks: () => readonly string[], act: () => void): void {
  const come = (event: Event) => {
    const families = new Set(stacks().join().split(',').map(plainName));
    if ((event as FontFaceSetLoadEvent).fontfaces.some(({ family }) => families.has(plainName(family)))) act();
  };
  // Old browsers have the set without its events.
  document.fonts?.addEventListener?.('loadingdone', come, { signal });
}

function plainName(family: string): string {
  return family.trim().replace(/^["']|["']$/g, '').toLowerCase();
}
