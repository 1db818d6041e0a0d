// Fonts that the page declares, for a poster.
import { fontOf } from '../core/measurer.js';
import type { PosterPage } from '../core/poster.js';
import { within } from './poster-within.js';

const PATIENCE_MS = 2000;

/** Loads the declared faces that the texts of a poster are drawn with, for 2 s at most. True: some have come, so that widths have changed. */
export async function loadFonts({ page, fonts }: PosterPage): Promise<boolean> {
  // Old browsers have no set; a face that has failed does not come any more.
  const waiting = Array.from(document.fonts ?? []).filter(({ status }) => status === 'unloaded' || status === 'loading');
  if (waiting.length === 0) return false;
  const texts = new Map<string, string>();
  for (const { style, text } of page.lines.flatMap(({ fragments }) => fragments)) {
    const font = fontOf(style, fonts);
    texts.set(font, (texts.get(font) ?? '') + text);
  }
  await within(PATIENCE_MS, Promise.allSettled(Array.from(texts, ([font, text]) => document.fonts.load(font, text))));
  return waiting.some(({ status }) => status === 'loaded');
}
