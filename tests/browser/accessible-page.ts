// The element as those read it who see little of it or nothing: what is asked of every mode and state. Its tree is in accessibility-tree.ts.
import type { Page } from 'playwright-core';
import { HANT, JA, LINKED, NOTED } from './accessible-articles.js';

export const MODES = ['paged', 'scroll', 'plain'] as const;
export const SEEDS = ['aws-layoffs.txt', 'chinese.json', 'english.json'] as const;
const GIVEN = { 'zh-Hant': HANT, ja: JA, linked: LINKED, noted: NOTED };
export type Article = (typeof SEEDS)[number] | keyof typeof GIVEN;

/** The element's members that these tests use. */
export interface Reading extends HTMLElement {
  article: { title: string } | null;
  mode: string;
  page: number;
  pageCount: number;
  next(): boolean;
  goTo(place: string | number): boolean;
  openShare(): Promise<void>;
}

/** Until nothing is on its way: the mode is shown, the article in it is whole, nothing moves. */
export async function settle(page: Page, mode = 'paged'): Promise<void> {
  await page.waitForFunction((wanted) => {
    const element = document.getElementById('phone') as Reading;
    const { state, mode: shown } = element.shadowRoot!.querySelector<HTMLElement>('.root')!.dataset;
    return state === 'ready' && shown === wanted && (wanted === 'plain' ? element.querySelector('article') !== null : element.pageCount > 0);
  }, mode);
  await page.waitForTimeout(300);
}

/** Shows `article` in place of the one before. */
export async function toArticle(page: Page, article: Article, mode = 'paged'): Promise<void> {
  const given = (GIVEN as Record<string, object>)[article];
  await page.evaluate(([name, data]) => {
    const element = document.getElementById('phone') as Reading;
    element.article = data as Reading['article'];
    if (data) return;
    element.setAttribute('type', name.endsWith('.json') ? 'json' : 'text');
    element.setAttribute('src', `/seeds/${name}`);
  }, [article, given ?? null] as const);
  await page.waitForTimeout(100);
  await settle(page, mode);
}

export async function toMode(page: Page, mode: string): Promise<void> {
  await page.evaluate((to) => document.getElementById('phone')!.setAttribute('mode', to), mode);
  await settle(page, mode);
}

/** Makes the element so wide that two pages stand side by side. */
export const widen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelector('main')!.style.setProperty('display', 'block');
    document.querySelector<HTMLElement>('.phone')!.style.setProperty('width', '1000px');
  });

/** Runs `act` on the element; it is taken as text. */
export const act = <T>(page: Page, work: (element: Reading, root: HTMLElement) => T): Promise<T> =>
  page.evaluate((source) => {
    const element = document.getElementById('phone')!;
    return (new Function('element', 'root', `return (${source})(element, root)`) as (...given: HTMLElement[]) => T)(element, element.shadowRoot!.querySelector<HTMLElement>('.root')!);
  }, String(work));

/** Where the focus is: `body`, `outside`, `light DOM`, or what it is in the element's shadow root. */
export const whereFocusIs = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.getElementById('phone')!;
    const active = document.activeElement;
    if (!active || active === document.body) return 'body';
    if (active !== element) return element.contains(active) ? 'light DOM' : 'outside';
    const inner = element.shadowRoot!.activeElement;
    return inner ? inner.classList[0] || inner.localName : 'element';
  });

/** Puts the focus on the first element in the shadow root that `selector` matches and that is seen. */
export const focusOn = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const all = [...document.getElementById('phone')!.shadowRoot!.querySelectorAll<HTMLElement>(wanted)];
    all.find((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible')!.focus({ preventScroll: true });
  }, selector);

/** Brings the reading tools, as a reader's first touch does. */
export async function withTools(page: Page): Promise<void> {
  const coming = page.waitForResponse(/\/tools\.js/);
  await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.root')!.dispatchEvent(new Event('pointerover')));
  await coming;
  await page.waitForTimeout(150);
}
