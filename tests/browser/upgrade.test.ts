import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { canRun, Demo, shift } from './harness.js';
import { gate, hostPage, SCRIPT, told, until } from './host-page.js';

interface ElementApi extends HTMLElement {
  article: { title: string } | null;
  page: number;
  mode: string;
  locator: string;
  ready: Promise<void>;
  [property: string]: unknown;
}

/** Each property that mirrors an attribute, with a value. */
const MIRRORED: [property: string, attribute: string, value: string][] = [
  ['src', 'src', '/seeds/english.json'], ['type', 'type', 'json'], ['theme', 'theme', 'dark'], ['fontScale', 'font-scale', '1.2'], ['lineHeight', 'line-height', '1.1'],
  ['paragraphs', 'paragraphs', 'indented'], ['kinsoku', 'kinsoku', 'gb'], ['loading', 'loading', 'eager'], ['controls', 'controls', 'none'], ['qr', 'qr', 'none'],
  ['shareUrl', 'share-url', 'https://news.example/1'], ['shareOrigins', 'share-origins', 'https://news.example'], ['wasmUrl', 'wasm-url', '/offprint/offprint.wasm'], ['tidy', 'tidy', 'no'],
];

describe.skipIf(!canRun)('what is set before the element is defined', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  /** An element made so and then given `properties`, before the script comes; its page when there is something to read. */
  const openWith = async (made: 'parsed' | 'created', properties: Record<string, unknown>, attributes = '') => {
    let script = { open() {} };
    const markup = `<offprint-article id="phone" ${attributes}></offprint-article>`;
    const { page, complaints } = await hostPage(demo, `<div>${made === 'parsed' ? markup : ''}</div>${SCRIPT}`, async (page) => (script = await gate(page, '**/offprint.js')));
    await page.waitForSelector('div', { state: 'attached' });
    await page.evaluate(([given, html]) => {
      let element = document.getElementById('phone');
      if (!element) {
        element = document.createElement('offprint-article');
        for (const [, name, value] of html.matchAll(/([\w-]+)="([^"]*)"/g)) element.setAttribute(name!, value!);
        document.querySelector('div')!.append(element);
      }
      Object.assign(element, given);
    }, [properties, markup] as const);
    expect(await page.evaluate(() => customElements.get('offprint-article'))).toBeUndefined();
    script.open();
    await page.waitForFunction(() => customElements.get('offprint-article'));
    await page.evaluate(() => (document.getElementById('phone') as ElementApi).ready);
    return { page, complaints };
  };
  const members = (page: Page) => page.evaluate(() => {
    const element = document.getElementById('phone') as ElementApi;
    return { page: element.page, mode: element.mode, locator: element.locator, title: element.article?.title, own: Object.keys(element) };
  });
  const SRC = 'src="/seeds/english.json" loading="eager"';

  describe.each(['parsed', 'created'] as const)('on an element that was %s', (made) => {
    it('each property that mirrors an attribute counts', async () => {
      const { page, complaints } = await openWith(made, Object.fromEntries(MIRRORED.map(([property, , value]) => [property, value])));
      const attributes = await page.evaluate(() => Object.fromEntries([...document.getElementById('phone')!.attributes].map(({ name, value }) => [name, value])));
      expect(attributes).toMatchObject(Object.fromEntries(MIRRORED.map(([, attribute, value]) => [attribute, value])));
      expect((await members(page)).own).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('the article counts', async () => {
      const { page } = await openWith(made, { article: { offprint: 1, title: 'Set early', blocks: [{ kind: 'paragraph', runs: ['Text.'] }] } }, 'loading="eager"');
      expect(await members(page)).toMatchObject({ title: 'Set early', page: 1, own: [] });
      expect((await told(page)).map(({ type }) => type)).toEqual(['load', 'page', 'layout']);
      await page.context().close();
    });

    it('the page counts', async () => {
      const { page } = await openWith(made, { page: 3 }, SRC);
      expect(await members(page)).toMatchObject({ page: 3, own: [] });
      await page.context().close();
    });

    it('the mode counts', async () => {
      const { page } = await openWith(made, { mode: 'plain' }, SRC);
      expect(await members(page)).toMatchObject({ mode: 'plain', page: 0, own: [] });
      await page.context().close();
    });

    it('the locator counts', async () => {
      const { page } = await openWith(made, { locator: 'b12:0' }, SRC);
      const { locator, page: number, own } = await members(page);
      expect(own).toEqual([]);
      const expected = await page.evaluate(() => {
        const element = document.getElementById('phone') as ElementApi & { goTo(place: string): boolean };
        element.goTo('1');
        element.goTo('b12:0');
        return element.page;
      });
      expect(number).toBeGreaterThan(1);
      expect([locator, number]).toEqual(['b12:0', expected]);
      await page.context().close();
    });
  });
});

const SKELETON = '<style>#early{height:780px;background:#eee;font:17px/30px serif}</style><div id="early"><h1>骨架标题</h1><p>第一段</p></div>';
const declarative = (attributes: string, mode = 'open', inside = SKELETON) =>
  `<offprint-article id="phone" ${attributes}><template shadowrootmode="${mode}">${inside}</template><a href="https://news.example/1">The title</a></offprint-article>`;

interface Frame {
  early: boolean;
  painted: boolean;
  top: number;
  height: number;
}

/** In the page: notes at every frame what of the element can be seen, and each time that something leaves its shadow root. */
function watchFrames(): void {
  const frames: Frame[] = [];
  const removed: string[] = [];
  Object.assign(window, { frames, removed });
  let watching = false;
  const seen = (element: Element | null | undefined) => !!element?.isConnected && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const look = () => {
    const element = document.getElementById('phone');
    const shadow = element?.shadowRoot;
    if (element && shadow) {
      if (!watching) {
        watching = true;
        new MutationObserver((records) => records.forEach(({ removedNodes }) => removedNodes.forEach((node) => removed.push((node as Element).id ?? '')))).observe(shadow, { childList: true });
      }
      const { top, height } = element.getBoundingClientRect();
      frames.push({ early: seen(shadow.getElementById('early')), painted: seen(shadow.querySelector('.spread:not([hidden]) .op-line')) || [...element.children].some(seen), top, height });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const framesOf = (page: Page) => page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);

/** What assistive technology is given: names of all that has one. */
async function exposed(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ ignored, role }) => !ignored && role?.value === 'StaticText').map(({ name }) => name?.value).join('\n');
}

