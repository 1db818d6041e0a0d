// Places in an article: words found, headings, what is before them, and slices of scroll mode.
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePage, type Article, type Core, type Page, type PaginateOptions } from '../../web/core/node.js';
import { hasCore, SEEDS, testCore } from './core-file.js';

const SIZE: PaginateOptions = { width: 350, height: 700, fontSize: 17, metrics: 'builtin', qr: 'none' };
const SCROLL: PaginateOptions = { ...SIZE, mode: 'scroll' };
const TEXT = '这一年秋天，河水退得比往年都早，码头上的人站在石阶上看，谁也没有说话；风从上游吹过来，带着一点儿稻草的气味。';

/** `sections` headings, each with ten paragraphs. */
function articleOf(sections: number): object {
  const blocks = Array.from({ length: sections }, (_, n) => [
    { kind: 'heading', level: 2 + (n % 2), id: `part-${n}`, runs: [`第 ${n} 节`] },
    ...Array.from({ length: 10 }, () => ({ kind: 'paragraph', runs: [TEXT] })),
  ]).flat();
  return { offprint: 1, title: '河', lang: 'zh-Hans', blocks };
}

/** What `paintSlice` paints of the layout that was last used. */
function slice(article: Article, top: number, bottom: number): { page: Page; y: number } | undefined {
  const y = article.call('offprint_slice', top * 64, bottom * 64) / 64;
  const bytes = article.result();
  return bytes.length > 0 ? { page: decodePage(bytes), y } : undefined;
}

describe.skipIf(!hasCore)('places', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it('of words are found before anything is laid out', () => {
    const article = core.open(articleOf(30));
    const pages = article.paginateGradually(SIZE);
    const found = pages.find('第 7 节');
    expect(found).toHaveLength(1);
    const { block, begin, end } = found[0]!;
    expect([begin, end]).toEqual([0, 5]);
    expect(pages.textAt(block, begin, end - begin)).toBe('第 7 节');
    expect(pages.reached(block, begin)).toBe(false);
    while (!pages.advance());
    expect(pages.findHeading('part-7')).toBe(block);
    expect(pages.page(pages.pageOf(block, begin)).blocks.some(({ number }) => number === block)).toBe(true);
    expect(pages.find('没有这句话')).toEqual([]);
    expect(pages.find('')).toEqual([]);
    article.close();
  });

  it('are given up to a thousand', () => {
    const article = core.open(articleOf(60));
    expect(article.paginateGradually(SIZE).find('一')).toHaveLength(1_000);
    article.close();
  });

  it('are code points, also beyond the first plane', () => {
    const article = core.open({ offprint: 1, title: '', lang: 'zh-Hans', blocks: [{ kind: 'paragraph', runs: ['𠮷野家𠮷野'] }] });
    const pages = article.paginate(SIZE);
    expect(pages.find('野')).toEqual([{ block: 0, begin: 1, end: 2 }, { block: 0, begin: 4, end: 5 }]);
    expect(pages.textAt(0, 3, 1)).toBe('𠮷');
    expect(pages.textAt(0, 4, 99)).toBe('野');
    expect([pages.textAt(0, 99, 1), pages.textAt(9, 0, 1), pages.textAt(-1, 0, 1), pages.textAt(0, 0, -1)]).toEqual(['', '', '', '']);
    expect(pages.textAt(0, -5, 1)).toBe('𠮷');
    article.close();
  });

  it('of notes are found by their names, on the page with the name', () => {
    const blocks = [
      { kind: 'paragraph', runs: ['正文', { text: '[1]', href: '#note-1' }] },
      { kind: 'list', items: [{ blocks: [{ kind: 'paragraph', id: 'note-1', runs: ['注释'] }] }] },
    ];
    const article = core.open({ offprint: 1, title: '', lang: 'zh-Hans', blocks });
    const pages = article.paginate(SIZE);
    expect(pages.findHeading('note-1')).toBe(1);
    expect(pages.page(0).blocks.find(({ number }) => number === 1)).toMatchObject({ id: 'note-1', role: 'body' });
    expect(article.json().blocks[1]).toMatchObject({ items: [{ blocks: [{ id: 'note-1' }] }] });
    expect(pages.outline()).toEqual([]);
    article.close();
  });

  it('have before them what there is to read', () => {
    const article = core.open(articleOf(4));
    const pages = article.paginateGradually(SIZE);
    const all = pages.units(0, 0);
    expect(all).toMatchObject({ characters: 0, words: 0, milliseconds: 0, allWords: 4 });
    expect(all.allMilliseconds).toBe(all.allCharacters * 150 + Math.floor((all.allWords * 6_000) / 23));
    const { block } = pages.outline()[2]!;
    const half = pages.units(block, 0);
    expect(half.characters * 2).toBe(all.allCharacters);
    expect(pages.units(1e6, 0).milliseconds).toBe(all.allMilliseconds);
    article.close();
  });

  it.each(SEEDS)('of headings of $name are on their pages', ({ input, type }) => {
    const article = core.open(input, { type });
    const pages = article.paginate(SIZE);
    const headings = Array.from({ length: pages.count }, (_, n) => pages.page(n)).flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'heading'));
    expect(pages.outline().map(({ block, level, id }) => ({ number: block, level, id }))).toEqual(headings.map(({ number, level, id }) => ({ number, level, id })));
    for (const { block, text } of pages.outline()) expect(pages.textAt(block, 0, 1e6)).toBe(text);
    article.close();
  });
});

