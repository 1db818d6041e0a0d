// Offprint as a contender in a benchmark of article pagers. `make bench-peers` runs it beside the others in tests/bench/peers.
//
// In another harness with adapters of this form: copy this file to adapters/ours.mjs, and web/dist/core.js and web/dist/offprint.wasm to
// where the page finds them as /data/core.js and /data/offprint.wasm. Nothing needs to be bundled with it.
//
// What is counted:
// - init: script and module are fetched at the same time; the module is compiled while it streams in.
// - open: from canonical JSON text to all pages known, the first page in the DOM with its style and layout as soon as it is settled
//   (firstPageMs), as the browser's own columns have theirs. The rest is laid out in slices, each a task of its own, as the element does it. Making that text of the harness's blocks is no reader's work; it is in the first open of an article,
//   as jsonMs, and not in later ones.
// - Widths are asked of the browser in every open: closing an article forgets them. The browser's own caches stay warm, as with
//   every contender.
// - relayout: all pages known; none is painted, as with those that only count lines.
// - show: one page into the DOM, with its style and layout.
// Against us: lines are broken by weighing the whole paragraph, and everything that the typography of Chinese asks for is done.
// For us: no HTML has to be read.
const SCRIPT = '/data/core.js';
const MODULE = '/data/offprint.wasm';

/** The picture that the others have in their HTML. */
const IMAGE = {
  kind: 'image',
  src: 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
  width: 320,
  height: 180,
};

/** Canonical JSON by the harness's article, so that only the first open makes it. */
const texts = new WeakMap();

/** How long a task may take while the rest is laid out, ms. */
const SLICE = 8;
/** From here on the element cuts the opening into tasks, bytes of JSON. */
const LONG = 64_000;

let core;
let article;
let pages;
let fontFamily;
let sheet;

function blockOf({ t, text }) {
  if (t === 'img') return IMAGE;
  if (t === 'p') return { kind: 'paragraph', text };
  return { kind: 'heading', level: Number(t.slice(1)), text };
}

function textOf(source) {
  let text = texts.get(source);
  if (text === undefined) {
    // The headline is a block here, so that as much text is set as by the others.
    const lang = source.lang === 'zh-CN' ? 'zh-Hans' : source.lang;
    text = JSON.stringify({ offprint: 1, title: '', lang, blocks: source.blocks.map(blockOf) });
    texts.set(source, text);
  }
  return text;
}

/** Resolves in a task of its own: the browser may paint before. */
function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

function optionsFor({ width, height, fontSize }) {
  return { width, height, fontSize, fontFamily: { text: fontFamily, title: fontFamily }, qr: 'none' };
}

/** Page `n` in the DOM, laid out by the browser. */
function paint(n) {
  pages.paint(Math.min(n, pages.settled - 1), sheet);
  return sheet.offsetHeight;
}

export default {
  id: 'ours',
  label: 'Offprint',
  mode: 'paged',

  async init() {
    const [wasm, { loadCore }] = await Promise.all([WebAssembly.compileStreaming(fetch(MODULE)), import(SCRIPT)]);
    core = await loadCore({ wasm });
  },

  async open(host, source, box) {
    const start = performance.now();
    const text = textOf(source);
    const jsonMs = performance.now() - start;
    fontFamily = source.fontFamily;
    sheet = document.createElement('div');
    // In a shadow root, as the element paints: rules of the page need not be undone there.
    const frame = document.createElement('div');
    frame.attachShadow({ mode: 'open' }).append(sheet);
    host.replaceChildren(frame);
    article = core.open(text);
    const long = article.inputLength > LONG;
    if (long) await nextTask();
    pages = article.paginateGradually(optionsFor(box));
    if (long) await nextTask();
    for (let done = false; !done && pages.settled === 0; ) done = pages.advance(0);
    paint(0);
    const firstPageMs = performance.now() - start;
    if (!pages.complete) do await nextTask(); while (!pages.advance(SLICE));
    return { pages: pages.count, firstPageMs, jsonMs };
  },

  async relayout(box) {
    pages = article.paginate(optionsFor(box));
    return { pages: pages.count };
  },

  async show(page) {
    paint(page);
    return {};
  },

  async close() {
    article.close();
    sheet.remove();
    article = pages = sheet = undefined;
  },
};
