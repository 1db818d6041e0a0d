import { beforeAll, describe, expect, it } from 'vitest';
import type { Core, Page } from '../../web/core/node.js';
import { articleTexts, linesOf, mismatch, TEXT_ROLES } from './article-text.js';
import { hasCore, testCore } from './core-file.js';

const TEXTS: [string, string][] = [
  ['emoji of one and of two code units', '晴☀天🌞，她说😀“好”。🚀发射！'],
  ['sequences joined by U+200D', '一家人👨‍👩‍👧‍👦在路上，🏳️‍🌈旗在飘，👩🏽‍🚀在飞。'],
  ['flags and keycaps', '🇨🇳与🇬🇧，1️⃣2️⃣3️⃣。'],
  ['Han beyond the basic plane', '𠮷野家的𠀀字与𪚥字，𰻞𰻞面。'],
  ['combining marks', 'Cafe\u0301 Ame\u0301lie, Vie\u0323\u0302t Nam, a\u0308o\u0308u\u0308.'],
  ['a long word without a break', `${'超'.repeat(3)}${'a'.repeat(200)}${'😀'.repeat(60)}`],
  ['other scripts', 'Ελληνικά кириллица हिन्दी ไทย 한국어 ひらがな カタカナ'],
  ['text that looks like markup', '<script>alert(1)</script> &lt;b&gt; {{x}} ${y} <!-- -->'],
  ['marks that shift in width', '“……”——‘·’～！？；：（）《》【】「」'],
];

describe.skipIf(!hasCore)('offsets in code points, strings in UTF-16', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it.each(TEXTS)('%s', (_, text) => {
    const paragraph = Array.from({ length: 6 }, () => text).join(' ');
    const data = { offprint: 1, title: text, lang: 'zh-Hans', blocks: [{ kind: 'paragraph', runs: [paragraph, { text, marks: ['strong'] }, text] }, { kind: 'code', text }] };
    const article = core.open(data, { tidy: false });
    const texts = articleTexts(article.json());
    for (const width of [90, 200, 357]) {
      const pages = article.paginate({ width, height: 240, metrics: 'builtin' });
      const all: Page[] = Array.from({ length: pages.count }, (_, n) => pages.page(n));
      const painted = [...linesOf(all).values()].filter(({ role }) => TEXT_ROLES.includes(role));
      expect(painted).toHaveLength(texts.length);
      painted.forEach(({ lines }, i) => expect(mismatch(texts[i]!.text, lines)).toBeUndefined());
      for (const { text: line } of painted.flatMap(({ lines }) => lines)) expect(line).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/);
    }
    article.close();
  });

  it('replaces lone surrogates before they reach the core', () => {
    expect(core.open('a\ud800b\n\ntext').json().title).toBe('a\ufffdb');
  });
});
