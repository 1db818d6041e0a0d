// Posters made in a page of the demo's server, and pictures from another origin for them.
import { createServer, type Server } from 'node:http';
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { build, type Rolldown } from 'vite';
import { ROOT, type Demo } from './harness.js';

export interface Made {
  type: string;
  bytes: Buffer;
  /** What it took, ms. */
  ms: number;
}

/** `makePoster` as a script that a page can import. */
export async function bundlePoster(): Promise<string> {
  const made = (await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry: 'web/share/poster.ts', formats: ['es'] }, rolldownOptions: { external: /\/core\/index\.js$/ } },
  })) as Rolldown.RolldownOutput[];
  return made[0]!.output[0].code;
}

/** A page of the demo's server, without an element, that can make posters; `setup` runs in it before. */
export async function posterPage(demo: Demo, script: string, setup?: string): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await demo.page();
  await page.route('**/poster.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.addInitScript("window.importPoster = () => import('/poster.js')");
  await page.goto(`${demo.address}seeds/aws-layoffs.txt`);
  if (setup) await page.evaluate(setup);
  return { page, complaints };
}

interface Window {
  importCore(): Promise<typeof import('../../web/core/index.js')>;
  importPoster(): Promise<typeof import('../../web/share/poster.js')>;
  core: import('../../web/core/index.js').Core;
}

/** Makes a poster in `page`. */
export async function makeIn(page: Page, article: object, options: object = {}): Promise<Made> {
  const { type, base64, ms } = await page.evaluate(async ([input, given]) => {
    const host = window as unknown as Window;
    host.core ??= await (await host.importCore()).loadCore();
    const { makePoster } = await host.importPoster();
    const start = performance.now();
    const blob = await makePoster(host.core.open(input!), given).catch(({ code, message }) => Promise.reject(new Error(`${code}: ${message}`)));
    const spent = performance.now() - start;
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(blob);
    });
    return { type: blob.type, base64: (reader.result as string).split(',')[1]!, ms: spent };
  }, [article, options] as const);
  return { type, bytes: Buffer.from(base64, 'base64'), ms };
}

/** What the core says of the same poster: its boxes and lines, and the symbol of its code. */
export async function layoutOf(page: Page, article: object, options: object = {}) {
  return page.evaluate(async ([input, given]) => {
    const host = window as unknown as Window;
    host.core ??= await (await host.importCore()).loadCore();
    const poster = host.core.open(input!).posterPage(given);
    const code = poster.page.boxes.find(({ kind }) => kind === 'scan');
    return { ...poster, code, symbol: code && host.core.qr(code.source, { format: 'json' }) };
  }, [article, options] as const);
}

/** `svg` as this browser draws it, a px a px. */
export async function drawnSvg(demo: Demo, svg: Buffer): Promise<PNG> {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg.toString())!.map(Number) as [number, number, number];
  const context = await demo.browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.setContent(`<body style="margin:0;background:#888">${svg.toString()}`);
  const picture = PNG.sync.read(await page.screenshot({ clip: { x: 0, y: 0, width, height } }));
  await context.close();
  return picture;
}

/** A picture of 20,000 by 20,000 px in a few dozen kB. */
export function hugePng(side = 20_000): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;  // a bit a pixel, grey
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let i = 0; i < 8; ++i) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

export interface Pictures {
  /** Of the folder, with a slash at its end. */
  address: string;
  /** Paths with their parameters, in the order they were asked for. */
  asked: string[];
  stop(): void;
}

export interface ServedPicture {
  body?: Buffer;
  type?: string;
  /** Whether other origins may read it: default true. With `fresh`, only under an address that is not the plain one. */
  cors?: boolean | 'fresh';
}

/** Serves pictures from an origin of its own; one without a body never answers. */
export async function servePictures(pictures: Record<string, ServedPicture>): Promise<Pictures> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url!);
    const { pathname, search } = new URL(request.url!, 'http://localhost');
    const picture = pictures[pathname.slice(1)];
    if (!picture) return response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    const { body, type = 'image/png', cors = true } = picture;
    if (!body) return undefined;
    const open = cors === 'fresh' ? search !== '' : cors;
    return response.writeHead(200, { 'content-type': type, ...(open ? { 'access-control-allow-origin': '*' } : {}) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, asked, stop };
}
