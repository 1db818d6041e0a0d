import Ajv from 'ajv/dist/2020.js';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Box, Core, Line, Page, PaginateOptions, Pages } from '../../web/core/node.js';
import { articleTexts, linesOf, mismatch, TEXT_ROLES } from './article-text.js';
import { hasCore, ROOT, SEEDS, testCore } from './core-file.js';

const SIZES = [
  { width: 320, height: 560 },
  { width: 350, height: 700 },
  { width: 680, height: 900 },
];
const SCHEMA = `${ROOT}src/article/article.schema.json`;
const allPages = (pages: Pages): Page[] => Array.from({ length: pages.count }, (_, n) => pages.page(n));
const builtin = (size: object): PaginateOptions => ({ ...size, fontSize: 17, metrics: 'builtin', shareUrl: 'https://m.fromgeek.com/t/703845' });

describe.skipIf(!hasCore)('articles through the core', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  describe.each(SEEDS)('$name', ({ input, type }) => {
    it.skipIf(!existsSync(SCHEMA))('comes out as its schema says', () => {
      const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
      const article = core.open(input, { type });
      expect(validate(article.json()), JSON.stringify(validate.errors)).toBe(true);
      article.close();
    });

    it('is the same read again from what came out', () => {
      const first = core.open(input, { type });
      const second = core.open(first.json());
      expect(second.json()).toEqual(first.json());
    });

    it.each(SIZES)('has its text on its pages, once and in order, at $width px', (size) => {
      const article = core.open(input, { type });
      const blocks = linesOf(allPages(article.paginate(builtin(size))));
      const texts = articleTexts(article.json()).filter(({ text }) => text !== '');
      const painted = [...blocks.values()].filter(({ role }) => TEXT_ROLES.includes(role));
      expect(painted.map(({ role }) => role)).toEqual(texts.map(({ role }) => role));
      painted.forEach(({ lines }, i) => expect(mismatch(texts[i]!.text, lines)).toBeUndefined());
      article.close();
    });

    it.each(SIZES)('stays inside its pages at $width px', (size) => {
      const article = core.open(input, { type });
      for (const page of allPages(article.paginate(builtin(size)))) {
        const inside = ({ x, y, width, height }: Box | Line, slack: number) => {
          expect(y + height).toBeLessThanOrEqual(size.height + slack);
          expect(x + width).toBeLessThanOrEqual(size.width + slack);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        };
        for (const line of page.lines) inside(line, 1 / 64);
        // Boxes are placed in whole px: the edge of a table's cell may be one further out.
        for (const box of page.boxes) inside(box, box.kind === 'cell' ? 1 : 1 / 64);
        expect(page).toMatchObject({ count: expect.any(Number), width: size.width, fontSize: 17 });
      }
    });

    it('finds the page of each place', () => {
      const article = core.open(input, { type });
      const pages = article.paginate(builtin(SIZES[0]!));
      allPages(pages).forEach((page, n) => {
        for (const line of page.lines) {
          if (!line.marker && !line.repeated && line.end > line.begin) expect(pages.pageOf(page.blocks[line.block]!.number, line.begin)).toBe(n);
        }
      });
    });

    it('draws each page as an SVG document', () => {
      const pages = core.open(input, { type }).paginate(builtin(SIZES[1]!));
      for (let n = 0; n < pages.count; ++n) expect(pages.svg(n)).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
    });

    it('ends with the code, or not', () => {
      const article = core.open(input, { type });
      const codes = (pages: Pages) => allPages(pages).flatMap(({ boxes }) => boxes.filter(({ kind }) => kind === 'scan'));
      const [code, ...more] = codes(article.paginate(builtin(SIZES[1]!)));
      expect(more).toEqual([]);
      expect(code).toMatchObject({ source: 'https://m.fromgeek.com/t/703845' });
      expect(Math.min(code!.width, code!.height)).toBeGreaterThanOrEqual(148);
      expect(codes(article.paginate({ ...builtin(SIZES[1]!), qr: 'none' }))).toEqual([]);
    });

    it('is one tall page in scroll mode, with the same lines', () => {
      const article = core.open(input, { type });
      const paged = linesOf(allPages(article.paginate(builtin(SIZES[1]!))));
      const tall = article.paginate({ ...builtin(SIZES[1]!), mode: 'scroll' });
      expect(tall.count).toBe(1);
      expect(tall.height).toBeGreaterThan(SIZES[1]!.height);
      expect(linesOf(allPages(tall))).toEqual(paged);
    });

    // The comparison with the goldens of the native build, tests/golden/*.json (`offprint layout --metrics builtin` at 320, 350 and
    // 680 px), has its place here: same pages, same lines.
  });

  it('keeps a layout valid when the same article is laid out otherwise', () => {
    const article = core.open(SEEDS[0]!.input);
    const narrow = article.paginate(builtin(SIZES[0]!));
    const before = allPages(narrow);
    const wide = article.paginate(builtin(SIZES[2]!));
    expect(wide.count).toBeLessThan(narrow.count);
    expect(allPages(narrow)).toEqual(before);
    expect(wide.page(0).width).toBe(680);
  });

  it('asks the host for widths in batches, and sets lines by them', async () => {
    const { loadCore } = await import('../../web/core/node.js');
    const { coreBytes } = await import('./core-file.js');
    const batches: number[] = [];
    const measure = (em: number) => ({
      measure: (requests: readonly { text: string; size: number }[]) => {
        batches.push(requests.length);
        return requests.map(({ text, size }) => Array.from(text).length * size * em);
      },
    });
    const count = async (em: number) => {
      const own = await loadCore({ wasm: coreBytes, measurer: measure(em) });
      return own.open(SEEDS[2]?.input ?? SEEDS[0]!.input).paginate({ width: 340, height: 600 }).count;
    };
    expect(await count(0.9)).toBeGreaterThan(await count(0.4));
    expect(batches.length).toBeGreaterThan(0);
    expect(batches.length).toBeLessThan(20);
  });

  it('frees what it is given back', () => {
    const before = core.open('warm').paginate({ metrics: 'builtin' }).count;
    expect(before).toBe(1);
    for (let n = 0; n < 300; ++n) {
      const article = core.open(SEEDS[0]!.input);
      article.paginate(builtin(SIZES[1]!));
      article.close();
      article.close();
    }
    // 64 MB are the most the core may have: 300 articles would not fit if they stayed.
    expect(core.alive).toBe(true);
  });
});

