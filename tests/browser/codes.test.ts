// The code at an article's end is read off the screen, and where no code may be, the page is told why.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePng } from '../wasm/decoders.js';
import { canRun, Demo, look, ready, recorded, ROOT } from './harness.js';

interface ElementApi extends HTMLElement {
  ready: Promise<void>;
  pageCount: number;
  locator: string;
  article: object;
  goTo(page: number): boolean;
  toQr(options?: { format?: string; place?: string }): Promise<Blob>;
}

const FOLDER = `${ROOT}build/screenshots`;
const SHORT = 'https://m.fromgeek.com/t/703845';
const URLS = { short: SHORT, long: `${SHORT}?id=${'0123456789abcdef'.repeat(6)}`, han: 'https://例子.中国/文章/二维码' };
const CANONICAL = { ...URLS, han: 'https://xn--fsqu00a.xn--fiqs8s/%E6%96%87%E7%AB%A0/%E4%BA%8C%E7%BB%B4%E7%A0%81' };

/** Sets attributes of the phone's element, waits for the layout, and shows its last page. */
async function showEnd(page: Page, attributes: Record<string, string>): Promise<void> {
  await page.evaluate(async (set) => {
    const element = document.getElementById('phone') as ElementApi;
    const laid = new Promise((resolve) => element.addEventListener('offprint-layout', resolve, { once: true }));
    for (const [name, value] of Object.entries(set)) element.setAttribute(name, value);
    await Promise.race([laid, new Promise((resolve) => setTimeout(resolve, 2000))]);
    element.goTo(element.pageCount);
  }, attributes);
  await page.waitForTimeout(300);
}

const plate = (page: Page) => page.locator('#phone .spread:not([hidden]) .op-plate');

