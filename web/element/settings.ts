// How the article is to be set: what the element's attributes and custom properties say.
import type { FontOverrides } from '../core/fonts.js';
import { CONTROLS, enumerated, KINSOKU, matched, NUMBER, PARAGRAPHS, QR } from './attributes.js';
import { sizeFor } from './geometry.js';
import type { Mode } from './modes.js';
import type { OffprintArticle } from './offprint-article.js';
import type { ViewSettings } from './view.js';

/** The settings of `element`, whose article is in `language` where there is one. */
export function settingsOf(element: OffprintArticle, language: string | undefined): ViewSettings {
  return {
    mode: element.getAttribute('mode') === 'scroll' ? 'scroll' : 'paged',
    fontSize: sizeFor(Number(matched(element, 'font-scale', NUMBER) ?? 1)),
    // What the core takes.
    lineHeight: Math.min(Math.max(Number(matched(element, 'line-height', NUMBER) ?? 1) || 1, 0.8), 1.6),
    paragraphs: enumerated(element, 'paragraphs', PARAGRAPHS),
    fontFamily: fontsOf(element),
    kinsoku: enumerated(element, 'kinsoku', KINSOKU),
    qr: enumerated(element, 'qr', QR),
    wide: 'scroll',
    shareUrl: element.shareUrl,
    shareOrigins: element.shareOrigins,
    controls: enumerated(element, 'controls', CONTROLS) === 'auto',
    lang: languageOf(element, language),
  };
}

/** Whether its box has a height of its own: what does not fit scrolls in it. Else it is as high as what is in it. */
export function isBoxed(element: Element, mode: Mode): boolean {
  return mode === 'paged' || getComputedStyle(element).getPropertyValue('--op-height').trim() !== 'auto';
}

/** The stacks that the host page gives. */
export function fontsOf(element: HTMLElement): FontOverrides {
  const style = getComputedStyle(element);
  const font = (name: string) => style.getPropertyValue(`--offprint-font-${name}`).trim() || undefined;
  return { text: font('text'), title: font('title'), code: font('code') };
}

/** The language of the controls. */
export function languageOf(element: HTMLElement, language: string | undefined): string {
  return element.getAttribute('lang') || language || element.closest<HTMLElement>('[lang]')?.lang || navigator.language;
}
