// What the painter makes of slices, of notes' names, and of code and tables that scroll sideways: through the core alone, beside the demo.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as CoreEntry from '../../web/core/index.js';
import { canRun, Demo } from './harness.js';

type CoreModule = typeof CoreEntry;

const LINE = `const ${'value = '.repeat(24)}end;`.padEnd(200, '/').slice(0, 200);
const TABLE = {
  kind: 'table',
  caption: ['Numbers by year'],
  rows: Array.from({ length: 4 }, (_, row) => Array.from({ length: 12 }, (_, column) => ({ header: row === 0, runs: [`Cell ${row}.${column} considerably`] }))),
};
const ARTICLE = {
  offprint: 1, title: '', lang: 'en',
  blocks: [
    { kind: 'paragraph', runs: ['Before.'] }, TABLE, { kind: 'code', text: `int a;\n${LINE}\nreturn a;` },
    { kind: 'quote', blocks: [{ kind: 'code', text: LINE }] }, { kind: 'paragraph', id: 'note-1', runs: ['After.'] },
  ],
};

/** Paints the first page of `article` into #wide-page, alone on the page. */
async function paint(page: Page, article: object, options: object): Promise<void> {
  await page.evaluate(async ([data, settings]) => {
    const { loadCore } = await (window as unknown as { importCore(): Promise<CoreModule> }).importCore();
    const core = await loadCore();
    const container = document.createElement('div');
    container.id = 'wide-page';
    document.body.replaceChildren(container);
    core.open(data!).paginate({ width: 320, height: 2_000, qr: 'none', ...settings }).paint(0, container);
  }, [article, options]);
}

