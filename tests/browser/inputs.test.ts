// What others write, read by the element: web pages, feeds, Markdown, JSON of other systems, and the article that the host has inside it.
import type { Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, Demo, ROOT } from './harness.js';
import { hostPage, SCRIPT, told, until } from './host-page.js';

interface ElementApi extends HTMLElement {
  article: { title: string; lang?: string; blocks: unknown[] } | object | null;
  page: number;
  pageCount: number;
  locator: string;
  mode: string;
  ready: Promise<void>;
}

const hasImporter = canRun && existsSync(`${ROOT}web/dist/import.wasm`);
if (!hasImporter) console.warn('skipped: web/dist/import.wasm missing');

const TITLE = 'The Night Ferry';
const TEXT = 'The ferry comes back to the harbour at ten, and the whole street is there to see it.';
const paragraphs = (count: number, text = TEXT) => Array.from({ length: count }, (_, n) => `<p>${n + 1}. ${text}</p>`).join('');
const PAGE = `<!doctype html><html lang="en"><head><title>${TITLE} | The Paper</title></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>${TITLE}</h1>${paragraphs(8)}<p><a href="javascript:alert(1)">Do not follow this.</a></p></article><footer>All rights reserved by somebody else.</footer></body></html>`;
const item = (title: string, id: string) => `<item><title>${title}</title><guid isPermaLink="false">${id}</guid><link>https://news.example/${id}</link><description>&lt;p&gt;${TEXT}&lt;/p&gt;</description></item>`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title><link>https://news.example/</link>${item(TITLE, 'a1')}${item('The Morning After', 'a2')}</channel></rss>`;
const POST = { id: 1, link: 'https://news.example/1', title: { rendered: TITLE }, content: { rendered: paragraphs(3), protected: false } };

/** Answers requests for `path` with `body`. */
const serve = (path: string, contentType: string, body: string | Buffer, headers = {}) => (page: Page) =>
  page.route(`**${path}`, (route) => route.fulfill({ headers: { 'content-type': contentType, ...headers }, body }));

const titleOf = (page: Page, id = 'phone') => page.evaluate((which) => ((document.getElementById(which) as ElementApi).article as { title: string } | null)?.title, id);
const stateOf = (page: Page, id = 'phone') => page.evaluate((which) => (document.getElementById(which)!.shadowRoot!.querySelector('.root') as HTMLElement).dataset.state, id);
/** The text of the pages, as painted. */
const painted = (page: Page) => page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.stage')!.textContent ?? '');

/** An element that the host has given an article. */
const inside = (article: string, attributes = '') => `<div lang="en"><offprint-article id="phone" ${attributes}>${article}</offprint-article></div>${SCRIPT}`;

