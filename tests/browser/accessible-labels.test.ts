// What things are called, in the four languages that the element speaks: by the browser's tree.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodesOf, treeOf, type TreeNode } from './accessibility-tree.js';
import { act, MODES, settle, toArticle, toMode, widen, type Article } from './accessible-page.js';
import { canRun, Demo } from './harness.js';
import { article as element, openSheet } from './tools-page.js';

const NAMES: Record<string, { article: Article; is: string; page: RegExp; foot: string[]; sheets: string[]; share: string }> = {
  'zh-Hans': {
    article: 'chinese.json', is: '文章', page: /^第 1 页，共 \d+ 页$/, share: '分享',
    foot: ['目录与查找', '上一页', '下一页', '字号与版式', '分享'], sheets: ['字号与版式', '目录与查找'],
  },
  'zh-Hant': {
    article: 'zh-Hant', is: '文章', page: /^第 1 頁，共 \d+ 頁$/, share: '分享',
    foot: ['目錄與尋找', '上一頁', '下一頁', '字級與版式', '分享'], sheets: ['字級與版式', '目錄與尋找'],
  },
  en: {
    article: 'english.json', is: 'Article', page: /^Page 1 of \d+$/, share: 'Share',
    foot: ['Contents and search', 'Previous page', 'Next page', 'Type and layout', 'Share'], sheets: ['Type and layout', 'Contents and search'],
  },
  ja: {
    article: 'ja', is: '記事', page: /^\d+ページ中1ページ$/, share: '共有',
    foot: ['目次と検索', '前のページ', '次のページ', '文字と表示', '共有'], sheets: ['文字と表示', '目次と検索'],
  },
};

const namesOf = (tree: TreeNode, role: string): string[] => nodesOf(tree, (node) => node.role === role).map(({ name }) => name);

describe.skipIf(!canRun).each(Object.entries(NAMES))('in %s', (lang, { article, is, page: pageName, foot, sheets, share }) => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const open = async () => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 } });
    await toArticle(page, article);
    return page;
  };

  it('the region is called by the article’s title and is an article in every mode, no pages where there are none', async () => {
    const page = await open();
    const title = await act(page, ({ article }) => article!.title);
    for (const mode of MODES) {
      await toMode(page, mode);
      const tree = await treeOf(page);
      expect([tree.name, tree.properties.roledescription, tree.attributes.lang], mode).toEqual([title, is, lang]);
      const groups = namesOf(tree, 'group').filter(Boolean);
      if (mode === 'paged') expect(groups).toEqual([expect.stringMatching(pageName)]);
      else expect(groups).toEqual([]);
      expect(namesOf(tree, 'button')).toEqual(foot);
    }
    await page.context().close();
  });

  it('two pages side by side have a name each, and the keyboard stops at the first', async () => {
    const { page } = await demo.open({ viewport: { width: 1280, height: 600 } });
    await widen(page);
    await toArticle(page, article);
    const groups = nodesOf(await treeOf(page), ({ role, name }) => role === 'group' && name !== '');
    expect(groups.map(({ name }) => name.replace(/\d+/g, '#'))).toEqual(Array(2).fill(groups[0]!.name.replace(/\d+/g, '#')));
    expect(groups.map(({ properties }) => properties.focusable === true)).toEqual([true, false]);
    await page.context().close();
  });

  it('sheets are called what their buttons are', async () => {
    const page = await open();
    const dialogs = async () => nodesOf(await treeOf(page), ({ role }) => role === 'dialog');
    for (const [i, sheet] of (['type', 'contents'] as const).entries()) {
      await openSheet(page, sheet);
      const [dialog] = await dialogs();
      expect([dialog?.name, dialog?.properties.modal]).toEqual([sheets[i], true]);
      expect(namesOf(dialog!, 'button').filter((name) => name === '')).toEqual([]);
      expect([...namesOf(dialog!, 'radio'), ...namesOf(dialog!, 'searchbox')].filter((name) => name === '')).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await act(page, (reading) => reading.openShare());
    expect((await dialogs())[0]?.name).toContain(share);
    await page.context().close();
  });

  it('before there is an article, and where there will be none, it is called by the link that the host gives', async () => {
    const { page } = await demo.page();
    await page.route('**/seeds/*', (route) => route.abort());
    await page.goto(demo.address);
    await element(page).locator('.notice button').waitFor();
    await page.evaluate((to) => document.getElementById('phone')!.setAttribute('lang', to), lang);
    await page.waitForTimeout(100);
    const { name, properties } = await treeOf(page);
    expect([name, properties.roledescription]).toEqual(['亚马逊AWS裁员背后：增长失速、AI 替代与巨头的生存焦虑', is]);
    await page.unroute('**/seeds/*');
    await element(page).locator('.notice button').click();
    await settle(page);
    await page.context().close();
  });
});
