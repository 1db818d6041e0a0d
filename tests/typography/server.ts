// Serves the comparison's page on 127.0.0.1: the page's scripts as JavaScript, Offprint as built, the seeds.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const PAGE = `<!doctype html><meta charset="utf-8"><title>Comparison</title><style>
body{margin:0;background:#fff}
.frame{display:inline-flex;gap:32px;padding:20px}
.label{font:13px/20px "Liberation Sans",sans-serif;color:#6f6a64;margin-bottom:6px}
.column{overflow:hidden;outline:1px solid #d8e2ee;color:#1d1b19}
</style><body><script type="module" src="/page.js"></script>`;

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** A running server. */
export interface Site {
  address: string;
  stop(): void;
}

export async function serve(): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    bodyOf(pathname).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(path: string): Promise<string | Uint8Array> {
  if (path === '/') return PAGE;
  const own = /^\/(page|checker)\.js$/.exec(path);
  if (own) {
    const file = `${ROOT}tests/typography/${own[1]}.ts`;
    return (await transformWithOxc(await readFile(file, 'utf8'), file)).code;
  }
  const shared = /^\/(offprint|seeds)\/([\w.-]+)$/.exec(path);
  if (!shared) throw new Error(`no ${path}`);
  return readFile(`${ROOT}${shared[1] === 'offprint' ? 'web/dist' : 'seeds'}/${shared[2]}`);
}
