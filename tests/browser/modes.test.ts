// The three modes: the same lines on pages and in one column, and the light DOM; chosen by the host, by the reader, by itself.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksInSight, canRun, Demo, look, recorded } from './harness.js';

interface ModeApi extends HTMLElement {
  page: number;
  pageCount: number;
  mode: string;
  locator: string;
  goTo(place: string | number): boolean;
  next(): boolean;
  prev(): boolean;
}

/** Sets the mode and waits until it is shown and has come to rest. */
async function toMode(page: Page, mode: string): Promise<void> {
  await page.evaluate((to) => document.getElementById('phone')!.setAttribute('mode', to), mode);
  await page.waitForFunction((to) => (document.getElementById('phone')!.shadowRoot!.querySelector('.root') as HTMLElement).dataset.mode === to, mode);
  await page.waitForTimeout(400);
}

const api = <T>(page: Page, act: (element: ModeApi) => T): Promise<T> =>
  page.evaluate((source) => (new Function('element', `return (${source})(element)`) as (element: HTMLElement) => T)(document.getElementById('phone')!), String(act));

/** The text that stands at the top of the box, from the first line that is whole in sight. */
const topText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.getElementById('phone')!;
    const root = element.shadowRoot!.querySelector<HTMLElement>('.root')!;
    const top = Math.max(0, root.getBoundingClientRect().top);
    if (root.dataset.mode === 'plain') {
      const walker = document.createTreeWalker(element.querySelector('article')!, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (let i = 0; i < node.data.length; ++i) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getBoundingClientRect();
          if (box.height > 0 && box.top >= top - 2) return node.data.slice(i, i + 24);
        }
      }
      return '';
    }
    const lines = [...root.querySelectorAll<HTMLElement>('.stage .op-line:not(.op-marker)')].filter((line) => !line.closest('[hidden]'));
    const first = lines.findIndex((line) => line.getBoundingClientRect().top >= top - 2 && line.getBoundingClientRect().height > 0);
    return lines.slice(first, first + 2).map((line) => line.textContent).join('');
  });

