import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleData } from '../../web/core/article-data.js';
import type * as CoreEntry from '../../web/core/index.js';
import { articleTexts } from '../wasm/article-text.js';
import { blocksInSight, canRun, copied, Demo, look, ready, recorded, shift, swipe } from './harness.js';

type CoreModule = typeof CoreEntry;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

describe.skipIf(!canRun)('reading', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('opens without a complaint, without moving anything, with one core for all', async () => {
    const { page, complaints } = await demo.page();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(demo.address);
    await ready(page);
    await page.locator('#wide').scrollIntoViewIfNeeded();
    await ready(page, 'wide');
    expect(await look(page)).toMatchObject({ state: 'ready', page: 1, mode: 'paged' });
    expect(await look(page, 'wide')).toMatchObject({ state: 'ready' });
    expect(complaints).toEqual([]);
    expect(await shift(page)).toBe(0);
    expect(requests.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
    expect(requests.filter((url) => !url.startsWith(demo.address) && !url.startsWith('data:'))).toEqual([]);
    await page.context().close();
  });

  it('turns all pages there and back by button', async () => {
    const { page, complaints } = await demo.open();
    const { pageCount } = await look(page);
    expect(pageCount).toBeGreaterThan(3);
    const button = (name: string) => page.locator('#phone').getByRole('button', { name });
    for (let n = 2; n <= pageCount; ++n) {
      await button('下一页').click();
      expect((await look(page)).page).toBe(n);
    }
    expect(await button('下一页').getAttribute('aria-disabled')).toBe('true');
    for (let n = pageCount - 1; n >= 1; --n) {
      await button('上一页').click();
      expect((await look(page)).page).toBe(n);
    }
    expect((await look(page)).pageCount).toBe(pageCount);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows the page in sight, and it alone, when the others lie ready to be found', async () => {
    const { page } = await demo.open(PHONE);
    // Pictures that come make another layout of it.
    await expect.poll(() => page.evaluate(() => {
      const root = document.getElementById('phone')!.shadowRoot!;
      const ready = [...root.querySelectorAll('.spread[hidden=until-found]')];
      const line = root.querySelector('.spread:not([hidden]) .op-line')!.getBoundingClientRect();
      const seen = root.elementFromPoint(line.left + 9, line.top + 9)?.closest('.spread');
      return ready.length > 0 && [...new Set(ready.map((spread) => getComputedStyle(spread).backgroundColor)), seen?.hasAttribute('hidden')];
    }), { timeout: 5000 }).toEqual(['rgba(0, 0, 0, 0)', false]);
    await page.context().close();
  });

  it('turns by keys while focused inside, and only then', async () => {
    const { page } = await demo.open();
    const { pageCount } = await look(page);
    await page.keyboard.press('ArrowRight');
    expect((await look(page)).page).toBe(1);
    await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector<HTMLElement>('.stage')!.focus());
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return (await look(page)).page;
    };
    expect(await press('ArrowRight')).toBe(2);
    expect(await press('PageDown')).toBe(3);
    expect(await press('Space')).toBe(4);
    expect(await press('Shift+Space')).toBe(3);
    expect(await press('ArrowLeft')).toBe(2);
    expect(await press('PageUp')).toBe(1);
    expect(await press('End')).toBe(pageCount);
    expect(await press('Home')).toBe(1);
    expect(await press('Control+ArrowRight')).toBe(1);
    const reasons = (await recorded(page)).filter(({ type }) => type === 'page').map(({ detail }) => detail.reason);
    // More layouts where a picture has told its size.
    expect(reasons[0]).toBe('layout');
    expect(reasons.filter((reason) => reason !== 'layout')).toEqual(Array(8).fill('key'));
    await page.context().close();
  });

  it('turns all pages there and back by swipe; vertical movement is the host page’s', async () => {
    const { page } = await demo.open(PHONE);
    await page.locator('#phone').scrollIntoViewIfNeeded();
    const box = (await page.locator('#phone').boundingBox())!;
    const y = Math.max(box.y, 0) + 200;
    const { pageCount } = await look(page);
    for (let n = 2; n <= pageCount; ++n) {
      await swipe(page, [320, y], [80, y]);
      expect((await look(page)).page).toBe(n);
    }
    await swipe(page, [320, y], [80, y]);
    expect((await look(page)).page).toBe(pageCount);
    for (let n = pageCount - 1; n >= 1; --n) {
      await swipe(page, [80, y], [320, y]);
      expect((await look(page)).page).toBe(n);
    }
    const before = await page.evaluate(() => scrollY);
    await swipe(page, [200, y + 150], [210, y - 100]);
    expect((await look(page)).page).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await page.context().close();
  });

  it('turns by a tap at the sides, not in the middle; at rest nothing is transformed', async () => {
    const { page } = await demo.open(PHONE);
    await page.locator('#phone').scrollIntoViewIfNeeded();
    const box = (await page.locator('#phone').boundingBox())!;
    const y = Math.max(box.y, 0) + 300;
    await page.touchscreen.tap(box.x + 360, y);
    expect((await look(page)).page).toBe(2);
    await page.touchscreen.tap(box.x + 195, y);
    expect((await look(page)).page).toBe(2);
    await page.touchscreen.tap(box.x + 30, y);
    expect((await look(page)).page).toBe(1);
    await swipe(page, [320, y], [80, y]);
    const transforms = await page.evaluate(() => Array.from(document.getElementById('phone')!.shadowRoot!.querySelectorAll('.spread'), (spread) => getComputedStyle(spread).transform));
    expect(new Set(transforms)).toEqual(new Set(['none']));
    await page.context().close();
  });

  it('swipes at once under reduced motion', async () => {
    const { page } = await demo.open({ ...PHONE, reducedMotion: 'reduce' });
    await page.locator('#phone').scrollIntoViewIfNeeded();
    const box = (await page.locator('#phone').boundingBox())!;
    await swipe(page, [320, box.y + 300], [80, box.y + 300]);
    expect((await look(page)).page).toBe(2);
    await page.context().close();
  });

  it.each([0, 1, 2, 3])('has the whole text on its pages, once and in order (seed %i)', async (seed) => {
    const { page } = await demo.open();
    if (seed > 0) {
      await page.locator('#seeds label').nth(seed).click();
      await page.waitForFunction(
        (count) => (window as unknown as { record: { events: { id: string; type: string }[] } }).record.events.filter(({ id, type }) => id === 'phone' && type === 'load').length === count,
        2,
      );
      await ready(page);
    }
    const data = await page.evaluate(() => (document.getElementById('phone') as unknown as { article: ArticleData }).article);
    const { pageCount } = await look(page);
    const blocks = new Map<number, string>();
    for (let n = 1; n <= pageCount; ++n) {
      await page.evaluate((to) => (document.getElementById('phone') as unknown as { goTo(page: number): void }).goTo(to), n);
      for (const [number, text] of await blocksInSight(page)) blocks.set(number, (blocks.get(number) ?? '') + text);
    }
    const numbers = [...blocks.keys()];
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const painted = [...blocks.values()];
    let at = 0;
    for (const { text } of articleTexts(data).filter(({ text }) => text !== '')) {
      const found = painted.indexOf(text, at);
      expect(found, `“${text.slice(0, 30)}…” after block ${at}`).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
    await page.context().close();
  });

  it('sets every Chinese line where the core has put it, to half a px', async () => {
    const { page } = await demo.open({ deviceScaleFactor: 2 });
    const worst = await page.evaluate(async () => {
      const { loadCore } = await (window as unknown as { importCore(): Promise<CoreModule> }).importCore();
      const core = await loadCore();
      let most = 0;
      for (const seed of ['/seeds/aws-layoffs.txt', '/seeds/chinese.json']) {
        const pages = core.open(await (await fetch(seed)).text()).paginate({ width: 357, height: 700 });
        for (let n = 0; n < pages.count; ++n) {
          const container = document.body.appendChild(document.createElement('div'));
          const painted = pages.paint(n, container);
          const left = container.getBoundingClientRect().left;
          const lines = painted.lines.filter((line) => !line.marker && line.fragments.length > 0);
          const order = painted.blocks.flatMap((_, index) => lines.filter((line) => line.block === index));
          container.querySelectorAll('.op-line:not(.op-marker)').forEach((element, i) => {
            const last = order[i]!.fragments.at(-1)!;
            const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            let node = texts.nextNode() as Text;
            while (!node.data.endsWith(last.text)) node = texts.nextNode() as Text;
            const range = document.createRange();
            range.selectNodeContents(node);
            most = Math.max(most, Math.abs(range.getBoundingClientRect().right - left - last.x - last.advance));
          });
          container.remove();
        }
      }
      return most;
    });
    expect(worst).toBeLessThan(0.5);
    await page.context().close();
  });

  it('keeps the place in another type size and at another width', async () => {
    const { page } = await demo.open();
    await page.evaluate(() => (document.getElementById('phone') as unknown as { goTo(page: number): void }).goTo(4));
    const { locator, pageCount } = await look(page);
    const block = Number(/^b(\d+):/.exec(locator)![1]);
    const scale = (by: number) => page.evaluate((value) => document.getElementById('phone')!.setAttribute('font-scale', String(value)), by);
    await scale(1.3);
    const grown = await look(page);
    expect(grown.pageCount).toBeGreaterThan(pageCount);
    expect(grown.locator).toBe(locator);
    expect((await blocksInSight(page)).map(([number]) => number)).toContain(block);
    await page.evaluate(() => document.querySelector<HTMLElement>('.phone')!.style.setProperty('width', '330px'));
    await page.waitForTimeout(150);
    expect((await look(page)).locator).toBe(locator);
    expect((await blocksInSight(page)).map(([number]) => number)).toContain(block);
    await scale(1);
    await page.evaluate(() => document.querySelector<HTMLElement>('.phone')!.style.removeProperty('width'));
    await page.waitForTimeout(150);
    expect(await look(page)).toMatchObject({ page: 4, pageCount, locator });
    await page.context().close();
  });

  it('goes to a page, a place, a heading', async () => {
    const { page } = await demo.open();
    await page.evaluate(() => {
      document.getElementById('phone')!.setAttribute('type', 'json');
      document.getElementById('phone')!.setAttribute('src', '/seeds/english.json');
    });
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as { article?: { lang: string } }).article?.lang === 'en');
    const go = (place: string | number) =>
      page.evaluate((to) => {
        const element = document.getElementById('phone') as unknown as { goTo(place: string | number): boolean; page: number; locator: string };
        const gone = element.goTo(to);
        return { gone, page: element.page, locator: element.locator };
      }, place);
    const there = await go('the-boat');
    expect(there.gone).toBe(true);
    expect((await go(1)).page).toBe(1);
    expect((await go(there.locator)).page).toBe(there.page);
    expect((await go('nowhere')).gone).toBe(false);
    expect((await go(9999)).page).toBe((await look(page)).pageCount);
    await page.context().close();
  });

  it('says the page once it has come to rest, in the language of the article', async () => {
    const { page } = await demo.open();
    const said = () => page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('[role=status].live')!.textContent);
    expect(await said()).toBe('');
    const next = page.locator('#phone').getByRole('button', { name: '下一页' });
    await next.click();
    await next.click();
    await page.waitForTimeout(250);
    expect(await said()).toBe(`第 3 页，共 ${(await look(page)).pageCount} 页`);
    await page.context().close();
  });

  it('shows assistive technology the text once: the page in sight', async () => {
    const { page } = await demo.open();
    const tree = await page.locator('#phone').ariaSnapshot();
    expect(tree.match(/heading "亚马逊AWS裁员背后/g)).toHaveLength(1);
    expect(tree).toContain('[level=1]');
    expect(tree).not.toContain('免责声明');
    await page.context().close();
  });

  it('copies the source’s text, without the layout’s line ends', async () => {
    const { page } = await demo.open();
    await page.locator('#phone').hover();
    await page.waitForResponse(/tools\.js/).catch(() => {});
    await page.evaluate(() => {
      const root = document.getElementById('phone')!.shadowRoot! as ShadowRoot & { getSelection(): Selection };
      const blocks = root.querySelectorAll('.spread:not([hidden]) p[data-block]');
      const [first, second] = [...blocks].filter((block) => block.querySelectorAll('.op-line').length > 2);
      root.getSelection().setBaseAndExtent(first!, 0, second!, second!.childNodes.length);
    });
    const [first, second, ...more] = (await copied(page)).split('\n');
    expect(first).toMatch(/^当亚马逊云计算部门（AWS）的员工在 7 月 17 日清晨.*“组织优化”。$/);
    expect(second).toMatch(/^作为亚马逊的“现金牛”.*深层焦虑。$/);
    expect(more).toEqual([]);
    await page.context().close();
  });

  it('has the neighbours laid out and unseen before they are turned to', async () => {
    const { page } = await demo.open();
    const neighbour = await page
      .waitForFunction(() => {
        const spread = document.getElementById('phone')!.shadowRoot!.querySelector<HTMLElement>('.spread[hidden]');
        const line = spread?.querySelector('.op-line');
        // Once it has been laid out it is hidden so that the browser's search finds it.
        if (spread?.getAttribute('hidden') !== '') return undefined;
        return line && { visibility: getComputedStyle(line).visibility, height: line.getBoundingClientRect().height, display: getComputedStyle(spread).display };
      }, undefined, { polling: 5 })
      .then((handle) => handle.jsonValue());
    expect(neighbour).toMatchObject({ visibility: 'hidden', display: 'block' });
    expect(neighbour!.height).toBeGreaterThan(10);
    await page.context().close();
  });

  it('paints a page with few elements: what a turn costs is the browser’s work on each', async () => {
    const { page, complaints } = await demo.open();
    const counts = await page.evaluate(async () => {
      const element = document.getElementById('phone') as unknown as { next(): boolean };
      const stage = document.getElementById('phone')!.shadowRoot!.querySelector<HTMLElement>('.stage')!;
      const found: { lines: number; elements: number }[] = [];
      do {
        const spread = Array.from(stage.querySelectorAll<HTMLElement>('.spread')).find((each) => getComputedStyle(each).visibility === 'visible' && !each.hidden)!;
        found.push({ lines: spread.querySelectorAll('.op-line').length, elements: spread.querySelectorAll('*').length });
        await new Promise((resolve) => requestAnimationFrame(resolve));
      } while (element.next());
      return found;
    });
    expect(counts.length).toBeGreaterThan(3);
    for (const { lines, elements } of counts) {
      expect(lines).toBeGreaterThan(0);
      expect(elements).toBeLessThanOrEqual(10 + 3 * lines);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
