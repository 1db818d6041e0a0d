// Fingers, taps, wheels and keys on a page: what turns it, and what is left to links, selections and what scrolls sideways itself.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canRun, Demo, look, recorded, swipe } from './harness.js';

const WORDS = '夜里的图书馆亮着灯，读者坐在窗边。';
const LINE = `const value = ${'read(next) + '.repeat(20)}0;`;
const ARTICLE = {
  offprint: 1, title: '手势', lang: 'zh-Hans',
  blocks: [
    { kind: 'paragraph', runs: [{ text: '左边的链接', href: 'https://news.example/left' }, WORDS] },
    { kind: 'code', text: `${LINE}\n${LINE}\n${LINE}\n${LINE}` },
    ...Array.from({ length: 40 }, () => ({ kind: 'paragraph', runs: [WORDS.repeat(3)] })),
  ],
};

type Api = HTMLElement & { article: object; page: number; pageCount: number; goTo(page: number): boolean };

describe.skipIf(!canRun)('gestures', () => {
  let demo: Demo;
  let page: Page;
  let box: { x: number; y: number; width: number; height: number };
  beforeAll(async () => {
    demo = await Demo.start();
    ({ page } = await demo.open({ viewport: { width: 390, height: 900 }, hasTouch: true }));
    await page.evaluate((article) => {
      const element = document.getElementById('phone') as Api;
      element.article = article;
      element.addEventListener('offprint-link', (event) => event.preventDefault());
    }, ARTICLE);
    await page.waitForFunction(() => (document.getElementById('phone') as Api).pageCount > 3 && document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) .op-wide'));
    await page.locator('#phone').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.getElementById('phone')!.scrollIntoView());
    await page.mouse.move(200, 300);
    await page.waitForTimeout(800);
    box = (await page.locator('#phone').boundingBox())!;
  });
  afterAll(() => demo.stop());
  beforeEach(async () => {
    await page.evaluate(() => {
      (document.getElementById('phone') as Api).goTo(1);
      getSelection()!.removeAllRanges();
      document.getElementById('phone')!.shadowRoot!.querySelector('.op-wide')!.scrollLeft = 0;
    });
    await page.waitForTimeout(400);
  });

  const at = async () => (await look(page)).page;
  const wide = async () => (await page.locator('#phone .spread:not([hidden]) .op-wide').boundingBox())!;
  const scrolled = () => page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) .op-wide')!.scrollLeft);

  it('follow the finger, to the px, once it moves sideways', async () => {
    const session = await page.context().newCDPSession(page);
    const touch = (type: string, x?: number, y?: number) => session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: x === undefined ? [] : [{ x, y: y! }] });
    await touch('touchStart', 300, box.y + 560);
    for (const x of [295, 285, 260, 220]) await touch('touchMove', x, box.y + 561);
    await expect.poll(() => page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll<HTMLElement>('.spread:not([hidden])')].map(({ style }) => style.transform))).toEqual(['translateX(-80px)', 'translateX(310px)']);
    await touch('touchEnd');
    await session.detach();
    await page.waitForTimeout(400);
    expect(await at()).toBe(2);
  });

  it('leave a movement that begins up or down to the page around, also when it goes aside later', async () => {
    await swipe(page, [200, box.y + 600], [190, box.y + 520], 6);
    expect(await at()).toBe(1);
    const session = await page.context().newCDPSession(page);
    const touch = (type: string, x?: number, y?: number) => session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: x === undefined ? [] : [{ x, y: y! }] });
    await touch('touchStart', 300, box.y + 600);
    for (const [x, y] of [[299, 580], [298, 560], [297, 540], [200, 538], [60, 536]]) await touch('touchMove', x, box.y + y!);
    await touch('touchEnd');
    await session.detach();
    await page.waitForTimeout(300);
    expect(await at()).toBe(1);
    await page.evaluate(() => document.getElementById('phone')!.scrollIntoView());
  });

  it('scroll code that is wider than the page, and turn nothing there', async () => {
    const { x, y, height } = await wide();
    await swipe(page, [x + 300, y + height / 2], [x + 80, y + height / 2], 12);
    await expect.poll(scrolled).toBeGreaterThan(60);
    expect(await at()).toBe(1);
    await page.touchscreen.tap(x + 340, y + height / 2);
    await page.waitForTimeout(200);
    expect(await at()).toBe(1);
  });

  it('leave the arrow keys to what scrolls sideways and has the focus', async () => {
    await page.locator('#phone .spread:not([hidden]) .op-wide').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(scrolled).toBeGreaterThan(10);
    expect(await at()).toBe(1);
    await page.keyboard.press('PageDown');
    expect(await at()).toBe(2);
  });

  it('follow a link at the side, and do not turn', async () => {
    const link = (await page.locator('#phone .spread:not([hidden]) a[href*=left]').boundingBox())!;
    await page.touchscreen.tap(link.x + 12, link.y + 12);
    await page.waitForTimeout(200);
    expect((await recorded(page)).filter(({ type }) => type === 'link').at(-1)!.detail).toEqual({ href: 'https://news.example/left' });
    expect(await at()).toBe(1);
  });

  it('do not turn while something is selected: the tap ends the selection', async () => {
    await page.evaluate(() => {
      const root = document.getElementById('phone')!.shadowRoot! as ShadowRoot & { getSelection(): Selection };
      root.getSelection().selectAllChildren(root.querySelectorAll('.spread:not([hidden]) .op-line')[3]!);
    });
    await page.touchscreen.tap(box.x + box.width - 20, box.y + 600);
    await page.waitForTimeout(200);
    expect(await at()).toBe(1);
  });

  it('turn once for one sideways movement of a trackpad, back and forth, and not for one up or down', async () => {
    await page.mouse.move(200, box.y + 600);
    for (let i = 0; i < 12; ++i) await page.mouse.wheel(14, 1);
    await expect.poll(at).toBe(2);
    await page.waitForTimeout(250);
    expect(await at()).toBe(2);
    for (let i = 0; i < 12; ++i) await page.mouse.wheel(-14, 1);
    await expect.poll(at).toBe(1);
    const before = await page.evaluate(() => scrollY);
    await page.waitForTimeout(250);
    await page.mouse.wheel(2, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    expect(await at()).toBe(1);
    await page.evaluate(() => document.getElementById('phone')!.scrollIntoView());
  });

  it('scroll wide code by the trackpad, and turn nothing', async () => {
    const { x, y, height } = await wide();
    await page.mouse.move(x + 100, y + height / 2);
    for (let i = 0; i < 6; ++i) await page.mouse.wheel(20, 0);
    await expect.poll(scrolled).toBeGreaterThan(60);
    await page.waitForTimeout(200);
    expect(await at()).toBe(1);
  });
});
