// Builds web/dist: scripts, types, the element's manifest, and the core and the schema where they have been made. `--demo` builds build/demo too.
import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { writeManifest } from './manifest.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}web/dist/`;

/** Brotli sizes that must hold, bytes. */
const BUDGET = { 'offprint.js': 12_700, 'core.js': 11_500, 'share.js': 12_800, 'tools.js': 16_000, 'scroll.js': 6_000, 'light.js': 3_200, 'check.js': 1_500, 'import.js': 3_500 };
/** Of what a reader's browser loads: the others come when they are asked for. */
const READING = ['offprint.js', 'core.js'];
const BUDGET_TOGETHER = 24_000;

async function buildScripts() {
  await rm(`${dist}types`, { recursive: true, force: true });
  for (const mode of ['offprint', 'index', 'share', 'tools', 'scroll', 'light', 'check', 'import', 'core', 'core.node', 'import.node']) {
    await build({ root, configFile: `${root}vite.config.ts`, mode, logLevel: 'warn' });
  }
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  await promisify(execFile)(process.execPath, [tsc, '-p', `${root}web/tsconfig.build.json`]).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
}

/** False: it has not been made. */
async function take(from, name) {
  try {
    await stat(`${root}${from}`);
  } catch {
    return false;
  }
  await mkdir(dist, { recursive: true });
  await copyFile(`${root}${from}`, `${dist}${name}`);
  return true;
}

async function checkSizes() {
  let over = false;
  let together = 0;
  for (const [name, limit] of Object.entries(BUDGET)) {
    const size = brotliCompressSync(await readFile(`${dist}${name}`)).length;
    console.log(`${name}: ${size} bytes brotli of ${limit}`);
    over ||= size > limit;
    if (READING.includes(name)) together += size;
  }
  console.log(`together: ${together} bytes of ${BUDGET_TOGETHER}`);
  if (over || together > BUDGET_TOGETHER) throw new Error('over budget');
}

async function main() {
  await buildScripts();
  for (const name of ['offprint.wasm', 'import.wasm']) if (!(await take(`build/wasm/bin/${name}`, name))) console.warn(`${name}: not built yet, left out`);
  if (!(await take('src/article/article.schema.json', 'article.schema.json'))) console.warn('article.schema.json: left out');
  await writeManifest();
  if (process.argv.includes('--demo')) {
    await build({ root: `${root}web/demo`, configFile: `${root}vite.config.ts`, mode: 'demo', logLevel: 'warn' });
  }
  await checkSizes();
}

main().catch((error) => {
  console.error(`web: ${error.message}`);
  process.exit(1);
});
