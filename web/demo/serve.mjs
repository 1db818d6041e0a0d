// Serves the demo on 127.0.0.1: the page as built, Offprint's files as a host would have them, and the seed articles.
//
//   node web/demo/serve.mjs            on PORT, by default 8080; PORT=0 takes a free one
//   node web/demo/serve.mjs --check    starts, fetches the page and the wasm, prints ok
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = [
  ['/offprint/', join(root, 'web/dist')],
  ['/seeds/', join(root, 'seeds')],
  ['/', join(root, 'build/demo')],
];

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** What a careful host sends; the element needs nothing more. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The demo's server, not yet listening. `policy` replaces the Content-Security-Policy. */
export function demoServer({ policy = POLICY } = {}) {
  return createServer((request, response) => {
    answer(request, response, policy).catch(() => response.destroy());
  });
}

async function answer(request, response, policy) {
  const refuse = (status) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = await fileFor(request.url ?? '/');
  if (!file) return refuse(404);
  response.writeHead(200, {
    'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path).on('error', () => response.destroy()).pipe(response);
}

async function fileFor(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.endsWith('/')) path += 'index.html';
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start));
  const full = normalize(join(folder, path.slice(prefix.length)));
  if (!full.startsWith(folder + sep) || full.includes('\0')) return undefined;
  const found = await stat(full).catch(() => undefined);
  return found?.isFile() ? { path: full, size: found.size } : undefined;
}

/** Listens on `port`; resolves with the address. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}/`));
  });
}

async function check(address) {
  for (const [path, type] of [['', 'text/html'], ['offprint/offprint.js', 'text/javascript'], ['offprint/offprint.wasm', 'application/wasm'], ['seeds/aws-layoffs.txt', 'text/plain']]) {
    const response = await fetch(address + path);
    const got = response.headers.get('content-type') ?? '';
    if (!response.ok || !got.startsWith(type)) throw new Error(`/${path}: ${response.status} ${got}; has everything been built?`);
    await response.arrayBuffer();
  }
}

async function main() {
  const port = Number(process.env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is ${process.env.PORT}, not a port number.`);
  const checking = process.argv.includes('--check');
  const server = demoServer();
  const address = await listen(server, port).catch((error) => {
    throw new Error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: choose another one with PORT=.` : error.message);
  });
  console.log(`Offprint demo: ${address}`);
  if (!checking) return;
  await check(address);
  console.log('ok');
  server.close();
  server.closeAllConnections();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`offprint demo: ${error.message}`);
    process.exit(1);
  });
}