describe.skipIf(!hasCore)('scroll mode in slices', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it('shows every line once, where the one page has it', () => {
    const article = core.open(articleOf(6));
    const pages = article.paginate(SCROLL);
    const expected = pages.page(0).lines.map(({ y, begin }) => ({ y, begin }));
    const lines: { y: number; begin: number }[] = [];
    for (let top = 0; top < pages.settledHeight; top += 333) {
      const part = slice(article, top, top + 333);
      for (const line of part?.page.lines ?? []) lines.push({ y: part!.y + line.y, begin: line.begin });
    }
    expect(lines).toEqual(expected);
    expect(pages.settledHeight).toBe(pages.height);
    expect(slice(article, 1e6, 2e6)).toBeUndefined();
    article.close();
  });

  it('can be used before it is complete', () => {
    const article = core.open(articleOf(60));
    const whole = article.paginate(SCROLL);
    const headings = whole.outline().map(({ block }) => ({ block, y: whole.yOf(block, 0) }));
    const pages = article.paginateGradually(SCROLL);
    expect([pages.settledHeight, pages.reached(0, 0)]).toEqual([0, false]);
    expect(slice(article, 0, 700)).toBeUndefined();
    let seen = 0;
    let height = 0;
    while (!pages.advance(0)) {
      expect(pages.settled).toBe(0);
      expect(pages.settledHeight).toBeGreaterThanOrEqual(height);
      height = pages.settledHeight;
      for (const { block, y } of headings.filter((heading) => pages.reached(heading.block, 0))) {
        ++seen;
        expect(pages.yOf(block, 0)).toBe(y);
        expect(y).toBeLessThan(height);
      }
      if (height > 700) expect(slice(article, 0, 700)!.page).toMatchObject({ count: 0, lines: expect.arrayContaining([expect.anything()]) });
    }
    expect(seen).toBeGreaterThan(0);
    expect(pages.reached(headings.at(-1)!.block, 0)).toBe(true);
    article.close();
  });

  it('comes as far as it had where another layout came between', () => {
    const article = core.open(articleOf(60));
    const pages = article.paginateGradually(SCROLL);
    while (pages.settledHeight < 2_000) pages.advance(0);
    const height = pages.settledHeight;
    article.paginate(SIZE);
    expect(pages.settledHeight).toBeGreaterThanOrEqual(height);
    expect(pages.complete).toBe(false);
    article.close();
  });

  it('is refused of pages', () => {
    const article = core.open(articleOf(1));
    expect(() => slice(article, 0, 700)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    article.paginate(SIZE);
    expect(() => slice(article, 0, 700)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    article.close();
  });
});
