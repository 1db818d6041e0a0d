import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Core, Page, PaginateOptions, Pages } from '../../web/core/node.js';
import { coreBytes, hasCore, SEEDS, testCore } from './core-file.js';
import { coreFunctions, tinyModule } from './tiny-module.js';
import { ABI_VERSION, loadCore } from '../../web/core/node.js';

const SIZE: PaginateOptions = { width: 350, height: 700, fontSize: 17, metrics: 'builtin', qr: 'none' };
const NARROW: PaginateOptions = { ...SIZE, width: 300 };

const pagesOf = (pages: Pages): Page[] => Array.from({ length: pages.settled }, (_, n) => pages.page(n));

/** Long enough for many portions. */
function longArticle(paragraphs: number): object {
  const text = '这一年秋天，河水退得比往年都早，码头上的人站在石阶上看，谁也没有说话；风从上游吹过来，带着一点儿稻草的气味。';
  const blocks = Array.from({ length: paragraphs }, (_, n) => [
    ...(n % 50 === 0 ? [{ kind: 'heading', level: 2, id: `part-${n}`, runs: [`第 ${n} 节`] }] : []),
    { kind: 'paragraph', runs: [text.repeat(1 + (n % 4))] },
  ]).flat();
  return { offprint: 1, title: '河', lang: 'zh-Hans', blocks };
}

describe.skipIf(!hasCore)('pages, gradually', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it('have no count before it is known, and are then those of a layout in one go', () => {
    const article = core.open(longArticle(600));
    const whole = article.paginate(SIZE);
    expect(whole.complete).toBe(true);
    const expected = pagesOf(whole);
    const pages = article.paginateGradually(SIZE);
    expect([pages.count, pages.settled, pages.complete]).toEqual([0, 0, false]);
    expect(() => pages.page(0)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    let steps = 0;
    let settled = 0;
    while (!pages.advance(0)) {
      ++steps;
      expect(pages.count).toBe(0);
      expect(pages.settled).toBeGreaterThanOrEqual(settled);
      settled = pages.settled;
      if (settled > 0) expect(pages.page(settled - 1)).toEqual({ ...expected[settled - 1], count: 0 });
    }
    expect(steps).toBeGreaterThan(5);
    expect(pages.count).toBe(expected.length);
    expect(pagesOf(pages)).toEqual(expected);
    expect(pages.advance()).toBe(true);
    article.close();
  });

  it('has the first page after a portion or two', () => {
    const article = core.open(longArticle(600));
    const pages = article.paginateGradually(SIZE);
    for (let portions = 0; portions < 2; ++portions) pages.advance(0);
    expect(pages.settled).toBeGreaterThan(0);
    article.close();
  });

  it('takes about the time it is given', () => {
    const article = core.open(longArticle(6_000));
    const pages = article.paginateGradually(SIZE);
    const slices: number[] = [];
    for (let done = false; !done; ) {
      const start = performance.now();
      done = pages.advance(8);
      slices.push(performance.now() - start);
    }
    const middle = slices.sort((a, b) => a - b)[slices.length >> 1]!;
    expect(middle).toBeLessThan(25);
    article.close();
  });

  it('begins anew where another layout came between, and comes as far as it had', () => {
    const article = core.open(longArticle(600));
    const expected = pagesOf(article.paginate(SIZE));
    const pages = article.paginateGradually(SIZE);
    while (pages.settled < 5) pages.advance(0);
    const narrow = article.paginate(NARROW);
    expect(pages.page(4)).toMatchObject({ lines: expected[4]!.lines, boxes: expected[4]!.boxes });
    expect(narrow.page(0).width).toBe(300);
    while (!pages.advance(1)) if (pages.settled % 7 === 0) narrow.page(1);
    expect(pagesOf(pages)).toEqual(expected);
    article.close();
  });

  it('knows which places are reached', () => {
    const article = core.open(longArticle(600));
    const whole = article.paginate(SIZE);
    const places = pagesOf(whole).map(({ locator }) => locator);
    // Another layout before: places not reached yet have those of it in the core.
    article.paginate(NARROW);
    const pages = article.paginateGradually(SIZE);
    expect(pages.reached(0, 0)).toBe(false);
    for (let done = false; !done; ) {
      done = pages.advance(0);
      places.forEach(({ block, offset }, n) => {
        if (pages.reached(block, offset)) expect(pages.pageOf(block, offset)).toBe(n);
        else expect(n).toBeGreaterThanOrEqual(pages.settled - 1);
      });
    }
    article.close();
  });

  it('finds headings without a page of them', () => {
    const article = core.open(longArticle(200));
    const pages = article.paginate(SIZE);
    const [page] = pagesOf(pages).filter(({ blocks }) => blocks.some(({ id }) => id === 'part-100'));
    const block = pages.findHeading('part-100');
    expect(page!.blocks.find(({ number }) => number === block)).toMatchObject({ id: 'part-100' });
    expect(pages.pageOf(block, 0)).toBe(page!.index);
    expect(pages.findHeading('part-101')).toBe(-1);
    expect(pages.findHeading('')).toBe(-1);
    article.close();
  });

  it('tells how high a place is in scroll mode', () => {
    const article = core.open(longArticle(20));
    const pages = article.paginate({ ...SIZE, mode: 'scroll' });
    for (const line of pages.page(0).lines) expect(pages.yOf(pages.page(0).blocks[line.block]!.number, line.begin)).toBe(line.y);
    article.close();
  });

  it('says what did not fit', () => {
    const article = core.open({ offprint: 1, title: 'Tall', blocks: [{ kind: 'table', rows: [[{ runs: ['word '.repeat(900)] }]] }] });
    expect(article.paginate({ ...SIZE, height: 300 }).notes()).toContainEqual({ kind: 'sliced', page: expect.any(Number), block: expect.any(Number) });
    expect(article.paginate({ ...SIZE, mode: 'scroll' }).notes()).toEqual([]);
    article.close();
  });

  it('stops at a failure and begins anew', () => {
    const article = core.open(longArticle(100));
    const pages = article.paginateGradually(SIZE);
    pages.advance(0);
    expect(() => article.paginateGradually({ ...SIZE, fontSize: 200 })).toThrow(expect.objectContaining({ code: 'bad-option' }));
    while (!pages.advance());
    expect(pages.count).toBe(article.paginate(SIZE).count);
    article.close();
    expect(() => pages.advance()).toThrow(expect.objectContaining({ code: 'closed' }));
  });
});

