import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coreBytes, hasCore, ROOT } from './core-file.js';

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
});
