// The element with the keyboard alone: what Tab comes to, what keys turn, what is told of a turn.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, focusOn, settle, toArticle, toMode, whereFocusIs, withTools } from './accessible-page.js';
import { canRun, Demo, look, swipe } from './harness.js';
import { article as element } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };

/** The name of what has the focus in the element, or its text; outside, what `whereFocusIs` says. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.getElementById('phone')!.shadowRoot!.activeElement;
    if (!active) return document.activeElement === document.body ? 'body' : `outside: ${document.activeElement!.id || document.activeElement!.localName}`;
    return active.getAttribute('aria-label') || active.closest('label')?.textContent || active.textContent || active.className;
  });

/** What keys `key` come to until they leave the element. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const names: string[] = [];
  for (let i = 0; i < 60; ++i) {
    await page.keyboard.press(key);
    const name = await focusedName(page);
    if (/^(body|outside)/.test(name)) break;
    names.push(name);
  }
  return names;
}

/** A button in the page before the element and one after it; the first has the focus. */
async function between(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const [id, where] of [['before', 'beforebegin'], ['after', 'afterend']] as const) {
      const button = document.createElement('button');
      button.id = id;
      document.getElementById('phone')!.insertAdjacentElement(where, button);
    }
    document.getElementById('before')!.focus();
  });
  await withTools(page);
}

const FOOT = ['目录与查找', '上一页', '下一页', '字号与版式', '分享'];
const linksInSight = (page: Page) =>
  act(page, (_, root) => [...root.querySelectorAll('.spread:not([hidden]):not([aria-hidden]) a')].map((link) => link.textContent ?? ''));

/** How far what does not scroll has been scrolled. */
const scrolled = (page: Page) =>
  act(page, (_, root) => [root, ...root.querySelectorAll<HTMLElement>('.stage,.spread,.leaf,.foot')].reduce((sum, { scrollLeft, scrollTop }) => sum + scrollLeft + scrollTop, 0));

/** Keeps what the live regions of the element come to say. */
const listen = (page: Page) =>
  act(page, (_, root) => {
    const said: string[] = [];
    Object.assign(window, { said });
    const watch = (region: Element) =>
      new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    root.querySelectorAll('[role=status],[role=alert],[aria-live]').forEach(watch);
    return root.querySelectorAll('[role=status],[role=alert],[aria-live]').length;
  });
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

