// The page runner. Node calls `bench` one step at a time, so that it can give up on one, collect garbage between two, and take turns
// between contenders.
const BOX = { width: 350, height: 700, fontSize: 17 };
const NARROWER = { ...BOX, width: 300 };
/** After the narrower one: only the type size changes. */
const LARGER = { ...NARROWER, fontSize: 20 };
const LONG_TASK_ENTRIES_MS = 30;

let adapter;
let article;
let host;
const longTasks = [];

new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });

/** Resolves after the next frame has been painted. */
function framePainted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  });
}

/** What `work` returns, with how long it took, when it was on the screen, and the longest task of 50 ms and more in it. */
async function timed(work) {
  longTasks.length = 0;
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  await framePainted();
  const paintedMs = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, LONG_TASK_ENTRIES_MS));
  return { ...result, ms, paintedMs, longestTask: Math.max(0, ...longTasks) };
}

/** Has the browser load a font before anything is timed. */
function warmFont(fontFamily) {
  const line = document.createElement('p');
  line.style.font = `17px ${fontFamily}`;
  line.textContent = '预热 warm';
  document.body.append(line);
  line.offsetHeight;
  line.remove();
}

globalThis.bench = {
  /** Fetches and evaluates a contender. */
  async load(id) {
    const start = performance.now();
    adapter = (await import(`/bundles/${id}.js`)).default;
    const evaluatedMs = performance.now() - start;
    await adapter.init?.();
    return { evaluatedMs, loadMs: performance.now() - start };
  },

  async article(name) {
    article = await (await fetch(`/articles/${name}.json`)).json();
    document.documentElement.lang = article.lang;
    warmFont(article.fontFamily);
    return { chars: article.chars, blocks: article.blocks.length };
  },

  /** From the article's source to all pages known. */
  async open() {
    host = document.createElement('div');
    host.style.cssText = 'position:relative;width:390px;height:844px;overflow:hidden';
    document.getElementById('stage').replaceChildren(host);
    host.offsetHeight;
    await framePainted();
    return timed(() => adapter.open(host, article, BOX));
  },

  /** Laid out again, narrower. */
  width: () => timed(() => adapter.relayout(NARROWER)),

  /** Laid out again, in larger type. */
  font: () => timed(() => adapter.relayout(LARGER)),

  /** Turns `count` pages, one after the other; times until each is laid out in the DOM, and until it is on the screen. */
  async turns(count) {
    const turns = [];
    for (let page = 1; page <= count; ++page) {
      await framePainted();
      const start = performance.now();
      await adapter.show(page);
      const ms = performance.now() - start;
      await framePainted();
      turns.push({ ms, paintedMs: performance.now() - start });
    }
    return turns;
  },

  async close() {
    await adapter.close();
    host.remove();
    await framePainted();
  },

  /** Works for `ms`, so that the page's process can be told from others. */
  burn(ms) {
    const end = performance.now() + ms;
    while (performance.now() < end);
  },
};
