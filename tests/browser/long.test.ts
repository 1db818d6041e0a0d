import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, Demo, look, ready, recorded } from './harness.js';

interface ElementApi extends HTMLElement {
  page: number;
  pageCount: number;
  locator: string;
  next(): boolean;
  prev(): boolean;
  goTo(place: string | number): boolean;
}

const paragraph = (n: number): string =>
  Array.from({ length: 2 + (n % 5) }, (_, k) => `这是第${n}段的第${k}句，河水退得比往年都早，码头上的人站在石阶上看，谁也没有说话。`).join('');

const longArticle = (paragraphs: number): object => ({
  offprint: 1,
  title: '长文',
  lang: 'zh-Hans',
  blocks: Array.from({ length: paragraphs }, (_, n) => [
    ...(n % 100 === 0 ? [{ kind: 'heading', level: 2, id: `part-${n}`, runs: [`第 ${n} 节`] }] : []),
    { kind: 'paragraph', runs: [paragraph(n)] },
  ]).flat(),
});

/** The demo's page with a long article in the phone; `meanwhile` runs in the page before anything else. */
async function openLong(demo: Demo, paragraphs: number, meanwhile?: () => void): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await demo.page();
  if (meanwhile) await page.addInitScript(meanwhile);
  // All elements share one core, and it has no memory for several articles of a million characters.
  await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => document.getElementById('wide')!.remove()));
  await page.route('**/seeds/aws-layoffs.txt', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(longArticle(paragraphs)) }));
  await page.route(demo.address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('type="text"', 'type="json"') });
  });
  await page.goto(demo.address);
  await ready(page);
  return { page, complaints };
}

const complete = (page: Page) => page.waitForFunction(() => (document.getElementById('phone') as ElementApi).pageCount > 0);

/** The numbers of the paragraphs in sight. */
const inSight = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const text = document.getElementById('phone')!.shadowRoot!.querySelector('.spread:not([hidden])')!.textContent!;
    return [...new Set(Array.from(text.matchAll(/第(\d+)段/g), ([, n]) => Number(n)))];
  });

