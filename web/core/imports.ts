// What the module may ask of its host: a fixed table. A module that asks for anything else is not ours.
import { OffprintError } from './errors.js';

/** Reads `count` measuring requests at `requests` and writes their widths at `widths` (wasm/exports.h). */
export type MeasureImport = (requests: number, count: number, widths: number) => void;

type HostFunction = (...args: number[]) => number | void;

const ENOSYS = 52;

/** The import object for `module`: the entries of the table that it lists. */
export function importsFor(module: WebAssembly.Module, measure: MeasureImport): WebAssembly.Imports {
  const table = hostTable(measure);
  const imports: Record<string, Record<string, HostFunction>> = {};
  for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
    const entry = kind === 'function' ? table.get(`${space}.${name}`) : undefined;
    if (!entry) throw new OffprintError('wasm-invalid', `The module asks for ${space}.${name}, which the core does not need.`);
    (imports[space] ??= {})[name] = entry;
  }
  return imports;
}

function hostTable(measure: MeasureImport): Map<string, HostFunction> {
  const stop = (why: string): HostFunction => () => {
    throw new WebAssembly.RuntimeError(why);
  };
  const refuse: HostFunction = () => ENOSYS;
  // The C library's way to files and the environment: the core has neither.
  const wasi = ['fd_write', 'fd_read', 'fd_close', 'fd_seek', 'environ_get', 'environ_sizes_get'];
  return new Map<string, HostFunction>([
    ...wasi.map((name): [string, HostFunction] => [`wasi_snapshot_preview1.${name}`, refuse]),
    ['env.offprint_measure', measure as HostFunction],
    // Views of the memory are taken anew after each call, so growth needs no answer.
    ['env.emscripten_notify_memory_growth', () => {}],
    ['env.abort', stop('abort')],
    ['wasi_snapshot_preview1.proc_exit', stop('exit')],
  ]);
}
