// Notes beside what refers to them, in Chromium: where they stand, how they go, what is in them.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { canRun, Demo, look } from './harness.js';
import { article, boxOf, focusedName, has, SIZES, THEMES, toolsCome } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const LONG = '粮仓建于 1957 年，六座圆顶一字排开，墙厚将近一米，冬暖夏凉。'.repeat(30);

type Reader = HTMLElement & { article: object; goTo(place: number | string): boolean };

/** An article whose references stand at the start, in the middle and at the end of pages; the tools there. */
async function openNotes(page: Page, mode = 'paged'): Promise<void> {
  await page.evaluate(async ({ long, mode }) => {
    const element = document.getElementById('phone') as Reader;
    element.removeAttribute('share-url');
    element.setAttribute('mode', mode);
    const reference = (id: string) => ({ text: `[${id}]`, href: `#${id}`, marks: ['sup'] });
    const filler = Array.from({ length: 8 }, () => ({ kind: 'paragraph', runs: ['那里还坐着四十多个人。'.repeat(9), reference('n1'), '再过半小时。', reference('n2')] }));
    const note = (id: string, ...runs: unknown[]) => ({ blocks: [{ kind: 'paragraph', id, runs }] });
    element.article = {
      offprint: 1, title: 'T', lang: 'zh-Hans',
      blocks: [
        { kind: 'paragraph', runs: [reference('n1'), '起首', reference('h1'), reference('nowhere')] }, ...filler, { kind: 'heading', level: 2, id: 'h1', runs: ['注释'] },
        {
          kind: 'list', ordered: true, items: [
            note('n1', '见', { text: '县志', href: 'https://news.example/x', marks: ['em'] }, '第三卷，', { text: '注释', href: '#h1' }, '。', { text: '↩', href: '#back' }),
            note('n2', long),
          ],
        },
      ],
    };
    await new Promise((resolve) => element.addEventListener('offprint-layout', resolve, { once: true }));
    element.scrollIntoView();
    element.shadowRoot!.querySelector('.root')!.dispatchEvent(new Event('pointerover'));
  }, { long: LONG, mode });
  await toolsCome(page);
}

const reference = (page: Page, n: number) => article(page).locator('.spread:not([hidden]) a').nth(n);
const note = (page: Page) => article(page).getByRole('dialog', { name: '注释' });