describe.skipIf(!canRun)('a long article', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('shows its first page before it knows how many there are', async () => {
    const { page, complaints } = await openLong(demo, 6_000, () => {
      const seen = { first: 0, complete: 0, labels: [] as string[], tasks: [] as number[] };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });
      const label = () => document.getElementById('phone')!.shadowRoot!.querySelector('.indicator')!.textContent!;
      for (const type of ['page', 'layout']) {
        document.addEventListener(`offprint-${type}`, (event) => {
          if ((event.target as Element).id !== 'phone') return;
          seen[type === 'page' ? 'first' : 'complete'] ||= performance.now();
          seen.labels.push(label());
        });
      }
    });
    await complete(page);
    const seen = await page.evaluate(() => (window as unknown as { seen: { first: number; complete: number; labels: string[]; tasks: number[] } }).seen);
    const { pageCount } = await look(page);
    console.info(`first page after ${(seen.first).toFixed(0)} ms, all ${pageCount} after ${(seen.complete - seen.first).toFixed(0)} ms more; long tasks: ${seen.tasks.join(', ') || 'none'}`);
    expect(pageCount).toBeGreaterThan(500);
    expect(seen.complete).toBeGreaterThan(seen.first);
    expect(seen.labels).toEqual(['第 1 页', `1 / ${pageCount}`]);
    const events = (await recorded(page)).filter(({ type }) => type === 'page' || type === 'layout');
    expect(events.map(({ type, detail }) => [type, detail.pageCount])).toEqual([['page', 0], ['layout', pageCount]]);
    expect(await page.locator('#phone .spread:not([hidden]) .leaf').getAttribute('aria-label')).toBe(`第 1 页，共 ${pageCount} 页`);
    await page.waitForFunction((last) => document.querySelector('#phone > article')?.textContent?.includes(`第${last}段`), 5_999);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('turns within what is there, and goes further as soon as it can', async () => {
    const { page } = await openLong(demo, 3_000, () => {
      const log: unknown[] = [];
      Object.assign(window, { log });
      document.addEventListener('offprint-page', (event) => {
        const element = event.target as ElementApi;
        if (element.id !== 'phone') return;
        log.push([element.pageCount === 0, element.page, (event as CustomEvent).detail.reason]);
        if (log.length === 1) log.push(element.next(), element.prev(), element.goTo('part-2900'), element.goTo('nowhere'));
      });
    });
    await complete(page);
    const log = await page.evaluate(() => (window as unknown as { log: unknown[] }).log);
    expect(log.slice(0, 7)).toEqual([[true, 1, 'layout'], [true, 2, 'api'], [true, 1, 'api'], true, true, true, false]);
    await page.waitForFunction(() => (document.getElementById('phone') as ElementApi).page > 100);
    expect(await inSight(page)).toContain(2900);
    const { pageCount } = await look(page);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('font-scale', '1.5'));
    expect(await page.evaluate(() => (document.getElementById('phone') as ElementApi).goTo(99_999))).toBe(true);
    await complete(page);
    await page.waitForFunction(() => (({ page, pageCount }) => page === pageCount)(document.getElementById('phone') as ElementApi));
    expect((await look(page)).pageCount).toBeGreaterThan(pageCount);
    await page.context().close();
  });

  it('keeps the old page on the screen until the new one is there; turns meanwhile count', async () => {
    const { page } = await openLong(demo, 6_000);
    await complete(page);
    const state = await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      const shown = () => element.shadowRoot!.querySelector('.spread:not([hidden])')?.textContent ?? '';
      element.goTo('part-5900');
      const before = shown();
      element.setAttribute('font-scale', '1.3');
      await Promise.resolve();
      const meanwhile = { same: shown() === before, count: element.pageCount, turned: element.next() };
      let blank = 0;
      while (element.pageCount === 0) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (shown() === '') ++blank;
      }
      return { ...meanwhile, blank, changed: shown() !== before, before: Number(/第(\d+)段/.exec(before)![1]) };
    });
    const { before, ...rest } = state;
    expect(rest).toEqual({ same: true, count: 0, turned: true, blank: 0, changed: true });
    const [first] = await inSight(page);
    expect(first).toBeGreaterThanOrEqual(before);
    expect(first).toBeLessThan(before + 12);
    await page.context().close();
  });

  it('is given up where another layout supersedes it, and taken up where it is put back', async () => {
    const { page, complaints } = await openLong(demo, 6_000);
    await page.evaluate(() => {
      const element = document.getElementById('phone') as ElementApi;
      const parent = element.parentElement!;
      element.remove();
      return new Promise((resolve) => setTimeout(() => resolve(parent.append(element)), 50));
    });
    await complete(page);
    await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      for (let n = 0; n < 20; ++n) {
        element.setAttribute('font-scale', String(1 + (n % 5) / 10));
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
    });
    await complete(page);
    const layouts = (await recorded(page)).filter(({ type }) => type === 'layout');
    expect(layouts.length).toBeLessThan(21);
    expect(await look(page)).toMatchObject({ state: 'ready', page: 1 });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([[40, 'short'], [1_500, 'long']])('keeps the place to the character through 200 sizes and type sizes (%i paragraphs, %s)', async (paragraphs) => {
    const { page, complaints } = await openLong(demo, paragraphs);
    await complete(page);
    const steps = await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      let seed = 7;
      const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      element.goTo(Math.floor(element.pageCount * 0.6));
      const place = element.locator;
      const block = place.slice(1).split(':')[0]!;
      const texts: string[] = [];
      let moved = 0;
      for (let n = 0; n < 200; ++n) {
        if (n % 3 === 0) element.setAttribute('font-scale', String((12 + random(24)) / 17));
        else element.style.setProperty('--offprint-width', `${240 + random(1000)}px`);
        if (n % 3 === 2) element.style.setProperty('--offprint-height', `${300 + random(600)}px`);
        await frame();
        await frame();
        if (n % 8 !== 7) continue;
        await frame();
        while (element.pageCount === 0) await frame();
        if (element.locator !== place) ++moved;
        const lines = element.shadowRoot!.querySelectorAll(`.spread:not([hidden]) [data-block="${block}"] .op-line`);
        texts.push(Array.from(lines, (line) => line.textContent).join(''));
      }
      return { place, texts, moved };
    });
    expect(steps.moved).toBe(0);
    expect(steps.texts).toHaveLength(25);
    const offset = Number(steps.place.split(':')[1]);
    for (const text of steps.texts) {
      const number = /第(\d+)段/.exec(text)?.[1];
      const whole = paragraph(Number(number ?? NaN));
      const start = whole.indexOf(text);
      expect(text).not.toBe('');
      if (number === undefined) continue;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThanOrEqual(offset);
      expect(start + text.length).toBeGreaterThan(offset);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
