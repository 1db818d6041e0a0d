// axe finds nothing in the element: in every mode, theme and language, in every state, with every sheet open. Its best practices count too.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, focusOn, MODES, settle, toArticle, toMode, widen, withTools, type Article } from './accessible-page.js';
import { findings } from './axe.js';
import { canRun, Demo, look, ready } from './harness.js';
import { article as element, openSheet } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const THEMES = [['auto', 'light'], ['auto', 'dark'], ['light', 'light'], ['dark', 'light'], ['sepia', 'light'], ['contrast', 'light'], ['contrast', 'dark']] as const;
const ARTICLES: readonly Article[] = ['chinese.json', 'zh-Hant', 'english.json', 'ja', 'noted'];

/** What axe finds in each theme, by theme and system. */
async function findingsByTheme(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [theme, colorScheme] of THEMES) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate((name) => document.getElementById('phone')!.setAttribute('theme', name), theme);
    found[`${theme} on ${colorScheme}`] = await findings(page);
  }
  return found;
}

async function expectNothingInSheets(page: Page): Promise<void> {
  for (const sheet of ['type', 'contents'] as const) {
    await openSheet(page, sheet);
    expect(await findings(page), sheet).toEqual([]);
    await page.keyboard.press('Escape');
  }
}

const NOTHING = Object.fromEntries(THEMES.map(([theme, scheme]) => [`${theme} on ${scheme}`, []]));

describe.skipIf(!canRun)('axe finds nothing', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it.each(ARTICLES)('in any mode and theme: %s', async (name) => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, name);
    for (const mode of MODES) {
      await toMode(page, mode);
      expect(await findingsByTheme(page), mode).toEqual(NOTHING);
    }
    await page.context().close();
  }, 180_000);

  it('on each page, one or two of them side by side', async () => {
    for (const width of [390, 1100]) {
      const { page } = await demo.open({ viewport: { width, height: 844 } });
      if (width > 900) await widen(page);
      await toArticle(page, 'english.json');
      expect(await act(page, (_, root) => root.querySelectorAll('.spread:not([hidden]) .leaf').length)).toBe(width > 900 ? 2 : 1);
      do expect(await findings(page)).toEqual([]);
      while (await act(page, (article) => article.next()));
      await page.context().close();
    }
  }, 120_000);

  it('while the article is on its way', async () => {
    const { page } = await demo.page(PHONE);
    await page.route('**/seeds/*', () => {});
    await page.goto(demo.address);
    await page.waitForFunction(() => document.getElementById('phone')!.shadowRoot?.querySelector<HTMLElement>('.root')!.dataset.state === 'loading');
    expect(await findingsByTheme(page)).toEqual(NOTHING);
    await page.context().close();
  });

  it('where it did not come, with a button to try again', async () => {
    const { page } = await demo.page(PHONE);
    await page.route('**/seeds/*', (route) => route.abort());
    await page.goto(demo.address);
    await ready(page);
    expect(await look(page)).toMatchObject({ state: 'error' });
    expect(await element(page).getByRole('button', { name: '重试' }).isVisible()).toBe(true);
    expect(await findingsByTheme(page)).toEqual(NOTHING);
    await page.context().close();
  });

  it('where no core can run', async () => {
    const strict = await Demo.start({ policy: "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; script-src 'self'" });
    const { page } = await strict.page(PHONE);
    await page.goto(strict.address);
    await ready(page);
    expect(await look(page)).toMatchObject({ state: 'fallback' });
    expect(await findingsByTheme(page)).toEqual(NOTHING);
    await page.context().close();
    await strict.stop();
  });

  it.each(['type', 'contents'] as const)('with the sheet of “%s” open over each mode', async (sheet) => {
    const { page } = await demo.open(PHONE);
    for (const mode of MODES) {
      await toMode(page, mode);
      await openSheet(page, sheet);
      expect(await findingsByTheme(page), mode).toEqual(NOTHING);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  }, 180_000);

  it('with words looked for and the bar over the foot', async () => {
    const { page } = await demo.open(PHONE);
    await openSheet(page, 'contents');
    await element(page).getByRole('searchbox').fill('裁员');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await element(page).locator('.find-bar').waitFor();
    expect(await findingsByTheme(page)).toEqual(NOTHING);
    await page.context().close();
  });

  it('with the share panel open', async () => {
    const { page } = await demo.open(PHONE);
    await act(page, (article) => article.openShare());
    expect(await findingsByTheme(page)).toEqual(NOTHING);
    await page.context().close();
  });

  it('where the system gives more contrast, with any theme and sheet', async () => {
    const { page } = await demo.open({ ...PHONE, contrast: 'more' });
    expect(await findingsByTheme(page)).toEqual(NOTHING);
    await expectNothingInSheets(page);
    await page.context().close();
  }, 120_000);

  it('where the system gives its own colours, light or dark, whatever the theme, with any sheet', async () => {
    const { page } = await demo.open({ ...PHONE, forcedColors: 'active' });
    await settle(page, 'plain');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page)).toEqual([]);
    }
    await expectNothingInSheets(page);
    // axe asks for colours that are not the system's: where a theme is set they are compared here.
    for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
      await page.evaluate((name) => document.getElementById('phone')!.setAttribute('theme', name), theme);
      expect(await act(page, (article, root) => {
        const colours = ['h1', 'p'].map((name) => getComputedStyle(article.querySelector(`article ${name}`)!).color);
        const { color, backgroundColor } = getComputedStyle(root);
        return [...colours, getComputedStyle(root.querySelector('.foot b')!).color, color, backgroundColor];
      }), theme).toEqual([...Array(4).fill('rgb(255, 255, 255)'), 'rgb(0, 0, 0)']);
    }
    await page.context().close();
  }, 120_000);

  it('with the focus on a page, and one of its text selected while another is shown', async () => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, 'linked');
    await withTools(page);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) p .op-line')!));
    await focusOn(page, '.leaf');
    await act(page, (article) => article.next());
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});
