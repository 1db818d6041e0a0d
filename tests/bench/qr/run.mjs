// What a code takes: ours and libqrencode's natively, ours as WebAssembly and npm's `qr` in Node, in one run; and what the encoder weighs. Usage:
// node tests/bench/qr/run.mjs [--json], from the project's folder. Matrix only, automatic mask, no raised level. Figures, not tests: the exit status is 0 unless
// something cannot be run.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import encodeQR from 'qr';

const NATIVE = 'build/release/bin/bench-qr';
const ENCODER = 'build/wasm/bin/qr-encoder.wasm';
const ROUNDS = 15;
const BATCH_US = 10_000;
const LEVELS = { L: { word: 0, name: 'low' }, M: { word: 1, name: 'medium' } };
const TARGETS = { 60: 15, 300: 60, 2953: 400 };

function openEncoder() {
  const imports = { env: { emscripten_notify_memory_growth() {} }, wasi_snapshot_preview1: { proc_exit(code) { throw new Error(`exit ${code}`); } } };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(ENCODER)), imports);
  exports._initialize?.();
  return exports;
}

/** Makes the matrix of a text; gives its size. */
function ours(encoder, text, level) {
  const bytes = new TextEncoder().encode(text);
  new Uint8Array(encoder.memory.buffer).set(bytes, encoder.encoder_text());
  return () => encoder.encode_symbol(bytes.length, LEVELS[level].word, 0, -1);
}

/** The least border that it makes is one module. */
const theirs = (text, level) => () => encodeQR(text, 'raw', { ecc: LEVELS[level].name, border: 1 }).length - 2;

function batch(work, count) {
  const start = performance.now();
  for (let i = 0; i < count; ++i) work();
  return ((performance.now() - start) * 1000) / count;
}

/** Long enough for the engine to have compiled it well, then as many as take a hundredth of a second. */
function countFor(work) {
  for (const end = performance.now() + 200; performance.now() < end;) work();
  return Math.max(1, Math.round(BATCH_US / batch(work, 5)));
}

/** The least of each, in turns. */
function measure(works) {
  const counts = works.map(countFor);
  const least = works.map(() => Infinity);
  for (let round = 0; round < ROUNDS; ++round) works.forEach((work, i) => (least[i] = Math.min(least[i], batch(work, counts[i]))));
  return least;
}

function figures() {
  const texts = execFileSync(NATIVE, ['--texts'], { encoding: 'utf8' }).trim().split('\n');
  const native = JSON.parse(execFileSync(NATIVE, { encoding: 'utf8' }));
  const encoder = openEncoder();
  return native.map((row, i) => {
    const works = [ours(encoder, texts[i], row.level), theirs(texts[i], row.level)];
    for (const work of works) if ((work() - 17) / 4 !== row.version) throw new Error(`version ${(work() - 17) / 4} instead of ${row.version}`);
    const [wasm, npm] = measure(works);
    return { ...row, wasm_us: wasm, npm_qr_us: npm };
  });
}

const verdict = (holds) => (holds ? 'holds' : 'does not hold');
const us = (value) => `${value.toFixed(value < 100 ? 1 : 0)} µs`;

function print(rows, weight) {
  for (const row of rows) {
    const slower = row.wasm_us / row.ours_us;
    console.log(`version ${row.version}, ${row.length.toLocaleString('en')} characters at ${row.level}`);
    console.log(`  native              ${us(row.ours_us).padStart(9)}   <= ${TARGETS[row.length]} µs  ${verdict(row.ours_us <= TARGETS[row.length])}`);
    console.log(`  native libqrencode  ${us(row.libqrencode_us).padStart(9)}   ${row.ratio.toFixed(1)} times ours, >= 3  ${verdict(row.ratio >= 3)}`);
    console.log(`  wasm                ${us(row.wasm_us).padStart(9)}   ${slower.toFixed(2)} times native, <= 2  ${verdict(slower <= 2)}`);
    console.log(`  npm qr in Node      ${us(row.npm_qr_us).padStart(9)}   ${(row.npm_qr_us / row.wasm_us).toFixed(1)} times our wasm, > 1  ${verdict(row.npm_qr_us > row.wasm_us)}`);
  }
  console.log(`encoder alone as wasm: ${weight.toLocaleString('en')} bytes gzip, <= 12,000  ${verdict(weight <= 12_000)}`);
}

const rows = figures();
const weight = gzipSync(readFileSync(ENCODER), { level: 9 }).length;
if (process.argv.includes('--json')) console.log(JSON.stringify({ symbols: rows, encoder_gzip_bytes: weight }, null, 2));
else print(rows, weight);
