// Checks a linked module: only instructions of the first WebAssembly release (and mutable globals), the exports of LIST and no others, no
// more of its host than it may ask, the weight of size-budget.txt where the module is in it. Usage: node wasm/check.mjs FILE LIST
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [, , file, list] = process.argv;
const name = basename(file);
const bytes = readFileSync(file);
const lines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const problems = [];

// wabt accepts later features by default; each is switched off, so that one in the binary is an error with its offset.
const later = ['sign-extension', 'saturating-float-to-int', 'simd', 'multi-value', 'bulk-memory', 'reference-types'];
try {
  execFileSync('wasm-validate', [...later.map((feature) => `--disable-${feature}`), file], { stdio: 'pipe' });
} catch (error) {
  problems.push(error.code === 'ENOENT' ? 'wasm-validate is missing: install wabt' : `not plain WebAssembly: ${String(error.stderr).trim()}`);
}

const module = new WebAssembly.Module(bytes);
const exported = WebAssembly.Module.exports(module).map((entry) => entry.name).sort();
const listed = lines(list).sort();
for (const one of exported) if (!listed.includes(one)) problems.push(`exports ${one}, which ${list} does not list`);
for (const one of listed) if (!exported.includes(one)) problems.push(`does not export ${one}, which ${list} lists`);

// Of its host it may ask these, and the way out of the C library; anything else is a function that was not linked.
const given = ['env.offprint_measure', 'env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit'];
for (const { module: space, name: asked } of WebAssembly.Module.imports(module)) {
  if (!given.includes(`${space}.${asked}`)) problems.push(`asks its host for ${space}.${asked}`);
}

const weight = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length;
const budget = Number(lines(new URL('size-budget.txt', import.meta.url)).find((line) => line.startsWith(`${name} `))?.split(' ')[1] ?? Infinity);
if (weight > budget) problems.push(`weighs ${weight} bytes after brotli, ${weight - budget} more than wasm/size-budget.txt allows`);

if (problems.length > 0) {
  for (const problem of problems) console.error(`${name}: ${problem}`);
  process.exit(1);
}
console.log(`${name}: ${bytes.length} bytes, ${weight} after brotli (budget ${budget})`);
