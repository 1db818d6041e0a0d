// Everyone can read it: what axe has to say in every mode, theme and language; targets, the tab order, what is announced, narrow windows.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { canRun, Demo, look, recorded } from './harness.js';
import { findings } from './tools-page.js';

type Api = HTMLElement & { article: object; page: number; pageCount: number; mode: string; goTo(page: number | string): boolean; next(): boolean };

const words: Record<string, string> = {
  'zh-Hant': '夜裡的圖書館亮著燈，讀者坐在窗邊，聽見遠處的船笛。',
  ja: '夜の図書館には明かりがともり、読者は窓辺に座って船の汽笛を聞いていた。',
};

/** An article with every kind of block, in a language. */
const everyKind = (lang: string) => ({
  offprint: 1, title: words[lang]!.slice(0, 12), lang, canonical: 'https://news.example/1',
  blocks: [
    { kind: 'paragraph', runs: [words[lang]!, { text: words[lang]!.slice(0, 4), href: 'https://news.example/2' }, { text: '1', marks: ['sup'], href: '#n1' }] },
    { kind: 'heading', level: 2, id: 'a', runs: [words[lang]!.slice(0, 6)] },
    { kind: 'list', ordered: true, items: [{ blocks: [{ kind: 'paragraph', runs: [words[lang]!] }] }, { blocks: [{ kind: 'paragraph', runs: [words[lang]!] }] }] },
    { kind: 'quote', blocks: [{ kind: 'paragraph', runs: [words[lang]!] }], cite: [words[lang]!.slice(0, 4)] },
    { kind: 'table', caption: [words[lang]!.slice(0, 5)], rows: [[{ header: true, runs: ['A'] }, { header: true, runs: ['B'] }], ['1', '2'], ['3', '4']] },
    { kind: 'image', src: '/seeds/images/harbour.jpg', alt: words[lang]!.slice(0, 6), caption: [words[lang]!.slice(0, 8)], width: 1200, height: 800 },
    { kind: 'code', text: `let x = 1;\n${'longer '.repeat(30)}` },
    ...Array.from({ length: 6 }, () => ({ kind: 'paragraph', runs: [words[lang]!.repeat(5)] })),
    { kind: 'paragraph', id: 'n1', runs: [words[lang]!] },
    { kind: 'disclaimer', runs: [words[lang]!] },
  ],
});

const ARTICLES: Record<string, { src?: string; data?: object }> = {
  'zh-Hans': { src: '/seeds/chinese.json' },
  en: { src: '/seeds/english.json' },
  'zh-Hant': { data: everyKind('zh-Hant') },
  ja: { data: everyKind('ja') },
};

/** Shows an article and waits until it can be read in the mode that is set. */
async function show(page: Page, language: string): Promise<void> {
  await page.evaluate(({ src, data }) => {
    const element = document.getElementById('phone') as Api;
    element.setAttribute('type', 'json');
    if (src) element.setAttribute('src', src);
    else element.article = data!;
  }, ARTICLES[language]!);
  await page.waitForFunction((lang) => (document.getElementById('phone') as Api & { article: { lang?: string } }).article?.lang === lang, language);
  await page.waitForTimeout(300);
}

async function set(page: Page, name: string, value: string): Promise<void> {
  await page.evaluate(([attribute, text]) => document.getElementById('phone')!.setAttribute(attribute!, text!), [name, value]);
  await page.waitForTimeout(name === 'mode' ? 700 : 60);
}

