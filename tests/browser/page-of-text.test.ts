// All that a page of text can do: selecting, reading aloud, translating, dictionaries, the browser's search. Nothing of it is taken away by pages.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, copied, Demo, look } from './harness.js';

interface TextApi extends HTMLElement {
  page: number;
  pageCount: number;
  locator: string;
  shareUrl: string;
  article: { blocks: { kind: string; runs?: (string | { text: string })[] }[]; title: string };
  next(): boolean;
  goTo(place: string | number): boolean;
}

/** The tools are there: the pointer has been over the article. */
async function withTools(page: Page): Promise<void> {
  const come = page.waitForResponse(/tools\.js/);
  await page.locator('#phone').hover({ position: { x: 195, y: 300 } });
  await come;
  await page.waitForTimeout(600);
}

const selectedText = (page: Page): Promise<string> =>
  page.evaluate(() => String((document.getElementById('phone')!.shadowRoot as ShadowRoot & { getSelection(): Selection }).getSelection()));

/** The box of a character of the page in sight, px of the viewport. */
const boxOf = (page: Page, words: string): Promise<{ left: number; right: number; y: number }> =>
  page.evaluate((sought) => {
    const spread = document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden])')!;
    const walker = document.createTreeWalker(spread, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(sought);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error(`no ${sought} in sight`);
  }, words);

/** All text of the article, blocks with a line feed between. */
const source = (page: Page): Promise<string> =>
  page.evaluate(() => (document.getElementById('phone') as TextApi).article.blocks
    .map(({ runs }) => (runs ?? []).map((run) => (typeof run === 'string' ? run : run.text)).join('')).filter(Boolean).join('\n'));

