// The articles that every contender sets: made up, the same on every machine.
//
// Chinese: sentences of the seed article in random order, 15 % of the Han exchanged for others of GB 2312's first level, as the seed's
// 628 different characters would flatter every cache of glyphs; a few Latin words; a heading every 8 paragraphs, a picture every 20.
// English: sentences of sampled words.
import { ENGLISH_WORDS } from './english-words.mjs';

const LATIN = ['OpenAI', 'Kubernetes', 'WebAssembly', '2025', '3.14%', 'GPU', 'Trainium', 'Bedrock', '1,024', 'iPhone 17', 'Wi-Fi', 'API'];
const HAN = /\p{Script=Han}/u;

/** By name. `size` is in Han characters or in words. */
export const WORKLOADS = {
  'zh-2k': { lang: 'zh-CN', size: 2_400, name: 'the seed', blocks: (seed) => seedBlocks(seed) },
  'zh-10k': { lang: 'zh-CN', size: 10_000, name: '10,000 Han', blocks: (seed) => chineseBlocks(seed, 10_000) },
  'zh-100k': { lang: 'zh-CN', size: 100_000, name: '100,000 Han', blocks: (seed) => chineseBlocks(seed, 100_000) },
  'zh-1m': { lang: 'zh-CN', size: 1_000_000, name: '1,000,000 Han', blocks: (seed) => chineseBlocks(seed, 1_000_000) },
  'en-100k': { lang: 'en', size: 100_000, name: '100,000 English words', blocks: () => englishBlocks(100_000) },
};

/** Numbers from 0 to below 1: mulberry32. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function gb2312FirstLevel() {
  const decoder = new TextDecoder('gb2312');
  const characters = [];
  for (let row = 0xb0; row <= 0xd7; ++row) {
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; ++cell) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return characters;
}

function linesOf(text) {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** The seed article as it is. */
function seedBlocks(seed) {
  return linesOf(seed).map((line, index) => {
    if (index === 0) return { t: 'h1', text: line };
    if (/\.(jpe?g|png)$/i.test(line)) return { t: 'img' };
    return { t: line.length < 32 && !/[。!?”"]$/.test(line) ? 'h2' : 'p', text: line };
  });
}

function chineseBlocks(seed, size) {
  const random = randomNumbers(1);
  const below = (limit) => Math.floor(random() * limit);
  const lines = linesOf(seed);
  const sentences = lines
    .filter((line) => line.length > 40)
    .flatMap((line) => line.match(/[^。!?]+[。!?]["”]?/g) ?? [line])
    .filter((sentence) => sentence.length > 8);
  const headings = lines.filter((line) => line.length > 8 && line.length < 30);
  const others = gb2312FirstLevel();

  const vary = (sentence) => {
    const text = [...sentence].map((character) => (HAN.test(character) && random() < 0.15 ? others[below(others.length)] : character)).join('');
    if (random() >= 0.15) return text;
    const at = below(text.length);
    return `${text.slice(0, at)} ${LATIN[below(LATIN.length)]} ${text.slice(at)}`;
  };
  const paragraph = (room) => {
    let text = '';
    for (let left = 1 + below(4); left > 0 && text.length < room; --left) text += vary(sentences[below(sentences.length)]);
    return text;
  };
  return article({ t: 'h1', text: headings[0] }, size, (text) => text.length, () => vary(headings[below(headings.length)]), paragraph);
}

function englishBlocks(size) {
  const random = randomNumbers(2);
  const below = (limit) => Math.floor(random() * limit);
  const count = ENGLISH_WORDS.length;

  /** Mostly one of the more frequent words, which come first. */
  const word = () => {
    const frequent = Math.floor(count ** random()) - 1 + below(6);
    const index = random() < 0.25 ? below(count) : frequent;
    return ENGLISH_WORDS[Math.min(count - 1, Math.max(0, index))];
  };
  const sentence = () => {
    const length = 6 + below(18);
    const words = Array.from({ length }, word);
    if (random() < 0.2) {
      const at = below(length);
      words.splice(at, 0, String(below(3000)));
    }
    let text = words.join(' ');
    if (random() < 0.4) {
      const at = text.indexOf(' ', text.length >> 1);
      if (at > 0) text = `${text.slice(0, at)},${text.slice(at)}`;
    }
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const words = (text) => text.split(' ').length;
  const paragraph = (room) => {
    const text = [];
    let set = 0;
    for (let left = 2 + below(4); left > 0 && set < room; --left) {
      text.push(sentence());
      set += words(text.at(-1));
    }
    return text.join(' ');
  };
  const heading = () => sentence().split(' ').slice(0, 6).join(' ');
  return article({ t: 'h1', text: 'A headline of sampled words' }, size, words, heading, paragraph, false);
}

/** Paragraphs until there are `size` units of text; headings count where `headingsCount`. */
function article(headline, size, lengthOf, heading, paragraph, headingsCount = true) {
  const blocks = [headline];
  let set = 0;
  for (let number = 0; set < size; ++number) {
    if (number > 0 && number % 8 === 0) {
      const text = heading();
      blocks.push({ t: 'h2', text });
      if (headingsCount) set += lengthOf(text);
    }
    if (number % 20 === 10) blocks.push({ t: 'img' });
    const text = paragraph(size - set);
    blocks.push({ t: 'p', text });
    set += lengthOf(text);
  }
  return blocks;
}
