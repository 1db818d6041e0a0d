import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { canRun, Demo } from './harness.js';
import { gate, hostPage, SCRIPT, told, until } from './host-page.js';

interface ElementApi extends HTMLElement {
  article: object | null;
  pageCount: number;
  ready: Promise<void>;
  goTo(place: string | number): boolean;
  openShare(): Promise<void>;
}

const types = async (page: Page) => (await told(page)).map(({ type }) => type);
/** Long enough for whatever would still come. */
const settle = (page: Page) => page.waitForTimeout(400);
const IN_ORDER = ['load', 'page', 'layout'];

describe.skipIf(!canRun)('events', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const open = (src = '/seeds/english.json', routes?: (page: Page) => Promise<unknown>) => hostPage(demo, `<offprint-article id="phone" src="${src}"></offprint-article>${SCRIPT}`, routes);

  it('of a new element are load, page, layout; they bubble and leave shadow roots', async () => {
    const { page } = await open();
    await until(page, 'layout');
    await settle(page);
    const all = await told(page);
    expect(all.map(({ type }) => type)).toEqual(IN_ORDER);
    expect(all.map(({ kind }) => kind)).toEqual(['bc', 'bc', 'bc']);
    const { pageCount } = all[2]!.detail;
    expect(all.map(({ detail }) => detail)).toEqual([
      { report: { dropped: 0, clamped: 0, tidied: 0, truncated: 0, skipped: 0, entries: [] } }, { page: 1, pageCount, locator: 'b0:0', reason: 'layout' }, { pageCount: expect.any(Number), height: 780 },
    ]);
    await page.context().close();
  });

  it('of another src are the same once more', async () => {
    const { page } = await open();
    await until(page, 'layout');
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('src', '/seeds/chinese.json'));
    await until(page, 'layout', 2);
    await settle(page);
    expect(await types(page)).toEqual([...IN_ORDER, ...IN_ORDER]);
    await page.context().close();
  });

  it.each([
    ['no article', '**/english.json', 'error', 'network'],
    ['no core', '**/offprint.wasm', 'fallback', 'wasm-http'],
    ['neither', '**/{english.json,offprint.wasm}', undefined, undefined],
  ])('of an element with %s are one alone', async (_, pattern, event, code) => {
    const { page } = await open('/seeds/english.json', (page) => page.route(pattern, (route) => route.abort()));
    await page.waitForFunction(() => (window as unknown as { told: unknown[] }).told.length > 0);
    await settle(page);
    const [only, ...more] = await told(page);
    expect(more).toEqual([]);
    expect(['error', 'fallback']).toContain(only!.type);
    expect(only!.kind).toBe('bc');
    if (event) expect([only!.type, only!.detail.code ?? only!.detail.reason]).toEqual([event, code]);
    await page.context().close();
  });

  it('are not told again for an element that is taken out and put back', async () => {
    const { page } = await open();
    await until(page, 'layout');
    await page.evaluate(async () => {
      const element = document.getElementById('phone')!;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.body.append(element);
    });
    await settle(page);
    expect(await types(page)).toEqual(IN_ORDER);
    await page.context().close();
  });

  it('come once where it is taken out while it loads', async () => {
    let wasm = { open() {} };
    const { page } = await open('/seeds/english.json', async (page) => (wasm = await gate(page, '**/offprint.wasm')));
    await page.waitForFunction(() => document.getElementById('phone')?.shadowRoot?.querySelector('[data-state=loading]'));
    await page.evaluate(() => {
      const element = document.getElementById('phone')!;
      element.remove();
      (window as unknown as { kept: HTMLElement }).kept = element;
    });
    wasm.open();
    await settle(page);
    expect(await types(page)).toEqual([]);
    await page.evaluate(() => document.body.append((window as unknown as { kept: HTMLElement }).kept));
    await until(page, 'layout');
    await settle(page);
    expect(await types(page)).toEqual(IN_ORDER);
    await page.context().close();
  });

  it('of one article end where those of the next begin', async () => {
    const { page } = await open();
    await until(page, 'layout');
    const result = await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      const tell = (window as unknown as { told: { type: string; detail: { pageCount: number } }[] }).told;
      const long = { offprint: 1, title: 'Long', lang: 'en', blocks: Array.from({ length: 900 }, (_, n) => ({ kind: 'paragraph', runs: [`${n} ${'words and words. '.repeat(20)}`] })) };
      const short = (title: string) => ({ offprint: 1, title, lang: 'en', blocks: [{ kind: 'paragraph', runs: ['Text.'] }] });
      const from = tell.length;
      // Both at once: there is only the second.
      element.article = long;
      element.article = short('A');
      await new Promise((resolve) => setTimeout(resolve, 400));
      const atOnce = tell.slice(from).map(({ type }) => type);
      // The second when the first pages of the first are there and the others are not.
      const before = tell.length;
      element.article = long;
      element.addEventListener('offprint-page', () => (element.article = short('B')), { once: true });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return { atOnce, after: tell.slice(before).map(({ type, detail }) => [type, detail.pageCount]), count: element.pageCount };
    });
    expect(result.atOnce).toEqual(IN_ORDER);
    expect(result.count).toBe(1);
    const second = result.after.map(([type]) => type).lastIndexOf('load');
    expect(result.after.slice(0, second).map(([type]) => type)).toEqual(['load', 'page']);
    expect(result.after.slice(second)).toEqual([['load', undefined], ['page', 1], ['layout', 1]]);
    await page.context().close();
  });

  it('of a slow article do not come after those of the quick one that took its place', async () => {
    let slow = { open() {} };
    const { page } = await open('/seeds/chinese.json', async (page) => (slow = await gate(page, '**/chinese.json')));
    await page.waitForFunction(() => document.getElementById('phone')?.shadowRoot?.querySelector('[data-state=loading]'));
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('src', '/seeds/english.json'));
    await until(page, 'layout');
    slow.open();
    await settle(page);
    expect(await types(page)).toEqual(IN_ORDER);
    expect(await page.evaluate(() => ((document.getElementById('phone') as ElementApi).article as { title: string }).title)).toContain('The Night Ferry');
    await page.context().close();
  });

  it('of an article whose core did not come do not come after those of the one that took its place', async () => {
    let light = { open() {} };
    const { page } = await open('/seeds/chinese.json', async (page) => {
      light = await gate(page, '**/light.js');
      await page.route('**/offprint.wasm', (route) => route.abort(), { times: 1 });
    });
    await page.waitForRequest('**/light.js');
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('src', '/seeds/english.json'));
    await until(page, 'layout');
    light.open();
    await settle(page);
    expect(await types(page)).toEqual(IN_ORDER);
    expect(await page.evaluate(() => (document.getElementById('phone') as ElementApi).pageCount)).toBeGreaterThan(0);
    expect(await page.locator('#phone > article h1').textContent()).toContain('The Night Ferry');
    await page.context().close();
  });

  it('of links and of sharing can be cancelled, and nothing happens then', async () => {
    const { page } = await open();
    await until(page, 'layout');
    await page.evaluate(async () => {
      for (const name of ['link', 'share']) document.addEventListener(`offprint-${name}`, (event) => event.preventDefault());
      const element = document.getElementById('phone') as ElementApi;
      const link = () => element.shadowRoot!.querySelector<HTMLElement>('.spread:not([hidden]) a[href^=http]');
      for (let n = 1; n <= element.pageCount && !link(); ++n) element.goTo(n);
      link()!.click();
      await element.openShare();
    });
    await settle(page);
    const [link, share] = (await told(page)).filter(({ type }) => type === 'link' || type === 'share');
    expect(link).toMatchObject({ kind: 'bca', detail: { href: expect.stringMatching(/^https:/) } });
    expect(share).toMatchObject({ kind: 'bca', detail: { kind: 'code', url: expect.stringMatching(/^https:/) } });
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('dialog'))).toBeNull();
    await page.context().close();
  });
});
