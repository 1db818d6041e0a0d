// Host pages of the tests' own, written where they are needed, in place of the demo; with every event, warning and complaint.
import type { Page } from 'playwright-core';
import type { Demo } from './harness.js';

export const SCRIPT = '<script type="module" src="/offprint/offprint.js"></script>';
/** What a host is told to write for the time before the script runs. */
const BEFORE = '<style>offprint-article:not(:defined){display:block;height:780px;contain:content}body{margin:0}</style>';

export interface HostPage {
  page: Page;
  complaints: string[];
  warnings: string[];
}

export interface Told {
  type: string;
  id: string;
  detail: Record<string, unknown>;
  /** Letters of what it is: `b`ubbling, `c`omposed, c`a`ncelable. */
  kind: string;
}

/** A page with `body`, not yet opened: `routes` come first. */
export async function hostPage(demo: Demo, body: string, routes?: (page: Page) => Promise<unknown>): Promise<HostPage> {
  const { page, complaints } = await demo.page({ viewport: { width: 390, height: 900 } });
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.addInitScript(listenToAll);
  await page.route(demo.address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><link rel="icon" href="data:,">${BEFORE}${body}` }));
  await routes?.(page);
  await page.goto(demo.address, { waitUntil: 'commit' });
  return { page, complaints, warnings };
}

/** Runs in the page before anything else. */
function listenToAll(): void {
  const told: Told[] = [];
  Object.assign(window, { told });
  for (const name of ['load', 'error', 'fallback', 'page', 'layout', 'mode', 'link', 'share', 'share-refused']) {
    document.addEventListener(`offprint-${name}`, (event) => {
      const kind = [event.bubbles && 'b', event.composed && 'c', event.cancelable && 'a'].filter(Boolean).join('');
      const detail = (event as CustomEvent).detail;
      told.push({ type: name, id: (event.target as Element).id, detail: { ...detail, ...(detail.blob ? { blob: 'Blob' } : {}) }, kind });
    });
  }
}

/** What elements have told so far. */
export const told = (page: Page): Promise<Told[]> => page.evaluate(() => (window as unknown as { told: Told[] }).told);

/** Waits until `count` events of `type` have come. */
export const until = (page: Page, type: string, count = 1): Promise<unknown> =>
  page.waitForFunction(([wanted, least]) => (window as unknown as { told: Told[] }).told.filter((event) => event.type === wanted).length >= least, [type, count] as const);

/** Lets requests for `pattern` through when `open` is called; until then they wait. */
export async function gate(page: Page, pattern: string): Promise<{ open(): void }> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(pattern, async (route) => {
    await opened;
    await route.continue().catch(() => {});
  });
  return { open: () => open() };
}
