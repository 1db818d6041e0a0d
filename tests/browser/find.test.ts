// Finding words, in Chromium: the hits are those that stand on the pages, they are marked where they stand and nowhere else, and nothing else changes by it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { canRun, Demo, look, recorded } from './harness.js';
import { article, badTargets, boxOf, focusedName, has, openSheet, SIZES, THEMES } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const rows = (page: Page) => article(page).locator('.listed .row');
const field = (page: Page) => article(page).getByRole('searchbox');
const count = (page: Page) => article(page).locator('.find-bar .count').textContent();
const marks = (page: Page) => page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelectorAll('.op-found').length);

type Reader = HTMLElement & { article: object; goTo(place: number | string): boolean; page: number; pageCount: number; next(): boolean };

async function search(page: Page, words: string): Promise<void> {
  if (await has(page, '.find-bar')) await article(page).locator('.looked-for').click();
  else await openSheet(page, 'contents');
  await field(page).fill(words);
}

/** On the pages in sight: how often `words` stand in their text, how many marks there are, and those that lie over no line with a character of `words`. */
const compare = (page: Page, words: string) => page.evaluate((wanted) => {
  const root = document.getElementById('phone')!.shadowRoot!;
  const pages = [...root.querySelectorAll<HTMLElement>('.spread:not([hidden]) .op-page')];
  let stands = 0;
  const astray: string[] = [];
  let marked = 0;
  for (const page of pages) {
    for (const block of page.querySelectorAll('.op-block[data-block]')) {
      const text = [...block.querySelectorAll('.op-line:not(.op-marker)')].map((line) => line.textContent).join('');
      stands += text.split(wanted).length - 1;
    }
    for (const mark of page.querySelectorAll('.op-found')) {
      ++marked;
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const inside = [...page.querySelectorAll('.op-line')].some((line) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          for (let i = 0; i < node.data.length; ++i) {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getBoundingClientRect();
            const over = Math.min(right, box.right) - Math.max(left, box.left) > 2 && Math.min(bottom, box.bottom) - Math.max(top, box.top) > 8;
            if (over && wanted.includes(node.data[i]!)) return true;
          }
        }
        return false;
      });
      if (!inside) astray.push(`${left},${top}`);
    }
  }
  return { stands, marked, astray };
}, words);

