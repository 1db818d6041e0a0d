// The reading tools in a page of the demo: how tests open them, and what is asked of every one of them.
import type { Locator, Page } from 'playwright-core';

export const SIZES = [[320, 568], [390, 844], [1280, 800]] as const;
export const THEMES = ['light', 'dark', 'sepia', 'contrast'] as const;

/** The article that tests read. */
export const article = (page: Page): Locator => page.locator('#phone');

/** Opens the sheet of the foot's button `type` or `contents`, as a reader does. */
export async function openSheet(page: Page, which: 'type' | 'contents'): Promise<void> {
  await page.evaluate(() => document.getElementById('phone')!.scrollIntoView());
  await article(page).locator(`[part=${which}-button]`).click();
  await article(page).locator('.panel').waitFor();
  await page.waitForTimeout(50);
}

/** What a finger is to hit in `selector` that is smaller than 44 px, or not wholly on the screen where it does not scroll. */
export const badTargets = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((within) => {
    const inside = document.getElementById('phone')!.shadowRoot!.querySelector(within)!;
    const all = [...inside.querySelectorAll<HTMLElement>('button,input,a')].filter((element) => element.getClientRects().length > 0);
    if (all.length === 0) return ['nothing to hit'];
    return all.flatMap((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
      return [
        ...(width < 43.9 || height < 43.9 ? [`${name}: ${width} by ${height}`] : []),
        ...(left < 0 || right > innerWidth ? [`${name}: from ${left} to ${right}`] : []),
      ];
    });
  }, selector);

/** The box of an element in the shadow root, in the viewport. */
export const boxOf = (page: Page, selector: string): Promise<{ left: number; top: number; right: number; bottom: number }> =>
  page.evaluate((wanted) => {
    const { left, top, right, bottom } = document.getElementById('phone')!.shadowRoot!.querySelector(wanted)!.getBoundingClientRect();
    return { left, top, right, bottom };
  }, selector);

/** What has the focus in the element: its name, or its text. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.getElementById('phone')!.shadowRoot!.activeElement;
    return active ? active.getAttribute('aria-label') || active.closest('label')?.textContent || active.textContent || active.className : '';
  });

/** Presses Tab until the focus is back where it was; the names on the way. */
export async function tabRound(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  const names = [await focusedName(page)];
  for (let i = 0; i < 60; ++i) {
    await page.keyboard.press('Tab');
    const name = await focusedName(page);
    if (name === names[0]) break;
    names.push(name);
  }
  return names;
}

export const has = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.getElementById('phone')!.shadowRoot!.querySelector(wanted) !== null, selector);

/** Waits until the tools are there: their style sheet is. */
export async function toolsCome(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getElementById('phone')!.shadowRoot!.adoptedStyleSheets
    .some(({ cssRules }) => [...cssRules].some((rule) => rule instanceof CSSStyleRule && rule.selectorText === '.find-bar')));
}
