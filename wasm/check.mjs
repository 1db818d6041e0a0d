// Checks a linked offprint.wasm: only instructions of the first WebAssembly release (and mutable globals), the exports of exports.txt and no others, the weight
// of size-budget.txt. Usage: node wasm/check.mjs FILE
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const file = process.argv[2];
const bytes = readFileSync(file);
const here = new URL('.', import.meta.url);
const lines = (name) => readFileSync(new URL(name, here), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const problems = [];

// wabt accepts later features by default; each is switched off, so that one in the binary is an error with its offset.
const later = ['sign-extension', 'saturating-float-to-int', 'simd', 'multi-value', 'bulk-memory', 'reference-types'];
try {
  execFileSync('wasm-validate', [...later.map((feature) => `--disable-${feature}`), file], { stdio: 'pipe' });
} catch (error) {
  problems.push(error.code === 'ENOENT' ? 'wasm-validate is missing: install wabt' : `not plain WebAssembly: ${String(error.stderr).trim()}`);
}

const exported = WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map((entry) => entry.name).sort();
const listed = lines('exports.txt').sort();
for (const name of exported) if (!listed.includes(name)) problems.push(`exports ${name}, which wasm/exports.txt does not list`);
for (const name of listed) if (!exported.includes(name)) problems.push(`does not export ${name}, which wasm/exports.txt lists`);

const weight = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length;
const budget = Number(lines('size-budget.txt').find((line) => line.startsWith('offprint.wasm ')).split(' ')[1]);
if (weight > budget) problems.push(`weighs ${weight} bytes after brotli, ${weight - budget} more than wasm/size-budget.txt allows`);

if (problems.length > 0) {
  for (const problem of problems) console.error(`offprint.wasm: ${problem}`);
  process.exit(1);
}
console.log(`offprint.wasm: ${bytes.length} bytes, ${weight} after brotli (budget ${budget})`);
