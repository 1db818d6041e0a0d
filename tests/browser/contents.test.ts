// The sheet with the headings, in Chromium: where they lead, where the reader is, how much is left; by keyboard alone, on every screen.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { canRun, Demo, look, recorded } from './harness.js';
import { article, badTargets, boxOf, focusedName, has, openSheet, SIZES, tabRound, THEMES } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const rows = (page: Page) => article(page).locator('.listed .row');
const headings = (page: Page) => rows(page).locator('span:first-child').allTextContents();
const inSight = (page: Page) => page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.spread:not([hidden]) :is(h2,h3)')].map(({ textContent }) => textContent));
const left = (page: Page) => article(page).locator('.sheet .left').textContent();

type WithArticle = HTMLElement & { article: object; goTo(place: number | string): boolean; pageCount: number };

/** Shows an article of headings, each with a paragraph of `length` characters under it. */
async function show(page: Page, levels: readonly number[], length: number, lang = 'zh-Hans'): Promise<void> {
  await page.evaluate(async ({ levels, length, lang }) => {
    const element = document.getElementById('phone') as WithArticle;
    element.removeAttribute('share-url');
    const text = lang === 'en' ? 'A word or two. '.repeat(length / 15) : '一二三四五六七八九。'.repeat(length / 10);
    element.article = { offprint: 1, title: 'T', lang, blocks: levels.flatMap((level, i) => [{ kind: 'heading', level, runs: [`标题 ${i + 1}`] }, { kind: 'paragraph', runs: [text] }]) };
    await new Promise((resolve) => element.addEventListener('offprint-layout', resolve, { once: true }));
  }, { levels, length, lang });
}

