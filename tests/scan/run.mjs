// Prints which of six decoders read the codes of 320 texts, in seven pictures each, and lists what was not read. Usage: node tests/scan/run.mjs [EVERY], from the
// project's folder; with EVERY only each EVERY-th text. Everything is in build/results/scan.json too. Figures, not tests: tests/wasm/scan.test.ts fails where a
// smaller sample does not scan.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadCore } from '../../web/dist/core.node.js';
import { DECODERS, read } from './decoders.mjs';
import { ASCII, BEYOND_ASCII } from './payloads.mjs';
import { PICTURES, picturesOf } from './pictures.mjs';

const EVERY = Number(process.argv[2] ?? 1);
const RESULT = 'build/results/scan.json';
const names = Object.keys(DECODERS);
const core = await loadCore({ wasm: readFileSync('web/dist/offprint.wasm') });

/** How many texts each decoder read in each picture, and those that it did not read. */
async function measure(texts) {
  const read_ = Object.fromEntries(Object.keys(PICTURES).map((picture) => [picture, Object.fromEntries(names.map((name) => [name, 0]))]));
  const failures = [];
  for (const text of texts) {
    for (const [picture, image] of await picturesOf(core, text)) {
      for (const name of names) {
        const got = await read(name, image);
        if (got === text) ++read_[picture][name];
        else failures.push({ text, version: core.qr(text, { format: 'json' }).version, picture, decoder: name, read: got });
      }
    }
  }
  return { texts: texts.length, read: read_, failures };
}

function print(title, { texts, read: counts, failures }) {
  console.log(`\n${title}: ${texts} texts\n`);
  console.log(`| picture | ${names.join(' | ')} |\n|---|${names.map(() => '---:|').join('')}`);
  for (const [picture, row] of Object.entries(counts)) console.log(`| ${picture} | ${names.map((name) => row[name]).join(' | ')} |`);
  const groups = Map.groupBy ? Map.groupBy(failures, (failure) => failure.decoder) : names.reduce((map, name) => map.set(name, failures.filter((failure) => failure.decoder === name)), new Map());
  for (const [name, list] of groups) {
    if (list.length === 0) continue;
    console.log(`\nnot read by ${name}: ${list.length}`);
    for (const { text, version, picture, read: got } of list.slice(0, 40)) console.log(`  v${version} ${picture}: ${JSON.stringify(text)}${got === null ? '' : ` as ${JSON.stringify(got)}`}`);
    if (list.length > 40) console.log(`  … and ${list.length - 40} more in ${RESULT}`);
  }
}

const some = (texts) => texts.filter((_, i) => i % EVERY === 0);
const results = { ascii: await measure(some(ASCII)), beyond_ascii: await measure(some(BEYOND_ASCII)) };
mkdirSync('build/results', { recursive: true });
writeFileSync(RESULT, JSON.stringify(results, null, 1));
print('ASCII', results.ascii);
print('beyond ASCII', results.beyond_ascii);