describe.skipIf(!hasCore)('what the core refuses', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it.each<[string, string | Uint8Array, object, string]>([
    ['nothing', '', {}, 'empty-input'],
    ['JSON that is cut off', '{"offprint": 1, "title": "a"', {}, 'bad-json'],
    ['a title that is missing', '{"offprint": 1, "blocks": []}', { type: 'json' }, 'missing-field'],
    ['a format of the future', '{"offprint": 2, "title": "a", "blocks": []}', { type: 'json' }, 'unsupported-version'],
    ['bytes that are not UTF-8', Uint8Array.of(0x61, 0xff, 0x62), { type: 'text' }, 'bad-utf8'],
    ['a type that is not known', 'text', { type: 'application/pdf' }, 'unknown-format'],
  ])('%s', (_, input, options, code) => {
    expect(() => core.open(input, options)).toThrow(expect.objectContaining({ name: 'OffprintError', code }));
  });

  it('a page that is not there, options out of range, and a closed article', () => {
    const article = core.open('Title\n\nText.');
    const pages = article.paginate({ metrics: 'builtin' });
    expect(() => pages.page(1)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => article.paginate({ metrics: 'builtin', width: 0 })).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => article.paginate({ metrics: 'host' })).toThrow(expect.objectContaining({ code: 'bad-option' }));
    article.close();
    expect(() => article.json()).toThrow(expect.objectContaining({ code: 'closed' }));
    expect(() => pages.page(0)).toThrow(expect.objectContaining({ code: 'closed' }));
  });

  it('leaves nothing behind that harms the next article', () => {
    for (let n = 0; n < 50; ++n) expect(() => core.open('{"offprint":')).toThrow();
    expect(core.open('Title\n\nText.').json().title).toBe('Title');
  });
});
