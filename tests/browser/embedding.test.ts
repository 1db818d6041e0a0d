import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, Demo, look, ready, recorded } from './harness.js';

interface ElementApi extends HTMLElement {
  article: object | null;
  page: number;
  pageCount: number;
  theme: string;
  fontScale: string;
  mode: string;
  ready: Promise<void>;
  next(): boolean;
  goTo(place: string | number): boolean;
  toQr(options?: { format?: 'png' | 'svg' }): Promise<Blob>;
}

describe.skipIf(!canRun)('in a host page', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  it('adds the article to the light DOM, once, and shows it in plain mode', async () => {
    const { page } = await demo.open();
    const light = () => page.evaluate(() => Array.from(document.querySelectorAll('#phone > article'), (article) => ({ lang: (article as HTMLElement).lang, title: article.querySelector('h1')!.textContent, paragraphs: article.querySelectorAll('p').length, seen: article.getBoundingClientRect().height > 0 })));
    await page.waitForFunction(() => document.querySelectorAll('#phone > article p').length > 15);
    const [article, ...more] = await light();
    expect(more).toEqual([]);
    expect(article).toMatchObject({ lang: 'zh-Hans', title: '亚马逊AWS裁员背后：增长失速、AI 替代与巨头的生存焦虑', seen: false });
    expect(article!.paragraphs).toBeGreaterThan(15);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('mode', 'plain'));
    await page.waitForFunction(() => document.querySelector('#phone > article')!.getBoundingClientRect().height > 0);
    expect((await light())[0]!.seen).toBe(true);
    expect(await look(page)).toMatchObject({ mode: 'plain', pageCount: 0, page: 0 });
    await page.evaluate(() => document.getElementById('phone')!.removeAttribute('mode'));
    await page.waitForFunction(() => (document.getElementById('phone') as ElementApi).pageCount > 0);
    await page.context().close();
  });

  it('is one tall page in scroll mode', async () => {
    const { page } = await demo.open();
    await page.evaluate(() => {
      document.getElementById('phone')!.style.setProperty('--offprint-height', 'auto');
      document.getElementById('phone')!.setAttribute('mode', 'scroll');
    });
    await page.waitForFunction(() => document.getElementById('phone')!.clientHeight > 2000);
    expect(await look(page)).toMatchObject({ mode: 'scroll', pageCount: 1 });
    await page.context().close();
  });

  it('mirrors attributes and properties, and takes properties set before it is defined', async () => {
    const { page } = await demo.open();
    const result = await page.evaluate(async () => {
      const element = document.createElement('offprint-article') as ElementApi;
      element.theme = 'dark';
      element.fontScale = '1.2';
      const names = [element.getAttribute('theme'), element.getAttribute('font-scale')];
      element.style.setProperty('height', '500px');
      element.setAttribute('loading', 'eager');
      element.article = { offprint: 1, title: 'Set by hand', lang: 'en', canonical: 'https://news.example/x', blocks: [{ kind: 'paragraph', runs: ['Text. '.repeat(400)] }] };
      document.body.prepend(element);
      await element.ready;
      const size = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.leaf p')].find((block) => block.textContent!.startsWith('Text.'))!.style.fontSize;
      return { names, size, height: element.clientHeight, count: element.pageCount, next: element.next(), page: element.page, theme: (element.shadowRoot!.firstElementChild as HTMLElement).dataset.theme };
    });
    expect(result).toMatchObject({ names: ['dark', '1.2'], size: '20px', height: 500, next: true, page: expect.any(Number), theme: 'dark' });
    expect(result.count).toBeGreaterThan(1);
    await page.context().close();
  });

  it('stands apart from the host’s rules', async () => {
    const { page } = await demo.open({ bypassCSP: true });
    const style = () => page.evaluate(() => {
      const element = document.getElementById('phone')!;
      const line = element.shadowRoot!.querySelector('.spread:not([hidden]) p[data-block="4"] .op-line, .spread:not([hidden]) .op-line')!;
      const { color, letterSpacing, textTransform, fontSize, direction, display } = getComputedStyle(line);
      return { color, letterSpacing, textTransform, fontSize, direction, display, host: getComputedStyle(element).display, height: element.clientHeight, width: line.getBoundingClientRect().width };
    });
    const before = await style();
    await page.addStyleTag({ content: 'offprint-article,offprint-article *{display:none!important;color:red!important;letter-spacing:9px!important;text-transform:uppercase!important;font-size:40px!important;direction:rtl!important;zoom:2!important;word-spacing:20px!important;transform:rotate(9deg)!important}' });
    expect(await style()).toEqual(before);
    await page.context().close();
  });

  it('survives being moved, and lays out again where it is put', async () => {
    const { page, complaints } = await demo.open();
    const before = await page.evaluate(() => {
      const element = document.getElementById('phone') as ElementApi & { locator: string };
      element.goTo(3);
      const { locator } = element;
      for (let n = 0; n < 20; ++n) {
        element.remove();
        document.querySelector('.desk')!.prepend(element);
      }
      return locator;
    });
    await page.waitForTimeout(300);
    const moved = await look(page);
    expect(moved).toMatchObject({ state: 'ready', locator: before });
    expect(before).not.toBe('b0:0');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes the last of many sources', async () => {
    const { page, complaints } = await demo.open();
    await page.evaluate(() => {
      const element = document.getElementById('phone')!;
      element.setAttribute('type', 'json');
      for (let n = 0; n < 30; ++n) element.setAttribute('src', n % 2 ? '/seeds/english.json' : '/seeds/chinese.json');
    });
    await page.waitForFunction(() => ((document.getElementById('phone') as ElementApi).article as { lang?: string } | null)?.lang === 'en');
    expect(await look(page)).toMatchObject({ state: 'ready', page: 1 });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens links apart, and lets the host have them', async () => {
    const { page } = await demo.open();
    await page.locator('#seeds label').last().click();
    await page.waitForFunction(() => ((document.getElementById('phone') as ElementApi).article as { lang?: string } | null)?.lang === 'en');
    await page.evaluate(() => {
      document.addEventListener('offprint-link', (event) => event.preventDefault());
      const element = document.getElementById('phone') as ElementApi;
      for (let n = 1; n <= element.pageCount && !element.shadowRoot!.querySelector('.spread:not([hidden]) a'); ++n) element.goTo(n);
      element.shadowRoot!.querySelector<HTMLElement>('.spread:not([hidden]) a')!.click();
    });
    const links = await page.evaluate(() => Array.from(document.getElementById('phone')!.shadowRoot!.querySelectorAll('a'), ({ target, rel, protocol }) => ({ target, rel, protocol })));
    for (const link of links) expect(link).toEqual({ target: '_blank', rel: 'noopener noreferrer nofollow ugc', protocol: 'https:' });
    expect((await recorded(page)).at(-1)).toMatchObject({ type: 'link', detail: { href: expect.stringMatching(/^https:/) } });
    expect(page.context().pages()).toHaveLength(1);
    await page.context().close();
  });

  it('runs nothing that an article brings, and makes no element that it should not', async () => {
    const { page } = await demo.open();
    const found = await page.evaluate(async () => {
      const window_ = window as unknown as { hit?: boolean };
      const evil = ['javascript:hit=true', 'JaVa\tscript:hit=true', 'data:text/html,<script>hit=true</script>', 'vbscript:hit', '//x:y@evil.example/', 'https://ok.example/"onclick="hit=true'];
      const text = '<img src=x onerror="hit=true"><script>hit=true</script>{{constructor}}${hit}';
      const element = document.createElement('offprint-article') as ElementApi;
      element.setAttribute('loading', 'eager');
      element.setAttribute('src', 'javascript:hit=true');
      element.article = {
        offprint: 1, title: text, subtitle: text, lang: '"><script>', canonical: evil[0], source: { name: text, url: evil[1] }, scan_caption: text,
        hero: { src: 'data:image/svg+xml,<svg onload="hit=true"/>', alt: text },
        blocks: [...evil.map((href) => ({ kind: 'paragraph', runs: [{ text, href }] })), { kind: 'image', src: evil[0], alt: text }, { kind: 'heading', level: 2, id: '"><b>', runs: [text] }, { kind: 'code', text }],
      };
      document.body.prepend(element);
      await element.ready;
      for (let n = 1; n <= element.pageCount; ++n) element.goTo(n);
      const nodes = [...element.shadowRoot!.querySelectorAll('.stage *'), ...element.querySelectorAll('*')];
      nodes.forEach((node) => (node as HTMLElement).click?.call(node instanceof HTMLAnchorElement ? document.createElement('i') : node));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return {
        hit: window_.hit ?? false,
        tags: [...new Set(nodes.map((node) => node.localName))],
        attributes: [...new Set(nodes.flatMap((node) => node.getAttributeNames()))],
        links: nodes.filter((node) => node instanceof HTMLAnchorElement).map((node) => (node as HTMLAnchorElement).protocol),
      };
    });
    expect(found.hit).toBe(false);
    for (const tag of found.tags) expect(['div', 'p', 'h1', 'h2', 'span', 'a', 'pre', 'code', 'figure', 'figcaption', 'article', 'img', 'hr']).toContain(tag);
    for (const name of found.attributes) expect(['class', 'style', 'data-block', 'data-id', 'lang', 'role', 'aria-label', 'aria-hidden', 'part', 'hidden', 'href', 'target', 'rel', 'alt', 'src', 'loading', 'decoding', 'referrerpolicy', 'draggable', 'slot', 'data-offprint', 'data-offset', 'data-wide', 'tabindex']).toContain(name);
    for (const protocol of found.links) expect(['https:', 'http:']).toContain(protocol);
    await page.context().close();
  });

  it('gives the code as an image', async () => {
    const { page } = await demo.open();
    const codes = await page.evaluate(async () => {
      const element = document.getElementById('phone') as ElementApi;
      const [png, svg] = await Promise.all([element.toQr(), element.toQr({ format: 'svg' })]);
      return { types: [png.type, svg.type], png: Array.from(new Uint8Array(await png.arrayBuffer())), svg: await svg.text() };
    });
    expect(codes.types).toEqual(['image/png', 'image/svg+xml']);
    expect(codes.svg).toMatch(/^<svg /);
    const { decodePng } = await import('../wasm/decoders.js');
    expect((await decodePng(Uint8Array.from(codes.png))).zxing).toBe('https://m.fromgeek.com/t/703845');
    await page.context().close();
  });

  it('leaves history, storage and the window’s names alone', async () => {
    const { page } = await demo.open();
    await page.evaluate(() => (document.getElementById('phone') as ElementApi).next());
    const traces = await page.evaluate(() => ({ history: history.length, local: localStorage.length, session: sessionStorage.length, cookie: document.cookie, names: Object.keys(window).filter((name) => /offprint/i.test(name)) }));
    expect(traces).toMatchObject({ local: 0, session: 0, cookie: '', names: [] });
    expect(traces.history).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  it('loads nothing but its own script before it is near the screen', async () => {
    const { page } = await demo.page({ viewport: { width: 390, height: 400 } });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.route(demo.address, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><style>div{height:5000px}</style><script type="module" src="/offprint/offprint.js"></script><div></div><offprint-article id="phone" src="/seeds/aws-layoffs.txt"></offprint-article>',
      }),
    );
    await page.goto(demo.address);
    await page.waitForTimeout(500);
    expect(requests.filter((path) => path !== '/' && path !== '/favicon.ico')).toEqual(['/offprint/offprint.js']);
    await page.locator('#phone').scrollIntoViewIfNeeded();
    await ready(page);
    expect(await look(page)).toMatchObject({ state: 'ready' });
    await page.context().close();
  });
});
