// The sheet with type and layout, in Chromium: what it sets is there at once, in sight above it, and everything can be done by keyboard.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { canRun, Demo, look } from './harness.js';
import { article, badTargets, boxOf, focusedName, has, openSheet, SIZES, tabRound, THEMES } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const attribute = (page: Page, name: string) => article(page).getAttribute(name);
const fontSize = (page: Page) => page.evaluate(() => {
  const body = [...document.getElementById('phone')!.shadowRoot!.querySelectorAll('.spread:not([hidden]) p.op-block')].find(({ textContent }) => textContent!.length > 60)!;
  return getComputedStyle(body).fontSize;
});
const colours = (page: Page) => page.evaluate(() => {
  const { backgroundColor, color } = getComputedStyle(document.getElementById('phone')!.shadowRoot!.querySelector('.root')!);
  return [backgroundColor, color];
});

describe.skipIf(!canRun)('the settings', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it.each(SIZES)('leave the text in sight above them and have targets for fingers: %i by %i', async (width, height) => {
    const { page, complaints } = await demo.open({ viewport: { width, height } });
    await openSheet(page, 'type');
    const sheet = await boxOf(page, '.sheet');
    expect(sheet.bottom - sheet.top).toBeLessThanOrEqual(height * 0.6 + 0.5);
    expect(sheet.left).toBeGreaterThanOrEqual(0);
    expect(sheet.right).toBeLessThanOrEqual(width);
    expect(sheet.bottom).toBeLessThanOrEqual(height);
    expect(await badTargets(page, '.sheet')).toEqual([]);
    expect(await page.evaluate(() => {
      const sheet = document.getElementById('phone')!.shadowRoot!.querySelector('.sheet')!;
      return [sheet.scrollHeight <= sheet.clientHeight, sheet.scrollWidth <= sheet.clientWidth, getComputedStyle(sheet.parentElement!).backgroundColor];
    })).toEqual([true, true, 'rgba(0, 0, 0, 0)']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('make the type larger and smaller, at once, and say how large it is', async () => {
    const { page } = await demo.open(PHONE);
    await openSheet(page, 'type');
    const shown = () => article(page).locator('.settings output').textContent();
    expect([await fontSize(page), await shown()]).toEqual(['17px', '17']);
    await article(page).getByRole('button', { name: '放大字号' }).click();
    await article(page).getByRole('button', { name: '放大字号' }).click();
    await page.waitForTimeout(100);
    expect([await fontSize(page), await shown(), await has(page, '.panel')]).toEqual(['19px', '19', true]);
    await article(page).getByRole('button', { name: '缩小字号' }).click();
    await page.waitForTimeout(100);
    expect([await fontSize(page), await attribute(page, 'font-scale')]).toEqual(['18px', '1.059']);
    await page.context().close();
  });

  it('end at the smallest type, with the focus still there', async () => {
    const { page } = await demo.open(PHONE);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('font-scale', '0.77'));
    await openSheet(page, 'type');
    const smaller = article(page).getByRole('button', { name: '缩小字号' });
    await smaller.focus();
    await page.keyboard.press('Enter');
    expect(await smaller.getAttribute('aria-disabled')).toBe('true');
    expect(await focusedName(page)).toBe('缩小字号');
    await page.keyboard.press('Enter');
    expect(await article(page).locator('.settings output').textContent()).toBe('12');
    await page.context().close();
  });

  it('set each of the others by its words', async () => {
    const { page } = await demo.open(PHONE);
    await openSheet(page, 'type');
    const pick = async (name: string) => {
      await article(page).getByRole('radio', { name, exact: true }).check();
      await page.waitForTimeout(100);
    };
    await pick('首行缩进');
    expect(await attribute(page, 'paragraphs')).toBe('indented');
    await pick('宽松');
    expect(await attribute(page, 'line-height')).toBe('1.15');
    await pick('深色');
    expect(await attribute(page, 'theme')).toBe('dark');
    expect(await colours(page)).toEqual(['rgb(22, 21, 19)', 'rgb(232, 227, 219)']);
    await pick('高对比度');
    expect(await colours(page)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await pick('纯文本');
    expect((await look(page)).mode).toBe('plain');
    expect(await has(page, '.panel')).toBe(true);
    await pick('翻页');
    expect((await look(page)).mode).toBe('paged');
    await page.context().close();
  });

  it('show what is set', async () => {
    const { page } = await demo.open(PHONE);
    await page.evaluate(() => {
      for (const [name, value] of [['theme', 'Sepia'], ['line-height', '1.33'], ['paragraphs', 'indented'], ['mode', 'nonsense']]) document.getElementById('phone')!.setAttribute(name!, value!);
    });
    await openSheet(page, 'type');
    expect(await page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll<HTMLInputElement>('.settings input:checked')].map(({ value }) => value)))
      .toEqual(['wide', 'indented', 'sepia', 'paged']);
    await page.context().close();
  });

  it('are used with the keyboard alone, which stays inside and goes back', async () => {
    const { page } = await demo.open(PHONE);
    await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector<HTMLElement>('[part=type-button]')!.focus());
    await page.keyboard.press('Enter');
    await article(page).locator('.panel').waitFor();
    expect(await focusedName(page)).toBe('字号与版式');
    expect(await tabRound(page)).toEqual(['关闭', '缩小字号', '放大字号', '标准', '段间留空', '跟随系统', '翻页']);
    for (let i = 0; i < 3; ++i) await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe('标准');
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(100);
    expect([await attribute(page, 'line-height'), await focusedName(page), (await look(page)).page]).toEqual(['1.15', '宽松', 1]);
    await page.keyboard.press('Escape');
    expect([await has(page, '.panel'), await focusedName(page)]).toEqual([false, '字号与版式']);
    await page.context().close();
  });

  it('leave the focus on the text where the button has gone with the pages', async () => {
    const { page } = await demo.open(PHONE);
    await openSheet(page, 'type');
    await article(page).getByRole('radio', { name: '纯文本' }).check();
    await page.waitForTimeout(100);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('phone');
    await page.context().close();
  });

  it('close when the element goes', async () => {
    const { page } = await demo.open(PHONE);
    await openSheet(page, 'type');
    expect(await page.evaluate(() => {
      const element = document.getElementById('phone')!;
      element.remove();
      return element.shadowRoot!.querySelector('.panel');
    })).toBe(null);
    await page.context().close();
  });

  it.each(THEMES)('have nothing for axe to find: %s', async (theme) => {
    const { page } = await demo.open(PHONE);
    await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('theme', wanted), theme);
    await openSheet(page, 'type');
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it('speak the language of the element', async () => {
    const { page } = await demo.open(PHONE);
    for (const [lang, name] of [['en', 'Larger type'], ['ja', '文字を大きく'], ['zh-Hant', '放大字級']] as const) {
      await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('lang', wanted), lang);
      await page.waitForTimeout(100);
      await openSheet(page, 'type');
      expect(await article(page).getByRole('button', { name }).count()).toBe(1);
      expect(await badTargets(page, '.sheet')).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });

  it('give a reader whose system asks for contrast black and white', async () => {
    const { page } = await demo.open({ ...PHONE, contrast: 'more' });
    expect(await colours(page)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
    expect(await colours(page)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.context().close();
  });
});