describe.skipIf(!canRun)('finding words', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('lists them with what stands around them, and says how many there are', async () => {
    const { page } = await demo.open(PHONE);
    await search(page, '贾西');
    const hits = await rows(page).locator('span:first-child').allTextContents();
    expect(await article(page).locator('.told').textContent()).toBe(`找到 ${hits.length} 处`);
    expect(hits.length).toBeGreaterThan(3);
    for (const hit of hits) expect(hit).toContain('贾西');
    expect(await rows(page).locator('mark').allTextContents()).toEqual(hits.map(() => '贾西'));
    await field(page).fill('贾西没有说过的话');
    expect([await article(page).locator('.told').textContent(), await rows(page).count(), await marks(page)]).toEqual(['没有找到', 0, 0]);
    await field(page).fill('');
    expect([await article(page).locator('.told').textContent(), await article(page).locator('nav .row').count()]).toEqual(['', 4]);
    await page.context().close();
  });

  it('marks every place on every page, where the words stand', async () => {
    const { page, complaints } = await demo.open(PHONE);
    await search(page, 'AWS');
    const all = await rows(page).count();
    await page.keyboard.press('Escape');
    let seen = 0;
    for (let n = 1; n <= (await look(page)).pageCount; ++n) {
      await page.evaluate((to) => (document.getElementById('phone') as Reader).goTo(to), n);
      await page.waitForTimeout(60);
      const { stands, marked, astray } = await compare(page, 'AWS');
      expect([n, marked, astray]).toEqual([n, stands, []]);
      seen += stands;
    }
    expect(seen).toBe(all);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('marks words that a line or a page ends in the middle of', async () => {
    const { page } = await demo.open(PHONE);
    await page.evaluate(async () => {
      const element = document.getElementById('phone') as Reader;
      element.article = { offprint: 1, title: 'T', lang: 'zh-Hans', blocks: Array.from({ length: 20 }, () => ({ kind: 'paragraph', runs: [{ text: '甲乙', marks: ['strong'] }, '丙丁戊己庚辛'.repeat(16)] })) };
      await new Promise((resolve) => element.addEventListener('offprint-layout', resolve, { once: true }));
    });
    await search(page, '乙丙丁');
    await rows(page).first().click();
    await page.waitForTimeout(100);
    const { marked, astray } = await compare(page, '乙丙丁');
    expect(astray).toEqual([]);
    expect(marked).toBeGreaterThan(3);
    // In a row without a gap between bold and not.
    await search(page, '丙丁戊己庚辛丙丁戊己庚辛');
    await rows(page).first().click();
    await page.waitForTimeout(100);
    const lines = await page.evaluate(() => {
      const root = document.getElementById('phone')!.shadowRoot!;
      const marks = [...root.querySelectorAll('.spread:not([hidden]) .op-found')].map((mark) => mark.getBoundingClientRect());
      const { left, right } = root.querySelector('.spread:not([hidden]) .op-page')!.getBoundingClientRect();
      return [marks.length > 4, marks.every((box) => box.left >= left - 1 && box.right <= right + 1 && box.height < 40)];
    });
    expect(lines).toEqual([true, true]);
    await page.context().close();
  });

  it('goes to a hit by click, closes, and gives the keyboard the next ones', async () => {
    const { page } = await demo.open(PHONE);
    await search(page, 'AWS');
    const all = await rows(page).count();
    const number = Number(await rows(page).nth(9).locator('.at').textContent());
    await rows(page).nth(9).click();
    await page.waitForTimeout(60);
    expect([await has(page, '.panel'), (await look(page)).page, await count(page), await focusedName(page)]).toEqual([false, number, `10 / ${all}`, '下一处']);
    expect((await recorded(page)).at(-1)!.detail.reason).toBe('find');
    await page.keyboard.press('Enter');
    expect(await count(page)).toBe(`11 / ${all}`);
    await article(page).getByRole('button', { name: '上一处' }).click();
    expect(await count(page)).toBe(`10 / ${all}`);
    const now = await page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.spread:not([hidden]) .op-found-now')].length);
    expect(now).toBe(1);
    await page.context().close();
  });

  it('comes to the first after the last, and back', async () => {
    const { page } = await demo.open(PHONE);
    await search(page, '贾西');
    const all = await rows(page).count();
    await field(page).press('Enter');
    await page.waitForTimeout(60);
    expect(await count(page)).toBe(`1 / ${all}`);
    await article(page).getByRole('button', { name: '上一处' }).click();
    expect(await count(page)).toBe(`${all} / ${all}`);
    await article(page).getByRole('button', { name: '下一处' }).click();
    expect(await count(page)).toBe(`1 / ${all}`);
    await page.context().close();
  });

  it('begins with the place where the reader is', async () => {
    const { page } = await demo.open(PHONE);
    const last = (await look(page)).pageCount - 1;
    await page.evaluate((to) => (document.getElementById('phone') as Reader).goTo(to), last);
    await search(page, 'AWS');
    await field(page).press('Enter');
    await page.waitForTimeout(60);
    expect((await look(page)).page).toBeGreaterThanOrEqual(last);
    await page.context().close();
  });

  it('goes on until it is ended: by Escape on the article, by its button, or by an empty field', async () => {
    const { page } = await demo.open(PHONE);
    const begin = async () => {
      await search(page, 'AWS');
      await rows(page).first().click();
      await page.waitForTimeout(60);
      expect([(await marks(page)) > 3, await has(page, '.find-bar')]).toEqual([true, true]);
    };
    const ended = async () => [await marks(page), await has(page, '.find-bar'), await has(page, '.foot.finding')];
    await begin();
    await page.keyboard.press('Escape');
    expect([await ended(), await focusedName(page)]).toEqual([[0, false, false], '目录与查找']);
    await begin();
    await article(page).getByRole('button', { name: '结束查找' }).click();
    expect(await ended()).toEqual([0, false, false]);
    await begin();
    await article(page).getByRole('button', { name: '查找: AWS' }).click();
    expect(await field(page).inputValue()).toBe('AWS');
    await field(page).fill('');
    expect(await ended()).toEqual([0, false, false]);
    await page.context().close();
  });

  it('ends with another article', async () => {
    const { page } = await demo.open(PHONE);
    await search(page, 'AWS');
    await page.keyboard.press('Escape');
    expect(await has(page, '.find-bar')).toBe(true);
    await page.evaluate(() => ((document.getElementById('phone') as Reader).article = { offprint: 1, title: 'AWS', blocks: [] }));
    await page.waitForTimeout(300);
    expect([await marks(page), await has(page, '.find-bar')]).toEqual([0, false]);
    await page.context().close();
  });

  it('marks anew what is laid out anew', async () => {
    const { page } = await demo.open(PHONE);
    await search(page, 'AWS');
    await rows(page).nth(3).click();
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('font-scale', '1.4'));
    await page.waitForTimeout(400);
    const { stands, marked, astray } = await compare(page, 'AWS');
    expect([marked, astray]).toEqual([stands, []]);
    expect(stands).toBeGreaterThan(0);
    await page.context().close();
  });

  it('marks in scroll mode too', async () => {
    const { page } = await demo.open(PHONE);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('mode', 'scroll'));
    await page.waitForTimeout(400);
    await search(page, 'AWS');
    const all = await rows(page).count();
    await rows(page).nth(12).click();
    await page.waitForTimeout(400);
    expect(await marks(page)).toBe(all);
    const now = await boxOf(page, '.op-found-now');
    expect(now.top).toBeGreaterThanOrEqual(0);
    expect(now.bottom).toBeLessThanOrEqual(844 - 44);
    await page.context().close();
  });

  it('comes into sight in what scrolls sideways', async () => {
    const { page } = await demo.open(PHONE);
    await page.evaluate(async () => {
      const element = document.getElementById('phone') as Reader;
      const row = (cell: (i: number) => string) => Array.from({ length: 12 }, (_, i) => cell(i));
      element.article = {
        offprint: 1, title: 'T', lang: 'en',
        blocks: [{ kind: 'code', text: `${'far '.repeat(40)}needle\n` }, { kind: 'table', rows: [row((i) => `Column${i}`), row((i) => (i === 9 ? 'needle' : `value${i}`))] }],
      };
      await new Promise((resolve) => element.addEventListener('offprint-layout', resolve, { once: true }));
    });
    await search(page, 'needle');
    await field(page).press('Enter');
    for (let i = 0; i < 2; ++i) {
      await page.waitForTimeout(60);
      expect(await page.evaluate(() => {
        const mark = document.getElementById('phone')!.shadowRoot!.querySelector('.op-found-now')!;
        const scroller = mark.closest('.op-wide')!;
        const [inside, around] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
        return [scroller.scrollLeft > 0, inside.left >= around.left, inside.right <= around.right];
      })).toEqual([true, true, true]);
      await article(page).locator('.find-bar').getByRole('button').nth(2).click();
    }
    await page.context().close();
  });

  it('changes nothing of what is selected, hit or read aloud', async () => {
    const { page } = await demo.open(PHONE);
    const state = () => page.evaluate(() => {
      document.getElementById('phone')!.scrollIntoView();
      const root = document.getElementById('phone')!.shadowRoot!;
      const block = [...root.querySelectorAll<HTMLElement>('.spread:not([hidden]) p.op-block')].find(({ textContent }) => textContent!.includes('AWS'))!;
      getSelection()!.selectAllChildren(block);
      const { left, top } = block.getBoundingClientRect();
      return [String(getSelection()), left, top];
    });
    const before = await state();
    await search(page, 'AWS');
    await page.keyboard.press('Escape');
    expect(await state()).toEqual(before);
    expect(await page.evaluate(() => {
      const root = document.getElementById('phone')!.shadowRoot!;
      return [...root.querySelectorAll('.spread:not([hidden]) .op-found')].map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        return [mark.getAttribute('aria-hidden'), mark.textContent, root.elementFromPoint(left + width / 2, top + height / 2)?.className.includes('op-found')].join();
      }).filter((each) => each !== 'true,,false');
    })).toEqual([]);
    await page.context().close();
  });

  it.each(SIZES)('has a bar that takes no place from the text, with targets for fingers: %i by %i', async (width, height) => {
    const { page } = await demo.open({ viewport: { width, height } });
    const text = () => page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) .op-page')!.textContent);
    const before = await text();
    await search(page, 'AWS');
    await page.keyboard.press('Escape');
    expect(await text()).toBe(before);
    // The button that the sheet was opened by lies under it.
    expect(await focusedName(page)).toBe('查找: AWS');
    const [bar, foot, leaf] = [await boxOf(page, '.find-bar'), await boxOf(page, '.foot'), await boxOf(page, '.spread:not([hidden]) .op-page')];
    expect(bar).toEqual(foot);
    expect(leaf.bottom).toBeLessThanOrEqual(bar.top);
    expect(await badTargets(page, '.find-bar')).toEqual([]);
    await page.context().close();
  });

  it.each(THEMES)('has nothing for axe to find while it goes on: %s', async (theme) => {
    const { page } = await demo.open(PHONE);
    await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('theme', wanted), theme);
    await search(page, 'AWS');
    await rows(page).nth(1).click();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it('waits for an input method to finish', async () => {
    const { page } = await demo.open(PHONE);
    await openSheet(page, 'contents');
    await field(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'jia', selectionStart: 3, selectionEnd: 3 });
    expect(await article(page).locator('.told').textContent()).toBe('');
    await session.send('Input.insertText', { text: '贾西' });
    await page.waitForTimeout(60);
    expect(await article(page).locator('.told').textContent()).toMatch(/^找到 \d+ 处$/);
    await page.context().close();
  });
});