describe.skipIf(!canRun)('a page of text', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('is selected by a mouse over several lines, and copied as the source has it', async () => {
    const { page } = await demo.open();
    await withTools(page);
    const from = await boxOf(page, '清晨收到');
    const to = await boxOf(page, '作为亚马逊');
    await page.mouse.move(from.left + 1, from.y);
    await page.mouse.down();
    await page.mouse.move(to.left + 30, to.y - 20, { steps: 4 });
    await page.mouse.move(to.right - 1, to.y, { steps: 4 });
    await page.mouse.up();
    const text = await copied(page);
    expect(text.startsWith('清晨收到')).toBe(true);
    expect(text.endsWith('\n作为亚马逊')).toBe(true);
    expect(await source(page)).toContain(text);
    expect((await look(page)).page).toBe(1);
    await page.context().close();
  });

  it('is selected from one page to a later one, by the mouse held at the edge; what is between is copied too', async () => {
    const { page } = await demo.open();
    await withTools(page);
    const from = await boxOf(page, '作为亚马逊');
    const box = (await page.locator('#phone').boundingBox())!;
    await page.mouse.move(from.left + 1, from.y);
    await page.mouse.down();
    await page.mouse.move(from.left + 60, from.y + 20, { steps: 4 });
    await page.mouse.move(box.x + box.width - 6, box.y + 400, { steps: 4 });
    await page.waitForFunction(() => (document.getElementById('phone') as TextApi).page === 3, undefined, { timeout: 8000 });
    await page.mouse.move(box.x + 120, box.y + 200, { steps: 4 });
    await page.mouse.up();
    expect((await look(page)).page).toBe(3);
    const text = await copied(page);
    const all = await source(page);
    expect(text.startsWith('作为亚马逊')).toBe(true);
    expect(text.length).toBeGreaterThan(400);
    const blocks = text.split('\n');
    expect(all).toContain(blocks[0]!);
    // All of the blocks between, none left out.
    const [first, last] = [all.indexOf(blocks[0]!), all.indexOf(blocks.at(-1)!)];
    expect(text).toBe(all.slice(first, last + blocks.at(-1)!.length));
    await page.context().close();
  });

  it('keeps a selection through turning there and back', async () => {
    const { page } = await demo.open();
    await withTools(page);
    const from = await boxOf(page, '作为亚马逊');
    await page.mouse.move(from.left + 1, from.y);
    await page.mouse.down();
    await page.mouse.move(from.right - 1, from.y, { steps: 6 });
    await page.mouse.up();
    const before = await selectedText(page);
    expect(before).toBe('作为亚马逊');
    for (let i = 0; i < 6; ++i) await page.evaluate(() => (document.getElementById('phone') as TextApi).next());
    await page.waitForTimeout(300);
    await page.evaluate(() => (document.getElementById('phone') as TextApi).goTo(1));
    expect(await selectedText(page)).toBe(before);
    expect(await copied(page)).toBe(before);
    await page.context().close();
  });

  it('says where a copy is from, where the host asks for it', async () => {
    const { page } = await demo.open();
    await withTools(page);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('citation', ''));
    const at = await boxOf(page, '作为亚马逊');
    await page.mouse.move(at.left + 1, at.y);
    await page.mouse.down();
    await page.mouse.move(at.right - 1, at.y, { steps: 6 });
    await page.mouse.up();
    const text = await copied(page);
    expect(text).toMatch(/^作为亚马逊\n\n——《亚马逊AWS裁员背后：增长失速、AI ?替代与巨头的生存焦虑》，.*https:\/\/m\.fromgeek\.com\/t\/703845$/);
    await page.context().close();
  });

  it('gives a dictionary the word that was tapped twice, and nothing is turned by it', async () => {
    const { page } = await demo.open();
    await page.locator('#seeds label').last().click();
    await page.waitForFunction(() => (document.getElementById('phone') as TextApi).article?.title.startsWith('The Night Ferry'));
    await page.waitForTimeout(300);
    await withTools(page);
    const word = await boxOf(page, 'midnight');
    await page.mouse.dblclick((word.left + word.right) / 2, word.y);
    expect((await selectedText(page)).trim()).toBe('midnight');
    expect((await look(page)).page).toBe(1);
    await page.context().close();
  });

  it('is read aloud in the order of the text: what is exposed is the page in sight, and the light DOM has it all', async () => {
    const { page } = await demo.open();
    await page.waitForFunction(() => document.querySelector('#phone article p:nth-of-type(10)'));
    const all = (await source(page)).replace(/\s/g, '');
    const light = (await page.locator('#phone article').textContent())!.replace(/\s/g, '');
    expect(light).toContain(all.slice(0, 200));
    let read = '';
    const { pageCount } = await look(page);
    for (let n = 1; n <= pageCount; ++n) {
      read += await page.evaluate(() => {
        const spread = document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden])')!;
        return [...spread.querySelectorAll('.op-line')].filter((line) => !line.closest('[aria-hidden=true]')).map((line) => line.textContent).join('');
      });
      await page.evaluate(() => (document.getElementById('phone') as TextApi).next());
    }
    expect(read.replace(/\s/g, '')).toContain(all.slice(0, 1000));
    await page.context().close();
  });

  it('follows the light DOM when a translator changes it, at the same place', async () => {
    const { page, complaints } = await demo.open();
    await page.waitForFunction(() => document.querySelector('#phone article p:nth-of-type(10)'));
    await page.evaluate(() => (document.getElementById('phone') as TextApi).goTo(3));
    const before = await look(page);
    const block = /^b(\d+)/.exec(before.locator)![1];
    // As translators do: each text in elements of theirs, one after the other.
    await page.evaluate(async () => {
      const walker = document.createTreeWalker(document.querySelector('#phone article')!, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) if (node.data.trim()) texts.push(node);
      for (const [i, text] of texts.entries()) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = `This is what stands in text number ${i} of the article, said in plain English words.`;
        outer.append(inner);
        text.replaceWith(outer);
        if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await page.waitForFunction(() => (document.getElementById('phone') as TextApi).article.title.startsWith('This is what stands in text number 0'));
    await page.waitForTimeout(300);
    const after = await look(page);
    expect(/^b(\d+)/.exec(after.locator)![1]).toBe(block);
    const shown = await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden])')!.textContent);
    expect(shown).toContain('plain English words');
    expect(shown).not.toMatch(/[\u4e00-\u9fff]{4}/);
    expect(await page.evaluate(() => document.querySelectorAll('#phone article').length)).toBe(1);
    // The painted lines are left alone: one text is translated, once.
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.stage')!.getAttribute('translate'))).toBe('no');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is laid out again after a correction in the light DOM: a paragraph more, a word other', async () => {
    const { page } = await demo.open();
    await page.waitForFunction(() => document.querySelector('#phone article p:nth-of-type(10)'));
    await page.evaluate(() => {
      const article = document.querySelector('#phone article')!;
      const paragraph = document.createElement('p');
      paragraph.textContent = '更正：此前的数字有误。';
      article.querySelector('h2')!.before(paragraph);
    });
    await page.waitForFunction(() => (document.getElementById('phone') as TextApi).article.blocks.some(({ runs }) => runs?.[0] === '更正：此前的数字有误。'));
    await page.context().close();
  });

  it('is found by the browser on pages out of sight, which then turns to them', async () => {
    const { page } = await demo.open();
    await withTools(page);
    const { pageCount } = await look(page);
    const states = () => page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.spread')].map((spread) => spread.getAttribute('hidden')));
    expect(await states()).toEqual([null, ...Array(pageCount - 1).fill('until-found')]);
    // What a browser does when its search comes upon such text.
    const last = await page.evaluate(() => {
      const element = document.getElementById('phone') as TextApi;
      const spreads = element.shadowRoot!.querySelectorAll('.spread');
      const spread = spreads[spreads.length - 1]!;
      spread.dispatchEvent(new Event('beforematch', { bubbles: true }));
      return { page: element.page, hidden: spread.getAttribute('hidden') };
    });
    expect(last).toEqual({ page: pageCount, hidden: null });
    await page.context().close();
  });

  it('is found by Chromium’s own search of text, as for a link to words', async () => {
    const { page } = await demo.open();
    await withTools(page);
    const { pageCount } = await look(page);
    await page.evaluate((words) => {
      const link = document.createElement('a');
      link.id = 'to-words';
      link.href = `#:~:text=${encodeURIComponent(words)}`;
      link.textContent = 'there';
      link.style.cssText = 'position:fixed;top:0;left:0;z-index:9;padding:20px';
      document.body.append(link);
    }, '免责声明');
    await page.click('#to-words');
    await page.waitForFunction((last) => (document.getElementById('phone') as TextApi).page === last, pageCount, { timeout: 5000 });
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden])')!.textContent)).toContain('免责声明');
    await page.context().close();
  });
});
