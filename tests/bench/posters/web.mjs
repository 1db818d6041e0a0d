// What a poster of 1125 px takes in Chromium, from an open article to the PNG, beside a canvas drawn by hand and satori with resvg, in one page and in turn. `make bench-posters-web`,
// or from the project's folder, with everything built and installed: node tests/bench/posters/web.mjs [--runs 15]. Figures, not tests: the exit status is 0 unless something
// cannot be run, or a contender's picture is not what was asked for.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { openPage, withBrowser } from '../peers/chromium.mjs';
import { quiet } from '../peers/quiet.mjs';
import { serve } from '../peers/server.mjs';
import { median, summary } from '../peers/statistics.mjs';
import { print } from '../peers/table.mjs';

const INSTALLED = 'build/bench-posters';
const PICTURES = 'build/results/posters';
const WARM_UPS = 3;
const atMost = (most) => ({ text: `<= ${most}`, holds: (value) => value <= most });
const atLeast = (least) => ({ text: `>= ${least}`, holds: (value) => value >= least });

async function bundle() {
  const { build } = createRequire(resolve(INSTALLED, 'package.json'))('esbuild');
  const outdir = resolve(INSTALLED, 'bundle');
  await build({
    entryPoints: ['tests/bench/posters/page/posters.mjs'], outdir, bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022',
    mainFields: ['browser', 'module', 'main'], nodePaths: [resolve(INSTALLED, 'node_modules')], external: ['/dist/*'], logLevel: 'error',
  });
  return outdir;
}

/** Times of each contender, one after the other in each round, so that other programs meet all alike. */
async function measure(page, names, runs) {
  const rounds = [];
  for (let run = -WARM_UPS; run < runs; ++run) {
    const round = {};
    for (const name of names) {
      round[name] = (await page.run(`time(${JSON.stringify(name)})`)).ms;
      await page.collectGarbage();
    }
    if (run >= 0) rounds.push(round);
  }
  return rounds;
}

async function keepPicture(page, name) {
  const png = Buffer.from((await page.run(`picture(${JSON.stringify(name)})`)).split(',')[1], 'base64');
  writeFileSync(`${PICTURES}/${name.replace(/\W+/g, '-')}.png`, png);
  const { width, height } = PNG.sync.read(png);
  if (width !== 1125) throw new Error(`${name} makes a picture of ${width} px`);
  return { height, size: png.length };
}

function rowsOf(rounds, kept) {
  const times = (name) => summary(rounds.map((round) => round[name]));
  const ratio = (one, other) => median(rounds.map((round) => round[one] / round[other]));
  const detail = (name) => {
    const { n, min, max } = times(name);
    return `${min.toFixed(0)} to ${max.toFixed(0)}, n ${n}; ${kept[name].height} px high, ${kept[name].size} bytes`;
  };
  return [
    ...Object.keys(kept).map((name) => ({ label: `a poster of 1125 px, ${name}`, value: times(name).median, unit: 'ms', detail: detail(name) })),
    { label: '… ours against by hand', value: ratio('ours', 'by hand'), unit: 'x', limit: atMost(1.5) },
    { label: '… ours against by hand, with a picture', value: ratio('ours, picture', 'by hand, picture'), unit: 'x', limit: atMost(1.5) },
    { label: '… satori with resvg against ours', value: ratio('satori', 'ours'), unit: 'x', limit: atLeast(3) },
  ];
}

async function main() {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
  mkdirSync(PICTURES, { recursive: true });
  const server = await serve([
    ['/page/', resolve('tests/bench/posters/page')], ['/bundle/', await bundle()], ['/modules/', resolve(INSTALLED, 'node_modules')], ['/dist/', resolve('web/dist')], ['/seeds/', resolve('seeds')],
  ]);
  try {
    await withBrowser(async (browser) => {
      const page = await openPage(browser, `${server.address}/page/posters.html`);
      const names = await page.run('start()');
      const busy = await quiet();
      if (busy > 0.2) console.error(`other programs use ${(busy * 100).toFixed(0)} % of the machine`);
      // A canvas of the size that was used last is used again, as in a panel where a reader tries colours: those with a picture, which are higher, have rounds of their own.
      const bare = await measure(page, names.filter((name) => !name.includes('picture')), Number(values.runs));
      const pictured = await measure(page, names.filter((name) => name.includes('picture')), Number(values.runs));
      const rounds = bare.map((round, i) => ({ ...round, ...pictured[i] }));
      const kept = {};
      for (const name of names) kept[name] = await keepPicture(page, name);
      print(rowsOf(rounds, kept));
    });
  } finally {
    server.stop();
  }
}

await main();