describe.skipIf(!canRun)('for everyone', () => {
  let demo: Demo;
  let page: Page;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());
  afterEach(() => page?.context().close());

  const open = async (options: object = {}) => ({ page } = await demo.open({ viewport: { width: 390, height: 844 }, bypassCSP: true, ...options }));

  it.each(Object.keys(ARTICLES))('has nothing for axe to find, in all modes and themes: %s', async (language) => {
    await open();
    await show(page, language);
    for (const mode of ['paged', 'scroll', 'plain']) {
      await set(page, 'mode', mode);
      expect((await look(page)).mode).toBe(mode);
      for (const theme of ['auto', 'light', 'dark', 'sepia', 'contrast']) {
        await set(page, 'theme', theme);
        expect(await findings(page), `${mode} ${theme}`).toEqual([]);
      }
    }
    // A page in the middle, with another at its side.
    await set(page, 'mode', 'paged');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.waitForTimeout(300);
    await page.evaluate(() => (document.getElementById('phone') as Api).goTo(2));
    expect(await findings(page)).toEqual([]);
  }, 120_000);

  it.each([
    ['a dark system', { colorScheme: 'dark' }], ['a system that asks for contrast', { contrast: 'more' }], ['forced colours', { forcedColors: 'active' }],
  ])('has nothing for axe to find under %s', async (_, media) => {
    await open();
    await page.emulateMedia(media as { colorScheme: 'dark' });
    await page.waitForTimeout(700);
    expect(await findings(page)).toEqual([]);
    await set(page, 'mode', 'scroll');
    expect(await findings(page)).toEqual([]);
  });

  it('has nothing for axe to find while it loads, when it fails, and when there is no core', async () => {
    ({ page } = await demo.page({ viewport: { width: 390, height: 844 }, bypassCSP: true }));
    let go!: () => void;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/offprint.wasm', async (route) => (await held, route.abort()));
    await page.goto(demo.address);
    await page.waitForTimeout(300);
    expect(await findings(page)).toEqual([]);
    go();
    await page.waitForFunction(() => (document.getElementById('phone') as Api).mode === 'plain');
    expect(await findings(page)).toEqual([]);
    await page.unroute('**/offprint.wasm');
    await page.route('**/seeds/chinese.json', (route) => route.fulfill({ status: 500, body: '' }));
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('src', '/seeds/chinese.json'));
    await page.waitForFunction(() => (document.getElementById('phone')!.shadowRoot!.querySelector('.root') as HTMLElement).dataset.state === 'error');
    expect(await findings(page)).toEqual([]);
    const retry = (await page.locator('#phone .notice button').boundingBox())!;
    expect(Math.min(retry.width, retry.height)).toBeGreaterThanOrEqual(44);
  });

  it.each([320, 390, 1280])('has buttons of 44 px at least, one for each gesture, none over another (%i px)', async (width) => {
    await open({ viewport: { width, height: 844 } });
    for (const mode of ['paged', 'scroll', 'plain']) {
      await set(page, 'mode', mode);
      const boxes = await page.evaluate(() => [...document.getElementById('phone')!.shadowRoot!.querySelectorAll<HTMLElement>('.foot button')].filter((button) => button.offsetWidth > 0).map((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return { name: button.className, left, right, top, bottom };
      }));
      expect(boxes.map(({ name }) => name)).toEqual(['contents', 'previous', 'next', 'type', 'share']);
      boxes.forEach(({ left, right, top, bottom }, i) => {
        expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(44);
        if (i > 0) expect(left).toBeGreaterThanOrEqual(boxes[i - 1]!.right - 0.5);
        expect(right).toBeLessThanOrEqual(width);
      });
    }
  });

  it('is gone through by Tab: the page in sight and its links, then the foot, and out; never a page that is not in sight', async () => {
    await open();
    await show(page, 'en');
    await page.evaluate(() => (document.getElementById('phone') as Api).goTo('the-boat'));
    await page.evaluate(() => {
      const before = document.createElement('button');
      before.id = 'before';
      document.getElementById('phone')!.before(before);
      before.focus();
    });
    const stops: string[] = [];
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const active = document.activeElement!;
        const inner = active.shadowRoot?.activeElement;
        return active.id !== 'phone' ? 'out' : inner ? `${inner.className || inner.localName}${inner.closest('[hidden]') ? ' hidden' : ''}` : 'host';
      });
      stops.push(at);
      if (at === 'out') break;
    }
    expect(stops[0]).toBe('leaf op-page');
    expect(stops.filter((stop) => stop.includes('hidden'))).toEqual([]);
    expect(stops.slice(-6)).toEqual(['contents', 'previous', 'next', 'type', 'share', 'out']);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.stage')!.scrollLeft)).toBe(0);
  });

  it('keeps the focus in the article whatever becomes of it', async () => {
    await open();
    await show(page, 'en');
    const inside = () => page.evaluate(() => document.activeElement?.id === 'phone' && document.getElementById('phone')!.shadowRoot!.activeElement !== null);
    await page.locator('#phone .stage').focus();
    for (const [name, value] of [['font-scale', '1.4'], ['theme', 'dark'], ['line-height', '1.3'], ['mode', 'scroll'], ['mode', 'plain'], ['mode', 'paged']] as const) {
      await set(page, name, value);
      expect(await inside(), `${name} ${value}`).toBe(true);
    }
    await show(page, 'zh-Hans');
    expect(await inside(), 'another article').toBe(true);
    // A link on a page that is turned away.
    await show(page, 'en');
    await page.evaluate(() => {
      const element = document.getElementById('phone') as Api;
      for (element.goTo(1); !element.shadowRoot!.querySelector('.spread:not([hidden]) a'); ) if (!element.next()) break;
      element.shadowRoot!.querySelector<HTMLElement>('.spread:not([hidden]) a')!.focus();
      element.goTo(element.page === 1 ? 2 : 1);
    });
    expect(await inside(), 'a link that went').toBe(true);
  });

  it('says a page that was turned to once, politely, and nothing when it opens or scrolls', async () => {
    await open();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const live = document.getElementById('phone')!.shadowRoot!.querySelectorAll('[role=status], [aria-live]');
      for (const region of live) new MutationObserver(() => said.push(region.textContent!)).observe(region, { childList: true, characterData: true, subtree: true });
    });
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(await said()).toEqual([]);
    await page.locator('#phone').locator('[part=next-button]').click();
    await page.waitForTimeout(400);
    expect(await said()).toEqual([`第 2 页，共 ${(await look(page)).pageCount} 页`]);
    await set(page, 'mode', 'scroll');
    await page.evaluate(() => (document.getElementById('phone')!.shadowRoot!.querySelector('.root')!.scrollTop += 500));
    await page.waitForTimeout(400);
    expect(await said()).toHaveLength(1);
    expect((await recorded(page)).some(({ type, detail }) => type === 'page' && detail.reason === 'scroll')).toBe(true);
  });

  it('fits 1280 px at 400 %, 320 by 256, in each mode, with nothing over the text', async () => {
    await open({ viewport: { width: 320, height: 256 } });
    for (const mode of ['paged', 'scroll', 'plain']) {
      await set(page, 'mode', mode);
      const found = await page.evaluate(() => {
        const root = document.getElementById('phone')!.shadowRoot!;
        const foot = root.querySelector('.foot')!.getBoundingClientRect();
        const paged = root.querySelector<HTMLElement>('.root')!.dataset.mode === 'paged';
        const lines = [...root.querySelectorAll('.spread:not([hidden]) .op-line')].map((line) => line.getBoundingClientRect());
        return { wide: document.documentElement.scrollWidth, covered: paged ? lines.filter(({ bottom }) => bottom > foot.top).length : 0, right: foot.right };
      });
      expect(found.wide, mode).toBeLessThanOrEqual(320);
      expect(found.covered, mode).toBe(0);
      expect(found.right, mode).toBeLessThanOrEqual(320);
    }
    await set(page, 'mode', 'paged');
    for (const button of ['type', 'contents', 'share']) {
      await page.evaluate(() => document.getElementById('phone')!.scrollIntoView());
      await page.locator(`#phone [part=${button}-button]`).click();
      await page.locator('#phone .panel').waitFor();
      const box = (await page.locator('#phone .panel .sheet').boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(box.height).toBeLessThanOrEqual(256);
      await page.keyboard.press('Escape');
      await page.locator('#phone .panel').waitFor({ state: 'detached' });
    }
  });

  it('moves nothing under reduced motion', async () => {
    await open({ reducedMotion: 'reduce', hasTouch: true });
    await page.locator('#phone').locator('[part=next-button]').click();
    await page.evaluate(() => (document.getElementById('phone') as Api).next());
    expect(await page.evaluate(() => document.getAnimations().length + document.getElementById('phone')!.shadowRoot!.getAnimations().length)).toBe(0);
  });

  it('is read by keys alone, from the first page through the sheets and out', async () => {
    await open();
    await page.locator('#phone').locator('.stage').focus();
    const at = async () => (await look(page)).page;
    await page.keyboard.press('Space');
    expect(await at()).toBe(2);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    expect(await at()).toBe(4);
    await page.keyboard.press('Shift+Space');
    expect(await at()).toBe(3);
    await page.keyboard.press('End');
    expect(await at()).toBe((await look(page)).pageCount);
    await page.keyboard.press('Home');
    expect(await at()).toBe(1);
    const focused = () => page.evaluate(() => document.getElementById('phone')!.shadowRoot!.activeElement?.getAttribute('aria-label') ?? document.getElementById('phone')!.shadowRoot!.activeElement?.className);
    const tabTo = async (name: RegExp) => {
      for (let i = 0; i < 30; ++i) {
        if (name.test(String(await focused()))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no ${name}`);
    };
    await tabTo(/字号与版式/);
    await page.keyboard.press('Enter');
    await page.locator('#phone .panel').waitFor();
    await tabTo(/放大/);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(Number(await page.evaluate(() => document.getElementById('phone')!.getAttribute('font-scale')))).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await page.locator('#phone .panel').waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/字号与版式/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toMatch(/目录/);
    await page.keyboard.press('Enter');
    await page.locator('#phone .panel').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#phone .panel').waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/目录/);
  });
});
