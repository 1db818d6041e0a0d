// The core in Node: as index.ts, with files read from disk, which Node's fetch does not do. What reads every other format is found there too, when it is needed.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Importer, instantiateImporter } from '../import/importer.js';
import { loadCore as load, type Core, type LoadOptions } from './core.js';
import { asOffprintError, OffprintError } from './errors.js';
import { loadModule, type WasmSource } from './wasm-module.js';

export * from './exported.js';
export { Importer };

const IMPORTER = new URL(/* @vite-ignore */ './import.wasm', import.meta.url);

/** Loads the core; without `wasm`, from `offprint.wasm` beside this script. `wasm` may be a file: URL. */
export async function loadCore({ importer, ...options }: LoadOptions = {}): Promise<Core> {
  const core = await load(options, await fromDisk(options.wasm ?? new URL(/* @vite-ignore */ './offprint.wasm', import.meta.url)));
  core.importer = importer && importer !== true ? await loadImporter({ wasm: importer }) : existsSync(IMPORTER) ? new Importer(compiledHere) : undefined;
  return core;
}

/** Loads the importer; without `wasm`, from `import.wasm` beside this script. */
export async function loadImporter({ wasm = IMPORTER }: { wasm?: WasmSource } = {}): Promise<Importer> {
  return instantiateImporter(await loadModule(await fromDisk(wasm)));
}

let compiled: WebAssembly.Module | undefined;

/** The one beside this script, at once. */
function compiledHere(): WebAssembly.Module {
  try {
    return (compiled ??= new WebAssembly.Module(readFileSync(IMPORTER)));
  } catch (error) {
    throw asOffprintError(error, 'wasm-http');
  }
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
