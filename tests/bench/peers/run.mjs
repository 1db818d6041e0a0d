// Measures Offprint beside what a site could use instead, in Chromium, and prints what was asked for and what is. `make bench-peers`, or from
// the project's folder, with everything built and installed:
//
//   node tests/bench/peers/run.mjs [--only open,font,startup] [--workloads zh-100k,zh-1m] [--runs 5] [--dist web/dist]
//
// Figures, not tests: the exit status is 0 unless something cannot be run.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleAdapters } from './bundle.mjs';
import { withBrowser } from './chromium.mjs';
import { GROUPS, rowsOf } from './rows.mjs';
import { serve } from './server.mjs';
import { bytes } from './suites/bytes.mjs';
import { cold, startup } from './suites/fresh.mjs';
import { layout } from './suites/layout.mjs';
import { memory } from './suites/memory.mjs';
import { turn } from './suites/turn.mjs';
import { print } from './table.mjs';

const SUITES = { layout, cold, startup, turn, memory, bytes };
/** What each suite measures that measures more than one article. */
const WORKLOADS = {
  layout: ['zh-10k', 'zh-100k', 'en-100k', 'zh-1m'],
  cold: ['zh-100k', 'zh-1m'],
  turn: ['zh-100k'],
  memory: ['zh-1m'],
};
const RESULTS = 'build/results/peers.json';
/** A copy, as a build may come between. */
const DIST = 'build/bench-peers/dist';

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(GROUPS).join() },
      workloads: { type: 'string' },
      runs: { type: 'string', default: '5' },
      dist: { type: 'string', default: 'web/dist' },
    },
  });
  const only = values.only.split(',');
  const unknown = only.find((name) => !(name in GROUPS) && !(name in SUITES));
  if (unknown) throw new Error(`--only takes ${Object.keys(GROUPS).join(', ')}, layout; not ${unknown}.`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a number from 1, not ${values.runs}.`);
  return {
    groups: Object.keys(GROUPS).filter((name) => only.includes(name) || only.includes(GROUPS[name].suite)),
    workloads: values.workloads?.split(','),
    runs,
    dist: values.dist,
  };
}

function log(line) {
  console.error(`${new Date().toTimeString().slice(0, 8)} ${line}`);
}

async function measure({ groups, workloads, runs, dist }) {
  rmSync(DIST, { recursive: true, force: true });
  cpSync(dist, DIST, { recursive: true });
  const server = await serve([
    ['/page/', resolve('tests/bench/peers/page')],
    ['/bundles/', await bundleAdapters()],
    ['/data/', resolve(DIST)],
  ]);
  const results = {};
  try {
    for (const suite of new Set(groups.map((name) => GROUPS[name].suite))) {
      const chosen = (WORKLOADS[suite] ?? []).filter((name) => workloads?.includes(name) ?? true);
      results[suite] = await SUITES[suite]({ address: server.address, workloads: chosen, runs, dist: DIST, log });
    }
  } finally {
    server.stop();
  }
  return results;
}

const chosen = options();
const browser = await withBrowser((running) => running.version());
const results = await measure(chosen);
const rows = rowsOf(results, chosen.groups);
const about = { when: new Date().toISOString(), browser, processors: `${cpus().length} x ${cpus()[0].model}`, node: process.version, runs: chosen.runs };
mkdirSync('build/results', { recursive: true });
writeFileSync(RESULTS, `${JSON.stringify({ about, rows: rows.map(({ limit, ...row }) => ({ ...row, asked: limit?.text })), ...results }, undefined, 1)}\n`);
print(rows);
