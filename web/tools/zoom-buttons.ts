// Pictures on the pages can be enlarged: by a tap, or by a button beside each for those who have no finger on it.
import { button, icon, withAttributes } from '../panel/parts.js';
import { ICONS } from './icons.js';
import type { ToolsHost } from './index.js';
import { toolsLabelsFor } from './labels.js';
import { whenPagesCome } from './pages-coming.js';

/** Side of a button, px, and its distance from the picture's corner. */
const SIDE = 44;
const INSET = 4;

/** Puts a button on each picture and calls `open` for the picture that the reader wants, until `signal` aborts. */
export function offerZoom({ element, stage, language }: ToolsHost, signal: AbortSignal, open: (image: HTMLImageElement) => void): void {
  whenPagesCome(stage, signal, (page) => {
    const { enlarge } = toolsLabelsFor(element, language());
    for (const image of page.querySelectorAll<HTMLImageElement>('img.op-image')) {
      const made = buttonFor(image, enlarge, () => open(image));
      image.after(made);
      // A picture that does not come is replaced by its words.
      image.addEventListener('error', () => made.remove(), { signal });
    }
  });
  stage.addEventListener('click', (event) => {
    const { target, button, defaultPrevented } = event;
    if (button === 0 && !defaultPrevented && target instanceof HTMLImageElement && target.classList.contains('op-image')) open(target);
  }, { signal });
}

function buttonFor({ alt, style }: HTMLImageElement, label: string, act: () => void): HTMLButtonElement {
  const name = alt ? `${label}: ${alt}` : label;
  const made = withAttributes(button('op-zoom', act, icon(ICONS.enlarge)), { 'aria-label': name, title: label });
  const corner = (from: string, length: string) => `${Number.parseFloat(from) + Number.parseFloat(length) - SIDE - INSET}px`;
  made.style.left = corner(style.left, style.width);
  made.style.top = corner(style.top, style.height);
  return made;
}
