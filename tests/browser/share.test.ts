// The share panel in Chromium: the code that is seen is read, it alone; everything can be done by keyboard; what was there before is there again.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePng } from '../wasm/decoders.js';
import { findings } from './axe.js';
import { canRun, Demo, type ElementView } from './harness.js';

type Sharer = HTMLElement & ElementView & { openShare(): Promise<void>; closeShare(): void; next(): boolean; shareUrl: string; goTo(place: number): boolean };

const URL_OF_CODE = 'https://m.fromgeek.com/t/703845';
const SIZES = [[320, 568], [390, 844], [1280, 800]] as const;

describe.skipIf(!canRun)('the share panel', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const element = (page: Page) => page.locator('#phone');
  const open = async (page: Page) => {
    await page.evaluate(async (url) => {
      const article = document.getElementById('phone') as Sharer;
      article.shareUrl = url;
      article.scrollIntoView();
      await article.openShare();
    }, URL_OF_CODE);
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('#phone > img')?.complete ?? false);
    // What the page shows of the layout behind is not to change any more.
    await page.waitForTimeout(150);
  };
  const isOpen = (page: Page) => page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.panel') !== null);
  const active = (page: Page) => page.evaluate(() => {
    const inside = document.getElementById('phone')!.shadowRoot!.activeElement;
    return inside ? inside.textContent || inside.getAttribute('aria-label') : null;
  });

  describe.each(SIZES)('at %i by %i', (width, height) => {
    it.each(['light', 'dark'] as const)('shows one code, whole, and readers read it: %s, with the last page behind', async (theme) => {
      const { page, complaints } = await demo.open({ viewport: { width, height } });
      await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('theme', wanted), theme);
      await page.evaluate(() => {
        const article = document.getElementById('phone') as Sharer;
        article.goTo(article.pageCount);
      });
      await open(page);
      expect(await decodePng(await page.screenshot())).toEqual({ zxing: URL_OF_CODE, jsqr: URL_OF_CODE });
      const shown = await page.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>('#phone > img')!;
        const box = image.getBoundingClientRect();
        const transforms: string[] = [];
        for (let at: Element | null = image; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host ?? null)) transforms.push(getComputedStyle(at).transform);
        const hits: boolean[] = [];
        for (let x = 1; x < 8; ++x) for (let y = 1; y < 8; ++y) hits.push(document.elementFromPoint(box.left + (box.width * x) / 8, box.top + (box.height * y) / 8) === image);
        const codes = Array.from(document.querySelectorAll('offprint-article')).flatMap((article) => Array.from(article.shadowRoot!.querySelectorAll('.op-plate img')));
        return {
          box: [box.left, box.top, box.right, box.bottom, box.width], transforms, hits, alt: image.alt,
          others: codes.filter((code) => getComputedStyle(code).visibility !== 'hidden' && code.getClientRects().length > 0).length,
        };
      });
      const [left, top, right, bottom, side] = shown.box as [number, number, number, number, number];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
      // Symbol and quiet zone of a version 3 code at 4 px a module.
      expect(side).toBeGreaterThanOrEqual(148);
      expect(new Set(shown.transforms)).toEqual(new Set(['none']));
      expect(shown.hits).not.toContain(false);
      expect(shown.others).toBe(0);
      expect(shown.alt).toContain(URL_OF_CODE);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });

  it('opens by its button, closes with Escape, and gives the focus back', async () => {
    const { page } = await demo.open();
    await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector<HTMLElement>('[part~=share-button]')!.focus());
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('phone')!.shadowRoot!.querySelector('.panel') !== null);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.activeElement?.closest('.panel') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.activeElement?.getAttribute('part'))).toContain('share-button');
    expect(await page.evaluate(() => document.querySelector('#phone > img'))).toBe(null);
    await page.context().close();
  });

  it('keeps the keyboard inside and reaches each action with it', async () => {
    const { page } = await demo.open();
    await open(page);
    const reached = new Set<string>();
    for (let i = 0; i < 16; ++i) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.activeElement?.closest('.panel') != null)).toBe(true);
      reached.add((await active(page)) ?? '');
    }
    for (const name of ['复制链接', '生成海报', '嵌入代码', '关闭']) expect([...reached].some((text) => text.includes(name)), name).toBe(true);
    await page.context().close();
  });

  it('does not turn the page behind by keys', async () => {
    const { page } = await demo.open();
    await open(page);
    const before = await page.evaluate(() => (document.getElementById('phone') as Sharer).page);
    for (const key of ['ArrowRight', 'PageDown', 'End']) await page.keyboard.press(key);
    expect(await page.evaluate(() => (document.getElementById('phone') as Sharer).page)).toBe(before);
    await page.context().close();
  });

  it.each(['light', 'dark', 'sepia'])('has nothing for axe to find: %s', async (theme) => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 } });
    await page.evaluate((wanted) => document.getElementById('phone')!.setAttribute('theme', wanted), theme);
    await open(page);
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it('copies the link, and says so', async () => {
    const { page } = await demo.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await open(page);
    await element(page).getByRole('button', { name: '复制链接' }).click();
    await page.waitForFunction(() => document.getElementById('phone')!.shadowRoot!.querySelector('.panel [role=status]')!.textContent === '已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(URL_OF_CODE);
    await page.context().close();
  });

  it('hands the link to the system where it shares, a poster as a file alone', async () => {
    const { page } = await demo.page();
    await page.addInitScript(() => {
      const shared: object[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'canShare', { value: () => true });
      Object.defineProperty(navigator, 'share', { value: async (data: ShareData) => void shared.push({ ...data, files: data.files?.map(({ type }) => type) }) });
    });
    await page.goto(demo.address);
    await page.waitForFunction(() => (document.getElementById('phone') as Sharer).pageCount > 0);
    await open(page);
    await element(page).getByRole('button', { name: '系统分享' }).click();
    await element(page).getByRole('button', { name: '生成海报' }).click();
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('#phone > img')?.naturalHeight ?? 0) > 900);
    await element(page).getByRole('button', { name: '分享' }).last().click();
    const shared = await page.evaluate(() => (window as unknown as { shared: { url?: string; files?: string[] }[] }).shared);
    expect(shared[0]).toMatchObject({ url: URL_OF_CODE });
    expect(shared[1]).toEqual({ files: ['image/png'] });
    await page.context().close();
  });

  it('makes a poster to keep: an image in the page, one code on the screen, and readers read it', async () => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    await open(page);
    await element(page).getByRole('button', { name: '生成海报' }).click();
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('#phone > img')?.naturalHeight ?? 0) > 900);
    const image = await page.evaluate(() => {
      const shown = document.querySelectorAll<HTMLImageElement>('#phone > img');
      const box = shown[0]!.getBoundingClientRect();
      return { count: shown.length, width: shown[0]!.naturalWidth, src: shown[0]!.src.slice(0, 10), inside: box.top >= 0 && box.left >= 0 && box.right <= innerWidth, alt: shown[0]!.alt };
    });
    expect(image).toMatchObject({ count: 1, width: 1125, inside: true });
    expect(image.src).toMatch(/^(data:image|blob:)/);
    expect(image.alt).toContain(URL_OF_CODE);
    expect(await element(page).getByText('长按保存图片').isVisible()).toBe(true);
    expect(await decodePng(await page.screenshot())).toEqual({ zxing: URL_OF_CODE, jsqr: URL_OF_CODE });
    await page.context().close();
  });

  it('gives a snippet that shows the article where it is put', async () => {
    const { page } = await demo.open();
    await open(page);
    await element(page).getByRole('button', { name: '嵌入代码' }).click();
    const snippet = await element(page).getByRole('textbox').inputValue();
    expect(snippet).toContain(`href="${URL_OF_CODE}"`);
    await page.evaluate((markup) => {
      const frame = document.createElement('iframe');
      frame.id = 'partner';
      frame.width = '390';
      frame.height = '800';
      frame.srcdoc = `<!doctype html><meta charset="utf-8"><body>${markup.replace('<offprint-article', '<offprint-article loading="eager"')}</body>`;
      document.body.append(frame);
    }, snippet);
    await page.waitForFunction(() => ((document.getElementById('partner') as HTMLIFrameElement).contentDocument?.querySelector('offprint-article') as Sharer | null)?.pageCount! > 0);
    await page.context().close();
  });

  it('does nothing that a listener cancels', async () => {
    const { page } = await demo.open();
    await page.evaluate(() => document.addEventListener('offprint-share', (event) => event.preventDefault()));
    await page.evaluate(() => (document.getElementById('phone') as Sharer).openShare());
    expect(await isOpen(page)).toBe(false);
    await page.context().close();
  });

  it('closes when the element goes', async () => {
    const { page } = await demo.open();
    await open(page);
    expect(await page.evaluate(() => {
      const article = document.getElementById('phone')!;
      article.remove();
      return article.shadowRoot!.querySelector('.panel') === null && article.querySelector(':scope > img') === null;
    })).toBe(true);
    await page.context().close();
  });

  it('says why there is no code for a refused address', async () => {
    const { page } = await demo.open();
    await page.evaluate(async () => {
      const article = document.getElementById('phone') as Sharer;
      article.shareUrl = 'javascript:alert(1)';
      await article.openShare();
    });
    expect(await isOpen(page)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('#phone > img'))).toBe(null);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.panel .card')!.textContent!.length)).toBeGreaterThan(10);
    expect(await element(page).getByRole('button', { name: '复制链接' }).count()).toBe(0);
    await page.context().close();
  });

  it('copies by a selection where there is no clipboard', async () => {
    const { page } = await demo.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() => {
      Object.assign(window, { read: () => Clipboard.prototype.readText.call(saved) });
      const saved = navigator.clipboard;
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await open(page);
    await element(page).getByRole('button', { name: '复制链接' }).click();
    await page.waitForFunction(() => document.getElementById('phone')!.shadowRoot!.querySelector('.panel [role=status]')!.textContent === '已复制');
    expect(await page.evaluate(() => (window as unknown as { read(): Promise<string> }).read())).toBe(URL_OF_CODE);
    await page.context().close();
  });

  it('makes a quote card of what was selected', async () => {
    const { page } = await demo.open();
    // Another address is another layout, which takes a selection away.
    await page.evaluate((url) => ((document.getElementById('phone') as Sharer).shareUrl = url), URL_OF_CODE);
    await page.waitForTimeout(300);
    const words = await page.evaluate(() => {
      const line = Array.from(document.getElementById('phone')!.shadowRoot!.querySelectorAll('.spread:not([hidden]) p .op-line')).find(({ textContent }) => textContent!.length > 10)!;
      getSelection()!.selectAllChildren(line);
      return line.textContent!;
    });
    await open(page);
    await element(page).getByRole('button', { name: '生成海报' }).click();
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('#phone > img')?.naturalHeight ?? 0) > 700);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.querySelector('.choice.chosen')!.textContent)).toBe('摘句');
    const source = await page.evaluate(() => document.querySelector<HTMLImageElement>('#phone > img')!.src);
    const { zxing } = await decodePng(Buffer.from(source.split('base64,')[1]!, 'base64'));
    const [, fragment] = decodeURIComponent(zxing!).split('#:~:text=');
    expect(words.replace(/\s/g, '')).toContain(fragment!.replace(/\s/g, ''));
    await page.context().close();
  });

  it('is whole and read where the page’s rules would spoil it', async () => {
    const { page } = await demo.open({ viewport: { width: 390, height: 844 } });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('img {width: 20px !important; opacity: .1 !important; display: none !important; clip-path: circle(10%) !important; transform: rotate(9deg) !important; filter: invert(1) !important}');
      document.adoptedStyleSheets = [sheet];
    });
    await open(page);
    expect(await decodePng(await page.screenshot())).toEqual({ zxing: URL_OF_CODE, jsqr: URL_OF_CODE });
    await page.context().close();
  });

  it('draws the code where the page’s policy takes no data: images', async () => {
    const strict = await Demo.start({ policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" });
    try {
      const { page } = await strict.open({ viewport: { width: 390, height: 844 } });
      await page.evaluate(async (url) => {
        const article = document.getElementById('phone') as Sharer;
        article.shareUrl = url;
        await article.openShare();
      }, URL_OF_CODE);
      await page.waitForFunction(() => document.querySelector('#phone > svg') !== null);
      expect(await decodePng(await page.screenshot())).toEqual({ zxing: URL_OF_CODE, jsqr: URL_OF_CODE });
      await page.context().close();
    } finally {
      await strict.stop();
    }
  });

  it('ends no line of its caption inside a word', async () => {
    for (const width of [320, 360, 390]) {
      const { page } = await demo.open({ viewport: { width, height: 700 }, hasTouch: true, isMobile: true });
      await open(page);
      const lines = await page.evaluate(() => {
        const text = document.getElementById('phone')!.shadowRoot!.querySelector('.words strong')!.firstChild as Text;
        const tops = Array.from(text.data, (_, i) => {
          const range = document.createRange();
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          return range.getBoundingClientRect().top;
        });
        return text.data.split('').reduce((all, character, i) => all + (i > 0 && character !== '\u200b' && tops[i]! > tops[i - 1]! + 5 ? '|' : '') + character, '').replace(/\u200b/g, '');
      });
      expect(['长按识别二维码', '长按识别|二维码']).toContain(lines);
      await page.context().close();
    }
  });

  it('is there where a browser has no dialogs, with the same keys', async () => {
    const { page } = await demo.page({ viewport: { width: 390, height: 844 } });
    await page.addInitScript(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal'));
    await page.goto(demo.address);
    await page.waitForFunction(() => (document.getElementById('phone') as Sharer).pageCount > 0);
    await open(page);
    expect(await decodePng(await page.screenshot())).toEqual({ zxing: URL_OF_CODE, jsqr: URL_OF_CODE });
    for (let i = 0; i < 9; ++i) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.activeElement?.closest('[role=dialog]') != null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    await page.context().close();
  });
});
