// What arrives after the layout: pictures whose size nobody knew, fonts.
import type { Article } from '../core/article.js';
import type { View } from './view.js';

/** What a view does about it. */
export interface LateActions {
  article(): Article | undefined;
  /** Lays out once more what is laid out. */
  again(): void;
  /** Runs `work`, in which the core may fail. */
  guard(work: () => void): void;
}

/** Tells the core what comes late in `stage`, and has `view` laid out again where that makes another layout of it, until `signal` aborts. */
export function followLate(stage: HTMLElement, view: Pick<View, 'pages' | 'stop'>, { article, again, guard }: LateActions, signal: AbortSignal): void {
  whenPicturesCome(stage, signal, ({ dataset, naturalWidth, naturalHeight }) => {
    let isNews = false;
    guard(() => (isNews = article()?.setImageSize(Number(dataset.block), naturalWidth, naturalHeight) ?? false));
    if (isNews) view.stop();
    return isNews;
  }, again);
  whenFontsCome(signal, () => Object.values(view.pages?.fonts ?? {}), () => {
    guard(() => article()?.forgetWidths());
    again();
  });
}

/** Calls `arrived` for each picture in `stage` that has come, and once a frame `act` if one of them was news. */
function whenPicturesCome(stage: HTMLElement, signal: AbortSignal, arrived: (image: HTMLImageElement) => boolean, act: () => void): void {
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
function whenFontsCome(signal: AbortSignal, stacks: () => readonly string[], act: () => void): void {
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

/** Pictures in `stage` that have been loaded, by address, each to be moved once instead of loaded again: what to ask a painter to reuse. */
export function loadedPictures(stage: HTMLElement): (source: string) => HTMLImageElement | undefined {
  const pictures = new Map<string, HTMLImageElement>();
  for (const image of stage.querySelectorAll<HTMLImageElement>('.op-image')) if (image.naturalWidth > 0) pictures.set(image.src, image);
  return (source) => {
    const image = pictures.get(source);
    pictures.delete(source);
    return image;
  };
}
