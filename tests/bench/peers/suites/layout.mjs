// Opening an article and laying it out again, warm: a page for each contender stays open, and they take turns in every round, so that what
// else the machine does meets all alike.
import { openPage, withBrowser } from '../chromium.mjs';
import { quiet } from '../quiet.mjs';
import { summaries } from '../statistics.mjs';

const CONTENDERS = ['ours', 'native-columns', 'native-scroll-cv', 'pretext'];
const STEPS = ['open', 'width', 'font'];
const WARM_UPS = 2;

/** A record for each workload and contender: a summary for each step, or what went wrong in it. */
export async function layout({ address, workloads, runs, log }) {
  const records = [];
  for (const workload of workloads) {
    const busy = await quiet();
    await withBrowser(async (browser) => {
      const seats = CONTENDERS.map((id) => new Seat(browser, address, id, workload));
      for (let round = -WARM_UPS; round < runs; ++round) {
        for (const seat of seats) await seat.takeTurn(round >= 0);
      }
      records.push(...seats.map((seat) => ({ ...seat.record(), busy })));
    });
    log(`layout ${workload}: ${records.slice(-CONTENDERS.length).map(({ id, open, error }) => `${id} ${error?.step ?? open.ms.median.toFixed(1)}`).join(', ')}`);
  }
  return records;
}

/** A contender with its page. After a failure it has a new one, and leaves out the step that failed and those after it. */
class Seat {
  #browser;
  #address;
  #id;
  #workload;
  #page;
  #steps = STEPS;
  #error;
  #results = Object.fromEntries(STEPS.map((step) => [step, []]));

  constructor(browser, address, id, workload) {
    this.#browser = browser;
    this.#address = address;
    this.#id = id;
    this.#workload = workload;
  }

  async takeTurn(counts) {
    if (this.#steps.length === 0) return;
    this.#page ??= await this.#freshPage();
    await this.#page.toFront();
    await this.#page.collectGarbage();
    for (const step of this.#steps) {
      try {
        const result = await this.#page.run(`${step}()`);
        if (counts) this.#results[step].push(result);
      } catch (error) {
        return this.#giveUp(step, error);
      }
    }
    await this.#page.run('close()');
  }

  record() {
    const steps = Object.entries(this.#results).filter(([step]) => this.#steps.includes(step));
    return {
      id: this.#id,
      workload: this.#workload,
      ...(this.#error && { error: this.#error }),
      ...Object.fromEntries(steps.map(([step, results]) => [step, summaries(results)])),
    };
  }

  async #giveUp(step, error) {
    this.#error = { step, message: error.message.split('\n', 1)[0] };
    this.#steps = this.#steps.slice(0, this.#steps.indexOf(step));
    await this.#page.close();
    this.#page = undefined;
  }

  async #freshPage() {
    const page = await openPage(this.#browser, `${this.#address}/page/bench.html`);
    await page.run(`load('${this.#id}')`);
    await page.run(`article('${this.#workload}')`);
    return page;
  }
}
