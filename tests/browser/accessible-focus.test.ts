// The focus is never lost: whatever becomes of what has it, it stays in the element.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, focusOn, settle, toArticle, toMode, whereFocusIs, withTools } from './accessible-page.js';
import { canRun, Demo, look } from './harness.js';
import { article as element, focusedName, openSheet } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const LINK = '.spread:not([hidden]) a';

describe.skipIf(!canRun)('the focus', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  /** An article with links, one of them with the focus. */
  const onALink = async () => {
    const opened = await demo.open(PHONE);
    await toArticle(opened.page, 'linked');
    await withTools(opened.page);
    await focusOn(opened.page, LINK);
    return opened;
  };
  const set = async (page: Page, name: string, value: string) => {
    await page.evaluate(([attribute, to]) => document.getElementById('phone')!.setAttribute(attribute!, to!), [name, value]);
    await page.waitForTimeout(500);
  };

  it('goes to the new page where a link on the page before had it', async () => {
    const { page } = await onALink();
    const { pageCount } = await look(page);
    await act(page, (article) => article.next());
    expect([await whereFocusIs(page), await focusedName(page)]).toEqual(['leaf', `第 2 页，共 ${pageCount} 页`]);
    await focusOn(page, LINK);
    await page.keyboard.press('PageDown');
    expect(await focusedName(page)).toBe(`第 3 页，共 ${pageCount} 页`);
    // To a place in the article, by the link itself.
    await act(page, (article) => article.goTo(1));
    await focusOn(page, `${LINK}[href^="#"]`);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect((await look(page)).page).toBeGreaterThan(1);
    expect(await whereFocusIs(page)).toBe('leaf');
    await page.context().close();
  });

  it.each([['font-scale', '1.4'], ['line-height', '1.3'], ['paragraphs', 'indented'], ['theme', 'dark'], ['lang', 'en'], ['kinsoku', 'strict'], ['qr', 'none']])('is on the page where %s changes', async (name, value) => {
    const { page } = await onALink();
    await set(page, name, value);
    expect(['a', 'leaf']).toContain(await whereFocusIs(page));
    // Keys still turn.
    const before = (await look(page)).page;
    await page.keyboard.press('PageDown');
    expect((await look(page)).page).toBe(before + 1);
    await page.context().close();
  });

  it('is in what is shown where the mode changes, and back', async () => {
    const { page } = await onALink();
    for (const [mode, where] of [['scroll', 'root'], ['plain', 'root'], ['paged', 'leaf'], ['plain', 'root'], ['scroll', 'root'], ['paged', 'leaf']] as const) {
      await toMode(page, mode);
      expect(await whereFocusIs(page), mode).toBe(where);
    }
    await page.context().close();
  });

  it('comes to the pages where a link of the light DOM had it', async () => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, 'linked');
    await toMode(page, 'plain');
    await withTools(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('#phone article a')!.focus());
    expect(await whereFocusIs(page)).toBe('light DOM');
    await toMode(page, 'paged');
    expect(await whereFocusIs(page)).toBe('leaf');
    await page.context().close();
  });

  it('stays on the buttons of the foot through all of that', async () => {
    const { page } = await demo.open(PHONE);
    await withTools(page);
    await focusOn(page, '.type');
    for (const mode of ['scroll', 'plain', 'paged']) {
      await toMode(page, mode);
      expect(await whereFocusIs(page)).toBe('type');
    }
    await set(page, 'font-scale', '1.3');
    expect(await whereFocusIs(page)).toBe('type');
    await toArticle(page, 'ja');
    expect(await whereFocusIs(page)).toMatch(/type|leaf/);
    // Where there is no foot any more, the page has it.
    await focusOn(page, '.next');
    await set(page, 'controls', 'none');
    expect(await whereFocusIs(page)).toBe('leaf');
    await page.context().close();
  });

  it.each(['type', 'contents'] as const)('goes back to the button when the sheet of “%s” closes, by Escape, by its button, by a press beside it', async (sheet) => {
    const { page } = await demo.open(PHONE);
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => element(page).locator('.panel .close').click(),
      () => page.mouse.click(20, 5),
    ]) {
      await openSheet(page, sheet);
      await close();
      await element(page).locator('.panel').waitFor({ state: 'detached' });
      expect(await whereFocusIs(page)).toBe(sheet);
    }
    await page.context().close();
  });

  it('is on the text where a sheet closes and its button has gone', async () => {
    const { page } = await demo.open(PHONE);
    await openSheet(page, 'type');
    await set(page, 'controls', 'none');
    await page.keyboard.press('Escape');
    expect(await whereFocusIs(page)).toBe('leaf');
    await page.context().close();
  });

  it('is in the element where another article takes the place of the one', async () => {
    for (const selector of [LINK, '.next']) {
      const { page } = await onALink();
      await focusOn(page, selector);
      await toArticle(page, 'chinese.json');
      expect(await whereFocusIs(page)).toBe('leaf');
      await toArticle(page, 'english.json');
      expect(await whereFocusIs(page)).toBe('leaf');
      await page.context().close();
    }
  });

  it('is in the element where the article fails, and where trying again fails, and where it comes', async () => {
    const { page } = await onALink();
    await page.route('**/seeds/*', (route) => route.abort());
    await page.evaluate(() => {
      const article = document.getElementById('phone') as HTMLElement & { article: unknown };
      article.article = null;
      article.setAttribute('src', '/seeds/chinese.json');
      article.setAttribute('type', 'json');
    });
    const retry = element(page).getByRole('button', { name: '重试' });
    await retry.waitFor();
    await page.waitForTimeout(200);
    expect(await whereFocusIs(page)).toBe('root');
    expect(await element(page).locator('.live').textContent()).toContain('文章未能载入');
    for (let i = 0; i < 2; ++i) {
      await page.keyboard.press('Tab');
      while ((await focusedName(page)) !== '重试') await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      expect(await whereFocusIs(page)).not.toMatch(/body|outside/);
    }
    await page.unroute('**/seeds/*');
    await retry.click();
    await settle(page);
    expect(await whereFocusIs(page)).toBe('leaf');
    await page.context().close();
  });

  it('goes along when the element is put elsewhere, and with it stays what had it', async () => {
    const { page } = await onALink();
    await page.evaluate(() => document.querySelector('main')!.prepend(document.getElementById('phone')!));
    await page.waitForTimeout(400);
    expect(await whereFocusIs(page)).toBe('a');
    // A second time: the tools are new by then.
    await page.evaluate(() => document.querySelector('main')!.append(document.getElementById('phone')!));
    await page.waitForTimeout(400);
    expect(await whereFocusIs(page)).toBe('a');
    await page.context().close();
  });

  it('is left alone when the reader has left the element', async () => {
    const { page } = await onALink();
    await page.evaluate(() => document.getElementById('copy')!.focus());
    await act(page, (article) => article.next());
    await set(page, 'font-scale', '1.3');
    await toMode(page, 'plain');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('copy');
    // By a press on nothing, too.
    await toMode(page, 'paged');
    await focusOn(page, LINK);
    await page.mouse.click(1, 1);
    await act(page, (article) => article.next());
    await toMode(page, 'plain');
    expect(await whereFocusIs(page)).toBe('body');
    await page.context().close();
  });
});
