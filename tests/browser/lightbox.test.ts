// Pictures shown large, in Chromium: opened by tap and by key, zoomed and moved in every way there is, and the page stays as it was.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { canRun, Demo, look } from './harness.js';
import { article, badTargets, boxOf, focusedName, has, SIZES, tabRound, THEMES } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const ALT = '夜色中的粮仓图书馆，圆顶下的窗户透出暖光';
const BUTTON = `放大图片: ${ALT}`;

/** The article with pictures, the tools there. */
async function openPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const element = document.getElementById('phone')!;
    element.setAttribute('type', 'json');
    element.setAttribute('src', '/seeds/chinese.json');
    element.scrollIntoView();
    element.shadowRoot!.querySelector('.root')!.dispatchEvent(new Event('pointerover'));
  });
  await page.waitForFunction(() => {
    const image = document.getElementById('phone')!.shadowRoot!.querySelector<HTMLImageElement>('.spread:not([hidden]) .op-image');
    return (image?.naturalWidth ?? 0) > 0 && image!.nextElementSibling?.className === 'op-zoom';
  });
}

const picture = (page: Page) => article(page).locator('.spread:not([hidden]) .op-image').first();
const percent = (page: Page) => article(page).locator('.whole').textContent();
const shown = (page: Page) => boxOf(page, '.frame img');