describe.skipIf(!canRun)('the contents', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it.each(SIZES)('list all headings, within the screen, with targets for fingers: %i by %i', async (width, height) => {
    const { page, complaints } = await demo.open({ viewport: { width, height } });
    await openSheet(page, 'contents');
    expect(await headings(page)).toEqual(['云计算失速：从“增速神话”到“追赶者”的落差', 'AI 替代：效率革命下的岗位重构', '竞争倒逼：追赶者的“战略聚焦”', '组织自救：贾西举起“裁员手术刀”']);
    const sheet = await boxOf(page, '.sheet');
    expect(sheet.left).toBeGreaterThanOrEqual(0);
    expect(sheet.top).toBeGreaterThanOrEqual(0);
    expect(sheet.right).toBeLessThanOrEqual(width);
    expect(sheet.bottom).toBeLessThanOrEqual(height);
    expect(await badTargets(page, '.sheet')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('lead to each heading, which stands on the page that they name, and close', async () => {
    const { page } = await demo.open(PHONE);
    for (let i = 0; i < 4; ++i) {
      await openSheet(page, 'contents');
      const name = (await headings(page))[i]!;
      const number = Number(await rows(page).nth(i).locator('.at').textContent());
      await rows(page).nth(i).click();
      await page.waitForTimeout(50);
      expect(await has(page, '.panel')).toBe(false);
      expect(await inSight(page)).toContain(name);
      expect((await look(page)).page).toBe(number);
    }
    expect((await recorded(page)).at(-1)!.detail.reason).toBe('link');
    await page.context().close();
  });

  it('mark the heading that the reader is under, and none before the first', async () => {
    const { page } = await demo.open(PHONE);
    const current = () => article(page).locator('.listed [aria-current=location] span:first-child').allTextContents();
    await openSheet(page, 'contents');
    expect(await current()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.getElementById('phone') as WithArticle).goTo((document.getElementById('phone') as WithArticle).pageCount));
    await openSheet(page, 'contents');
    expect(await current()).toEqual(['组织自救：贾西举起“裁员手术刀”']);
    await page.context().close();
  });

  it('are lists in lists, as the levels are', async () => {
    const { page } = await demo.open(PHONE);
    await show(page, [3, 2, 3, 4, 3, 2], 100);
    await openSheet(page, 'contents');
    const depths = await page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.listed .row')].map((row) => {
      let depth = 0;
      for (let at = row.parentElement; at && at.localName !== 'nav'; at = at.parentElement) if (at.localName === 'ul') ++depth;
      return depth;
    }));
    expect(depths).toEqual([1, 1, 2, 3, 2, 1]);
    expect(await headings(page)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `标题 ${n}`));
    await page.context().close();
  });

  it('tell what is left: characters and minutes, fewer on each page, minutes alone where letters are read', async () => {
    const { page } = await demo.open(PHONE);
    await show(page, [2, 2, 2], 1200);
    await openSheet(page, 'contents');
    // Of each ten characters one is a mark, which is not counted.
    const first = /^第 1 \/ (\d+) 页 · 余 3,200 字 · 约 (\d+) 分钟$/.exec((await left(page))!);
    expect(first).not.toBe(null);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.getElementById('phone') as WithArticle).goTo((document.getElementById('phone') as WithArticle).pageCount));
    await openSheet(page, 'contents');
    const last = /^第 (\d+) \/ \1 页 · 余 (\d+) 字 · 约 1 分钟$/.exec((await left(page))!);
    expect(last?.[1]).toBe(first![1]);
    await page.keyboard.press('Escape');
    await show(page, [2, 2], 3000, 'en');
    await openSheet(page, 'contents');
    expect(await left(page)).toMatch(/^Page 1 of \d+ · \d+ min left$/);
    await page.context().close();
  });

  it('are there in scroll and plain mode, without page numbers, and lead there too', async () => {
    const { page } = await demo.open(PHONE);
    for (const mode of ['scroll', 'plain']) {
      await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('mode', wanted), mode);
      await page.waitForTimeout(300);
      await page.evaluate(() => scrollTo(0, 0));
      await openSheet(page, 'contents');
      expect([(await headings(page)).length, await rows(page).locator('.at').count()]).toEqual([4, 0]);
      await rows(page).nth(3).click();
      await page.waitForTimeout(300);
      const top = await page.evaluate(() => {
        const element = document.getElementById('phone')!;
        const all = [...element.shadowRoot!.querySelectorAll('.stage :is(h2,h3)'), ...element.querySelectorAll('article :is(h2,h3)')].filter((heading) => heading.getClientRects().length > 0);
        return all.find(({ textContent }) => textContent!.startsWith('组织自救'))!.getBoundingClientRect().top;
      });
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(top).toBeLessThan(700);
    }
    await page.context().close();
  });

  it('are used with the keyboard alone, which stays inside and goes back', async () => {
    const { page } = await demo.open(PHONE);
    await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector<HTMLElement>('[part=contents-button]')!.focus());
    await page.keyboard.press('Enter');
    await article(page).locator('.panel').waitFor();
    expect(await focusedName(page)).toBe('目录与查找');
    const names = await tabRound(page);
    expect(names.slice(0, 2)).toEqual(['关闭', '查找']);
    expect(names).toHaveLength(6);
    for (const key of ['ArrowRight', 'PageDown', 'End']) await page.keyboard.press(key);
    expect((await look(page)).page).toBe(1);
    await page.keyboard.press('Escape');
    expect([await has(page, '.panel'), await focusedName(page)]).toEqual([false, '目录与查找']);
    await page.context().close();
  });

  it('have a field alone where there are no headings', async () => {
    const { page } = await demo.open(PHONE);
    await show(page, [], 0);
    await openSheet(page, 'contents');
    expect([await rows(page).count(), await article(page).getByRole('searchbox').count(), await article(page).locator('nav').count()]).toEqual([0, 1, 0]);
    await page.context().close();
  });

  it.each(THEMES)('have nothing for axe to find: %s', async (theme) => {
    const { page } = await demo.open(PHONE);
    await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('theme', wanted), theme);
    await page.evaluate(() => (document.getElementById('phone') as WithArticle).goTo(3));
    await openSheet(page, 'contents');
    expect(await findings(page)).toEqual([]);
    await article(page).getByRole('searchbox').fill('AWS');
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});