describe.skipIf(!canRun)('with the keyboard alone', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('Tab comes to the page, its links, the foot as it stands, and out; Shift+Tab the same way back; no page out of sight, nothing scrolled', async () => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, 'linked');
    await between(page);
    const { pageCount } = await look(page);
    expect(pageCount).toBeGreaterThan(3);
    for (let n = 1; n <= pageCount; ++n) {
      await act(page, new Function('element', `element.goTo(${n})`) as () => void);
      // The neighbours are painted by now.
      await page.waitForTimeout(300);
      await page.evaluate(() => document.getElementById('before')!.focus());
      const links = await linksInSight(page);
      const all = [`第 ${n} 页，共 ${pageCount} 页`, ...links, ...FOOT];
      expect(await walk(page, 'Tab')).toEqual(all);
      expect(await focusedName(page)).toBe('outside: after');
      expect(await walk(page, 'Shift+Tab')).toEqual(all.reverse());
      expect(await focusedName(page)).toBe('outside: before');
      expect(await scrolled(page)).toBe(0);
      expect((await look(page)).page).toBe(n);
    }
    await page.context().close();
  });

  it('what the foot has stands from left to right as Tab comes to it, and is seen when it has the focus', async () => {
    const { page } = await demo.open(PHONE);
    await between(page);
    await act(page, (_, root) => root.classList.add('faded'));
    await focusOn(page, '.contents');
    const lefts: number[] = [];
    for (let i = 0; i < FOOT.length; ++i) {
      await page.waitForTimeout(250);
      const { left, opacity } = await act(page, (article) => {
        const active = article.shadowRoot!.activeElement!;
        return { left: active.getBoundingClientRect().left, opacity: getComputedStyle(active.closest('.tools') ?? active).opacity };
      });
      lefts.push(left);
      expect(opacity).toBe('1');
      await page.keyboard.press('Tab');
    }
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    await page.context().close();
  });

  it('Tab passes by a page that stands aside because text on it is selected', async () => {
    const { page } = await demo.open(PHONE);
    await toArticle(page, 'linked');
    await between(page);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden]) p .op-line')!));
    const first = await linksInSight(page);
    await act(page, (article) => article.next());
    await page.evaluate(() => document.getElementById('before')!.focus());
    const names = await walk(page, 'Tab');
    expect(names.filter((name) => first.includes(name))).toEqual([]);
    expect(names[0]).toMatch(/^第 2 页/);
    // Back there, its links are links again.
    await page.evaluate(() => getSelection()!.empty());
    await act(page, (article) => article.goTo(1));
    await page.evaluate(() => document.getElementById('before')!.focus());
    expect((await walk(page, 'Tab')).slice(1, first.length + 1)).toEqual(first);
    await page.context().close();
  });

  it.each(['scroll', 'plain'])('what scrolls in its box in mode %s is reached by Tab and scrolled by keys', async (mode) => {
    const { page } = await demo.open(PHONE);
    await toMode(page, mode);
    await between(page);
    await page.keyboard.press('Tab');
    expect(await whereFocusIs(page)).toBe('root');
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(400);
    expect(await act(page, (_, root) => root.scrollTop)).toBeGreaterThan(100);
    await page.context().close();
  });

  it('a key takes the focus to the new page, whose name tells which it is; nothing else is said', async () => {
    const { page } = await demo.open(PHONE);
    const { pageCount } = await look(page);
    await between(page);
    expect(await listen(page)).toBe(1);
    await page.keyboard.press('Tab');
    for (const [key, n] of [['ArrowRight', 2], ['PageDown', 3], ['Space', 4], ['Shift+Space', 3], ['PageUp', 2], ['ArrowLeft', 1], ['End', pageCount], ['Home', 1]] as const) {
      await page.keyboard.press(key);
      expect(await focusedName(page), key).toBe(`第 ${n} 页，共 ${pageCount} 页`);
      expect((await look(page)).page).toBe(n);
    }
    await page.waitForTimeout(300);
    expect(await said(page)).toEqual([]);
    await page.context().close();
  });

  it('a button keeps the focus, and the page is told once, politely, when the turning rests', async () => {
    const { page } = await demo.open(PHONE);
    const { pageCount } = await look(page);
    await between(page);
    await listen(page);
    await focusOn(page, '.next');
    for (let i = 0; i < 3; ++i) await page.keyboard.press('Enter');
    expect(await focusedName(page)).toBe('下一页');
    await page.waitForTimeout(300);
    expect(await said(page)).toEqual([`第 4 页，共 ${pageCount} 页`]);
    // Nobody comes upon it who reads on later.
    await page.waitForTimeout(5200);
    expect(await element(page).locator('.live').textContent()).toBe('');
    await page.context().close();
  });

  it('a swipe is told; the first layout, another type size and scrolling are not', async () => {
    const { page } = await demo.page({ ...PHONE, hasTouch: true, isMobile: true });
    await page.goto(demo.address);
    await page.waitForFunction(() => document.getElementById('phone')?.shadowRoot?.querySelector('.live'));
    await listen(page);
    await settle(page);
    await element(page).scrollIntoViewIfNeeded();
    expect(await said(page)).toEqual([]);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('font-scale', '1.3'));
    await page.waitForTimeout(600);
    expect(await said(page)).toEqual([]);
    const { x, y, width } = (await element(page).boundingBox())!;
    await swipe(page, [x + width * 0.8, y + 200], [x + width * 0.2, y + 200]);
    await page.waitForTimeout(200);
    expect(await said(page)).toEqual([`第 2 页，共 ${(await look(page)).pageCount} 页`]);
    await toMode(page, 'scroll');
    await act(page, (_, root) => root.scrollTo(0, 1200));
    await page.waitForTimeout(600);
    expect(await said(page)).toHaveLength(1);
    await page.context().close();
  });

  it('it is read, set larger, searched by its headings and shared, and left', async () => {
    const { page, complaints } = await demo.open(PHONE);
    await between(page);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Space', 'PageDown', 'ArrowRight', 'ArrowLeft', 'End', 'Home', 'Space');
    expect((await look(page)).page).toBe(2);
    // Type settings: larger, and closed.
    while ((await focusedName(page)) !== '字号与版式') await press('Tab');
    await press('Enter');
    await element(page).locator('.panel').waitFor();
    while ((await focusedName(page)) !== '放大字号') await press('Tab');
    await press('Enter', 'Enter');
    await page.waitForTimeout(150);
    expect(await element(page).getAttribute('font-scale')).toBe('1.118');
    await press('Escape');
    expect(await focusedName(page)).toBe('字号与版式');
    // Contents: to a heading.
    while ((await focusedName(page)) !== '目录与查找') await press('Shift+Tab');
    await press('Enter');
    await element(page).locator('.panel').waitFor();
    while (!(await focusedName(page)).startsWith('组织自救')) await press('Tab');
    await press('Enter');
    await page.waitForTimeout(200);
    expect(await act(page, (_, root) => [...root.querySelectorAll('.spread:not([hidden]) h2')].some(({ textContent }) => textContent!.startsWith('组织自救')))).toBe(true);
    expect(await whereFocusIs(page)).not.toBe('body');
    // Shared: the panel opens and closes.
    while ((await focusedName(page)) !== '分享') await press('Tab');
    await press('Enter');
    await element(page).locator('.panel').waitFor();
    await press('Escape');
    expect(await focusedName(page)).toBe('分享');
    await press('Tab');
    expect(await focusedName(page)).toBe('outside: after');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
