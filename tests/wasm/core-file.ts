// The built core, for tests. Where it has not been built, tests that need it are skipped, and say so.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCore } from '../../web/core/node.js';
import { loadImporter } from '../../web/import/node.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const file = `${ROOT}build/wasm/bin/offprint.wasm`;

export const hasCore = existsSync(file);
if (!hasCore) console.warn(`skipped: ${file.slice(ROOT.length)} is not built`);

export const coreBytes: Uint8Array<ArrayBuffer> = hasCore ? new Uint8Array(readFileSync(file)) : new Uint8Array();

const importerFile = `${ROOT}build/wasm/bin/import.wasm`;

export const hasImporter = existsSync(importerFile);
if (!hasImporter) console.warn(`skipped: ${importerFile.slice(ROOT.length)} is not built`);

export const importerBytes: Uint8Array<ArrayBuffer> = hasImporter ? new Uint8Array(readFileSync(importerFile)) : new Uint8Array();

/** An importer of its own. */
export const testImporter = () => loadImporter({ wasm: importerBytes });

/** A core of its own. */
export const testCore = () => loadCore({ wasm: coreBytes });

/** The sample articles. */
export const SEEDS = [
  { name: 'aws-layoffs', file: 'seeds/aws-layoffs.txt', type: 'text' },
  { name: 'chinese', file: 'seeds/chinese.json', type: 'json' },
  { name: 'english', file: 'seeds/english.json', type: 'json' },
]
  .filter((seed) => existsSync(ROOT + seed.file))
  .map((seed) => ({ ...seed, input: readFileSync(ROOT + seed.file, 'utf8') }));