describe.skipIf(!hasCore)('what comes late', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it('the size of a picture: the next layout has it', () => {
    const article = core.open({ offprint: 1, title: 'Picture', blocks: [{ kind: 'image', src: 'a.png' }, { kind: 'image', src: 'b.png', width: 100, height: 50 }] });
    const images = (pages: Pages) => pages.page(0).boxes.filter(({ kind }) => kind === 'image').map(({ width, height, block }) => ({ width, height, number: pages.page(0).blocks[block]!.number }));
    const before = article.paginate(SIZE);
    const [first, second] = images(before);
    expect(article.setImageSize(first!.number, 350, 35)).toBe(true);
    expect(article.setImageSize(first!.number, 350, 70)).toBe(false);
    expect(article.setImageSize(second!.number, 350, 70)).toBe(false);
    expect(article.setImageSize(0, 350, 70)).toBe(false);
    expect(article.setImageSize(999, 350, 70)).toBe(false);
    const after = article.paginate(SIZE);
    expect(images(after)[0]).toMatchObject({ width: 350, height: 35 });
    // The pages from before are laid out again too: the core knows no size that it was once not told.
    expect(images(before)[0]).toMatchObject({ width: 350, height: 35 });
    article.close();
  });

  it('fonts: the next layout asks again', async () => {
    let em = 0.4;
    let asked = 0;
    const measurer = { measure: (requests: readonly { text: string; size: number }[]) => requests.map(({ text, size }) => (++asked, Array.from(text).length * size * em)) };
    const own = await loadCore({ wasm: coreBytes, measurer });
    const article = own.open(SEEDS.find(({ name }) => name === 'english')!.input);
    const options = { width: 340, height: 600 };
    const narrow = article.paginate(options).count;
    const before = asked;
    em = 0.7;
    expect(article.paginate(options).count).toBe(narrow);
    expect(asked).toBe(before);
    article.forgetWidths();
    expect(article.paginate(options).count).toBeGreaterThan(narrow);
    expect(asked).toBeGreaterThan(before);
  });
});

describe('opening', () => {
  it.skipIf(!hasCore)('tells the language, given or found', async () => {
    const core = await testCore();
    expect(core.open({ offprint: 1, title: 'x', lang: 'zh-Hant', blocks: [] }).language).toBe('zh-Hant');
    expect(core.open('标题\n\n这是一段中文。').language).toMatch(/^zh/);
    expect(core.open('Title\n\nThis is a paragraph of English words.').paginate({ metrics: 'builtin' }).language).toBe('en');
  });

  it('does not write the whole article out to know its language', async () => {
    const core = await loadCore({ wasm: tinyModule({ functions: coreFunctions(ABI_VERSION, { offprint_article_json: 'trap' }) }) });
    core.open('text').paginate({ metrics: 'builtin' });
    expect(core.alive).toBe(true);
  });

  it.skipIf(!hasCore)('encodes text where it is wanted, without a copy', async () => {
    const core = await testCore();
    const encode = vi.spyOn(TextEncoder.prototype, 'encode');
    const text = `𠮷${'字é'.repeat(50)}`;
    expect(core.open({ offprint: 1, title: text, blocks: [] }).json().title).toBe(text);
    expect(core.open(`${text}\ud800\n\nText.`, { tidy: false }).json().title).toBe(`${text}\ufffd`);
    expect(encode).not.toHaveBeenCalled();
    expect(() => core.open('字'.repeat(6 << 20))).toThrow(expect.objectContaining({ code: 'input-too-large' }));
    expect(core.open('Title').json().title).toBe('Title');
    encode.mockRestore();
  });
});
