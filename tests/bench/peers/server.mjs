// Serves the page runner, the bundled adapters, Offprint's files and the articles on 127.0.0.1, at a free port. COOP and COEP isolate the
// page, so that its clock has steps of 5 microseconds. Nothing may be cached: a fresh page is to fetch and compile everything.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { articleOf, epubFile } from './documents.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.opf': 'application/oebps-package+xml',
  '.xml': 'application/xml',
};

const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Starts serving `folders`, a list of [prefix, folder]. Resolves with its address and what stops it. */
export async function serve(folders) {
  const server = createServer(async (request, response) => {
    const found = await find(decodeURIComponent(new URL(request.url, 'http://localhost').pathname), folders).catch(() => undefined);
    if (!found) return response.writeHead(404, HEADERS).end();
    const [content, extension] = found;
    response.writeHead(200, { ...HEADERS, 'content-type': TYPES[extension] ?? 'application/octet-stream' }).end(content);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

async function find(path, folders) {
  const article = path.match(/^\/articles\/([\w-]+)\.json$/);
  if (article) return [JSON.stringify(articleOf(article[1])), '.json'];
  const epub = path.match(/^\/epub\/([\w-]+)\/(.+)$/);
  if (epub) return epubFile(epub[1], epub[2]);
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined) return undefined;
  const full = normalize(join(folder, path.slice(prefix.length)));
  return full.startsWith(folder + sep) ? [await readFile(full), extname(full)] : undefined;
}