describe.skipIf(!canRun)('the code at the end', () => {
  let demo: Demo;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
    for (const theme of ['light', 'dark'] as const) {
      it(`is read off the screen at ${deviceScaleFactor} device px, ${theme}: short, long and Chinese addresses`, async () => {
        const { page } = await demo.open({ viewport: { width: 390, height: 844 }, deviceScaleFactor });
        await page.locator('#phone').scrollIntoViewIfNeeded();
        for (const [name, url] of Object.entries(URLS)) {
          await showEnd(page, { theme, 'share-url': url });
          const picture = await page.locator('#phone').screenshot();
          writeFileSync(`${FOLDER}/code-${name}-${theme}-${deviceScaleFactor}.png`, picture);
          const read = await decodePng(picture);
          const expected = CANONICAL[name as keyof typeof CANONICAL];
          expect([name, read.zxing, read.jsqr]).toEqual([name, expected, expected]);
          const image = plate(page).locator('img');
          const { width } = (await image.boundingBox())!;
          const modules = await image.evaluate((element) => (element as HTMLImageElement).naturalWidth / 8);
          expect(width / modules, 'CSS px a module').toBeGreaterThanOrEqual(3);
          expect((width * deviceScaleFactor) / modules, 'whole device px').toBeCloseTo(Math.round((width * deviceScaleFactor) / modules), 3);
          expect(await image.getAttribute('alt')).toContain(expected);
        }
        await page.context().close();
      });
    }
  }

  it('has the address readable beside it, which leads where the code does', async () => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 } });
    await showEnd(page, { 'share-url': URLS.han });
    const address = page.locator('#phone .spread:not([hidden]) a[href^="https://xn--"]').first();
    expect(await address.getAttribute('href')).toBe(CANONICAL.han);
    expect(await address.textContent()).toContain('xn--fsqu00a.xn--fiqs8s');
    expect(await page.locator('#phone').evaluate((element) => element.shadowRoot!.querySelector('.spread:not([hidden])')!.textContent)).toMatch(/长按扫码/);
    await page.context().close();
  });

  it.each([
    ['javascript:alert(1)', '', 'unsafe-link'], ['data:text/html,a', '', 'unsafe-link'], ['WIFI:S:Cafe;T:WPA;P:secret;;', '', 'unsafe-link'], ['http://m.fromgeek.com/t/1', '', 'unsafe-link'],
    ['https://user:pw@m.fromgeek.com/', '', 'unsafe-link'], ['https://evil.example/', 'https://m.fromgeek.com https://news.example', 'foreign-origin'], [`https://a.b/${'a'.repeat(5000)}`, '', 'too-long'],
  ])('is not there for %s, the event says so once, and the article is there to be read', async (url, origins, code) => {
    const { page, complaints } = await demo.open({ viewport: { width: 390, height: 844 } });
    await showEnd(page, { 'share-url': url, 'share-origins': origins });
    expect(await look(page)).toMatchObject({ state: 'ready', mode: 'paged' });
    expect(await plate(page).count()).toBe(0);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('font-scale', '1.1'));
    await page.waitForTimeout(300);
    const events = (await recorded(page)).filter(({ type }) => type === 'share-refused');
    expect(events).toHaveLength(1);
    expect(events[0]!.detail).toEqual({ code, message: expect.stringMatching(/[a-z].*\.$/) });
    const rejected = await page.evaluate(() => (document.getElementById('phone') as ElementApi).toQr().then(() => undefined, ({ code, message }) => ({ code, message })));
    expect(rejected).toEqual(events[0]!.detail);
    await showEnd(page, { 'share-url': SHORT, 'share-origins': '' });
    expect(await plate(page).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is given as an image in both formats, to the article or to the place in it', async () => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 } });
    const made = await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      element.goTo(2);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const png = async (blob: Blob) => Array.from(new Uint8Array(await blob.arrayBuffer()));
      const svg = await element.toQr({ format: 'svg' });
      return { png: await png(await element.toQr()), placed: await png(await element.toQr({ place: element.locator })), svg: await svg.text(), type: svg.type };
    });
    expect((await decodePng(Uint8Array.from(made.png))).zxing).toBe(SHORT);
    expect((await decodePng(Uint8Array.from(made.placed))).zxing).toMatch(/^https:\/\/m\.fromgeek\.com\/t\/703845#:~:text=(%[0-9A-F]{2}|[\w.()!])+$/);
    expect(made.type).toBe('image/svg+xml');
    await page.setContent(`<body style="margin:0">${made.svg}`);
    expect((await decodePng(await page.screenshot())).zxing).toBe(SHORT);
    await page.context().close();
  });

  it('is drawn where the page’s policy takes no data: images, and read all the same', async () => {
    const strict = await Demo.start({ policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'" });
    try {
      const { page } = await strict.open({ viewport: { width: 390, height: 844 } });
      await showEnd(page, { theme: 'dark' });
      expect(await plate(page).locator('svg').count()).toBe(1);
      expect((await decodePng(await page.locator('#phone').screenshot())).zxing).toBe(SHORT);
    } finally {
      await strict.stop();
    }
  });

  it('leads to the words that the browser then finds on the article’s page', async () => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 } });
    const placed = await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      element.goTo(3);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { locator: element.locator, blob: Array.from(new Uint8Array(await (await element.toQr({ place: element.locator })).arrayBuffer())), light: element.querySelector('article')!.innerHTML };
    });
    const { zxing } = await decodePng(Uint8Array.from(placed.blob));
    const { hash } = new URL(zxing!);
    await page.route('https://m.fromgeek.com/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="zh-Hans"><div style="height:4000px">&nbsp;</div><article>${placed.light}</article><div style="height:4000px">&nbsp;</div>` }));
    await page.goto(zxing!);
    await page.waitForFunction(() => scrollY > 1000, undefined, { timeout: 5000 });
    const words = decodeURIComponent(hash.slice(hash.indexOf('text=') + 5));
    expect(placed.light.replace(/<[^>]+>/g, '')).toContain(words);
    await page.context().close();
  });

  it('is refused for an article whose own address is no web address', async () => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 } });
    await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      element.removeAttribute('share-url');
      element.article = { offprint: 1, title: 'A', canonical: 'http://news.example/1', blocks: [{ kind: 'paragraph', text: 'A paragraph.' }] };
      await element.ready;
    });
    await ready(page);
    await page.waitForTimeout(300);
    expect((await recorded(page)).filter(({ type }) => type === 'share-refused').map(({ detail }) => detail.code)).toEqual(['unsafe-link']);
    await page.context().close();
  });
});
