// What happens once in a fresh page: nothing is cached, no script is compiled well. Contenders take turns.
import { openPage, withBrowser } from '../chromium.mjs';
import { quiet } from '../quiet.mjs';
import { summaries } from '../statistics.mjs';

const COLD_CONTENDERS = ['ours', 'native-columns'];
const STARTUP_CONTENDERS = ['ours', 'native-columns', 'pretext', 'foliate', 'epubjs'];
const THROTTLES = [1, 4];

/** First open of long articles. */
export async function cold({ workloads, ...lab }) {
  const records = [];
  for (const workload of workloads) records.push(...(await inFreshPages(lab, 'cold', COLD_CONTENDERS, workload, 1)));
  return records;
}

/** The seed, from a script's address to the first page on the screen: `sumPaintedMs`. */
export async function startup(lab) {
  const records = [];
  for (const throttle of THROTTLES) records.push(...(await inFreshPages(lab, 'startup', STARTUP_CONTENDERS, 'zh-2k', throttle)));
  return records;
}

async function inFreshPages({ address, runs, log }, suite, contenders, workload, throttle) {
  const busy = await quiet();
  const results = new Map(contenders.map((id) => [id, []]));
  const errors = new Map();
  await withBrowser(async (browser) => {
    for (let round = 0; round < runs; ++round) {
      for (const id of contenders) {
        if (errors.has(id)) continue;
        const page = await openPage(browser, `${address}/page/bench.html`, { throttle });
        try {
          results.get(id).push(await openOnce(page, id, workload));
        } catch (error) {
          errors.set(id, { step: 'open', message: error.message.split('\n', 1)[0] });
        }
        await page.close();
      }
    }
  });
  const records = contenders.map((id) => ({ id, workload, throttle, busy, error: errors.get(id), ...summaries(results.get(id)) }));
  log(`${suite} ${workload} x${throttle}: ${records.map(({ id, sumPaintedMs, ms }) => `${id} ${ms?.median.toFixed(1)} (${sumPaintedMs?.median.toFixed(1)})`).join(', ')}`);
  return records;
}

async function openOnce(page, id, workload) {
  await page.run(`article('${workload}')`);
  const loaded = await page.run(`load('${id}')`);
  const opened = await page.run('open()');
  return { ...loaded, ...opened, sumPaintedMs: loaded.loadMs + opened.paintedMs };
}
