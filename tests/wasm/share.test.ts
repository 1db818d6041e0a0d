// What the core makes of addresses, against what Node makes of them: whatever is accepted is the same.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Core } from '../../web/core/node.js';
import { hasCore, ROOT, testCore } from './core-file.js';
import { decodePng } from './decoders.js';
import { readFileSync } from 'node:fs';

/** The core's address, or its refusal. */
function canonical(core: Core, url: string): { url: string } | { code: string; message: string } {
  try {
    return { url: core.share({ url, http: true, format: 'link' }).url };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
}

/** Node's address; undefined: none. Escapes that Node's URL does not know yet ("^" in a path) are left to both. */
function nodes(url: string): string | undefined {
  try {
    return new URL(url).href;
  } catch {
    return undefined;
  }
}

/** Numbers that are the same in every run. */
function* randomNumbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const ORDINARY = [
  'https://m.fromgeek.com/telecom/703845.html', 'https://news.example/zh/2026/granary-library', 'https://www.example.co.uk:8443/a/b/?c=d&e=f#g', 'https://例子.中国/文章?来源=扫码',
  'https://mp.weixin.qq.com/s?__biz=MzA3&mid=2650&idx=1&sn=a1b2', 'https://zh.wikipedia.org/wiki/二维码', 'https://日本語.jp/', 'https://bücher.example/ü', 'https://пример.рф/путь',
  'https://한국.kr/', 'HTTPS://NEWS.EXAMPLE/', 'http://127.0.0.1:8080/x', 'https://news.example', 'https://a_b.example/', 'https://xn--fsqu00a.xn--fiqs8s/', 'https://news.example/(a)[b]!*;,=+~$&@:',
];

describe.skipIf(!hasCore)('addresses', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it.each(ORDINARY)('an ordinary one is Node’s: %s', (url) => {
    expect(canonical(core, url)).toEqual({ url: nodes(url) });
  });

  it('each character in a host is what Node makes of it, or is refused', () => {
    let accepted = 0;
    for (let c = 0x80; c < 0x32000; ++c) {
      if (c >= 0xd800 && c < 0xe000) continue;
      const url = `https://a${String.fromCodePoint(c)}b.example/`;
      const made = canonical(core, url);
      if (!('url' in made)) continue;
      if (made.url !== nodes(url)) expect([c.toString(16), made.url]).toEqual([c.toString(16), nodes(url)]);
      ++accepted;
    }
    expect(accepted).toBeGreaterThan(80_000);
  });

  it('each character in path, query and fragment is escaped as Node does it', () => {
    for (let first = 0x20; first < 0x30000; first += 32) {
      if (first >= 0xd800 && first < 0xe000) continue;
      const text = Array.from({ length: 32 }, (_, i) => String.fromCodePoint(first + i)).filter((c) => !'#?\\/^\x7f'.includes(c)).join('');
      for (const url of [`https://a.b/x${text}y`, `https://a.b/?x${text}y`, `https://a.b/#x${text}y`]) {
        const made = canonical(core, url);
        if ('url' in made) expect(made.url).toBe(nodes(url));
        else expect(made.code).toBe('too-long');
      }
    }
  });

  it('whatever is put together of odd pieces is Node’s, or refused; what Node refuses is refused', () => {
    const pieces = [
      'https:', 'http:', 'HTTPS:', 'javascript:', 'data:', 'ftp:', '//', '/', '///', '\\', 'a.b', 'news.example', '例子.中国', 'A', '1.2.3.4', '1.2.3', '0x7f', '256', 'xn--fsqu00a', 'user@', ':pw', '@', ':', '80',
      '443', '65536', '00', '.', '..', '%2e', '%2E%2e', '%', '%41', '?', '#', '&', '=', ' ', '\t', '\n', '"', '<', '>', "'", '`', '{', '|', '}', '[', ']', '::1', '文', 'é', '\u202e', '\u3002', '．', 'ß', '😀', '-', '_', 'b',
    ];
    const random = randomNumbers(7);
    const next = (below: number) => Math.floor(random.next().value! * below);
    let accepted = 0;
    for (let i = 0; i < 60_000; ++i) {
      let url = next(4) > 0 ? 'https://' : '';
      if (next(2)) url += ['a.b', '例子.中国', '127.0.0.1', 'News.Example'][next(4)]! + ['', '/', '?', '#', ':80', ':'][next(6)]!;
      for (let n = 1 + next(7); n > 0; --n) url += pieces[next(pieces.length)]!;
      const made = canonical(core, url);
      if (!('url' in made)) continue;
      ++accepted;
      // Punycode of characters that the core has no table of is left to who wrote it; Node knows that some are not assigned.
      if (nodes(url) === undefined && made.url.includes('xn--')) continue;
      if (made.url !== nodes(url)) expect({ url, made: made.url }).toEqual({ url, made: nodes(url) });
    }
    expect(accepted).toBeGreaterThan(10_000);
  });

  it('a host with the end of another one is refused where only the other may be led to', () => {
    const origins = 'https://news.example  https://m.news.example';
    expect(core.share({ url: 'https://m.news.example/1', origins, format: 'link' }).origin).toBe('https://m.news.example');
    for (const url of ['https://evilnews.example/', 'https://news.example.evil.example/', 'https://news.example@evil.example/', 'https://news.example:444/', 'http://news.example/']) {
      expect(() => core.share({ url, origins, format: 'link' }), url).toThrow(expect.objectContaining({ code: expect.stringMatching(/^(foreign-origin|unsafe-link)$/) }));
    }
  });
});