describe.skipIf(!hasImporter)('an element whose src leads to', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const open = (src: string, routes: (page: Page) => Promise<unknown>, attributes = '') =>
    hostPage(demo, `<offprint-article id="phone" src="${src}" ${attributes}></offprint-article>${SCRIPT}`, routes);

  it('a web page shows its article, and tells what was left out', async () => {
    const { page, complaints } = await open('/a.html', serve('/a.html', 'text/html', PAGE));
    await until(page, 'layout');
    expect(await titleOf(page)).toBe(TITLE);
    expect(await painted(page)).not.toMatch(/Sport|All rights/);
    const [load, ...rest] = await told(page);
    expect(rest.map(({ type }) => type)).toEqual(['page', 'layout']);
    const { report } = load!.detail as { report: { dropped: number; clamped: number; tidied: number; truncated: number; skipped: number; entries: { kind: string; before: string }[] } };
    expect(report).toMatchObject({ clamped: 0, tidied: 0, truncated: 0 });
    expect(report.dropped).toBeGreaterThan(0);
    expect(report.entries).toContainEqual(expect.objectContaining({ kind: 'dropped', before: expect.stringContaining('javascript:') }));
    await page.waitForFunction(() => document.querySelector('#phone > article[data-offprint]'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a page in the encoding that its server names', async () => {
    const title = Buffer.from([0xc9, 0xbd, 0xbc, 0xe4, 0xb5, 0xc4, 0xca, 0xe9, 0xb5, 0xea]);
    const body = Buffer.concat([Buffer.from('<article><h1>'), title, Buffer.from('</h1><p>'), title, title, Buffer.from('</p></article>')]);
    const { page } = await open('/a.html', serve('/a.html', 'text/html; charset=gb2312', body));
    await until(page, 'layout');
    expect(await titleOf(page)).toBe('山间的书店');
    await page.context().close();
  });

  it('a feed shows its first item, or the one that is asked for', async () => {
    const { page } = await open('/feed', serve('/feed', 'application/rss+xml', FEED));
    await until(page, 'layout');
    expect(await titleOf(page)).toBe(TITLE);
    for (const [which, n] of [['a2', 2], ['1', 3], ['https://news.example/a2', 4]] as const) {
      await page.evaluate((value) => ((document.getElementById('phone') as unknown as { item: string }).item = value), which);
      await until(page, 'layout', n);
      expect(await titleOf(page)).toBe('The Morning After');
    }
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('item', 'a9'));
    await until(page, 'error');
    expect((await told(page)).at(-1)!.detail).toMatchObject({ code: 'no-item' });
    await page.context().close();
  });

  it('a post of WordPress, and takes one as an object', async () => {
    const { page } = await open('/wp-json/wp/v2/posts/1', serve('/wp-json/wp/v2/posts/1', 'application/json', JSON.stringify(POST)));
    await until(page, 'layout');
    expect(await titleOf(page)).toBe(TITLE);
    await page.evaluate((post) => ((document.getElementById('phone') as ElementApi).article = post), { ...POST, title: { rendered: 'Given' } });
    await until(page, 'layout', 2);
    expect(await titleOf(page)).toBe('Given');
    await page.context().close();
  });

  it.each([['by its type', 'text/plain', 'type="markdown"'], ['by what its server says', 'text/markdown; charset=utf-8', '']])('Markdown, known %s', async (_, contentType, attributes) => {
    const { page } = await open('/a.md', serve('/a.md', contentType, `${TITLE}\n=====\n\n${TEXT} *Really.*\n`), attributes);
    await until(page, 'layout');
    expect(await titleOf(page)).toBe(TITLE);
    expect(await painted(page)).not.toContain('*');
    await page.context().close();
  });

  it('something else says what that looks like', async () => {
    const { page } = await open('/feed', serve('/feed', 'text/plain', FEED), 'type="html"');
    await until(page, 'error');
    expect((await told(page)).map(({ detail }) => detail)).toEqual([{ code: 'unknown-format', message: expect.stringMatching(/RSS/) }]);
    await page.context().close();
  });

  it('what its publisher withholds shows nothing of it', async () => {
    const body = JSON.stringify({ uri: 'urn:a1', type: 'text', headline: TITLE, body_html: paragraphs(2), embargoed: '2999-01-01T00:00:00Z' });
    const { page } = await open('/a.json', serve('/a.json', 'application/json', body));
    await until(page, 'error');
    await page.waitForTimeout(300);
    expect((await told(page)).map(({ type, detail }) => [type, detail.code])).toEqual([['error', 'withheld']]);
    const all = await page.evaluate(() => document.getElementById('phone')!.textContent! + document.getElementById('phone')!.shadowRoot!.querySelector('.root')!.textContent);
    expect(all).not.toMatch(/Ferry|ferry/);
    await page.context().close();
  });

  it('several of them load one importer, and to canonical JSON none', async () => {
    const requests: string[] = [];
    const elements = ['a', 'b', 'c'].map((id) => `<offprint-article id="${id}" src="/a.html" loading="eager"></offprint-article>`);
    const { page } = await hostPage(demo, `<offprint-article id="phone" src="/seeds/english.json"></offprint-article><span id="more"></span>${SCRIPT}`, async (page) => {
      await serve('/a.html', 'text/html', PAGE)(page);
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    });
    await until(page, 'layout');
    await page.waitForTimeout(300);
    const importers = () => requests.filter((path) => /import\.(js|wasm)$/.test(path)).sort();
    expect(importers()).toEqual([]);
    await page.evaluate((html) => document.getElementById('more')!.insertAdjacentHTML('beforeend', html), elements.join(''));
    await until(page, 'layout', 4);
    expect(await titleOf(page, 'c')).toBe(TITLE);
    expect(importers()).toEqual(['/offprint/import.js', '/offprint/import.wasm']);
    await page.context().close();
  });

  it('a web page, where the importer cannot be loaded, leaves what the host has given to be read', async () => {
    for (const file of ['import.js', 'import.wasm']) {
      const { page } = await hostPage(demo, `<offprint-article id="phone" src="/a.html"><a href="/a.html">Read it there</a></offprint-article>${SCRIPT}`, async (page) => {
        await serve('/a.html', 'text/html', PAGE)(page);
        await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: '' }));
      });
      await until(page, 'fallback');
      await page.waitForTimeout(200);
      expect((await told(page)).map(({ type, detail }) => [type, detail.reason])).toEqual([['fallback', file === 'import.js' ? 'wasm-unavailable' : 'wasm-http']]);
      expect(await page.locator('#phone a').isVisible()).toBe(true);
      expect(await page.locator('#phone').textContent()).not.toContain('<');
      await page.context().close();
    }
  });

  it('a web page is read under a strict policy', async () => {
    const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    const strict = await Demo.start({ policy });
    const { page, complaints } = await strict.page();
    await serve('/a.html', 'text/html', PAGE)(page);
    await page.goto(strict.address);
    await page.waitForFunction(() => (document.getElementById('phone') as ElementApi).pageCount > 0);
    await page.evaluate(() => {
      document.getElementById('phone')!.removeAttribute('type');
      document.getElementById('phone')!.setAttribute('src', '/a.html');
    });
    await page.waitForFunction((title) => ((document.getElementById('phone') as ElementApi).article as { title: string }).title === title, TITLE);
    expect(await stateOf(page)).toBe('ready');
    expect(complaints.filter((text) => !/data:|Failed to load/.test(text))).toEqual([]);
    await page.context().close();
    await strict.stop();
  });
});

