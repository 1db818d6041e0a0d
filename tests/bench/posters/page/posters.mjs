// Runs in the page: makes the contenders ready, and times one poster of one of them.
import { byHand } from './by-hand.mjs';
import { contentOf } from './content.mjs';
import { ours } from './ours.mjs';
import { satoriAndResvg } from './satori.mjs';

const contenders = {};

async function start() {
  const { loadCore } = await import('/dist/core.js');
  const core = await loadCore();
  const { hero, ...article } = await (await fetch('/seeds/chinese.json')).json();
  const blocks = article.blocks.filter(({ kind }) => kind !== 'image');
  const picture = `/seeds/${hero.src}`;
  const content = contentOf(article, core, null);
  contenders['ours'] = ours(core, { ...article, blocks });
  contenders['by hand'] = byHand(content);
  contenders['satori'] = await satoriAndResvg(content);
  contenders['ours, picture'] = ours(core, { ...article, hero: { ...hero, src: picture } });
  contenders['by hand, picture'] = byHand(contentOf(article, core, picture));
  return Object.keys(contenders);
}

async function time(name) {
  const before = performance.now();
  const blob = await contenders[name]();
  const ms = performance.now() - before;
  return { ms, type: blob.type, size: blob.size };
}

/** A data: URL of what a contender makes. */
async function picture(name) {
  const reader = new FileReader();
  reader.readAsDataURL(await contenders[name]());
  await new Promise((resolve) => (reader.onload = resolve));
  return reader.result;
}

globalThis.bench = { start, time, picture };
