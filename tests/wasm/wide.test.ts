// Code and tables that scroll sideways, through the wire.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Core, Page, PaginateOptions } from '../../web/core/node.js';
import { hasCore, testCore } from './core-file.js';

const SIZE: PaginateOptions = { width: 320, height: 560, metrics: 'builtin', qr: 'none' };
const CODE = `int a;\n${'word '.repeat(60)}\nreturn a;`;
const table = (columns: number, rows: number) => ({
  kind: 'table',
  caption: ['Numbers'],
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => ({ header: row === 0, runs: [`Cell ${row} ${column} considerably`] }))),
});
const open = (core: Core, ...blocks: object[]) => core.open({ offprint: 1, title: '', lang: 'en', blocks });

/** The wide boxes of a page, each with what scrolls in it. */
function wideOf({ boxes, blocks, containers }: Page) {
  return boxes.flatMap((box, index) => (box.kind === 'wide' ? [{
    text: box.text,
    inside: [...containers.filter(({ wide }) => wide === index).map(({ kind }) => kind), ...blocks.filter(({ wide }) => wide === index).map(({ role }) => role)],
  }] : []));
}

describe.skipIf(!hasCore)('wide code and tables', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it('are fitted in unless they may scroll', () => {
    const article = open(core, { kind: 'code', text: CODE }, table(12, 3));
    for (const options of [SIZE, { ...SIZE, wide: 'fit' as const }]) {
      const page = article.paginate(options).page(0);
      expect(wideOf(page)).toEqual([]);
      expect(page.boxes.filter(({ kind }) => kind === 'cell').every(({ block }) => block === -1)).toBe(true);
    }
    expect(() => article.paginate({ ...SIZE, wide: 'no' as 'fit' })).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });

  it('say where they scroll', () => {
    const page = open(core, { kind: 'paragraph', runs: ['Before.'] }, { kind: 'code', text: CODE }, table(12, 3)).paginate({ ...SIZE, height: 3_000, wide: 'scroll' }).page(0);
    expect(wideOf(page)).toEqual([{ text: 'Code', inside: ['code'] }, { text: 'Numbers', inside: ['table'] }]);
    const code = page.blocks.findIndex(({ role }) => role === 'code');
    expect(page.lines.filter(({ block }) => block === code)).toHaveLength(3);
    for (const box of page.boxes.filter(({ kind }) => kind === 'cell')) expect(page.blocks[box.block]!.role).toBe('cell');
    expect(Math.max(...page.lines.map(({ x, width }) => x + width))).toBeGreaterThan(1_000);
  });

  it('have their blocks in the order in which they are read', () => {
    const article = open(core, { kind: 'paragraph', runs: ['Before.'] }, { kind: 'code', text: 'int a;\n'.repeat(60) }, table(3, 40), { kind: 'paragraph', runs: ['After.'] });
    for (const wide of ['fit', 'scroll'] as const) {
      const pages = article.paginate({ ...SIZE, wide });
      for (let n = 0; n < pages.count; ++n) {
        const { blocks, lines } = pages.page(n);
        const numbers = blocks.map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        for (const { block, begin } of lines.filter((line, i) => lines.findIndex((other) => other.block === line.block) === i)) {
          expect(blocks[block]!.continued).toBe(begin > 0);
        }
      }
    }
  });
});