describe.skipIf(!canRun)('notes', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it.each(SIZES)('stand beside each reference, inside the element, without covering it: %i by %i', async (width, height) => {
    const { page, complaints } = await demo.open({ viewport: { width, height } });
    await openNotes(page);
    const count = await article(page).locator('.spread:not([hidden]) a').count();
    expect(count).toBeGreaterThan(4);
    for (let i = 0; i < count; ++i) {
      if (!/n\d/.test((await reference(page, i).textContent())!)) continue;
      await reference(page, i).focus();
      await page.keyboard.press('Enter');
      const [box, root] = [await boxOf(page, '.note'), await boxOf(page, '.root')];
      const anchor = (await reference(page, i).boundingBox())!;
      expect(box.left).toBeGreaterThanOrEqual(Math.max(0, root.left));
      expect(box.right).toBeLessThanOrEqual(Math.min(width, root.right));
      expect(box.top).toBeGreaterThanOrEqual(Math.max(0, root.top));
      expect(box.bottom).toBeLessThanOrEqual(Math.min(height, root.bottom));
      expect(box.bottom <= anchor.y || box.top >= anchor.y + anchor.height).toBe(true);
      expect(box.bottom - box.top).toBeGreaterThan(60);
      await page.keyboard.press('Escape');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('have the text and its links, without the way back, and a button to where they stand', async () => {
    const { page } = await demo.open(PHONE);
    await openNotes(page);
    await reference(page, 0).click();
    expect(await note(page).locator('p').textContent()).toBe('见县志第三卷，注释。');
    expect(await page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.note a')].map((a) => [a.getAttribute('href'), a.getAttribute('rel')])))
      .toEqual([['https://news.example/x', 'noopener noreferrer nofollow ugc'], ['#h1', 'noopener noreferrer nofollow ugc']]);
    expect(((await note(page).getByRole('button').boundingBox())!).height).toBeGreaterThanOrEqual(44);
    await note(page).getByRole('button', { name: '跳到注释' }).click();
    await page.waitForTimeout(60);
    expect([await has(page, '.note'), (await look(page)).page > 1]).toEqual([false, true]);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden])')!.textContent)).toContain('第三卷');
    await page.context().close();
  });

  it('take the focus and give it back', async () => {
    const { page } = await demo.open(PHONE);
    await openNotes(page);
    await reference(page, 0).focus();
    await page.keyboard.press('Enter');
    expect(await focusedName(page)).toBe('注释');
    for (const key of ['ArrowRight', 'PageDown']) await page.keyboard.press(key);
    expect((await look(page)).page).toBe(1);
    await page.keyboard.press('Escape');
    expect([await has(page, '.note'), await focusedName(page)]).toEqual([false, '[n1]']);
    await page.context().close();
  });

  it('go when the focus leaves, when the page turns, and with a click that does no more', async () => {
    const { page } = await demo.open({ ...PHONE, hasTouch: true, isMobile: true });
    await openNotes(page);
    await reference(page, 0).click();
    for (let i = 0; i < 4 && (await has(page, '.note')); ++i) await page.keyboard.press('Tab');
    expect(await has(page, '.note')).toBe(false);
    await reference(page, 0).click();
    await article(page).getByRole('button', { name: '下一页' }).click();
    expect([await has(page, '.note'), (await look(page)).page]).toEqual([false, 2]);
    await article(page).getByRole('button', { name: '上一页' }).click();
    await reference(page, 0).click();
    const box = await boxOf(page, '.stage');
    await page.touchscreen.tap(box.right - 20, Math.max(0, box.top) + 450);
    await page.waitForTimeout(60);
    expect([await has(page, '.note'), (await look(page)).page]).toEqual([false, 1]);
    await page.touchscreen.tap(box.right - 20, Math.max(0, box.top) + 450);
    await page.waitForTimeout(60);
    expect((await look(page)).page).toBe(2);
    await page.context().close();
  });

  it('follow one another, one at a time', async () => {
    const { page } = await demo.open(PHONE);
    await openNotes(page);
    await reference(page, 0).click();
    await article(page).locator('.spread:not([hidden]) a', { hasText: 'n2' }).last().evaluate((a) => (a as HTMLElement).click());
    expect(await article(page).locator('.note').count()).toBe(1);
    expect(await note(page).locator('p').textContent()).toBe(LONG);
    await page.context().close();
  });

  it('are not what leads to a heading: the page turns there', async () => {
    const { page } = await demo.open(PHONE);
    await openNotes(page);
    await reference(page, 1).click();
    await page.waitForTimeout(60);
    expect(await has(page, '.note')).toBe(false);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) h2')?.textContent)).toBe('注释');
    await page.context().close();
  });

  it('are there in scroll mode too', async () => {
    const { page } = await demo.open(PHONE);
    await openNotes(page, 'scroll');
    await page.waitForTimeout(300);
    await article(page).locator('.stage a').first().click();
    const [box, anchor] = [await boxOf(page, '.note'), (await article(page).locator('.stage a').first().boundingBox())!];
    expect(box.top - anchor.y - anchor.height).toBeCloseTo(8, 0);
    await page.keyboard.press('Escape');
    expect(await has(page, '.note')).toBe(false);
    await page.context().close();
  });

  it.each(THEMES)('have nothing for axe to find: %s', async (theme) => {
    const { page } = await demo.open(PHONE);
    await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('theme', wanted), theme);
    await openNotes(page);
    await reference(page, 0).click();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});
