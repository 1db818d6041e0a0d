// The demo in Chromium, for tests. Where a part is missing they are skipped, and say so.
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { demoServer, listen } from '../../web/demo/serve.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const NEEDED = [EXECUTABLE, ...['web/dist/offprint.js', 'web/dist/core.js', 'web/dist/offprint.wasm', 'build/demo/index.html'].map((file) => ROOT + file)];
const missing = NEEDED.filter((file) => !existsSync(file));

export const canRun = missing.length === 0;
if (!canRun) console.warn(`skipped: ${missing.map((file) => file.replace(ROOT, '')).join(', ')} missing`);

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** A browser, started with `flags`, and the demo's server, with `policy` as its Content-Security-Policy. */
export class Demo {
  private constructor(
    readonly browser: Browser,
    readonly server: Server,
    readonly address: string,
  ) {}

  static async start({ flags = [], ...options }: { policy?: string; flags?: string[] } = {}): Promise<Demo> {
    const server = demoServer(options);
    const address = await listen(server, 0);
    return new Demo(await chromium.launch({ executablePath: EXECUTABLE, headless: true, args: [...FLAGS, ...flags] }), server, address);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
    this.server.closeAllConnections();
  }

  /** A page with what it complained about; not yet at the demo. */
  async page(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.addInitScript(recordEvents);
    // As text: the test runner rewrites imports in functions.
    await page.addInitScript("window.importCore = () => import('/offprint/core.js')");
    return { page, complaints };
  }

  /** The demo, its phone-sized article ready. */
  async open(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const opened = await this.page(options);
    await opened.page.goto(this.address);
    await ready(opened.page);
    return opened;
  }
}

/** Runs in the page before anything else: keeps the element's events and the layout's shifts. */
function recordEvents(): void {
  const record = { events: [] as { type: string; id: string; detail: unknown }[], shift: 0 };
  Object.assign(window, { record });
  for (const type of ['load', 'error', 'fallback', 'page', 'layout', 'mode', 'link', 'share-refused']) {
    document.addEventListener(`offprint-${type}`, (event) => {
      record.events.push({ type, id: (event.target as Element).id, detail: (event as CustomEvent).detail });
    });
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) record.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

export interface Recorded {
  type: string;
  id: string;
  detail: Record<string, unknown>;
}

export const recorded = (page: Page, id = 'phone'): Promise<Recorded[]> =>
  page.evaluate((wanted) => (window as unknown as { record: { events: Recorded[] } }).record.events.filter((event) => event.id === wanted), id);

export const shift = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { record: { shift: number } }).record.shift);

/** The element's members that tests look at. */
export interface ElementView {
  page: number;
  pageCount: number;
  mode: string;
  locator: string;
  state: string;
}

export const look = (page: Page, id = 'phone'): Promise<ElementView> =>
  page.evaluate((which) => {
    const element = document.getElementById(which) as HTMLElement & ElementView;
    const { pageCount, mode, locator } = element;
    return { page: element.page, pageCount, mode, locator, state: (element.shadowRoot!.firstElementChild as HTMLElement).dataset.state! };
  }, id);

export async function ready(page: Page, id = 'phone'): Promise<void> {
  await page.waitForFunction((which) => {
    const element = document.getElementById(which);
    return ['ready', 'fallback', 'error'].includes((element?.shadowRoot?.firstElementChild as HTMLElement | undefined)?.dataset.state ?? '');
  }, id);
}

/** The text of each block on the pages in sight, by block number. */
export const blocksInSight = (page: Page, id = 'phone'): Promise<[number, string][]> =>
  page.evaluate((which) => {
    const spread = document.getElementById(which)!.shadowRoot!.querySelector('.spread:not([hidden])')!;
    return Array.from(spread.querySelectorAll<HTMLElement>('[data-block]:not(img):not(.op-plate)'), (block): [number, string] => [
      Number(block.dataset.block),
      Array.from(block.querySelectorAll('.op-line:not(.op-marker, .op-repeated)'), (line) => line.textContent).join(''),
    ]);
  }, id);

/** A finger from one place to another, sideways or not, in CSS px of the viewport. */
export async function swipe(page: Page, from: [number, number], to: [number, number], steps = 8): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: string, x?: number, y?: number) =>
    session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: x === undefined ? [] : [{ x, y: y! }] });
  await touch('touchStart', ...from);
  for (let i = 1; i <= steps; ++i) {
    await touch('touchMove', from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps);
  }
  await touch('touchEnd');
  await session.detach();
  await page.waitForTimeout(300);
}

/** What a copy by the browser would put on the clipboard. */
export const copied = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let text = '';
    const take = (event: ClipboardEvent) => (text = event.clipboardData!.getData('text/plain'));
    document.addEventListener('copy', take);
    document.execCommand('copy');
    document.removeEventListener('copy', take);
    return text;
  });