describe.skipIf(!canRun)('a picture shown large', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it.each(SIZES)('is as large as fits, with caption and credit, and nothing is off the screen: %i by %i', async (width, height) => {
    const { page, complaints } = await demo.open({ viewport: { width, height } });
    await openPictures(page);
    await picture(page).click();
    await page.waitForTimeout(100);
    const [image, frame, about] = [await shown(page), await boxOf(page, '.frame'), await boxOf(page, '.about')];
    expect(Math.abs(image.right - image.left - (frame.right - frame.left)) < 1 || Math.abs(image.bottom - image.top - (frame.bottom - frame.top)) < 1).toBe(true);
    expect((image.right - image.left) / (image.bottom - image.top)).toBeCloseTo(1.5, 1);
    for (const box of [image, about]) {
      expect(box.left).toBeGreaterThanOrEqual(-0.5);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width + 0.5);
      expect(box.bottom).toBeLessThanOrEqual(height + 0.5);
    }
    expect(about.top).toBeGreaterThanOrEqual(image.bottom - 0.5);
    expect(await article(page).locator('.about').textContent()).toBe('改造后的粮仓图书馆，圆顶与砖墙都保留了下来。江岸晚报 制图');
    expect(await badTargets(page, '.lightbox')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is opened by its button, with the keyboard alone, and the focus goes back to it', async () => {
    const { page } = await demo.open();
    await openPictures(page);
    await article(page).locator('.spread:not([hidden]) .op-zoom').first().focus();
    expect(await focusedName(page)).toBe(BUTTON);
    await page.keyboard.press('Enter');
    expect(await tabRound(page)).toEqual(['缩小', '整图, 100 %', '放大', '关闭']);
    await page.keyboard.press('Escape');
    expect([await has(page, '.lightbox'), await focusedName(page)]).toEqual([false, BUTTON]);
    await page.context().close();
  });

  it('is opened by a tap on the picture, which turns no page', async () => {
    const { page } = await demo.open(PHONE);
    await openPictures(page);
    const box = (await picture(page).boundingBox())!;
    await page.touchscreen.tap(box.x + box.width - 20, box.y + 20);
    await article(page).locator('.lightbox').waitFor();
    expect((await look(page)).page).toBe(1);
    await article(page).getByRole('button', { name: '关闭' }).click();
    expect(await has(page, '.lightbox')).toBe(false);
    await page.context().close();
  });

  it('shows its button where there is no mouse, and with one when it is over the picture', async () => {
    const opacity = (page: Page) => page.evaluate(() => Number(getComputedStyle(document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) .op-zoom')!).opacity));
    const { page: phone } = await demo.open(PHONE);
    await openPictures(phone);
    expect(await opacity(phone)).toBeGreaterThan(0.5);
    await phone.context().close();
    const { page } = await demo.open();
    await openPictures(page);
    await page.mouse.move(5, 5);
    expect(await opacity(page)).toBe(0);
    await picture(page).hover({ position: { x: 30, y: 30 } });
    expect(await opacity(page)).toBe(1);
    const [image, button] = [(await picture(page).boundingBox())!, (await article(page).locator('.spread:not([hidden]) .op-zoom').first().boundingBox())!];
    expect([button.width, button.height]).toEqual([44, 44]);
    expect(button.x + button.width).toBeLessThanOrEqual(image.x + image.width);
    expect(button.y + button.height).toBeLessThanOrEqual(image.y + image.height);
    await page.context().close();
  });

  it('zooms by buttons and keys, to the ends, and says how far', async () => {
    const { page } = await demo.open();
    await openPictures(page);
    await picture(page).click();
    const button = (name: string) => article(page).locator('.lightbox').getByRole('button', { name, exact: true });
    expect([await percent(page), await button('缩小').getAttribute('aria-disabled')]).toEqual(['100 %', 'true']);
    await button('放大').click();
    expect(await percent(page)).toBe('150 %');
    await page.keyboard.press('+');
    expect(await percent(page)).toBe('225 %');
    await page.keyboard.press('-');
    expect(await percent(page)).toBe('150 %');
    for (let i = 0; i < 6; ++i) await page.keyboard.press('=');
    expect([await percent(page), await button('放大').getAttribute('aria-disabled')]).toEqual(['400 %', 'true']);
    await article(page).locator('.whole').click();
    expect(await percent(page)).toBe('100 %');
    await page.context().close();
  });

  it('is moved by arrow keys and by dragging, no further than its edges', async () => {
    const { page } = await demo.open(PHONE);
    await openPictures(page);
    await picture(page).click();
    for (let i = 0; i < 2; ++i) await page.keyboard.press('+');
    const before = await shown(page);
    await page.keyboard.press('ArrowRight');
    expect((await shown(page)).left).toBeCloseTo(before.left - 60, 0);
    for (let i = 0; i < 20; ++i) await page.keyboard.press('ArrowLeft');
    expect((await shown(page)).left).toBeCloseTo(0, 0);
    await page.mouse.move(300, 400);
    await page.mouse.down();
    await page.mouse.move(250, 400, { steps: 4 });
    await page.mouse.up();
    expect((await shown(page)).left).toBeCloseTo(-50, 0);
    expect((await look(page)).page).toBe(1);
    await page.context().close();
  });

  it('zooms by the wheel and by two clicks where they are made', async () => {
    const { page } = await demo.open();
    await openPictures(page);
    await picture(page).click();
    const image = await shown(page);
    const at = { x: image.left + (image.right - image.left) / 4, y: (image.top + image.bottom) / 2 };
    const under = async () => {
      const { left, right } = await shown(page);
      return (at.x - left) / (right - left);
    };
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -400);
    await page.waitForTimeout(100);
    expect(Number.parseInt((await percent(page))!)).toBeGreaterThan(180);
    expect(await under()).toBeCloseTo(0.25, 1);
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(100);
    expect(await percent(page)).toBe('100 %');
    await page.mouse.dblclick(at.x, at.y);
    expect(await percent(page)).toBe('250 %');
    await page.waitForTimeout(400);
    await page.mouse.dblclick(at.x, at.y);
    expect(await percent(page)).toBe('100 %');
    await page.context().close();
  });

  it('zooms under two fingers, and the page beneath stays as it is', async () => {
    const { page } = await demo.open(PHONE);
    await openPictures(page);
    await picture(page).click();
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await touch('touchStart', [150, 400], [240, 400]);
    for (let i = 1; i <= 5; ++i) await touch('touchMove', [150 - i * 9, 400], [240 + i * 9, 400]);
    await touch('touchEnd');
    expect(await percent(page)).toBe('200 %');
    expect(await page.evaluate(() => [visualViewport!.scale, scrollX])).toEqual([1, 0]);
    await page.context().close();
  });

  it('takes no link of the caption that it cannot follow, and none that is unsafe', async () => {
    const { page } = await demo.open();
    await page.evaluate(() => {
      const element = document.getElementById('phone') as HTMLElement & { article: object };
      element.scrollIntoView();
      element.article = {
        offprint: 1, title: 'T', blocks: [{
          kind: 'image', src: '/seeds/images/granary.jpg', alt: 'A', width: 1200, height: 800,
          caption: ['See ', { text: 'the paper', href: 'https://news.example/1' }, { text: ' bad', href: 'javascript:alert(1)' }, { text: ' there', href: '#x' }],
        }],
      };
      element.shadowRoot!.querySelector('.root')!.dispatchEvent(new Event('pointerover'));
    });
    await article(page).locator('.spread:not([hidden]) .op-zoom').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.about a')].map((a) => [a.getAttribute('href'), a.getAttribute('rel'), a.getAttribute('target')])))
      .toEqual([['https://news.example/1', 'noopener noreferrer nofollow ugc', '_blank']]);
    expect(await article(page).locator('.about').textContent()).toBe('See the paper bad');
    await page.context().close();
  });

  it.each(THEMES)('has nothing for axe to find: %s', async (theme) => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 } });
    await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('theme', wanted), theme);
    await openPictures(page);
    expect(await findings(page)).toEqual([]);
    await picture(page).click();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it('leaves the text that is copied and read as it was', async () => {
    const { page } = await demo.open();
    await openPictures(page);
    expect(await page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.op-zoom')].every((button) => button.textContent === '' && button.closest('.op-block') === null))).toBe(true);
    await page.context().close();
  });
});