describe.skipIf(!canRun)('modes', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('has the same lines in scroll mode as on pages, once and in order', async () => {
    const { page, complaints } = await demo.open();
    const lines = () => page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.op-line:not(.op-marker,.op-repeated)')].map((line) => line.textContent));
    const paged = await page.evaluate(async () => {
      const element = document.getElementById('phone') as unknown as ModeApi;
      const found: (string | null)[] = [];
      do {
        const spread = document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden])')!;
        found.push(...[...spread.querySelectorAll('.op-line:not(.op-marker,.op-repeated)')].map((line) => line.textContent));
      } while (element.next());
      return found;
    });
    await toMode(page, 'scroll');
    await page.waitForTimeout(600);
    expect((await lines()).map((line) => line!.trim())).toEqual(paged.map((line) => line!.trim()));
    expect(await look(page)).toMatchObject({ mode: 'scroll', pageCount: 1, page: 1 });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([['scroll', 'boxed'], ['scroll', 'free'], ['plain', 'boxed'], ['plain', 'free']] as const)('keeps the place to the sentence from pages to %s and back (%s)', async (mode, boxed) => {
    const { page, complaints } = await demo.open({ viewport: { width: 390, height: 844 } });
    if (boxed === 'free') await page.evaluate(() => document.getElementById('phone')!.style.setProperty('--offprint-scroll-height', 'auto'));
    await api(page, (element) => element.goTo(4));
    const before = { text: await topText(page), ...(await look(page)) };
    await toMode(page, mode);
    const there = await topText(page);
    // Lines of the light DOM begin elsewhere: the sentence is on its first one.
    const sought = before.text.replace(/\s/g, '').slice(0, 5);
    if (mode === 'scroll') expect(there.replace(/\s/g, '').slice(0, 5)).toBe(sought);
    else expect(there.replace(/\s/g, '')).toContain(sought);
    expect((await look(page)).mode).toBe(mode);
    await toMode(page, 'paged');
    expect(await look(page)).toMatchObject({ mode: 'paged', page: before.page });
    // Read on there, and the page follows.
    await toMode(page, mode);
    for (let i = 0; i < 3; ++i) await api(page, (element) => element.next());
    await page.waitForTimeout(400);
    const sentence = (await topText(page)).replace(/\s/g, '').slice(0, 10);
    await toMode(page, 'paged');
    expect((await look(page)).page).toBeGreaterThan(before.page);
    const inSight = async () => (await blocksInSight(page)).map(([, block]) => block).join('').replace(/\s/g, '');
    const text = await inSight();
    expect(text).toContain(sentence.slice(0, 2));
    // It may go on over the page.
    await api(page, (element) => element.next());
    expect(text + (await inSight())).toContain(sentence);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('paints in scroll mode only what is near, of a long article, and all of an ordinary one', async () => {
    const { page } = await demo.open();
    await page.evaluate(() => {
      const blocks = Array.from({ length: 3000 }, (_, i) => ({ kind: 'paragraph', runs: [`第${i}段，${'夜里的图书馆亮着灯。'.repeat(12)}`] }));
      const element = document.getElementById('phone') as unknown as { article: object } & HTMLElement;
      element.setAttribute('mode', 'scroll');
      element.article = { offprint: 1, title: '长', lang: 'zh-Hans', blocks };
    });
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as ModeApi).pageCount === 1, undefined, { timeout: 30_000 });
    const state = await page.evaluate(async () => {
      const element = document.getElementById('phone') as unknown as ModeApi;
      const root = element.shadowRoot!.querySelector<HTMLElement>('.root')!;
      const bands = () => root.querySelectorAll('.band').length;
      const seen = [];
      for (const at of [0.2, 0.5, 0.9]) {
        root.scrollTop = root.scrollHeight * at;
        await new Promise((resolve) => setTimeout(resolve, 500));
        const box = root.getBoundingClientRect();
        const hit = [...root.querySelectorAll('.op-line')].some((line) => {
          const { top, bottom } = line.getBoundingClientRect();
          return top > box.top && bottom < box.bottom;
        });
        seen.push({ hit, few: bands() <= 90, block: Number(/^b(\d+)/.exec(element.locator)![1]) });
      }
      return { seen, height: root.scrollHeight };
    });
    expect(state.height).toBeGreaterThan(300_000);
    expect(state.seen.map(({ hit, few }) => ({ hit, few }))).toEqual(Array(3).fill({ hit: true, few: true }));
    const [first, second, third] = state.seen.map(({ block }) => block);
    expect(first).toBeLessThan(second!);
    expect(second).toBeLessThan(third!);
    await page.context().close();
  });

  it('is plain by itself under forced colours, and paged again after them, at the same place', async () => {
    const { page } = await demo.open();
    await api(page, (element) => element.goTo(3));
    const { locator } = await look(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as ModeApi).mode === 'plain');
    expect((await recorded(page)).filter(({ type }) => type === 'mode')).toMatchObject([{ detail: { mode: 'plain', reason: 'forced-colors' } }]);
    expect(await page.locator('#phone article').isVisible()).toBe(true);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as ModeApi).mode === 'paged');
    expect((await look(page)).locator).toBe(locator);
    await page.context().close();
  });

  it('is plain by itself where the type is so large that no page is worth reading', async () => {
    const { page } = await demo.open({ viewport: { width: 320, height: 568 } });
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('font-scale', '3'));
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as ModeApi).mode === 'plain');
    const size = await page.locator('#phone article p').nth(2).evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    expect(size).toBeGreaterThan(45);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('font-scale', '1'));
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as ModeApi).mode === 'paged');
    await page.context().close();
  });

  it.each([
    ['letter-spacing', '* { letter-spacing: .12em !important }'],
    ['word-spacing', '* { word-spacing: .16em !important }'],
    ['line-height', '* { line-height: 1.5 !important }'],
    ['all that WCAG 1.4.12 names', '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'],
  ])('is plain by itself where a style sheet of the reader sets %s, and nothing is cut off', async (_, css) => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 }, bypassCSP: true });
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      for (const root of [document, document.getElementById('phone')!.shadowRoot!]) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }, css);
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as ModeApi).mode === 'plain');
    const cut = await page.evaluate(() => {
      const box = document.getElementById('phone')!.getBoundingClientRect();
      return [...document.querySelectorAll('#phone article p')].filter((p) => p.scrollWidth > p.clientWidth || p.getBoundingClientRect().right > box.right).length;
    });
    expect(cut).toBe(0);
    await page.context().close();
  });

  it('prints the whole article, whatever the mode', async () => {
    for (const mode of ['paged', 'scroll', 'plain']) {
      const { page } = await demo.open();
      if (mode !== 'paged') await toMode(page, mode);
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('#phone article').innerText();
      expect(text).toContain('当亚马逊云计算部门');
      expect(text).toContain('免责声明');
      const box = await page.locator('#phone article').boundingBox();
      const outer = await page.locator('#phone').boundingBox();
      expect(outer!.height).toBeGreaterThanOrEqual(box!.height);
      await page.context().close();
    }
  });

  it('opens at the place that the host asks for, before there is an article', async () => {
    const { page } = await demo.open();
    await api(page, (element) => element.goTo(5));
    const { locator } = await look(page);
    for (const mode of ['paged', 'scroll', 'plain']) {
      const opened = await page.evaluate(async ([place, chosen]) => {
        const fresh = document.getElementById('phone')!.cloneNode(false) as ModeApi & { ready: Promise<void> };
        fresh.id = 'fresh';
        fresh.setAttribute('mode', chosen!);
        fresh.locator = place!;
        document.getElementById('fresh')?.remove();
        document.getElementById('phone')!.after(fresh);
        await fresh.ready;
        await new Promise((resolve) => setTimeout(resolve, 800));
        return { locator: fresh.locator, shown: (fresh.shadowRoot!.querySelector('.root') as HTMLElement).dataset.mode };
      }, [locator, mode] as const);
      expect(opened).toEqual({ locator, shown: mode });
    }
    await page.context().close();
  });

  it('keeps the focus in the article when the mode changes under it', async () => {
    const { page } = await demo.open();
    // The focus brings the tools, which keep it.
    const tools = page.waitForResponse(/tools\.js/);
    await page.locator('#phone').locator('.stage').focus();
    await tools;
    await page.waitForTimeout(200);
    const focused = () => page.evaluate(() => document.getElementById('phone')!.shadowRoot!.activeElement?.className ?? '');
    // The page that is shown has it, whose name says which it is; elsewhere what scrolls.
    expect(await focused()).toContain('leaf');
    await toMode(page, 'plain');
    expect(await focused()).toContain('root');
    await toMode(page, 'paged');
    expect(await focused()).toContain('leaf');
    await page.context().close();
  });
});
