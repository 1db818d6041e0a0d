// Places and what is painted of them, in Chromium: the one is found from the other and back, on pages from the core and on some made by hand.
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as CoreEntry from '../../web/core/index.js';
import type * as PlacesEntry from '../../web/paint/places.js';
import { canRun, Demo, ROOT } from './harness.js';

interface Window {
  importCore(): Promise<typeof CoreEntry>;
  places: typeof PlacesEntry;
}

async function bundle(): Promise<string> {
  const made = (await build({
    root: ROOT, configFile: false, publicDir: false, logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry: 'web/paint/places.ts', formats: ['iife'], name: 'places' } },
  })) as Rolldown.RolldownOutput[];
  return `${made[0]!.output[0].code};window.places=places`;
}

const ARTICLE = {
  offprint: 1, title: '𠮷野家的𠀋事', lang: 'ja',
  blocks: [
    { kind: 'paragraph', runs: ['𠮷田は', { text: '東京', ruby: 'とうきょう' }, 'へ行って、', { text: '学校', ruby: 'がっこう' }, 'に入った。', { text: '強く', marks: ['strong'] }, '言う😀と 2026 年。'] },
    { kind: 'list', ordered: true, items: [{ blocks: [{ kind: 'paragraph', runs: ['甲は乙である。'] }] }, { blocks: [{ kind: 'paragraph', runs: ['the quick brown fox jumps over the lazy dog, again and again'] }] }] },
    { kind: 'code', text: 'let a = 1;\n\n  if (a) return "𠮷";\n\tlet spaces = "          ";                 // and more behind them, up to here and on\n' },
    { kind: 'paragraph', runs: ['Incompre\u00adhensi\u00adbilities are incompre\u00adhensi\u00adble'] },
    { kind: 'table', rows: [[{ header: true, runs: ['名'] }, '値'], ['甲', '一二三']] },
    ...Array.from({ length: 6 }, (_, i) => ({ kind: 'paragraph', runs: [`${i}𠮷`.repeat(120)] })),
  ],
};

describe.skipIf(!canRun)('places', () => {
  let demo: Demo;
  let page: Page;
  beforeAll(async () => {
    const script = await bundle();
    demo = await Demo.start();
    ({ page } = await demo.page());
    await page.goto(`${demo.address}seeds/aws-layoffs.txt`);
    await page.evaluate(script);
  });
  afterAll(() => demo.stop());

  /** Paints `markup`-like lines of a block by hand: `#` starts a marker. */
  const byHand = (work: string) => page.evaluate(`(() => {
    const make = (tag, name, ...children) => { const made = document.createElement(tag); made.className = name; made.append(...children); return made; };
    const block = make('p', 'op-block');
    block.dataset.block = '7';
    const rt = make('rt', '', 'かな');
    const ruby = make('ruby', '', '漢字', rt);
    const marker = make('span', 'op-line op-marker', '1. ');
    const first = make('span', 'op-line', '𠮷', ruby, '終 ');
    const second = make('span', 'op-line', make('strong', '', 'a𠮷'), 'b');
    block.append(marker, first, second);
    document.body.append(block);
    try { ${work} } finally { block.remove(); }
  })()`);

  it('counts code points, not UTF-16 units', async () => {
    expect(await byHand(`return [places.rangeOf(block, 0, 1).toString(), places.rangeOf(block, 5, 7).toString(), places.placeOf(second.lastChild, 1)]`))
      .toEqual(['𠮷', 'a𠮷', { block: 7, offset: 8 }]);
  });

  it('leaves ruby and markers out of the count, and places in them at what they belong to', async () => {
    expect(await byHand(`return [places.rangeOf(block, 3, 4).toString(), places.placeOf(marker.firstChild, 2), places.placeOf(rt.firstChild, 1)]`))
      .toEqual(['終', { block: 7, offset: 0 }, { block: 7, offset: 3 }]);
  });

  it('takes the start of the next line for a beginning, the end of this one for an end', async () => {
    expect(await byHand(`const range = places.rangeOf(block, 5, 6); const before = places.rangeOf(block, 0, 5);
      return [range.startContainer.data, range.startOffset, before.endContainer.data, before.endOffset]`)).toEqual(['a𠮷', 0, '終 ', 2]);
  });

  it('counts on in a block that goes on from an earlier page, and knows what is not on this one', async () => {
    expect(await byHand(`block.dataset.offset = '100';
      return [places.rangeOf(block, 90, 101).toString(), places.rangeOf(block, 107, 200).toString(), places.rangeOf(block, 0, 100), places.rangeOf(block, 108, 120), places.placeOf(first.firstChild, 0)]`))
      .toEqual(['𠮷', 'b', undefined, undefined, { block: 7, offset: 100 }]);
  });

  it('finds the place of a boundary between elements, and none outside a block', async () => {
    expect(await byHand(`return [places.placeOf(block, 2), places.placeOf(second, 1), places.placeOf(block, 3), places.placeOf(document.body, 0)]`))
      .toEqual([{ block: 7, offset: 5 }, { block: 7, offset: 7 }, { block: 7, offset: 8 }, undefined]);
  });

  it.each([['made here', undefined], ['in Chinese', '/seeds/chinese.json'], ['in English', '/seeds/english.json'], ['plain text', '/seeds/aws-layoffs.txt']])(
    'finds each character of the pages back, where the core says its line begins: an article %s',
    async (_, source) => {
      const wrong = await page.evaluate(async ({ source, article }) => {
        const { places, importCore } = window as unknown as Window;
        const { loadCore } = await importCore();
        const core = await loadCore();
        const input = source ? await (await fetch(source)).text() : article;
        const pages = core.open(input as string, { type: source?.endsWith('.txt') ? 'text' : 'json', base: document.baseURI }).paginate({ width: 306, height: 400 });
        const wrong: unknown[] = [];
        for (let n = 0; n < pages.count; ++n) {
          const container = document.createElement('div');
          document.body.replaceChildren(container);
          const painted = pages.paint(n, container);
          for (const block of container.querySelectorAll<HTMLElement>('.op-block[data-block]')) {
            const number = Number(block.dataset.block);
            const lines = painted.lines.filter((line) => !line.marker && painted.blocks[line.block]!.number === number);
            const elements = [...block.querySelectorAll('.op-line:not(.op-marker)')];
            lines.forEach((line, i) => {
              const begin = places.placeOf(elements[i]!, 0);
              if (begin?.offset !== line.begin || begin.block !== number) wrong.push(['begin', number, line.begin, begin?.offset]);
            });
            for (let at = lines[0]!.begin; at < lines[lines.length - 1]!.end; ++at) {
              const range = places.rangeOf(block, at, at + 1);
              const back = range && places.placeOf(range.startContainer, range.startOffset);
              const end = range && places.placeOf(range.endContainer, range.endOffset);
              if (back?.offset !== at || end?.offset !== at + 1 || [...range!.toString()].length !== 1) wrong.push(['character', number, at, back?.offset, end?.offset]);
            }
          }
        }
        return wrong;
      }, { source, article: JSON.stringify(ARTICLE) });
      expect(wrong.slice(0, 5)).toEqual([]);
    },
  );
});
