import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { canRun, Demo, look, ready, recorded } from './harness.js';

const BASE = "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; script-src 'self'";

/** What of the light DOM can be seen in the element's box. */
const visibleText = (page: Page, id = 'phone') =>
  page.evaluate((which) => {
    const element = document.getElementById(which)!;
    const box = element.getBoundingClientRect();
    return Array.from(element.querySelectorAll<HTMLElement>('h1,p,a,h2'), (child) => ({ child, rect: child.getBoundingClientRect() }))
      .filter(({ rect }) => rect.height > 0 && rect.top < box.bottom)
      .map(({ child }) => child.textContent)
      .join('\n');
  }, id);

const boxHeight = async (page: Page) => (await page.locator('#phone').boundingBox())!.height;

describe.skipIf(!canRun)('without WebAssembly', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start({ policy: BASE });
  });
  afterAll(() => demo.stop());

  it('leaves the article to be read, and says why, where a policy forbids it', async () => {
    const { page } = await demo.open();
    expect(await look(page)).toMatchObject({ state: 'fallback', mode: 'plain', pageCount: 0 });
    const text = await visibleText(page);
    expect(text).toContain('亚马逊AWS裁员背后');
    expect(text).toContain('当亚马逊云计算部门');
    expect((await recorded(page)).filter(({ type }) => type !== 'layout')).toEqual([{ type: 'fallback', id: 'phone', detail: { reason: 'wasm-csp' } }]);
    expect(await boxHeight(page)).toBe(780);
    // Lines of the title do not lie on one another, and no picture is wider than the box.
    const title = await page.locator('#phone h1').evaluate((h1) => parseFloat(getComputedStyle(h1).lineHeight) / parseFloat(getComputedStyle(h1).fontSize));
    expect(title).toBeGreaterThan(1.2);
    expect(await page.locator('#phone article img').evaluate((image) => image.getBoundingClientRect().width)).toBeLessThanOrEqual(358);
    expect(await page.evaluate(() => (document.getElementById('phone') as unknown as { ready: Promise<void> }).ready.then(() => 'resolved'))).toBe('resolved');
    await page.context().close();
  });

  it('makes the article of canonical JSON too', async () => {
    const { page } = await demo.open();
    await page.locator('#seeds label').last().click();
    await page.waitForFunction(() => document.querySelector('#phone article h1')?.textContent?.startsWith('The Night Ferry'));
    expect(await visibleText(page)).toContain('PORT ELLERY');
    expect(await page.locator('#phone article').textContent()).toContain('At ten past midnight on Thursday');
    await page.context().close();
  });
});