describe.skipIf(!canRun)('a shadow root that was there before the script', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const open = async (body: string, pattern = '**/offprint.wasm') => {
    let held = { open() {} };
    const opened = await hostPage(demo, body, async (page) => {
      await page.addInitScript(watchFrames);
      held = await gate(page, pattern);
    });
    return { ...opened, held };
  };
  const waitForScript = (page: Page) => page.waitForFunction(() => customElements.get('offprint-article') && document.getElementById('phone')!.shadowRoot?.querySelector('.root'));

  it('is seen, and alone exposed, until the first page is there: no frame without one, none with both, nothing moves', async () => {
    const { page, complaints, held } = await open(`${declarative('src="/seeds/english.json"')}${SCRIPT}`);
    await waitForScript(page);
    await page.waitForTimeout(300);
    expect((await framesOf(page)).every(({ early, painted }) => early && !painted)).toBe(true);
    const before = await exposed(page);
    expect(before).toContain('骨架标题');
    expect(before).not.toContain('The title');
    held.open();
    await until(page, 'layout');
    await page.waitForTimeout(100);
    const frames = await framesOf(page);
    expect(frames.length).toBeGreaterThan(10);
    for (const frame of frames) expect(frame).toMatchObject({ painted: !frame.early, top: 0, height: 780 });
    expect(frames.at(-1)!.painted).toBe(true);
    const after = await exposed(page);
    expect(after).not.toContain('骨架标题');
    expect(after.split('The Night Ferry').length).toBe(2);
    expect(await page.evaluate(() => (window as unknown as { removed: string[] }).removed)).toEqual(['', 'early']);
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.childNodes.length)).toBe(1);
    expect(await shift(page)).toBe(0);
    expect((await told(page)).map(({ type }) => type)).toEqual(['load', 'page', 'layout']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('still shows the light DOM that its slot shows, once', async () => {
    const { page, held } = await open(`${declarative('src="/seeds/english.json"', 'open', '<div id="early"><slot></slot></div>')}${SCRIPT}`);
    await waitForScript(page);
    expect((await exposed(page)).split('The title').length).toBe(2);
    held.open();
    await until(page, 'layout');
    expect(await exposed(page)).not.toContain('The title');
    await page.context().close();
  });

  it.each([
    ['the core does not come', '**/offprint.wasm', 'fallback'],
    ['the article does not come', '**/english.json', 'error'],
  ])('makes room for the light DOM where %s', async (_, pattern, event) => {
    const { page } = await open(`${declarative('src="/seeds/english.json"')}${SCRIPT}`, '**/nothing');
    await page.route(pattern, (route) => route.abort());
    await until(page, event);
    await page.waitForTimeout(50);
    expect((await framesOf(page)).at(-1)).toMatchObject({ early: false, painted: true });
    const text = await exposed(page);
    expect(text).not.toContain('骨架标题');
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.getElementById('early'))).toBeNull();
    await page.context().close();
  });

  it('is left as it is where there is no article yet', async () => {
    const { page } = await open(`<offprint-article id="phone"><template shadowrootmode="open">${SKELETON}</template></offprint-article>${SCRIPT}`, '**/nothing');
    await waitForScript(page);
    await page.evaluate(() => (document.getElementById('phone') as ElementApi).ready);
    await page.waitForTimeout(50);
    expect((await framesOf(page)).every(({ early }) => early)).toBe(true);
    await page.evaluate(() => ((document.getElementById('phone') as ElementApi).article = { offprint: 1, title: 'Late', blocks: [{ kind: 'paragraph', runs: ['Text.'] }] } as never));
    await until(page, 'layout');
    await page.waitForTimeout(50);
    for (const frame of await framesOf(page)) expect(frame.painted).toBe(!frame.early);
    await page.context().close();
  });

  it('may be closed, and stays closed', async () => {
    const { page, complaints } = await hostPage(demo, `${declarative('src="/seeds/english.json"', 'closed')}${SCRIPT}`);
    await until(page, 'layout');
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot)).toBeNull();
    expect((await told(page)).map(({ type }) => type)).toEqual(['load', 'page', 'layout']);
    const text = await exposed(page);
    expect(text).toContain('The Night Ferry');
    expect(text).not.toContain('骨架标题');
    await page.evaluate(() => (document.getElementById('phone') as ElementApi & { next(): boolean }).next());
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('may be a script’s', async () => {
    const make = "const root = document.getElementById('phone').attachShadow({ mode: 'open' }); const early = document.createElement('p'); early.id = 'early'; early.textContent = '骨架标题'; root.append(early);";
    const { page, held } = await open(`<offprint-article id="phone" src="/seeds/english.json"></offprint-article><script>${make}</script>${SCRIPT}`);
    await waitForScript(page);
    expect(await exposed(page)).toContain('骨架标题');
    held.open();
    await until(page, 'layout');
    expect(await exposed(page)).not.toContain('骨架标题');
    expect(await page.evaluate(() => document.getElementById('phone')!.shadowRoot!.childNodes.length)).toBe(1);
    await page.context().close();
  });
});
