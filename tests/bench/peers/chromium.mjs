// Chromium with a fresh profile, and its pages as the suites use them.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const STEP_MS = 120_000;
const CLOSE_MS = 5_000;

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
  // The process of a page is told by the work it does; one in reserve would only be in the way.
  '--disable-features=SpareRendererForSitePerProcess',
];

/** Runs `work` with a browser of its own. */
export async function withBrowser(work) {
  const browser = await puppeteer.launch({ executablePath: EXECUTABLE, headless: true, args: FLAGS, protocolTimeout: 2 * STEP_MS });
  try {
    return await work(browser);
  } finally {
    await Promise.race([browser.close(), sleep(CLOSE_MS)]);
  }
}

/** A page in a context of its own: nothing is cached. `throttle` slows its processor down that many times. */
export async function openPage(browser, url, { throttle = 1 } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 1 });
  await page.goto(url, { waitUntil: 'load' });
  const session = await page.createCDPSession();
  if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return new BenchPage(browser, context, page, session);
}

export class BenchPage {
  #browser;
  #context;
  #page;
  #session;
  #process;

  /** Use `openPage`. */
  constructor(browser, context, page, session) {
    this.#browser = browser;
    this.#context = context;
    this.#page = page;
    this.#session = session;
  }

  /** Evaluates a call of the page runner, such as `open()`; rejects where it takes longer than two minutes. */
  async run(call) {
    const limit = new AbortController();
    const late = sleep(STEP_MS, undefined, { signal: limit.signal }).then(() => {
      throw new Error(`${call} takes more than ${STEP_MS / 1000} s`);
    });
    late.catch(() => {});
    try {
      return await Promise.race([this.#page.evaluate(`bench.${call}`), late]);
    } finally {
      limit.abort();
    }
  }

  async toFront() {
    await this.#page.bringToFront();
  }

  async collectGarbage() {
    await this.#session.send('HeapProfiler.collectGarbage');
  }

  /** Bytes that the page's process has for itself, after it was told to give back what it does not need. */
  async privateMemory() {
    for (let time = 0; time < 3; ++time) {
      await this.collectGarbage();
      await this.#session.send('Memory.simulatePressureNotification', { level: 'critical' });
      await sleep(700);
    }
    const rollup = readFileSync(`/proc/${await this.#processId()}/smaps_rollup`, 'utf8');
    const kilobytes = (name) => Number(rollup.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))[1]);
    return (kilobytes('Private_Dirty') + kilobytes('Private_Clean')) * 1024;
  }

  async close() {
    await Promise.race([this.#context.close().catch(() => {}), sleep(CLOSE_MS)]);
  }

  /** The renderer that works while this page is told to. */
  async #processId() {
    if (this.#process) return this.#process;
    const session = await this.#browser.target().createCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = renderers.map(processorTicks);
    await this.run('burn(200)');
    const worked = renderers.map((id, index) => processorTicks(id) - before[index]);
    return (this.#process = renderers[worked.indexOf(Math.max(...worked))]);
  }
}

function processorTicks(id) {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
