// The native goldens once more, through the wasm: the wire format loses nothing, and both builds set the same lines.
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Core, Page, Pages } from '../../web/core/node.js';
import { hasCore, ROOT, SEEDS, testCore } from './core-file.js';

interface GoldenLine {
  block: number; start: number; end: number; x: number; y: number; width: number; natural: number; height: number; baseline: number; text: string; last: boolean;
}
interface GoldenBox {
  kind: string; block: number; x: number; y: number; width: number; height: number;
}
interface Golden {
  pages: { index: number; lines: GoldenLine[]; boxes: GoldenBox[] }[];
}

const golden = (name: string) => readFileSync(`${ROOT}tests/golden/${name}`, 'utf8');
const stem = (name: string) => name.replace(/^.*\//, '').replace(/\.\w+$/, '');
const px = (value: number) => Math.round(value * 1000) / 1000;

/** A decoded page in the words of the golden, apart from the lines' text, which is compared by what is drawn. */
function linesOf(page: Page) {
  return page.lines.filter((line) => !line.marker && !line.repeated).map((line) => ({
    block: page.blocks[line.block]!.number,
    start: line.begin,
    end: line.end,
    x: px(line.x),
    y: px(line.y),
    width: px(line.width),
    height: px(line.height),
    baseline: px(line.baseline),
    last: line.last,
    drawn: line.fragments.map((fragment) => fragment.text).join(''),
  }));
}

function boxesOf(page: Page) {
  return page.boxes.map((box) => ({
    kind: box.kind === 'scan' ? 'qr' : box.kind,
    block: box.block < 0 ? -1 : page.blocks[box.block]!.number,
    x: px(box.x), y: px(box.y), width: px(box.width), height: px(box.height),
  }));
}

describe.skipIf(!hasCore)('goldens through the wasm', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  describe.each(SEEDS)('$name', ({ name, input, type }) => {
    const paginate = (width: number): Pages =>
      core.open(input, { type }).paginate({ width, height: 700, fontSize: 17, metrics: 'builtin', shareUrl: 'https://m.fromgeek.com/t/703845' });

    it.each([320, 350, 680])('has the same lines and boxes on the same pages at %i px', (width) => {
      const pages = paginate(width);
      const expected = JSON.parse(golden(`${stem(name)}.${width}.layout.json`)) as Golden;
      expect(pages.count).toBe(expected.pages.length);
      expected.pages.forEach((page, n) => {
        const actual = pages.page(n);
        const lines = linesOf(actual);
        expect(lines.map(({ drawn: _, ...line }) => line)).toEqual(page.lines.map(({ text: _, natural: _natural, ...line }) => line));
        lines.forEach((line, i) => expect(page.lines[i]!.text.replace(/ +$/, '')).toBe(line.drawn));
        expect(boxesOf(actual)).toEqual(page.boxes);
      });
    });

    it('has the same display lists, byte for byte as drawn', () => {
      const pages = paginate(350);
      let drawn = '';
      for (let n = 0; n < pages.count; ++n) drawn += pages.svg(n);
      expect(drawn).toBe(golden(`${stem(name)}.350.pages.svg.txt`));
    });

    it('is the same canonical article', () => {
      const file = `${stem(name)}.article.json`;
      expect(existsSync(`${ROOT}tests/golden/${file}`)).toBe(true);
      expect(core.open(input, { type }).json()).toEqual(JSON.parse(golden(file)));
    });
  });
});
