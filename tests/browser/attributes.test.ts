import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, Demo, shift } from './harness.js';
import { hostPage, SCRIPT, told, until } from './host-page.js';

interface ElementApi extends HTMLElement {
  mode: string;
  pageCount: number;
  ready: Promise<void>;
  next(): boolean;
}

const stateOf = (page: import('playwright-core').Page) =>
  page.evaluate(() => [...document.querySelectorAll('offprint-article')].map((element) => (element.shadowRoot!.querySelector('.root') as HTMLElement).dataset.state));

const WRONG: [name: string, value: string, allowed: string][] = [
  ['type', 'xml', 'portable-text, or a MIME type'],
  ['mode', 'pagd', 'paged, scroll, plain'],
  ['theme', 'drak', 'auto, light, dark, sepia, contrast'],
  ['kinsoku', 'hard', 'basic, none, gb, strict'],
  ['paragraphs', 'wide', 'spaced, indented'],
  ['loading', 'later', 'auto, lazy, eager'],
  ['controls', 'some', 'auto, none'],
  ['qr', 'start', 'end, none'],
  ['tidy', 'perhaps', 'yes, true, on, 1, no, false, off, 0'],
  ['page', '-1', 'a number over 0'],
  ['font-scale', 'large', 'a number over 0'],
  ['line-height', '0', 'a number over 0'],
  ['share-url', 'the article', 'an absolute address'],
  ['wasm-url', 'javascript:1', 'an http: or https: address'],
];

describe.skipIf(!canRun)('attributes', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('with wrong values are as if they were not there, and are warned of once', async () => {
    const elements = WRONG.map(([name, value]) => `<offprint-article id="${name}" src="/seeds/english.json" ${name === 'loading' ? '' : 'loading="eager"'} ${name}="${value}"></offprint-article>`);
    // What is loaded when it is near has to be near.
    const { page, complaints, warnings } = await hostPage(demo, `${elements.sort((a) => (a.includes('later') ? -1 : 1)).join('')}${SCRIPT}`);
    await until(page, 'layout', WRONG.length);
    await expect.poll(() => warnings.length).toBe(WRONG.length);
    for (const [name, value, allowed] of WRONG) {
      const [warning, ...more] = warnings.filter((text) => text.includes(`${name}="`));
      expect(more).toEqual([]);
      expect(warning).toContain(`${name}="${value}" is not `);
      expect(warning).toContain(allowed);
    }
    expect(new Set(await stateOf(page))).toEqual(new Set(['ready']));
    expect(await page.evaluate(() => [...document.querySelectorAll<ElementApi>('offprint-article')].map(({ mode, pageCount }) => [mode, pageCount > 1]))).toEqual(WRONG.map(() => ['paged', true]));
    await page.evaluate(async () => {
      const theme = document.getElementById('theme') as ElementApi;
      theme.next();
      for (const value of ['dark', 'drak', 'sepia', 'drak']) {
        theme.setAttribute('theme', value);
        await Promise.resolve();
      }
    });
    await page.evaluate(() => document.getElementById('theme')!.setAttribute('theme', 'blue'));
    await expect.poll(() => warnings.length).toBe(WRONG.length + 1);
    expect(warnings.at(-1)).toContain('theme="blue"');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('with right values, however they are written, cost no request for what would warn of them', async () => {
    const requests: string[] = [];
    const { page, warnings } = await hostPage(
      demo,
      `<offprint-article id="phone" src="/seeds/english.json" type="application/json; charset=utf-8" mode="PAGED" theme="Dark" kinsoku="gb" paragraphs="indented" loading="EAGER" controls="none"
        qr="none" tidy="" page="2" font-scale="1.25" line-height=".9" share-url="https://news.example/1" wasm-url="/offprint/offprint.wasm" lang=""></offprint-article>${SCRIPT}`,
      async (page) => page.on('request', (request) => requests.push(new URL(request.url()).pathname)),
    );
    await until(page, 'layout');
    await page.waitForTimeout(200);
    expect(requests).toContain('/offprint/core.js');
    expect(requests).not.toContain('/offprint/check.js');
    expect(warnings).toEqual([]);
    expect((await told(page)).find(({ type }) => type === 'page')!.detail).toMatchObject({ page: 2, reason: 'layout' });
    await page.context().close();
  });

  it('without src and without anything inside it shows nothing, and that is no failure', async () => {
    const { page, complaints, warnings } = await hostPage(demo, `<offprint-article id="phone"></offprint-article>${SCRIPT}`);
    await page.waitForFunction(() => customElements.get('offprint-article'));
    expect(await page.evaluate(() => (document.getElementById('phone') as ElementApi).ready.then(() => 'resolved'))).toBe('resolved');
    await page.waitForTimeout(200);
    expect(await told(page)).toEqual([]);
    expect([...complaints, ...warnings]).toEqual([]);
    expect(await shift(page)).toBe(0);
    expect(await stateOf(page)).toEqual(['empty']);
    expect(await page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll<HTMLElement>('button,img')].filter((element) => element.getClientRects().length > 0).length)).toBe(0);
    // The host was still at it.
    const again = await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      element.setAttribute('src', '/seeds/english.json');
      await Promise.resolve();
      await element.ready;
      return element.pageCount;
    });
    expect(again).toBeGreaterThan(1);
    expect(await shift(page)).toBe(0);
    await page.context().close();
  });

  it('without src shows what is inside it, and says that there is no article', async () => {
    const { page, complaints } = await hostPage(demo, `<offprint-article id="phone" src=""><p>Words.</p></offprint-article>${SCRIPT}`);
    await until(page, 'fallback');
    expect((await told(page)).map(({ type, detail }) => [type, detail])).toEqual([['fallback', { reason: 'no-article' }]]);
    expect((await page.locator('#phone p').boundingBox())!.height).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
