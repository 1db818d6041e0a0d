// The whole text once, in order, for those who listen: what Chromium tells assistive technology, and what a screen reader that reads the DOM by itself says.
//
// heard/ has what is heard of each seed, page by page and in one column alike, and in plain mode. OFFPRINT_REBASELINE=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleData } from '../../web/core/article-data.js';
import { articleTexts } from '../wasm/article-text.js';
import { nodesOf, transcript, treeOf, utterancesOf, type TreeNode, type Utterance } from './accessibility-tree.js';
import { act, SEEDS, settle, toArticle, toMode, withTools, type Article } from './accessible-page.js';
import { canRun, Demo, look, ROOT } from './harness.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const require = createRequire(import.meta.url);
const READER = readFileSync(`${dirname(require.resolve('@guidepup/virtual-screen-reader'))}/../esm/index.browser.js`);

const pagesOf = (tree: TreeNode): TreeNode[] => nodesOf(tree, ({ role, attributes }) => role === 'group' && /\bleaf\b/.test(attributes.class ?? ''));

/** The pages that are in the tree, turned one after the other, and what else is in it. */
async function readPages(page: Page): Promise<{ names: string[]; pages: TreeNode[]; most: number; region: TreeNode }> {
  await act(page, (article) => article.goTo(1));
  const read = { names: [] as string[], pages: [] as TreeNode[], most: 0, region: await treeOf(page) };
  do {
    // The neighbours are painted by now.
    await page.waitForTimeout(200);
    const shown = pagesOf(await treeOf(page));
    read.most = Math.max(read.most, shown.length);
    read.names.push(...shown.map(({ name }) => name));
    read.pages.push(...shown);
  } while (await act(page, (article) => article.next()));
  return read;
}

/** A reader that has gone through the column: the browser takes a band apart once it comes near. */
async function readColumn(page: Page): Promise<Utterance[]> {
  await act(page, async (_, root) => {
    for (let y = 0; y < root.scrollHeight; y += 400) {
      root.scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    root.scrollTo(0, 0);
  });
  await page.waitForTimeout(300);
  return utterancesOf([await treeOf(page)]);
}

const isControl = ({ kind, text }: Utterance): boolean => /^(button|status)$/.test(kind) || (kind === 'text' && /^\d+ (%|\/ \d+)$/.test(text));
const said = (utterances: readonly Utterance[]): Utterance[] => utterances.filter((each) => !isControl(each));

/** All that is said, without white space and the brackets of links. */
const flat = (utterances: readonly Pick<Utterance, 'text'>[]): string => utterances.map(({ text }) => text).join('').replace(/[\s[\]]+/g, '');

/** Why `heard` is not the article's text, once and in order; empty: it is. */
function missing(heard: string, data: ArticleData): string[] {
  let at = 0;
  return articleTexts(data).flatMap(({ text }) => {
    const words = text.replace(/[\s[\]]+/g, '');
    const found = heard.indexOf(words, at);
    const again = words.length > 12 && heard.indexOf(words, found + words.length) >= 0;
    if (found < 0) return [`not there, or out of order: ${text}`];
    at = found + words.length;
    return again ? [`twice: ${text}`] : [];
  });
}

/** What is the article's own of what that reader says: a thing with a role is named, and its words follow unless its name is all of them. */
function wordsOf(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase, i) => {
    if (phrase.startsWith('end of ')) return [];
    const [, role, name = ''] = /^(group|heading|paragraph|figure|caption|list|listitem|image|link|table|row|cell|columnheader|separator|blockquote|strong|emphasis)(?:, (.*?))?(?:, level \d)?$/.exec(phrase) ?? [];
    if (!role) return [phrase];
    return /^(heading|link|cell|columnheader|caption)$/.test(role) && !phrases.includes(`end of ${phrase}`, i) ? [name] : [];
  });
}

const dataOf = (page: Page): Promise<ArticleData> => page.evaluate(() => (document.getElementById('phone') as unknown as { article: ArticleData }).article);

function expectGolden(name: string, text: string): void {
  const file = `${ROOT}tests/browser/heard/${name}.txt`;
  if (process.env.OFFPRINT_REBASELINE) writeFileSync(file, text);
  expect(text, `${name}: run with OFFPRINT_REBASELINE=1 to write it anew`).toBe(readFileSync(file, 'utf8'));
}

