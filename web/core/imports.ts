// What a module may ask of its host. One that asks for anything else is not ours.
import { OffprintError } from './errors.js';

/** Reads `count` measuring requests at `requests` and writes their widths at `widths` (wasm/exports.h). */
export type MeasureImport = (requests: number, count: number, widths: number) => void;

type HostFunction = (...args: number[]) => number | void;

const ENOSYS = 52;

/** The import object for `module`: what it lists. */
export function importsFor(module: WebAssembly.Module, measure: MeasureImport): WebAssembly.Imports {
  const env: Record<string, HostFunction | null> = {
    __proto__: null,
    offprint_measure: measure as HostFunction,
    // Views of the memory are taken anew after each call, so growth needs no answer.
    emscripten_notify_memory_growth() {},
  };
  const imports: Record<string, Record<string, HostFunction>> = {};
  for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
    // The C library's way to files and the environment: the core has neither. It traps where the way out, `proc_exit`, leads nowhere.
    const entry = space === 'wasi_snapshot_preview1' ? () => ENOSYS : env[name];
    if (!entry || kind !== 'function') throw new OffprintError('wasm-invalid', `The module asks for ${space}.${name}, which the core does not need.`);
    (imports[space] ??= {})[name] = entry;
  }
  return imports;
}
