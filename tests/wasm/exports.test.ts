import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coreBytes, hasCore, ROOT, testCore } from './core-file.js';

const lines = (file: string) => readFileSync(ROOT + file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

describe.skipIf(!hasCore)('offprint.wasm', () => {
  it('exports what wasm/exports.txt lists, and nothing else', async () => {
    const module = await WebAssembly.compile(coreBytes);
    const names = WebAssembly.Module.exports(module).map(({ name }) => name).sort();
    expect(names).toEqual(lines('wasm/exports.txt').sort());
  });

  it('asks its host for nothing but widths and the C library’s stubs', async () => {
    const module = await WebAssembly.compile(coreBytes);
    const asked = WebAssembly.Module.imports(module).filter(({ module: space }) => space !== 'wasi_snapshot_preview1');
    expect(asked.map(({ name }) => name).filter((name) => !['offprint_measure', 'emscripten_notify_memory_growth'].includes(name))).toEqual([]);
  });

  it('is called by the loader under the names of wasm/exports.h', () => {
    const header = readFileSync(`${ROOT}wasm/exports.h`, 'utf8');
    const declared = Array.from(header.matchAll(/\b(offprint_\w+)\(/g), ([, name]) => name!);
    for (const name of lines('wasm/exports.txt').filter((line) => line.startsWith('offprint_'))) expect(declared).toContain(name);
  });

  it('has 64 MB of memory at most', async () => {
    const module = await WebAssembly.compile(coreBytes);
    const nothing = new Proxy({}, { get: () => () => 0 });
    const instance = await WebAssembly.instantiate(module, { env: nothing, wasi_snapshot_preview1: nothing } as WebAssembly.Imports);
    const memory = instance.exports.memory as WebAssembly.Memory;
    const pages = (64 << 20) / 65_536;
    expect(() => memory.grow(pages - memory.buffer.byteLength / 65_536 + 1)).toThrow(RangeError);
    expect(() => memory.grow(pages - memory.buffer.byteLength / 65_536)).not.toThrow();
  });

  it('has the stack for an article nested as deep as one may be', async () => {
    const core = await testCore();
    const nested = (depth: number): object => (depth === 0 ? { kind: 'paragraph', text: '底' } : { kind: 'quote', blocks: [nested(depth - 1)] });
    const article = core.open(JSON.stringify({ offprint: 1, title: '深', blocks: [nested(31)] }));
    expect(article.paginate({ width: 350, height: 700, fontSize: 17, metrics: 'builtin' }).count).toBe(1);
    expect(() => core.open(JSON.stringify({ offprint: 1, title: '深', blocks: [nested(40)] }))).toThrow(/deep/);
  });
});