describe.skipIf(!canRun)('what is heard', () => {
  let demo: Demo;
  beforeAll(async () => {
    // As where a screen reader runs: without one, the tree leaves out what the browser has not laid out.
    demo = await Demo.start({ flags: ['--force-renderer-accessibility'] });
  });
  afterAll(() => demo.stop());

  it.each(SEEDS)('is the article once, in order, alike on pages and in one column: %s', async (seed) => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, seed);
    const data = await dataOf(page);
    const { names, pages, most } = await readPages(page);
    const count = names.length;
    // Of all pages that are painted, only the one in sight is in the tree.
    expect(most).toBe(1);
    expect(names).toEqual(names.map((_, n) => (data.lang === 'en' ? `Page ${n + 1} of ${count}` : `第 ${n + 1} 页，共 ${count} 页`)));
    const heard = utterancesOf(pages);
    expect(missing(flat(heard), data)).toEqual([]);
    expectGolden(seed.replace(/\..*/, ''), transcript(heard));
    await toMode(page, 'scroll');
    // Before anything of it has come near, all words are there.
    expect(flat(said(utterancesOf([await treeOf(page)])))).toBe(flat(heard));
    expect(transcript(said(await readColumn(page)))).toBe(transcript(heard));
    await page.context().close();
  });

  it.each(SEEDS)('is the article once, in order, in plain mode: %s', async (seed) => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, seed);
    await toMode(page, 'plain');
    const heard = said(utterancesOf([await treeOf(page)]));
    expect(missing(flat(heard), await dataOf(page))).toEqual([]);
    expectGolden(`${seed.replace(/\..*/, '')}.plain`, transcript(heard));
    await page.context().close();
  });

  it.each(['zh-Hant', 'ja'] as const)('has headings with their levels, lists, tables with heads, pictures with their words, links: %s', async (name) => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, name);
    const kinds = (utterances: readonly Utterance[]) => utterances.map(({ kind }) => kind).filter((kind) => /heading|listitem|columnheader|cell|image|blockquote/.test(kind));
    const heard = utterancesOf((await readPages(page)).pages);
    expect(kinds(heard)).toEqual([
      'heading 1', 'heading 2', 'figure image', ...Array(2).fill('list listitem paragraph'), 'blockquote paragraph', 'blockquote sectionfooter', 'heading 3',
      ...Array(2).fill('table row columnheader'), ...Array(4).fill('table row cell'), 'image',
    ]);
    expect(transcript(heard)).toMatch(name === 'ja' ? /\[港の記録\].*\n.*エンジン/ : /\[航運局的紀錄\].*\n.*1\.檢查引擎\n.*2\.點亮航燈/);
    await toMode(page, 'plain');
    const plain = said(utterancesOf([await treeOf(page)]));
    expect(kinds(plain)).toEqual(kinds(heard).slice(0, -1));
    await page.context().close();
  });

  it('is the region by the article’s title, with what it is and in its language; then the page, then the foot', async () => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, 'english.json');
    const { name, role, properties, attributes, children } = await treeOf(page);
    expect({ name, role, is: properties.roledescription, lang: attributes.lang }).toEqual({
      name: 'The Night Ferry Comes Back to Harbour Street', role: 'region', is: 'Article', lang: 'en',
    });
    const [first] = nodesOf({ children } as TreeNode, ({ role }) => role !== 'generic');
    expect(first).toMatchObject({ role: 'group', name: expect.stringMatching(/^Page 1 of/) });
    const foot = utterancesOf([await treeOf(page)]).filter(isControl);
    expect(foot.map(({ text }) => text.replace(/\d+$/, 'n'))).toEqual(['Contents and search', 'Previous page', '1 / n', 'Next page', 'Type and layout', 'Share']);
    await page.context().close();
  });

  it('has no probe, no progress line, no marks, no head of a table that is drawn again', async () => {
    const { page } = await demo.open({ viewport: { width: 390, height: 500 } });
    const rows = Array.from({ length: 60 }, (_, n) => [`第${n}站`, `${n} 分`]);
    await page.evaluate((cells) => {
      document.getElementById('phone')!.setAttribute('qr', 'none');
      const head = ['站名', '时间'].map((text) => ({ header: true, runs: [text] }));
      (document.getElementById('phone') as unknown as { article: object }).article = { offprint: 1, title: '时刻表', lang: 'zh-Hans', blocks: [{ kind: 'table', rows: [head, ...cells] }] };
    }, rows);
    await settle(page);
    await withTools(page);
    const { pages } = await readPages(page);
    expect(pages.length).toBeGreaterThan(2);
    // It is drawn on the last page, above cells of their own.
    expect(await act(page, (_, root) => root.querySelectorAll('.spread:not([hidden]) .op-repeated').length)).toBe(2);
    const heard = utterancesOf(pages);
    expect(heard.filter(({ text }) => text === '站名')).toHaveLength(1);
    expect(heard.filter(({ kind }) => kind === 'table row cell').map(({ text }) => text)).toEqual(rows.flat());
    const region = utterancesOf([await treeOf(page)]);
    expect(region.filter(({ text }) => /字 a/.test(text))).toEqual([]);
    const controls = region.filter((each) => isControl(each) && each.kind !== 'status').map(({ kind }) => kind);
    expect([controls, region.slice(0, -7).filter(({ kind }) => !/^table row cell$/.test(kind))]).toEqual([['button', 'button', 'text', 'button', 'button', 'button'], []]);
    await page.context().close();
  });

  it('has the cells of a table under the heads that they stand under, also where the corner is empty', async () => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, 'english.json');
    const tables: TreeNode[] = [];
    for (const shown of (await readPages(page)).pages) tables.push(...nodesOf(shown, ({ role }) => role === 'table'));
    const rows = tables.flatMap((table) => nodesOf(table, ({ role }) => role === 'row')).map(({ children }) => children.map(({ role, name }) => `${role} ${name}`.trim()));
    expect(rows.slice(0, 2)).toEqual([['cell', 'columnheader 2015', 'columnheader 2026'], ['cell Last boat', 'cell 21:40', 'cell 00:10']]);
    await page.context().close();
  });

  it.each(['chinese.json', 'zh-Hant', 'english.json', 'ja'] as const)('is the same to a screen reader that goes through the DOM by itself: %s', async (name: Article) => {
    const { page } = await demo.open(PHONE);
    await page.route('**/screen-reader.js', (route) => route.fulfill({ contentType: 'text/javascript', body: READER }));
    await toArticle(page, name);
    const { pageCount } = await look(page);
    const phrases: string[] = [];
    for (let n = 1; n <= pageCount; ++n) {
      await act(page, new Function('element', `element.goTo(${n})`) as () => void);
      // It does not go into shadow roots, but reads what it is given of one.
      phrases.push(...(await page.evaluate(`(async () => {
        const { virtual } = await import('/screen-reader.js');
        await virtual.start({ container: document.getElementById('phone').shadowRoot.querySelector('.spread:not([hidden]) .leaf') });
        for (let i = 0; i < 2000 && !/^end of group, (Page|第|\\d+ページ)/.test(await virtual.lastSpokenPhrase()); ++i) await virtual.next();
        const phrases = await virtual.spokenPhraseLog();
        await virtual.stop();
        return phrases;
      })()`)) as string[]);
    }
    const data = await dataOf(page);
    const headings = phrases.flatMap((phrase) => /^heading, (.*), level (\d)$/.exec(phrase)?.slice(1, 3).join(' ').replace(/\s/g, '') ?? []);
    const expected = [`${data.title}1`, ...data.blocks.flatMap((block) => (block.kind === 'heading' ? `${block.runs.join('')}${block.level}` : []))];
    expect(headings).toEqual(expected.map((text) => text.replace(/\s/g, '')));
    expect(phrases.filter((phrase) => /^link, /.test(phrase)).length).toBeGreaterThan(0);
    const heard = wordsOf(phrases).join('').replace(/\s+/g, '');
    for (const { text } of articleTexts(data)) expect(heard, text).toContain(text.replace(/（とせん）/, 'とせん').replace(/\s+/g, ''));
    await page.context().close();
  });
});
