// What a screen reader says: the whole text, once, in order. A virtual one goes through each mode; what it says in scroll mode is kept in transcripts/ (OFFPRINT_REBASELINE=1 writes
// them anew), and pages and the plain article have to say the same.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, Demo, ROOT } from './harness.js';

interface Reader {
  virtual: { readonly activeNode: Node | null; start(options: object): Promise<void>; stop(): Promise<void>; next(): Promise<void>; lastSpokenPhrase(): Promise<string> };
}

type Api = HTMLElement & { article: { blocks: object[]; title: string; lang: string }; page: number; pageCount: number; goTo(page: number): boolean; next(): boolean };

const READER = readFileSync(join(dirname(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader')), '../esm/index.browser.js'), 'utf8');
const FOLDER = `${ROOT}tests/browser/transcripts/`;

const STRUCTURE = /^(end of )?(region|group|paragraph|heading|list|listitem|blockquote|figure|table|row|rowgroup|cell|columnheader|rowheader|caption|separator|contentinfo|code|strong|emphasis|article|image|img|graphic|link|superscript|subscript|mark|insertion|deletion|term|note|generic)(,|$)/i;

/** Words between structures are joined, as they are heard: where a line ends is nobody's business. */
function transcriptOf(phrases: readonly string[]): string[] {
  const lines: string[] = [];
  let words = '';
  const say = () => {
    if (words) lines.push(words);
    words = '';
  };
  for (const phrase of phrases) {
    if (STRUCTURE.test(phrase)) {
      say();
      lines.push(phrase);
    } else words += phrase;
  }
  say();
  return lines;
}

/** All that is said of `selector`, in the shadow root or the light DOM. */
const phrases = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const element = document.getElementById('phone')!;
    const container = element.shadowRoot!.querySelector(wanted) ?? element.querySelector(wanted)!;
    // A name of its own tells where it begins again.
    if (!container.hasAttribute('role')) container.setAttribute('role', 'group');
    if (!container.hasAttribute('aria-label')) container.setAttribute('aria-label', 'all of it');
    const { virtual } = await (window as unknown as { importReader(): Promise<Reader> }).importReader();
    await virtual.start({ container });
    const first = virtual.activeNode;
    const said = [await virtual.lastSpokenPhrase()];
    for (let i = 0; i < 6000; ++i) {
      await virtual.next();
      const phrase = await virtual.lastSpokenPhrase();
      // Round again.
      if (virtual.activeNode === first && phrase === said[0]) break;
      said.push(phrase);
    }
    await virtual.stop();
    return said;
  }, selector);

/** The words alone. What has nothing but text inside is said in one go, by its name. */
const wordsOf = (lines: readonly string[]): string =>
  lines.map((line, i) => {
    const [, end, role] = STRUCTURE.exec(line) ?? [];
    // The number of a list’s item is none of its words.
    if (!role) return line.replace(/^\d+\.(?!\d)/, '');
    if (end || /^(separator|image|img|graphic|table|region|group|figure)$/.test(role) || lines.indexOf(`end of ${line}`, i) >= 0) return '';
    return line.slice(role.length + 2).replace(/, level \d+$/, '');
  }).join('').replace(/\s/g, '');

describe.skipIf(!canRun)('a screen reader', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const open = async (seed: number, mode: string): Promise<Page> => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 }, bypassCSP: true });
    await page.route('**/virtual-reader.js', (route) => route.fulfill({ contentType: 'text/javascript', body: READER }));
    // As text: the test runner rewrites imports in functions.
    await page.evaluate("window.importReader = () => import('/virtual-reader.js')");
    await page.locator('#seeds label').nth(seed).click();
    await page.waitForTimeout(400);
    await page.evaluate((to) => document.getElementById('phone')!.setAttribute('mode', to), mode);
    await page.waitForFunction((to) => (document.getElementById('phone')!.shadowRoot!.querySelector('.root') as HTMLElement).dataset.mode === to, mode);
    await page.waitForFunction(() => document.querySelectorAll('#phone > article p').length > 5);
    await page.waitForTimeout(900);
    return page;
  };

  /** The text of the article, from its data. */
  const source = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const text: string[] = [];
      const take = (value: unknown): void => {
        if (typeof value === 'string') text.push(value);
        else if (Array.isArray(value)) value.forEach(take);
        else if (value && typeof value === 'object') {
          const block = value as Record<string, unknown>;
          if (typeof block.text === 'string') text.push(block.text);
          for (const key of ['runs', 'blocks', 'cite', 'items', 'caption', 'rows']) take(block[key]);
        }
      };
      take((document.getElementById('phone') as Api).article.blocks);
      return text.join('').replace(/\s/g, '');
    });

  it.each([[0, 'aws-layoffs'], [1, 'chinese'], [2, 'english']] as const)('says all of an article, once and in order, on its pages, in scroll mode and in plain mode (%i, %s)', async (seed, name) => {
    const page = await open(seed, 'scroll');
    const scrolled = transcriptOf(await phrases(page, '.stage'));
    const golden = `${FOLDER}${name}.txt`;
    const said = `${scrolled.join('\n')}\n`;
    if (process.env.OFFPRINT_REBASELINE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(golden, said);
    }
    expect(existsSync(golden) ? readFileSync(golden, 'utf8') : '').toBe(said);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('mode', 'paged'));
    await page.waitForTimeout(700);
    let paged: string[] = [];
    const { pageCount } = await page.evaluate(() => ({ pageCount: (document.getElementById('phone') as Api).pageCount }));
    await page.evaluate(() => (document.getElementById('phone') as Api).goTo(1));
    for (let n = 1; n <= pageCount; ++n) {
      const one = await phrases(page, '.spread:not([hidden]) .leaf');
      expect(one[0]).toMatch(/^group, /);
      paged = paged.concat(one);
      await page.evaluate(() => (document.getElementById('phone') as Api).next());
    }
    expect(wordsOf(transcriptOf(paged))).toBe(wordsOf(scrolled));
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('mode', 'plain'));
    await page.waitForTimeout(700);
    const plain = wordsOf(transcriptOf(await phrases(page, 'article')));
    const all = await source(page);
    // The numbers of a list are read on pages; they are no text of the source.
    for (const words of [wordsOf(scrolled).replace(/(?<=[：；。])\d\.(?!\d)/g, ''), plain]) {
      // Every sentence stands where it stands in the source, and once.
      let from = 0;
      for (const sentence of all.match(/[^。！？.!?]{6,}[。！？.!?]/g)!) {
        const at = words.indexOf(sentence, from);
        expect(at, sentence).toBeGreaterThanOrEqual(from);
        from = at + sentence.length;
      }
      expect(words.length).toBeLessThan(all.length * 1.3 + 200);
    }
    await page.context().close();
  }, 180_000);
});
