// Three browsers behind one interface: what the comparison and its tests need of a browser, and no more.
//
// Chromium by the DevTools protocol (playwright-core), Firefox by WebDriver BiDi (puppeteer-core), WebKitGTK by classic WebDriver
// over HTTP. Each starts with a profile of its own, and only processes started here are ended.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import puppeteer from 'puppeteer-core';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A running browser with one page. */
export interface Engine {
  readonly name: EngineName;
  /** As the browser says it. */
  readonly version: string;
  /** Loads `url`, waits for it. */
  open(url: string): Promise<void>;
  /** The value of the JavaScript expression `source` in the page; a promise is awaited. It travels as JSON. */
  evaluate<T>(source: string): Promise<T>;
  /** PNG of the viewport's upper left `width` x `height` CSS px. */
  screenshot(width: number, height: number): Promise<Uint8Array>;
  stop(): Promise<void>;
}

export interface EngineOptions {
  width?: number;
  height?: number;
  /** Device pixels a CSS px. WebKit ignores it. */
  scale?: number;
}

const firstThatExists = (...paths: (string | undefined)[]) => paths.find((path) => path !== undefined && existsSync(path));

const webkitBrowser = () =>
  existsSync(LIBRARIES)
    ? readdirSync(LIBRARIES).filter((name) => name.startsWith('webkit2gtk-4.')).map((name) => `${LIBRARIES}/${name}/MiniBrowser`).find(existsSync)
    : undefined;

const LIBRARIES = '/usr/lib/x86_64-linux-gnu';
const CHROMIUM = firstThatExists(process.env.CHROMIUM, '/usr/bin/chromium');
const FIREFOX = firstThatExists(process.env.FIREFOX, '/usr/bin/firefox-esr');
const WEBKIT = [firstThatExists('/usr/bin/WebKitWebDriver'), firstThatExists('/usr/bin/xvfb-run'), firstThatExists('/usr/bin/xauth'), webkitBrowser()];

/** Whether the browser and what drives it are installed. */
export const installed: Record<EngineName, boolean> = {
  chromium: CHROMIUM !== undefined,
  firefox: FIREFOX !== undefined,
  webkit: WEBKIT.every((part) => part !== undefined),
};

export const ENGINES = Object.keys(installed) as EngineName[];

export function startEngine(name: EngineName, options: EngineOptions = {}): Promise<Engine> {
  return { chromium: startChromium, firefox: startFirefox, webkit: startWebKit }[name](options);
}

const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

async function startChromium({ width = 1280, height = 900, scale = 1 }: EngineOptions): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: CHROMIUM!, headless: true, args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  return {
    name: 'chromium',
    version: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    evaluate: (source) => page.evaluate(source),
    screenshot: (w, h) => page.screenshot({ clip: { x: 0, y: 0, width: w, height: h } }),
    stop: () => browser.close(),
  };
}

async function startFirefox({ width = 1280, height = 900, scale = 1 }: EngineOptions): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX!,
    headless: true,
    defaultViewport: { width, height, deviceScaleFactor: scale },
    // No update checks, no pings: the browser speaks to this machine alone.
    extraPrefsFirefox: {
      'app.update.enabled': false, 'app.normandy.enabled': false, 'datareporting.healthreport.uploadEnabled': false, 'toolkit.telemetry.enabled': false,
      'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false, 'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false, 'services.settings.server': 'http://127.0.0.1:9/',
    },
  });
  const page = await browser.newPage();
  return {
    name: 'firefox',
    version: (await browser.version()).replace('/', ' ').replace(/^firefox/, 'Firefox'),
    open: async (url) => void (await page.goto(url)),
    evaluate: <T>(source: string) => page.evaluate(source) as Promise<T>,
    screenshot: (w, h) => page.screenshot({ clip: { x: 0, y: 0, width: w, height: h } }),
    stop: () => browser.close(),
  };
}

async function startWebKit({ width = 1280, height = 900 }: EngineOptions): Promise<Engine> {
  const port = await freePort();
  // A group of its own, so that what xvfb-run starts ends with it.
  const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24 -nolisten tcp', WEBKIT[0]!, '--host=127.0.0.1', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
  });
  try {
    return await webkitSession(driver, port, width, height);
  } catch (error) {
    endGroup(driver);
    throw error;
  }
}

async function webkitSession(driver: ChildProcess, port: number, width: number, height: number): Promise<Engine> {
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
    return value;
  };
  await untilItAnswers(() => call('GET', '/status'));
  const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: WEBKIT[3]!, args: ['--automation'] } } },
  });
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 300_000, pageLoad: 60_000 });
  await call('POST', `${session}/window/rect`, { x: 0, y: 0, width, height });
  return {
    name: 'webkit',
    version: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (url) => void (await call('POST', `${session}/url`, { url })),
    evaluate: async <T>(source: string) => {
      const script = `const done = arguments[0]; Promise.resolve(${source}).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
      const answer = await call<{ value: T; error?: string }>('POST', `${session}/execute/async`, { script, args: [] });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    screenshot: async (w, h) => {
      const whole = PNG.sync.read(Buffer.from(await call<string>('GET', `${session}/screenshot`), 'base64'));
      const part = new PNG({ width: Math.min(w, whole.width), height: Math.min(h, whole.height) });
      PNG.bitblt(whole, part, 0, 0, part.width, part.height, 0, 0);
      return PNG.sync.write(part);
    },
    stop: async () => {
      await call('DELETE', session).catch(() => undefined);
      endGroup(driver);
    },
  };
}

/** Ends the processes that `child`, started as the head of a group, has started. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // Already gone.
  }
}

async function untilItAnswers(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; ++tries) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