describe.skipIf(!canRun)('what scrolls sideways', () => {
  let demo: Demo;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    demo = await Demo.start();
    ({ page, complaints } = await demo.page({ viewport: { width: 390, height: 844 }, hasTouch: true }));
    await page.goto(demo.address);
  });
  afterAll(async () => {
    expect(complaints).toEqual([]);
    await demo.stop();
  });

  it('is in an element that the keyboard reaches and that says what it is', async () => {
    await paint(page, ARTICLE, { wide: 'scroll' });
    const scrollers = await page.$$eval('.op-wide', (elements) => elements.map((element) => ({
      role: element.getAttribute('role'), label: element.getAttribute('aria-label'), tabIndex: (element as HTMLElement).tabIndex,
      wider: element.scrollWidth > element.clientWidth + 100, higher: element.scrollHeight > element.clientHeight, right: element.getBoundingClientRect().right,
      around: (element.parentElement as HTMLElement).localName,
    })));
    const left = await page.$eval('#wide-page', (element) => element.getBoundingClientRect().left);
    const common = { role: 'group', tabIndex: 0, wider: true, higher: false, right: left + 320 };
    expect(scrollers).toEqual([
      { ...common, label: 'Numbers by year', around: 'div' }, { ...common, label: 'Code', around: 'div' }, { ...common, label: 'Code', around: 'blockquote' },
    ]);
    await page.locator('.op-wide').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.$eval('.op-wide', (element) => element.scrollLeft)).toBeGreaterThan(0);
  });

  it('has all of its text, selected and read in order', async () => {
    await paint(page, ARTICLE, { wide: 'scroll' });
    const text = await page.evaluate(() => {
      const root = document.getElementById('wide-page')!;
      getSelection()!.selectAllChildren(root);
      return { selected: getSelection()!.toString(), read: root.textContent! };
    });
    const cells = TABLE.rows.flat().map(({ runs: [words] }) => words!);
    for (const part of [...cells, LINE]) expect(text.selected.replace(/\s+/g, ' ')).toContain(part.trim());
    const order = ['Before.', 'Numbers by year', ...cells, 'int a;', 'return a;', 'After.'].map((part) => text.read.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBe(0);
  });

  it('has cells, edges and text at their places, and a margin behind its longest line', async () => {
    await paint(page, ARTICLE, { wide: 'scroll' });
    const found = await page.evaluate(() => {
      const root = document.getElementById('wide-page')!;
      const origin = root.getBoundingClientRect();
      const [table, code] = root.querySelectorAll<HTMLElement>('.op-wide');
      const cell = table!.querySelectorAll('td')[11]!;
      const edges = [...table!.querySelectorAll('.op-cell')].map((edge) => edge.getBoundingClientRect());
      const words = cell.querySelector('.op-line')!.getBoundingClientRect();
      code!.scrollLeft = 1e6;
      const longest = Math.max(...[...code!.querySelectorAll('.op-line')].map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        return range.getBoundingClientRect().right;
      }));
      return {
        edges: edges.length, outside: root.querySelectorAll(':scope > .op-cell').length, rows: table!.querySelectorAll('tr').length,
        inCell: edges.some((edge) => edge.left < words.left && words.left < edge.right && edge.bottom > words.bottom),
        caption: root.querySelector('p.op-block[data-block="1"]')!.closest('.op-wide') === null,
        below: table!.getBoundingClientRect().top > origin.top, margin: code!.getBoundingClientRect().right - longest,
      };
    });
    expect(found).toMatchObject({ edges: 48, outside: 0, rows: 4, inCell: true, caption: true, below: true });
    expect(found.margin).toBeGreaterThan(8);
    expect(found.margin).toBeLessThan(24);
  });

  it('takes sideways touches for itself and no more', async () => {
    await paint(page, ARTICLE, { wide: 'scroll' });
    const style = await page.$eval('.op-wide', (element) => {
      const { overflowX, overflowY, touchAction, overscrollBehaviorX } = getComputedStyle(element);
      return { overflowX, overflowY, touchAction, overscrollBehaviorX };
    });
    expect(style).toEqual({ overflowX: 'auto', overflowY: 'hidden', touchAction: 'pan-x pan-y', overscrollBehaviorX: 'contain' });
  });

  it('is not there where everything is fitted in, and paragraphs have their names', async () => {
    await paint(page, ARTICLE, {});
    expect(await page.locator('.op-wide').count()).toBe(0);
    expect(await page.locator('#wide-page caption').count()).toBe(1);
    expect(await page.locator('[data-id=note-1]').textContent()).toBe('After.');
  });

  it('is painted where its first line is empty', async () => {
    for (const wide of ['fit', 'scroll']) {
      await paint(page, { ...ARTICLE, blocks: [{ kind: 'code', text: `\n\n${LINE}` }] }, { wide });
      expect((await page.locator('#wide-page pre').textContent())!.replace(/\s/g, '')).toBe(LINE.replace(/\s/g, ''));
      const down = await page.$eval('#wide-page pre', (element) => element.lastElementChild!.getBoundingClientRect().top - document.getElementById('wide-page')!.getBoundingClientRect().top);
      expect(down).toBeGreaterThanOrEqual(12 + 2 * 24);
    }
  });

  it('is painted in slices as on the one page', async () => {
    const heights = await page.evaluate(async (article) => {
      const { loadCore } = await (window as unknown as { importCore(): Promise<CoreModule> }).importCore();
      const pages = (await loadCore()).open(article).paginateGradually({ width: 320, mode: 'scroll', wide: 'scroll', qr: 'none' });
      while (!pages.advance());
      const whole = document.createElement('div');
      pages.paint(0, whole);
      const parts: { y: number; height: number; text: string }[] = [];
      for (let top = 0; top < pages.settledHeight; top += 100) {
        const part = document.createElement('div');
        const painted = pages.paintSlice(top, top + 100, part);
        if (painted) parts.push({ y: painted.y, height: painted.page.height, text: part.textContent! });
      }
      const nothing = pages.paintSlice(1e9, Infinity, document.createElement('div'));
      return { parts, height: pages.height, same: parts.map(({ text }) => text).join('') === whole.textContent, nothing };
    }, ARTICLE);
    expect(heights.same).toBe(true);
    expect(heights.nothing).toBeUndefined();
    expect(heights.parts.length).toBeGreaterThan(3);
    heights.parts.forEach(({ y, height }, n) => expect(y + height).toBe(heights.parts[n + 1]?.y ?? heights.height));
  });
});
