// The core in browsers and at the edge: `import { loadCore } from 'offprint/core'`.
import { loadCore as load, type Core, type LoadOptions } from './core.js';

export * from './exported.js';

/** Loads the core; without `wasm`, from `offprint.wasm` beside this script. */
export function loadCore(options: LoadOptions = {}): Promise<Core> {
  return load(options, options.wasm ?? new URL(/* @vite-ignore */ './offprint.wasm', import.meta.url));
}
