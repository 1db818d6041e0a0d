// Prints what the core takes, natively and as WebAssembly, and what it weighs. Usage: node tests/bench/run.mjs, from the project's folder. Figures, not tests: the exit
// status is 0 unless something cannot be run.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { loadCore } from '../../web/dist/core.node.js';

const RUNS = 11;
const SYMBOLS = 200;
const WARM_UPS = 30;
const DIST = 'web/dist';
const SEED = 'seeds/aws-layoffs.txt';
const NATIVE = 'build/release/bin/bench-native';
const COMPOSER = 'build/release/bin/bench-composer';
const URL_OF_60 = 'https://news.example.com/2025/07/18/aws-layoffs-and-ai-0001/';

/** What a row has to keep to, where something is required. */
const atLeast = (least) => ({ text: `>= ${least}`, holds: (value) => value >= least });
const below = (limit) => ({ text: `< ${limit}`, holds: (value) => value < limit });
const atMost = (most) => ({ text: `<= ${most}`, holds: (value) => value <= most });

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function median(work) {
  const times = [];
  for (let run = 0; run < RUNS; ++run) times.push(await timed(() => work(run)));
  return times.sort((a, b) => a - b)[RUNS >> 1];
}

function set(article, width) {
  article.paginate({ width, height: 700, metrics: 'builtin' }).page(0);
}

function openAndSet(core, input) {
  const article = core.open(input);
  set(article, 350);
  article.close();
}

/** The same work as bench-native. The first thing that this process asks of the core is what `cold_ms` is. */
async function measureWasm() {
  const bytes = readFileSync(`${DIST}/offprint.wasm`);
  const seed = readFileSync(SEED);
  let core;
  const cold_ms = await timed(async () => openAndSet((core = await loadCore({ wasm: bytes })), seed));
  for (let i = 0; i < WARM_UPS; ++i) openAndSet(core, seed);  // until the engine has compiled it well
  const warm_ms = await median(() => openAndSet(core, seed));

  const long = execFileSync(NATIVE, [SEED, '--article'], { maxBuffer: 1 << 28 });
  openAndSet(core, long);
  const first_ms = await median(() => openAndSet(core, long));
  const article = core.open(long);
  set(article, 350);
  const again_ms = await median((run) => set(article, run % 2 === 0 ? 300 : 350));
  article.close();

  const qr = await median(() => {
    for (let i = 0; i < SYMBOLS; ++i) core.qr(URL_OF_60, { format: 'text' });
  });
  return { seed: { cold_ms, warm_ms }, long: { first_ms, again_ms, ratio: first_ms / again_ms }, qr_us: (qr * 1000) / SYMBOLS };
}

function weights() {
  const files = readdirSync(DIST).filter((name) => /\.(js|wasm)$/.test(name)).sort();
  return new Map(files.map((name) => [name, brotliCompressSync(readFileSync(`${DIST}/${name}`)).length]));
}

function timeRows(name, figures) {
  return [
    [`seed, first time in a fresh process, ${name}`, figures.seed.cold_ms, 'ms'],
    [`seed, again from its text, ${name}`, figures.seed.warm_ms, 'ms'],
    [`100,000 Han, from JSON to first page, ${name}`, figures.long.first_ms, 'ms'],
    [`100,000 Han, laid out at another width, ${name}`, figures.long.again_ms, 'ms'],
    [`100,000 Han, how much faster the second is, ${name}`, figures.long.ratio, 'x', atLeast(10)],
    [`code of a URL of 60 characters, ${name}`, figures.qr_us, 'µs'],
  ];
}

function print(rows) {
  const number = (value, unit) => value.toLocaleString('en', { maximumFractionDigits: unit === 'bytes' ? 0 : value < 10 ? 2 : 1 });
  const widest = Math.max(...rows.map(([label]) => label.length));
  for (const [label, value, unit, limit] of rows) {
    const verdict = limit ? `${limit.text.padEnd(10)} ${limit.holds(value) ? 'holds' : 'does not hold'}` : '';
    console.log(`${label.padEnd(widest)}  ${number(value, unit).padStart(9)} ${unit.padEnd(6)} ${verdict}`.trimEnd());
  }
}

const wasm = await measureWasm();
/** 100,000 Han in ordinary paragraphs; a million in paragraphs of one to a thousand thousand. */
function composerRows(figures) {
  const { optimum_ns, greedy_ns, sum_ns } = figures.ordinary_100000;
  const short = figures.paragraphs_of_1000.optimum_ns;
  return [
    ['100,000 Han set at another width, optimum fit, a Han', optimum_ns, 'ns'],
    ['… against the greedy breaker', optimum_ns / greedy_ns, 'x', atMost(3)],
    ['… against a loop that only sums the widths', optimum_ns / sum_ns, 'x', atMost(8)],
    ['1,000,000 Han in paragraphs of 1,000, optimum fit, a Han', short, 'ns'],
    ...[10_000, 100_000, 1_000_000].map((han) => [`… in paragraphs of ${han.toLocaleString('en')}`, figures[`paragraphs_of_${han}`].optimum_ns / short, 'x']),
    ['memory of set text for each Han, in one paragraph of 1,000,000', figures.bytes_per_han, 'bytes', below(60)],
  ];
}

const composer = JSON.parse(execFileSync(COMPOSER, [SEED], { encoding: 'utf8' }));
const native = JSON.parse(execFileSync(NATIVE, [SEED], { encoding: 'utf8' }));
const weight = weights();
const page = (weight.get('offprint.js') ?? 0) + (weight.get('offprint.wasm') ?? 0);
print([
  ...composerRows(composer),
  ...timeRows('native', native),
  ['100,000 Han, memory for each Han character, native', native.long.bytes_per_han, 'bytes', below(100)],
  ['… without the article itself', native.long.bytes_per_han_without_article, 'bytes'],
  ...timeRows('wasm', wasm),
  ...[...weight].map(([name, bytes]) => [`${name}, brotli`, bytes, 'bytes']),
  ['offprint.js and offprint.wasm, brotli', page, 'bytes', atMost(200_000)],
]);