describe.skipIf(!hasCore)('share', () => {
  const url = 'https://news.example/2026/harbour';
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });
  const english = () => core.open(readFileSync(`${ROOT}seeds/english.json`, 'utf8'), { type: 'json' });

  it('gives a code that decoders read as the article’s address', async () => {
    const article = english();
    const { zxing, jsqr } = await decodePng(article.share());
    expect([zxing, jsqr]).toEqual([url, url]);
    expect(article.share({ format: 'svg' })).toMatch(/^<svg /);
    expect(article.share({ format: 'link', url: `${url}?utm_source=a&id=1&from=b`, dropTracking: true })).toEqual({ url: `${url}?id=1`, origin: 'https://news.example', dropped: ['utm_source', 'from'] });
    expect(article.share({ format: 'report' })).toContain('\ncontrast pass 21.0:1\n');
    article.close();
  });

  it('leads to the sentence at a place, in words that the article has there and nowhere before', () => {
    const article = english();
    const pages = article.paginate({ metrics: 'builtin' });
    const text = Array.from({ length: pages.count }, (_, n) => pages.page(n)).flatMap(({ lines }) => lines.flatMap((line) => line.fragments.map((fragment) => fragment.text))).join(' ');
    let quoted = 0;
    for (let n = 0; n < pages.count; ++n) {
      const { block, offset } = pages.page(n).locator;
      const { url: placed } = article.share({ format: 'link', place: `b${block}:${offset}` });
      expect(placed.length).toBeLessThanOrEqual(512);
      if (placed === url) continue;
      ++quoted;
      const quote = decodeURIComponent(placed.slice(placed.indexOf(':~:text=') + 8));
      expect(placed).toBe(`${url}#:~:text=${encodeURIComponent(quote).replace(/%(21|24|27|28|29|2A|2B|2F|3A|3B|3D|3F|40|5F|7E)/g, (escape) => decodeURIComponent(escape)).replaceAll('-', '%2D')}`);
      expect(text.replace(/\s+/g, ' ')).toContain(quote.split(/\s+/)[0]);
      expect(new URL(placed).href).toBe(placed);
    }
    expect(quoted).toBeGreaterThan(0);
    expect(article.share({ format: 'link', place: 'b7:12', placeForm: 'locator' }).url).toBe(`${url}#b7:12`);
    article.close();
  });

  it.each([
    [{ url: 'javascript:alert(1)' }, 'unsafe-link'], [{ url: 'WIFI:S:a;T:WPA;P:b;;' }, 'unsafe-link'], [{ url: 'http://a.b/' }, 'unsafe-link'], [{ url: `https://a.b/${'a'.repeat(5000)}` }, 'too-long'],
    [{ url: '\ud800' }, 'bad-json'], [{ url, origins: 'https://a.b' }, 'foreign-origin'], [{ url, scale: 65 }, 'bad-option'], [{ url, quietZone: 1 }, 'not-scannable'], [{ url, place: '12' }, 'bad-option'],
    [{ url, format: 'gif' as 'png' }, 'bad-option'], [{ url: 5 as unknown as string }, 'bad-option'], [{}, 'empty-input'],
  ])('refuses %j as %s', (options, code) => {
    expect(() => core.share(options)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/\.$/) }));
  });

  it('leaves the code out of the pages where it may not be handed out, and the notes say why', () => {
    const article = english();
    const codes = (options: object) => {
      const pages = article.paginate({ metrics: 'builtin', ...options });
      const boxes = Array.from({ length: pages.count }, (_, n) => pages.page(n)).flatMap((page) => page.boxes).filter(({ kind }) => kind === 'scan');
      return { sources: boxes.map(({ source }) => source), refused: pages.notes().filter(({ kind }) => kind === 'no-code').map(({ code }) => code) };
    };
    expect(codes({})).toEqual({ sources: [url], refused: [] });
    expect(codes({ shareUrl: 'https://新闻.example/1' })).toEqual({ sources: ['https://xn--efvy88h.example/1'], refused: [] });
    expect(codes({ shareUrl: 'javascript:alert(1)' })).toEqual({ sources: [], refused: ['unsafe-link'] });
    expect(codes({ shareOrigins: 'https://a.b' })).toEqual({ sources: [], refused: ['foreign-origin'] });
    expect(codes({ shareUrl: 'http://127.0.0.1/', shareOrigins: 'http://127.0.0.1' })).toEqual({ sources: ['http://127.0.0.1/'], refused: [] });
    expect(codes({ width: 100 })).toEqual({ sources: [], refused: ['not-scannable'] });
    expect(codes({ qr: 'none', shareUrl: 'javascript:' })).toEqual({ sources: [], refused: [] });
    article.close();
  });
});
