import { existsSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, Demo, look, ready, recorded } from './harness.js';

/** A font that no stack names, to come late. */
const FONT = '/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf';

interface ElementApi extends HTMLElement {
  pageCount: number;
  locator: string;
  goTo(place: string | number): boolean;
}

const sentence = (n: number) => `这是第${n}段，河水退得比往年都早，码头上的人站在石阶上看，谁也没有说话。`;
const PICTURES = ['one', 'two', 'three'];

const article = {
  offprint: 1,
  title: '图',
  lang: 'zh-Hans',
  blocks: [
    ...PICTURES.slice(0, 2).map((name) => ({ kind: 'image', src: `/pictures/${name}.png` })),
    ...Array.from({ length: 30 }, (_, n) => ({ kind: 'paragraph', runs: [sentence(n).repeat(2)] })),
    { kind: 'image', src: '/pictures/three.png' },
  ],
};

const layouts = async (page: Page) => (await recorded(page)).filter(({ type }) => type === 'layout').length;

describe.skipIf(!canRun)('what comes late', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('pictures without a size: laid out once with their own, place and loaded pictures kept', async () => {
    const { page, complaints } = await demo.open();
    const requests: string[] = [];
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const png = PNG.sync.write(new PNG({ width: 300, height: 60 }));
    await page.route('**/pictures/*.png', async (route) => {
      requests.push(new URL(route.request().url()).pathname);
      await asked;
      await route.fulfill({ contentType: 'image/png', body: png });
    });
    const before = await layouts(page);
    await page.evaluate((data) => {
      (document.getElementById('phone') as unknown as { article: object }).article = data;
    }, article);
    await page.waitForFunction((count) => (window as unknown as { record: { events: { id: string; type: string }[] } }).record.events.filter(({ id, type }) => id === 'phone' && type === 'layout').length > count, before);
    const boxes = () =>
      page.evaluate(() => Array.from(document.getElementById('phone')!.shadowRoot!.querySelectorAll<HTMLImageElement>('.spread:not([hidden]) img'), (image) => {
        const { width, height } = image.getBoundingClientRect();
        return Math.round((width / height) * 100) / 100;
      }));
    const reserved = await boxes();
    expect(reserved.length).toBeGreaterThan(0);
    for (const ratio of reserved) expect(ratio).toBeLessThan(3);
    const locator = (await look(page)).locator;
    const reservedFor = await layouts(page);
    answer();
    await page.waitForFunction(() => {
      const images = [...document.getElementById('phone')!.shadowRoot!.querySelectorAll<HTMLImageElement>('.spread:not([hidden]) img')];
      return images.length === 2 && images.every(({ naturalWidth, naturalHeight, offsetWidth, offsetHeight }) => naturalWidth > 0 && Math.abs(offsetWidth / offsetHeight - naturalWidth / naturalHeight) < 0.1);
    });
    for (const ratio of await boxes()) expect(ratio).toBeCloseTo(5, 0);
    expect((await look(page)).locator).toBe(locator);
    await page.waitForTimeout(200);
    const after = await layouts(page);
    // Both of the first page in one frame, or in two.
    expect(after - reservedFor).toBeLessThanOrEqual(2);
    expect(requests.filter((path) => path.includes('one'))).toHaveLength(1);
    // Nothing is news any more.
    await page.evaluate(() => (document.getElementById('phone') as ElementApi).goTo(2));
    await page.evaluate(() => (document.getElementById('phone') as ElementApi).goTo(1));
    await page.waitForTimeout(100);
    expect(await layouts(page)).toBe(after);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a picture before the reader’s place moves the page, not the place', async () => {
    const { page } = await demo.open();
    const png = PNG.sync.write(new PNG({ width: 300, height: 900 }));
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/pictures/*.png', async (route) => {
      await asked;
      await route.fulfill({ contentType: 'image/png', body: png });
    });
    await page.evaluate((data) => {
      (document.getElementById('phone') as unknown as { article: object }).article = data;
    }, article);
    await page.waitForFunction(() => document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) img'));
    const before = await page.evaluate(() => {
      const element = document.getElementById('phone') as ElementApi;
      element.goTo(2);
      return { locator: element.locator, count: element.pageCount };
    });
    answer();
    await page.waitForFunction((count) => (document.getElementById('phone') as ElementApi).pageCount > count, before.count);
    const text = await page.evaluate((block) => document.getElementById('phone')!.shadowRoot!.querySelector(`.spread:not([hidden]) [data-block="${block}"]`)?.textContent, before.locator.slice(1).split(':')[0]);
    expect(text).toMatch(/\S/);
    expect((await look(page)).locator).toBe(before.locator);
    await page.context().close();
  });

  it.skipIf(!existsSync(FONT))('fonts: measured anew, once, and only where they are used', async () => {
    const { page, complaints } = await demo.open({ bypassCSP: true });
    await page.route('**/late.ttf', (route) => route.fulfill({ contentType: 'font/ttf', body: readFileSync(FONT) }));
    await page.evaluate(() => {
      const element = document.getElementById('phone')!;
      element.style.setProperty('--offprint-font-text', "'Late', 'Liberation Sans'");
      element.setAttribute('type', 'json');
      element.setAttribute('src', '/seeds/english.json');
    });
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as { article?: { lang: string } }).article?.lang === 'en');
    await ready(page);
    await page.evaluate(() => (document.getElementById('phone') as ElementApi).goTo(3));
    const before = { layouts: await layouts(page), ...(await look(page)) };
    const load = (family: string) =>
      page.evaluate(async (name) => {
        const face = new FontFace(name, 'url(/late.ttf)');
        document.fonts.add(face);
        await face.load();
        await new Promise((resolve) => setTimeout(resolve, 150));
      }, family);
    await load('Another');
    expect(await layouts(page)).toBe(before.layouts);
    await load('Late');
    expect(await layouts(page)).toBe(before.layouts + 1);
    const after = await look(page);
    // A typewriter's letters are wider.
    expect(after.pageCount).toBeGreaterThan(before.pageCount);
    expect(after.locator).toBe(before.locator);
    const overhang = await page.evaluate(() => {
      const leaf = document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) .leaf')!;
      const { right } = leaf.getBoundingClientRect();
      return Math.max(...Array.from(leaf.querySelectorAll('p .op-line'), (line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        return range.getBoundingClientRect().right - right;
      }));
    });
    // A space at the line's end stands over, and the spacing behind the last letter.
    expect(overhang).toBeLessThan(12);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
