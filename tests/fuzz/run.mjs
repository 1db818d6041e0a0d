// Runs every fuzz target for some seconds. Usage: node tests/fuzz/run.mjs [SECONDS], from the project's folder. What a target finds from its committed corpus stays in
// build/fuzz-corpus, an input that fails in build/fuzz-artifacts. The last line is "N passed, N failed, N skipped"; the exit status is 1 where a target failed or none ran.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';

const BIN = 'build/fuzz/bin';
const SECONDS = Number(process.argv[2] ?? 60);
const LONGEST = { read: 16384, import: 16384, lines: 4096, pages: 512, breaks: 512, codes: 4096, link: 1024, poster: 1024 };
// Of an allocation two callers are kept, and freed memory for less long: twice the runs.
const env = { ...process.env, ASAN_OPTIONS: process.env.ASAN_OPTIONS ?? 'malloc_context_size=2:quarantine_size_mb=16' };
const totals = { passed: 0, failed: 0, skipped: 0 };

if (!(SECONDS > 0)) {
  console.error('usage: node tests/fuzz/run.mjs [SECONDS]');
  process.exit(2);
}

/** Passed, failed or skipped (not built). */
function run(name) {
  const target = `${BIN}/fuzz-${name}`;
  if (!existsSync(target)) return 'skipped';
  const found = `build/fuzz-corpus/${name}`;
  const artifacts = `build/fuzz-artifacts/${name}-`;
  for (const folder of [found, 'build/fuzz-artifacts']) mkdirSync(folder, { recursive: true });
  const options = [`-max_total_time=${SECONDS}`, `-max_len=${LONGEST[name]}`, '-timeout=10', '-rss_limit_mb=2048', `-artifact_prefix=${artifacts}`, '-print_final_stats=1', '-verbosity=0'];
  const ended = spawnSync(target, [...options, found, `tests/fuzz/corpus/${name}`], { encoding: 'utf8', maxBuffer: 1 << 28, env });
  const runs = ended.stderr?.match(/number_of_executed_units:\s*(\d+)/)?.[1] ?? '?';
  console.log(`fuzz-${name}: ${runs} runs, ${ended.status === 0 ? 'nothing found' : 'FAILED'}`);
  if (ended.status === 0) return 'passed';
  console.log(ended.stderr.split('\n').slice(-80).join('\n'));
  return 'failed';
}

for (const name of readdirSync('tests/fuzz/corpus').sort()) ++totals[run(name)];
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
