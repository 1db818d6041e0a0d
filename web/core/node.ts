// The core in Node: as index.ts, with files read from disk, which Node's fetch does not do.
import { readFile } from 'node:fs/promises';
import { loadCore as load, type Core, type LoadOptions } from './core.js';
import { OffprintError } from './errors.js';
import type { WasmSource } from './wasm-module.js';

export * from './exported.js';

/** Loads the core; without `wasm`, from `offprint.wasm` beside this script. `wasm` may be a file: URL. */
export async function loadCore(options: LoadOptions = {}): Promise<Core> {
  return load({ ...options, wasm: await fromDisk(options.wasm ?? new URL(/* @vite-ignore */ './offprint.wasm', import.meta.url)) });
}

async function fromDisk(source: WasmSource): Promise<WasmSource> {
  const url = String(source);
  if (!(source instanceof URL || typeof source === 'string') || !url.startsWith('file:')) return source;
  try {
    return await readFile(new URL(url));
  } catch (cause) {
    throw new OffprintError('wasm-http', `${url} could not be read.`, { cause });
  }
}