describe.skipIf(!canRun)('when something fails', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const openWith = async (pattern: string, answer: Parameters<Page['route']>[1]) => {
    const { page, complaints } = await demo.page();
    await page.route(pattern, answer);
    await page.goto(demo.address);
    await ready(page);
    return { page, complaints };
  };

  it.each<[string, Parameters<Page['route']>[1], string]>([
    ['a 404', (route) => route.fulfill({ status: 404, body: '' }), 'wasm-http'],
    ['a web page', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>404</title>' }), 'wasm-bad-magic'],
    ['half a file', (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9]) }), 'wasm-invalid'],
    ['no answer', (route) => route.abort(), 'wasm-http'],
  ])('shows the article where the core is %s', async (_, answer, reason) => {
    const { page } = await openWith('**/offprint.wasm', answer);
    expect(await look(page)).toMatchObject({ state: 'fallback' });
    expect(await visibleText(page)).toContain('当亚马逊云计算部门');
    expect((await recorded(page)).map(({ detail }) => detail)).toEqual([{ reason }]);
    await page.context().close();
  });

  it('tries again when asked to, after the script of the core did not come', async () => {
    const { page } = await openWith('**/core.js', (route) => route.abort());
    expect(await look(page)).toMatchObject({ state: 'fallback' });
    await page.context().close();
  });

  it.each<[string, Parameters<Page['route']>[1], string]>([
    ['no network', (route) => route.abort(), 'network'],
    ['a server error', (route) => route.fulfill({ status: 503, body: 'busy' }), 'bad-response'],
    ['JSON cut off', (route) => route.fulfill({ contentType: 'application/json', body: '{"offprint": 1, "title": "x"' }), 'bad-json'],
    ['nothing', (route) => route.fulfill({ contentType: 'text/plain', body: '' }), 'empty-input'],
  ])('shows one line and the host’s link where the article is %s', async (name, answer, code) => {
    const { page, complaints } = await demo.page();
    await page.route('**/seeds/*.txt', answer);
    if (name === 'JSON cut off') await page.route(demo.address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('type="text"', 'type="json"') });
    });
    await page.goto(demo.address);
    await ready(page);
    expect(await look(page)).toMatchObject({ state: 'error', mode: 'plain' });
    expect((await recorded(page))[0]).toMatchObject({ type: 'error', detail: { code } });
    expect(await visibleText(page)).toContain('亚马逊AWS裁员背后');
    const notice = page.locator('#phone .notice');
    expect(await notice.innerText()).toMatch(/文章未能载入/);
    expect(await boxHeight(page)).toBe(780);
    expect(complaints.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
    await page.unroute('**/seeds/*.txt');
    await page.unroute(demo.address);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('type', 'text'));
    await notice.getByRole('button', { name: '重试' }).click({ timeout: 2000 }).catch(() => {});
    await page.waitForFunction(() => (document.getElementById('phone') as unknown as { pageCount: number }).pageCount > 0);
    expect(await look(page)).toMatchObject({ state: 'ready', page: 1 });
    await page.context().close();
  });

  it('does not take a web page without one for an article', async () => {
    const { page } = await demo.page();
    await page.route('**/seeds/*.txt', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Login</h1>' }));
    await page.route(demo.address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(' type="text"', '') });
    });
    await page.goto(demo.address);
    await ready(page);
    expect((await recorded(page))[0]).toMatchObject({ type: 'error', detail: { code: 'no-article' } });
    await page.context().close();
  });

  it('draws the code where a policy refuses data: images', async () => {
    const strict = await Demo.start({ policy: `${BASE.replace(' data:', '')} 'wasm-unsafe-eval'` });
    const { page } = await strict.open({ deviceScaleFactor: 2 });
    await page.evaluate(() => (document.getElementById('phone') as unknown as { goTo(page: number): void }).goTo(999));
    const code = page.locator('#phone .op-plate svg[role=img]').last();
    await code.waitFor();
    expect(await code.getAttribute('aria-label')).toContain('https://m.fromgeek.com/t/703845');
    const { decodePng } = await import('../wasm/decoders.js');
    const { zxing, jsqr } = await decodePng(await page.locator('#phone').screenshot());
    expect([zxing, jsqr]).toEqual(Array(2).fill('https://m.fromgeek.com/t/703845'));
    await page.context().close();
    await strict.stop();
  });

  it('shows a picture’s words where the picture does not come', async () => {
    const { page } = await openWith('**/*.jpg', (route) => route.abort());
    await page.evaluate(() => {
      document.getElementById('phone')!.setAttribute('type', 'json');
      document.getElementById('phone')!.setAttribute('src', '/seeds/english.json');
    });
    const missing = page.locator('#phone .spread:not([hidden]) .op-missing');
    await missing.waitFor();
    expect(await missing.innerText()).toContain('The harbour at dusk');
    await page.context().close();
  });

  it('works under Trusted Types without a policy of its own', async () => {
    const trusted = await Demo.start({ policy: `${BASE} 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'` });
    const { page, complaints } = await trusted.open();
    expect(await look(page)).toMatchObject({ state: 'ready' });
    expect(complaints).toEqual([]);
    await page.context().close();
    await trusted.stop();
  });
});
