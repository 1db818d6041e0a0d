// The importer in browsers and at the edge. A file of its own, import.js, that comes with the first article that is not Offprint's own JSON or plain text.
import { loadModule, type WasmSource } from '../core/wasm-module.js';
import { instantiateImporter, type Importer } from './importer.js';

export { Importer, type ImportOptions, type Reading } from './importer.js';
export type { HostArticle } from './host-article.js';

/** Loads the importer; without `wasm`, from `import.wasm` beside this script. */
export async function loadImporter({ wasm }: { wasm?: WasmSource } = {}): Promise<Importer> {
  return instantiateImporter(await loadModule(wasm ?? new URL(/* @vite-ignore */ './import.wasm', import.meta.url)));
}

/** The importer that belongs to the core from `core`: from `wasm`; without it, from beside the core where that has an address. */
export function importerBeside(core: WasmSource | undefined, wasm?: WasmSource): Promise<Importer> {
  const address = typeof core === 'string' || core instanceof URL ? new URL('import.wasm', new URL(core, globalThis.document?.baseURI)) : undefined;
  return loadImporter({ wasm: wasm ?? address });
}
