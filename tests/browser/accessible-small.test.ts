// The element at 400 % zoom, under reduced motion, under forced colours, and for fingers.
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, focusOn, MODES, settle, toArticle, toMode, withTools } from './accessible-page.js';
import { canRun, Demo, look, ready, swipe } from './harness.js';
import { article as element, badTargets, openSheet } from './tools-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };
/** 1280 by 1024 at 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 } };

/** Lines of the page in sight that reach out of it, or under the foot. */
const covered = (page: Page): Promise<string[]> =>
  act(page, (article, root) => {
    const under: string[] = [];
    article.scrollIntoView();
    const box = root.getBoundingClientRect();
    const foot = root.querySelector('.foot')!.getBoundingClientRect();
    for (const line of root.querySelectorAll<HTMLElement>('.stage .spread:not([hidden]) .op-line')) {
      const { left, right, top, bottom } = line.getBoundingClientRect();
      if (bottom > foot.top || left < box.left || right > box.right + 1 || top < box.top) under.push(line.textContent!);
    }
    return under;
  });

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.skipIf(!canRun)('in a small window', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it.each(MODES)('at 400 % zoom nothing is wider than the window, cut off or covered: %s', async (mode) => {
    const { page } = await demo.page(ZOOMED);
    await page.goto(demo.address);
    // The demo's own height is that of a phone.
    await page.evaluate((to) => {
      const { style } = document.getElementById('phone')!;
      style.setProperty('--offprint-height', 'min(780px, 100dvh)');
      document.getElementById('phone')!.setAttribute('mode', to);
    }, mode);
    await ready(page);
    await toArticle(page, 'english.json', mode);
    expect((await look(page)).mode).toBe(mode);
    expect(await overflow(page)).toBe(0);
    if (mode === 'paged') {
      do expect(await covered(page)).toEqual([]);
      while (await act(page, (article) => article.next()));
    } else {
      // The last line comes out from under the foot.
      await act(page, (article, root) => (article.scrollIntoView(), root.scrollTo(0, root.scrollHeight)));
      await page.waitForTimeout(400);
      const [last, foot] = await act(page, (article, root) => {
        const lines = [...article.querySelectorAll('article > p'), ...root.querySelectorAll('.op-line')].filter((line) => line.getClientRects().length > 0);
        return [lines.at(-1)!.getBoundingClientRect().bottom, root.querySelector('.foot')!.getBoundingClientRect().top];
      });
      expect(last).toBeLessThanOrEqual(foot! + 0.5);
    }
    // The foot is whole, one button beside the other.
    await act(page, (article) => article.scrollIntoView());
    const buttons = await act(page, (_, root) => [...root.querySelectorAll('.foot button')].map((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return [left, right, top, bottom];
    }));
    expect(buttons).toHaveLength(5);
    buttons.forEach(([left, right, top, bottom], i) => {
      expect(left).toBeGreaterThanOrEqual(i ? buttons[i - 1]![1]! - 0.5 : 0);
      expect(right).toBeLessThanOrEqual(320);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(256.5);
    });
    await page.context().close();
  });

  it.each(['type', 'contents', 'share'] as const)('at 400 % zoom all of the sheet of “%s” is reached', async (sheet) => {
    const { page } = await demo.open(ZOOMED);
    for (const mode of MODES) {
      await toMode(page, mode);
      if (sheet === 'share') await act(page, (article) => article.openShare());
      else await openSheet(page, sheet);
      expect(await overflow(page), mode).toBe(0);
      const box = (await element(page).locator('.sheet').boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(256);
      // Whatever has the focus is brought into sight, all round.
      const seen = new Set<string>();
      for (let i = 0; i < 40; ++i) {
        await page.keyboard.press('Tab');
        const at = await act(page, (article) => {
          const active = article.shadowRoot!.activeElement!;
          const { left, right, top, bottom } = (active.closest('label') ?? active).getBoundingClientRect();
          return { name: active.getAttribute('aria-label') || active.closest('label')?.textContent || active.textContent!, inside: left >= 0 && right <= 320 && top >= -0.5 && bottom <= 256.5 };
        });
        if (seen.has(at.name)) break;
        seen.add(at.name);
        expect(at, mode).toMatchObject({ inside: true });
      }
      expect(seen.size).toBeGreaterThan(2);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  }, 90_000);

  it('nothing is animated under reduced motion: in a swipe, after a turn, when the foot goes and comes', async () => {
    const { page } = await demo.open({ ...PHONE, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    await element(page).scrollIntoViewIfNeeded();
    const { x, y, width } = (await element(page).boundingBox())!;
    const animated = () => act(page, (article) => [document, article.shadowRoot!].flatMap((root) => root.getAnimations()).length);
    await page.evaluate(() => {
      const counts: number[] = [];
      Object.assign(window, { counts });
      const count = () => {
        counts.push(document.getAnimations().length + document.getElementById('phone')!.shadowRoot!.getAnimations().length);
        requestAnimationFrame(count);
      };
      count();
    });
    await swipe(page, [x + width * 0.8, y + 200], [x + width * 0.2, y + 200]);
    expect((await look(page)).page).toBe(2);
    await page.touchscreen.tap(x + width / 2, y + 300);
    expect(await animated()).toBe(0);
    await focusOn(page, '.leaf');
    await page.keyboard.press('PageDown');
    expect(await animated()).toBe(0);
    await page.keyboard.press('Escape');
    await openSheet(page, 'type');
    await page.keyboard.press('Escape');
    const counts = await page.evaluate(() => (window as unknown as { counts: number[] }).counts);
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBe(0);
    await page.context().close();
  });

  it('with motion a swipe is animated, so that the test before can fail', async () => {
    const { page } = await demo.open({ ...PHONE, hasTouch: true, isMobile: true });
    await element(page).scrollIntoViewIfNeeded();
    const { x, y, width } = (await element(page).boundingBox())!;
    await page.evaluate(() => {
      Object.assign(window, { most: 0 });
      const count = () => {
        const record = window as unknown as { most: number };
        record.most = Math.max(record.most, document.getElementById('phone')!.shadowRoot!.getAnimations().length);
        requestAnimationFrame(count);
      };
      count();
    });
    await swipe(page, [x + width * 0.8, y + 200], [x + width * 0.2, y + 200]);
    expect(await page.evaluate(() => (window as unknown as { most: number }).most)).toBeGreaterThan(0);
    await page.context().close();
  });

  it.each(MODES)('what a finger is to hit is 44 px at least, and there is a button for each gesture: %s', async (mode) => {
    const { page } = await demo.open({ ...PHONE, hasTouch: true });
    await toArticle(page, 'english.json');
    await toMode(page, mode);
    await withTools(page);
    expect(await badTargets(page, '.foot')).toEqual([]);
    // A swipe and a tap at the side turn; a tap on a picture enlarges it.
    const names = await act(page, (_, root) => [...root.querySelectorAll('.foot button')].map((button) => button.getAttribute('aria-label')));
    expect(names).toEqual(['Contents and search', 'Previous page', 'Next page', 'Type and layout', 'Share']);
    if (mode !== 'plain') {
      const zooms = await act(page, (_, root) => [...root.querySelectorAll('.op-image')].map((image) => {
        const { width, height } = image.parentElement!.querySelector('.op-zoom')!.getBoundingClientRect();
        return Math.min(width, height);
      }));
      expect(zooms.length).toBeGreaterThan(0);
      expect(Math.min(...zooms)).toBeGreaterThanOrEqual(44);
    }
    for (const sheet of ['type', 'contents'] as const) {
      await openSheet(page, sheet);
      expect(await badTargets(page, '.sheet'), sheet).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await act(page, (article) => article.openShare());
    // The address is a link in running text.
    expect((await badTargets(page, '.sheet')).filter((name) => !name.startsWith('http') && !/^[\w.]+\//.test(name))).toEqual([]);
    await page.context().close();
  });

  it('the button to try again is 44 px high', async () => {
    const { page } = await demo.page(PHONE);
    await page.route('**/seeds/*', (route) => route.abort());
    await page.goto(demo.address);
    await ready(page);
    expect(await badTargets(page, '.notice')).toEqual([]);
    await page.context().close();
  });

  it('under forced colours edges, what is chosen and the focus are seen', async () => {
    const { page } = await demo.open({ ...PHONE, forcedColors: 'active' });
    await settle(page, 'plain');
    const edges = (selector: string) => act(page, new Function('_', 'root', `return [...root.querySelectorAll('${selector}')].map((each) => parseFloat(getComputedStyle(each).borderTopWidth))`) as () => number[]);
    expect(await act(page, (_, root) => getComputedStyle(root).borderTopWidth)).toBe('1px');
    await openSheet(page, 'type');
    expect(await edges('.sheet')).toEqual([1]);
    expect(Math.min(...(await edges('.settings .chosen')))).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    // The focus changes what is seen of a button.
    await act(page, (article) => article.scrollIntoView());
    for (const selector of ['.type', '.share']) {
      const shot = () => element(page).locator(selector).screenshot();
      await page.evaluate(() => document.getElementById('copy')!.focus({ preventScroll: true }));
      const before = PNG.sync.read(await shot());
      await focusOn(page, selector);
      await page.keyboard.press('Shift');
      const after = PNG.sync.read(await shot());
      let changed = 0;
      for (let i = 0; i < before.data.length; i += 4) if (Math.abs(before.data[i]! - after.data[i]!) > 100) ++changed;
      expect(changed, selector).toBeGreaterThan(100);
    }
    await openSheet(page, 'contents');
    await element(page).getByRole('searchbox').fill('裁员');
    await page.keyboard.press('Enter');
    await element(page).locator('.find-bar').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it.each(['light', 'dark', 'sepia', 'contrast'])('the page that has the focus is seen to have it: %s', async (theme) => {
    const { page } = await demo.open(PHONE);
    await page.evaluate((name) => document.getElementById('phone')!.setAttribute('theme', name), theme);
    await act(page, (article) => article.scrollIntoView());
    const shot = async () => PNG.sync.read(await element(page).locator('.stage').screenshot());
    await page.evaluate(() => document.getElementById('copy')!.focus({ preventScroll: true }));
    const before = await shot();
    await focusOn(page, '.leaf');
    await page.keyboard.press('Shift');
    const after = await shot();
    let changed = 0;
    for (let i = 0; i < before.data.length; i += 4) if (Math.abs(before.data[i]! - after.data[i]!) > 60) ++changed;
    // All round the page.
    expect(changed).toBeGreaterThan(1500);
    await page.context().close();
  });
});
