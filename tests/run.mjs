// Runs the suites that are named and counts. Usage: node tests/run.mjs [native] [wasm] [browsers]. The last line is "N passed, N failed, N skipped"; the exit status is 1
// where a test failed, and where none ran.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';

const results = 'build/results';
const totals = { passed: 0, failed: 0, skipped: 0 };
mkdirSync(results, { recursive: true });

function add(name, counts) {
  for (const key of Object.keys(totals)) totals[key] += counts[key];
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}

/** One binary a module. A binary that ends without a report has crashed: a failure, whatever it had printed. */
function runNative() {
  const folder = 'build/asan/bin';
  for (const name of readdirSync(folder).filter((file) => file.startsWith('test-')).sort()) {
    const report = `${results}/${name}.xml`;
    rmSync(report, { force: true });
    const run = spawnSync(`${folder}/${name}`, ['--reporter', 'console', '--reporter', `XML::out=${report}`], { stdio: 'inherit' });
    const totalsLine = existsSync(report) ? readFileSync(report, 'utf8').match(/<OverallResultsCases successes="(\d+)" failures="(\d+)" expectedFailures="\d+" skips="(\d+)"/) : null;
    if (!totalsLine) add(name, { passed: 0, failed: 1, skipped: 0 });
    else add(name, { passed: +totalsLine[1], failed: +totalsLine[2] || (run.status === 0 ? 0 : 1), skipped: +totalsLine[3] });
  }
}

function runVitest(name, projects) {
  const report = `${results}/${name}.json`;
  rmSync(report, { force: true });
  const filters = projects.flatMap((project) => ['--project', project]);
  const run = spawnSync('npx', ['vitest', 'run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { stdio: 'inherit' });
  if (!existsSync(report)) return add(name, { passed: 0, failed: 1, skipped: 0 });
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  const failed = counts.numFailedTests || (run.status === 0 ? 0 : 1);
  add(name, { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests + counts.numTodoTests });
}

const suites = {
  native: runNative,
  wasm: () => runVitest('wasm', ['structure', 'unit', 'wasm']),
  browsers: () => runVitest('browsers', ['browser', 'typography']),
};

for (const suite of process.argv.slice(2)) suites[suite]();
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
