import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ABI_VERSION, loadCore, OffprintError } from '../../web/core/node.js';
import { coreFunctions, tinyModule } from './tiny-module.js';

const fails = (code: string) => expect.objectContaining({ name: 'OffprintError', code });
const good = tinyModule({ functions: coreFunctions(ABI_VERSION) });

describe('what loadCore takes', () => {
  it('takes bytes, a view of bytes, a module', async () => {
    const padded = new Uint8Array(good.length + 8);
    padded.set(good, 8);
    for (const wasm of [good, good.buffer, padded.subarray(8), await WebAssembly.compile(good)]) {
      expect((await loadCore({ wasm })).alive).toBe(true);
    }
  });

  it('takes a response, of the right type and of the wrong one', async () => {
    for (const type of ['application/wasm', 'application/octet-stream', '']) {
      const wasm = new Response(good, { headers: type ? { 'content-type': type } : {} });
      expect((await loadCore({ wasm })).alive).toBe(true);
    }
  });

  it('compiles from bytes where streaming throws', async () => {
    const streaming = vi.spyOn(WebAssembly, 'compileStreaming').mockRejectedValue(new TypeError('not here'));
    const wasm = new Response(good, { headers: { 'content-type': 'application/wasm' } });
    expect((await loadCore({ wasm })).alive).toBe(true);
    expect(streaming).toHaveBeenCalled();
    streaming.mockRestore();
  });

  it('calls _initialize where there is one', async () => {
    const wasm = tinyModule({ functions: { ...coreFunctions(ABI_VERSION), _initialize: 'trap' } });
    await expect(loadCore({ wasm })).rejects.toThrow();
  });
});

describe('what loadCore refuses', () => {
  it('a web page in place of the core, with a sentence that says so', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>404</title>');
    const failure = await loadCore({ wasm: page }).catch((error: unknown) => error as OffprintError);
    expect(failure).toEqual(fails('wasm-bad-magic'));
    expect((failure as OffprintError).message).toMatch(/web page/);
    const response = new Response(page, { headers: { 'content-type': 'application/wasm' } });
    await expect(loadCore({ wasm: response })).rejects.toEqual(fails('wasm-bad-magic'));
  });

  it('other bytes, no bytes, and a module that is cut off', async () => {
    await expect(loadCore({ wasm: new TextEncoder().encode('GIF89a') })).rejects.toEqual(fails('wasm-bad-magic'));
    await expect(loadCore({ wasm: new Uint8Array() })).rejects.toEqual(fails('wasm-bad-magic'));
    await expect(loadCore({ wasm: good.slice(0, -3) })).rejects.toEqual(fails('wasm-invalid'));
  });

  it('an answer that is no success', async () => {
    await expect(loadCore({ wasm: new Response('', { status: 404 }) })).rejects.toEqual(fails('wasm-http'));
    await expect(loadCore({ wasm: Promise.resolve(new Response('', { status: 503 })) })).rejects.toEqual(fails('wasm-http'));
  });

  it('a core of another version, and names both', async () => {
    const wasm = tinyModule({ functions: coreFunctions(ABI_VERSION + 98) });
    await expect(loadCore({ wasm })).rejects.toThrow(`version ${ABI_VERSION} of the core, the .wasm is version ${ABI_VERSION + 98}`);
    await expect(loadCore({ wasm })).rejects.toEqual(fails('abi-mismatch'));
  });

  it('a module that is not the core', async () => {
    await expect(loadCore({ wasm: tinyModule({}) })).rejects.toEqual(fails('wasm-invalid'));
    const importer = tinyModule({ functions: { offprint_abi_version: 1, offprint_import: 0 } });
    await expect(loadCore({ wasm: importer })).rejects.toEqual(fails('abi-mismatch'));
  });

  it('a module that asks for what the core does not need', async () => {
    const wasm = tinyModule({ functions: coreFunctions(ABI_VERSION), imports: [['env', 'read_cookies']] });
    await expect(loadCore({ wasm })).rejects.toThrow('env.read_cookies');
  });

  it('to run without WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    try {
      await expect(loadCore({ wasm: good })).rejects.toEqual(fails('wasm-unavailable'));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('to run where a policy forbids to compile, before it fetches', async () => {
    const compile = vi.spyOn(WebAssembly, 'compile').mockRejectedValue(new WebAssembly.CompileError('blocked by CSP'));
    const fetched = vi.spyOn(globalThis, 'fetch');
    await expect(loadCore({ wasm: 'http://127.0.0.1:9/offprint.wasm' })).rejects.toEqual(fails('wasm-csp'));
    expect(fetched).not.toHaveBeenCalled();
    compile.mockRestore();
    fetched.mockRestore();
  });

  it('a file that is not there', async () => {
    await expect(loadCore({ wasm: new URL('./none.wasm', import.meta.url) })).rejects.toEqual(fails('wasm-http'));
  });
});

describe('a core that stops', () => {
  it('is replaced at the next open', async () => {
    const core = await loadCore({ wasm: tinyModule({ functions: coreFunctions(ABI_VERSION, { offprint_article_json: 'trap' }) }) });
    const article = core.open('text');
    expect(() => article.json()).toThrow(fails('trap'));
    expect(core.alive).toBe(false);
    expect(() => article.json()).toThrow(fails('trap'));
    article.close();
    core.open('text');
    expect(core.alive).toBe(true);
  });

  it('stays replaceable over a hundred stops', async () => {
    const core = await loadCore({ wasm: tinyModule({ functions: coreFunctions(ABI_VERSION, { offprint_open: 'trap' }) }) });
    for (let n = 0; n < 100; ++n) expect(() => core.open('text')).toThrow(fails('trap'));
    await core.restart();
    expect(core.alive).toBe(true);
  });
});

describe('loading from an address', () => {
  let server: Server;
  let url: string;
  const requests: string[] = [];
  let ready = false;

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests.push(request.url!);
      if (!ready) return response.writeHead(500).end();
      response.writeHead(200, { 'content-type': 'application/wasm' }).end(good);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/offprint.wasm`;
  });
  afterAll(() => server.close());

  it('tries again after a failure, and fetches once after that', async () => {
    await expect(loadCore({ wasm: url })).rejects.toEqual(fails('wasm-http'));
    ready = true;
    const [a, b] = await Promise.all([loadCore({ wasm: url }), loadCore({ wasm: new URL(url) })]);
    expect(a).not.toBe(b);
    expect(requests).toHaveLength(2);
  });
});
