// A reader's app recognises one code on a screen: while the panel shows one, those of the pages behind it are not painted.
import { adopt } from '../paint/adopt.js';

const CLASS = 'op-sharing';
const CSS = `.${CLASS} .op-plate{visibility:hidden!important}`;

/** Hides the codes on the pages of every element named `tag` in the document, or shows them again. */
export function hidePageCodes(tag: string, hidden: boolean): void {
  for (const { shadowRoot } of document.querySelectorAll(tag)) {
    if (!shadowRoot) continue;
    adopt(shadowRoot, CSS);
    shadowRoot.querySelector('.root')?.classList.toggle(CLASS, hidden);
  }
}
