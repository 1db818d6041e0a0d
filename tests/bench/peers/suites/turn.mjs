// Turning pages of a long article, one after the other: the first 60, each for the first time.
import { openPage, withBrowser } from '../chromium.mjs';
import { quiet } from '../quiet.mjs';
import { summaries } from '../statistics.mjs';

const CONTENDERS = ['ours', 'pretext'];
const PAGES = 60;

export async function turn({ address, workloads, log }) {
  const records = [];
  for (const workload of workloads) {
    await quiet();
    for (const id of CONTENDERS) {
      const turns = await withBrowser(async (browser) => {
        const page = await openPage(browser, `${address}/page/bench.html`);
        await page.run(`load('${id}')`);
        await page.run(`article('${workload}')`);
        await page.run('open()');
        return page.run(`turns(${PAGES})`);
      });
      records.push({ id, workload, ...summaries(turns) });
    }
    log(`turn ${workload}: ${records.slice(-CONTENDERS.length).map(({ id, ms }) => `${id} ${ms.median.toFixed(2)}`).join(', ')}`);
  }
  return records;
}