describe.skipIf(!hasImporter)('an article that the host has inside the element', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const ARTICLE = `<article><h1>${TITLE}</h1>${paragraphs(60)}<img src="/seeds/none.png" alt="A harbour" width="600" height="400"></article>`;
  const open = (routes?: (page: Page) => Promise<unknown>, attributes = '') => hostPage(demo, inside(ARTICLE, attributes), routes);

  it('is paged, stays where it is, and is there once', async () => {
    const { page } = await open();
    await until(page, 'layout');
    expect(await titleOf(page)).toBe(TITLE);
    expect(await page.evaluate(() => ((document.getElementById('phone') as ElementApi).article as { lang: string }).lang)).toMatch(/^en/);
    await page.waitForTimeout(400);
    const look = () => page.evaluate(() => [...document.querySelectorAll('#phone > article')].map((article) => [article.hasAttribute('data-offprint'), article.getClientRects().length > 0]));
    expect(await look()).toEqual([[false, false]]);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('mode', 'plain'));
    await page.waitForFunction(() => document.querySelector('#phone > article')!.getClientRects().length > 0);
    expect(await look()).toEqual([[false, true]]);
    await page.context().close();
  });

  it('is read again when a word of it changes, the reader’s place kept, and that is no other article', async () => {
    const { page } = await open();
    await until(page, 'layout');
    const before = await page.evaluate(() => {
      const element = document.getElementById('phone') as ElementApi;
      element.page = 3;
      return element.locator;
    });
    expect(before).not.toBe('b0:0');
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('#phone > article p')) paragraph.firstChild!.textContent = paragraph.textContent!.replace('ten', 'eleven');
    });
    await until(page, 'layout', 2);
    expect(JSON.stringify(await page.evaluate(() => (document.getElementById('phone') as ElementApi).article))).not.toMatch(/at ten/);
    expect(await painted(page)).toContain('eleven');
    const after = await page.evaluate(() => (document.getElementById('phone') as ElementApi).locator);
    expect(after.split(':')[0]).toBe(before.split(':')[0]);
    expect((await told(page)).filter(({ type }) => type === 'load')).toHaveLength(1);
    await page.context().close();
  });

  it('is followed where a translator puts elements around its words, one text after the other', async () => {
    const { page } = await open();
    await until(page, 'layout');
    await page.evaluate(async () => {
      for (const paragraph of document.querySelectorAll('#phone > article :is(p, h1)')) {
        const font = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = '渡轮十点回到港口。';
        font.append(inner);
        paragraph.replaceChildren(font);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await until(page, 'layout', 2);
    await page.waitForTimeout(500);
    expect(await titleOf(page)).toBe('渡轮十点回到港口。');
    expect(await painted(page)).not.toContain('ferry');
    expect((await told(page)).filter(({ type }) => type === 'layout')).toHaveLength(2);
    await page.context().close();
  });

  it('stays shown when it is taken away, until there is another', async () => {
    const { page } = await open();
    await until(page, 'layout');
    await page.evaluate(() => document.querySelector('#phone > article')!.remove());
    await page.waitForTimeout(500);
    expect([await titleOf(page), await stateOf(page)]).toEqual([TITLE, 'ready']);
    await page.evaluate(() => {
      const article = document.createElement('article');
      const [title, text] = [document.createElement('h1'), document.createElement('p')];
      title.textContent = 'Another';
      text.textContent = 'Of few words, but of some, so that there is something to be read.';
      article.append(title, text);
      document.getElementById('phone')!.append(article);
    });
    await page.waitForFunction(() => ((document.getElementById('phone') as ElementApi).article as { title: string }).title === 'Another');
    await page.context().close();
  });

  it('is plain to read where the importer cannot be loaded, and where there is nothing in it', async () => {
    for (const [article, routes, reason] of [
      [ARTICLE, (page: Page) => page.route('**/import.wasm', (route) => route.fulfill({ status: 404, body: '' })), 'wasm-http'],
      ['<article><div></div></article>', undefined, expect.stringMatching(/no-article|empty-input/)],
    ] as const) {
      const { page } = await hostPage(demo, inside(article), routes);
      await until(page, 'fallback');
      expect((await told(page)).map(({ type, detail }) => [type, detail.reason])).toEqual([['fallback', reason]]);
      expect(await page.evaluate(() => (document.getElementById('phone') as ElementApi).mode)).toBe('plain');
      if (reason === 'wasm-http') expect(await page.locator('#phone > article h1').isVisible()).toBe(true);
      await page.context().close();
    }
  });

  it('that is filled later is read then', async () => {
    const { page } = await hostPage(demo, inside('<article></article>'));
    await until(page, 'fallback');
    await page.evaluate(([title, text]) => {
      const article = document.querySelector('#phone > article')!;
      const heading = document.createElement('h1');
      heading.textContent = title!;
      const paragraph = document.createElement('p');
      paragraph.textContent = text!;
      article.append(heading, paragraph);
    }, [TITLE, TEXT]);
    await until(page, 'layout');
    expect([await titleOf(page), await stateOf(page)]).toEqual([TITLE, 'ready']);
    await page.context().close();
  });

  it('gives way to src, and is no longer looked at then', async () => {
    const { page } = await open();
    await until(page, 'layout');
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('src', '/seeds/chinese.json'));
    await until(page, 'layout', 2);
    const title = await titleOf(page);
    expect(title).not.toBe(TITLE);
    await page.evaluate(() => (document.querySelector('#phone > article p')!.textContent = 'Corrected.'));
    await page.waitForTimeout(600);
    expect(await titleOf(page)).toBe(title);
    expect((await told(page)).filter(({ type }) => type === 'layout')).toHaveLength(2);
    await page.context().close();
  });

  it('needs no core in plain mode', async () => {
    const requests: string[] = [];
    const { page } = await open(async (page) => void page.on('request', (request) => requests.push(new URL(request.url()).pathname)), 'mode="plain"');
    await page.waitForFunction(() => (document.querySelector('#phone')?.shadowRoot?.querySelector('.root') as HTMLElement | null)?.dataset.state === 'ready');
    await page.waitForTimeout(200);
    expect(requests.filter((path) => /wasm|core|import/.test(path))).toEqual([]);
    await page.context().close();
  });
});
