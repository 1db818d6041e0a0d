// One core a page: every element shares it. Its script comes when the first article is near the screen.
import type { Core } from '../core/core.js';
import { asOffprintError } from '../core/errors.js';

const cores = new Map<string, Promise<Core>>();

/** The page's core from `url`; empty: from beside the script. A failed load is forgotten, so that a retry tries again. */
export function sharedCore(url: string): Promise<Core> {
  let core = cores.get(url);
  if (!core) {
    core = load(url);
    cores.set(url, core);
    core.catch(() => cores.delete(url));
  }
  return core;
}

async function load(url: string): Promise<Core> {
  try {
    const { loadCore } = await import('../core/index.js');
    return await loadCore(url ? { wasm: new URL(url, document.baseURI) } : {});
  } catch (error) {
    throw asOffprintError(error, 'wasm-unavailable');
  }
}
