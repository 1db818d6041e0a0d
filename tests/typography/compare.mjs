// Sets the seeds' paragraphs by each browser and by Offprint in it, at 51 widths; writes the figures into docs/typography.md and the picture beside it.
//
//   node tests/typography/compare.mjs            all three browsers have to be installed, and web/dist built
//   node tests/typography/compare.mjs --show     prints the figures, with where the worst was seen, and writes nothing
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { module: comparison } = await runnerImport(`${root}tests/typography/comparison.ts`, { root, configFile: false, logLevel: 'error' });
const { module: engines } = await runnerImport(`${root}tests/typography/engines.ts`, { root, configFile: false, logLevel: 'error' });
const { ALL_WIDTHS, ROWS, compareIn, isAsGood, isBuilt, withPage } = comparison;
const { ENGINES, installed } = engines;

const SETTERS = ['native', 'pretty', 'offprint'];
const DOCUMENT = `${root}docs/typography.md`;
const PICTURE = { paragraph: 2, width: 350, file: `${root}docs/typography-350.png` };
const BEGIN = '<!-- figures: written by tests/typography/compare.mjs -->';
const END = '<!-- end of figures -->';
const showing = process.argv.includes('--show');

if (!isBuilt) throw new Error('web/dist is not built: run make build');
const missing = ENGINES.filter((name) => !installed[name]);
if (missing.length > 0 && !showing) throw new Error(`not installed: ${missing.join(', ')}`);

const results = [];
for (const name of ENGINES.filter((engine) => installed[engine])) {
  results.push(await withPage(name, (engine) => compareIn(engine, ALL_WIDTHS, SETTERS)));
}

if (showing) results.forEach(show);
else {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no place for the figures`);
  writeFileSync(DOCUMENT, `${text.slice(0, from + BEGIN.length)}\n\n${results.map(table).join('\n\n')}\n\n${text.slice(to)}`);
  writeFileSync(PICTURE.file, await picture());
}

/** One engine's table. */
function table({ version, known, tallies }) {
  const setters = SETTERS.filter((setter) => tallies[setter]);
  const titles = { native: version, pretty: `${version}, \`text-wrap: pretty\``, offprint: 'Offprint in it' };
  const lines = [
    `| ${tallies.native.paragraphs.toLocaleString('en-GB')} paragraphs | ${setters.map((setter) => titles[setter]).join(' | ')} |`,
    `|---|${setters.map(() => '--:').join('|')}|`,
    ...ROWS.map((row) => `| ${row.name} | ${setters.map((setter) => row.show(row.value(tallies[setter]))).join(' | ')} |`),
  ];
  const lacks = Object.keys(known).filter((declaration) => !known[declaration]);
  return `${lines.join('\n')}\n\n${lacks.length > 0 ? `It does not know ${lacks.map((declaration) => `\`${declaration}\``).join(', ')}.` : 'It knows every property named above.'}`;
}

function show({ engine, version, known, tallies }) {
  console.log(`${version}\n${Object.entries(known).map(([declaration, is]) => `  ${declaration}: ${is ? 'known' : 'not known'}`).join('\n')}`);
  for (const row of ROWS) {
    console.log(`  ${row.name}${isAsGood(row, engine, tallies.offprint, tallies.native) ? '' : '   <-- Offprint is worse'}`);
    for (const setter of SETTERS.filter((name) => tallies[name])) {
      const seen = row.worst && tallies[setter].seen[row.worst];
      console.log(`    ${setter.padEnd(9)} ${row.show(row.value(tallies[setter])).padStart(9)}${seen ? `   ${seen}` : ''}`);
    }
  }
}

/** One paragraph by Chromium and by Offprint, side by side. */
function picture() {
  return withPage(
    'chromium',
    async (engine) => {
      await engine.evaluate('window.started');
      const { width, height } = await engine.evaluate(`window.comparison.show(${PICTURE.paragraph}, ${PICTURE.width})`);
      return engine.screenshot(width, height);
    },
    { width: 1000, height: 900, scale: 2 },
  );
}
