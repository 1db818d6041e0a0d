// How much more memory a page's process has for itself with the article open, after everything that can be given back was.
import { openPage, withBrowser } from '../chromium.mjs';
import { median } from '../statistics.mjs';

const CONTENDERS = ['ours', 'native-columns', 'pretext'];
const TIMES = 2;

export async function memory({ address, workloads, log }) {
  const records = [];
  for (const workload of workloads) {
    for (const id of CONTENDERS) records.push(await remembered(address, id, workload));
    log(`memory ${workload}: ${records.slice(-CONTENDERS.length).map(({ id, megabytes }) => `${id} ${megabytes?.toFixed(1)}`).join(', ')}`);
  }
  return records;
}

async function remembered(address, id, workload) {
  const grown = [];
  for (let time = 0; time < TIMES; ++time) {
    try {
      grown.push(await withBrowser((browser) => growth(browser, address, id, workload)));
    } catch (error) {
      return { id, workload, error: { step: 'open', message: error.message.split('\n', 1)[0] } };
    }
  }
  return { id, workload, megabytes: median(grown) };
}

async function growth(browser, address, id, workload) {
  const page = await openPage(browser, `${address}/page/bench.html`);
  await page.run(`load('${id}')`);
  await page.run(`article('${workload}')`);
  const before = await page.privateMemory();
  await page.run('open()');
  const after = await page.privateMemory();
  return (after - before) / 2 ** 20;
}
