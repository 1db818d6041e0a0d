// How much is left to read.
import { hanScript } from '../core/fonts.js';
import { parsePlace } from '../element/view.js';
import type { ToolsHost } from './index.js';
import type { ToolsLabels } from './labels.js';

const MINUTE = 60_000;

/** Where the reader is, and what is left from there: characters where they are counted so, and minutes. Empty: nothing is known. */
export function leftOf({ element, pages: layout, article }: ToolsHost, labels: ToolsLabels): string {
  const parts: string[] = [];
  if (element.mode === 'paged' && element.page > 0) parts.push(labels.page(element.page, element.pageCount));
  try {
    const pages = layout();
    const { block, offset } = parsePlace(element.locator) ?? { block: 0, offset: 0 };
    if (pages) {
      const { characters, milliseconds, allCharacters, allMilliseconds } = pages.units(block, offset);
      const isHan = hanScript(article()?.language ?? '') !== undefined;
      if (allMilliseconds > milliseconds) parts.push(labels.left(isHan ? rounded(allCharacters - characters) : '', Math.ceil((allMilliseconds - milliseconds) / MINUTE)));
    }
  } catch {
    // The core has stopped: the element deals with it.
  }
  return parts.join(' · ');
}

/** To two or three figures: more would say more than is known. */
function rounded(count: number): string {
  const step = count >= 1000 ? 100 : count >= 100 ? 10 : 1;
  return count === 0 ? '' : (Math.round(count / step) * step).toLocaleString('en');
}
