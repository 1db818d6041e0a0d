// Every foreign format in Node, as in browsers and at the edge: the readers are import.wasm.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore, OffprintError, type Core } from '../../web/core/node.js';
import { Importer } from '../../web/import/node.js';
import { coreBytes, hasCore, hasImporter, importerBytes, ROOT, testImporter } from './core-file.js';
import { coreFunctions, tinyModule } from './tiny-module.js';

const fails = (code: string, message: RegExp = /\w/) => expect.objectContaining({ name: 'OffprintError', code, message: expect.stringMatching(message) });
const lines = (file: string) => readFileSync(ROOT + file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

const TITLE = 'The Night Ferry';
const TEXT = 'The ferry comes back to the harbour at ten, and the whole street is there to see it.';
const HTML = `<p>${TEXT}</p>`;
const PAGE = `<!doctype html><html lang="en"><head><title>${TITLE} | The Paper</title><meta property="og:title" content="${TITLE}"></head><body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1>${HTML.repeat(4)}</article></body></html>`;
const RSS = (...items: string[]) => `<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title><link>https://news.example/</link>${items.join('')}</channel></rss>`;
const item = (title: string, id: string) => `<item><title>${title}</title><guid isPermaLink="false">${id}</guid><link>https://news.example/${id}</link><description>&lt;p&gt;${TEXT}&lt;/p&gt;</description></item>`;

/** One of each, as small as it can be; what has no name of its own is known by sight. */
const FORMATS: [name: string, input: string][] = [
  ['html', PAGE],
  ['markdown', `# ${TITLE}\n\n${TEXT}\n`],
  ['rss', RSS(item(TITLE, 'a1'))],
  ['atom', `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title><id>x</id><entry><title>${TITLE}</title><id>a1</id><content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry></feed>`],
  ['json-ld', JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, articleBody: TEXT })],
  ['wordpress', JSON.stringify({ id: 1, link: 'https://news.example/1', title: { rendered: TITLE }, content: { rendered: HTML, protected: false } })],
  ['json-feed', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Paper', items: [{ id: 'a1', title: TITLE, content_html: HTML }] })],
  ['editor-js', JSON.stringify({ time: 1, version: '2.30.0', blocks: [{ type: 'header', data: { text: TITLE, level: 1 } }, { type: 'paragraph', data: { text: TEXT } }] })],
  ['ninjs', JSON.stringify({ uri: 'urn:a1', type: 'text', headline: TITLE, body_html: HTML })],
  ['prosemirror', JSON.stringify({ type: 'doc', content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: TITLE }] }, { type: 'paragraph', content: [{ type: 'text', text: TEXT }] }] })],
  ['portable-text', JSON.stringify({ _type: 'post', title: TITLE, body: [{ _type: 'block', style: 'normal', children: [{ _type: 'span', text: TEXT }] }] })],
  ['ghost', JSON.stringify({ posts: [{ id: 'a1', uuid: 'u', title: TITLE, html: HTML, url: 'https://news.example/1' }] })],
  ['apple-news', JSON.stringify({ version: '1.7', identifier: 'a1', language: 'en', title: TITLE, components: [{ role: 'body', text: TEXT }] })],
];

interface Told {
  title: string;
  blocks: { kind: string; runs?: unknown[] }[];
}

const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Told;

describe.skipIf(!hasImporter)('import.wasm', () => {
  let importer: Importer;
  beforeAll(async () => {
    importer = await testImporter();
  });

  it('exports what wasm/import-exports.txt lists, declares it, and asks its host for nothing', async () => {
    const module = await WebAssembly.compile(importerBytes);
    const names = WebAssembly.Module.exports(module).map(({ name }) => name).sort();
    expect(names).toEqual(lines('wasm/import-exports.txt').sort());
    const header = readFileSync(`${ROOT}wasm/import_exports.h`, 'utf8');
    for (const name of names.filter((one) => one.startsWith('offprint_'))) expect(header).toMatch(new RegExp(`\\b${name}\\(`));
    const asked = WebAssembly.Module.imports(module).map(({ module: space, name }) => `${space}.${name}`);
    expect(asked.filter((name) => !['env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit'].includes(name))).toEqual([]);
  });

  it.each(FORMATS)('reads %s, named and by sight', (name, input) => {
    for (const type of [name, undefined]) {
      const { article } = importer.read(input, { type });
      const { title, blocks } = parsed(article);
      expect(title).toBe(TITLE);
      expect(JSON.stringify(blocks)).toContain(TEXT);
    }
  });

  it('knows the named references', () => {
    expect(parsed(importer.read(`<article><h1>Caf&eacute; &amp; T&ccedil;&hellip; &notin;</h1>${HTML}</article>`).article).title).toBe('Café & Tç… ∉');
  });

  it('takes text, bytes and objects', () => {
    const [, json] = FORMATS.find(([name]) => name === 'wordpress')!;
    for (const input of [json, new TextEncoder().encode(json), JSON.parse(json) as object]) expect(parsed(importer.read(input).article).title).toBe(TITLE);
  });

  it('takes MIME types for names', () => {
    for (const [type, name] of [['text/html; charset=utf-8', 'html'], ['application/rss+xml', 'rss'], ['application/xml', 'atom'], ['TEXT/MARKDOWN', 'markdown'], ['application/ld+json', 'json-ld'], ['application/json', 'ghost']]) {
      expect(parsed(importer.read(FORMATS.find(([one]) => one === name)![1], { type: type! }).article).title).toBe(TITLE);
    }
  });

  it('says what an input is that is not what it was said to be', () => {
    expect(() => importer.read(FORMATS[2]![1], { type: 'html' })).toThrow(fails('unknown-format', /RSS/));
    expect(() => importer.read('<p>Text', { type: 'wordpress' })).toThrow(fails('unknown-format', /HTML/));
    expect(() => importer.read('%PDF-1.4', {})).toThrow(fails('unknown-format', /PDF/));
    expect(() => importer.read('<p>Text', { type: 'docx' })).toThrow(fails('unknown-format', /docx/));
    expect(() => importer.read({ odd: true })).toThrow(fails('unknown-format', /JSON/));
  });

  it('picks the item that was asked for', () => {
    const feed = RSS(item('One', 'a1'), item('Two', 'a2'));
    for (const which of ['a2', 'https://news.example/a2', '1', 1]) expect(parsed(importer.read(feed, { item: which }).article).title).toBe('Two');
    expect(() => importer.read(feed, { item: 'a9' })).toThrow(fails('no-item'));
  });

  it('resolves addresses against the base, and leaves one alone that is not of the web', () => {
    const input = `<article><h1>${TITLE}</h1><p><a href="/b">${TEXT}</a></p></article>`;
    expect(JSON.stringify(parsed(importer.read(input, { base: new URL('https://news.example/a/') }).article))).toContain('"https://news.example/b"');
    expect(JSON.stringify(parsed(importer.read(input, { base: 'file:///tmp/a' }).article))).not.toContain('href');
  });

  it('gives out what has an embargo when it is over', () => {
    const input = JSON.stringify({ uri: 'urn:a1', type: 'text', headline: TITLE, body_html: HTML, embargoed: '2031-01-01T00:00:00Z' });
    expect(() => importer.read(input, { now: '2030-12-31T23:00:00Z' })).toThrow(fails('withheld'));
    expect(() => importer.read(input)).toThrow(fails('withheld'));
    expect(parsed(importer.read(input, { now: new Date('2031-01-01T01:00:00Z') }).article).title).toBe(TITLE);
  });

  it('reports what it left out', () => {
    const { report } = importer.read(`<article><h1>${TITLE}</h1><p><a href="javascript:alert(1)">${TEXT}</a></p></article>`, { type: 'html' });
    expect(report).toContainEqual(expect.objectContaining({ kind: 'dropped', before: expect.stringContaining('javascript:'), count: 1 }));
    expect(importer.read(`<article><h1>${TITLE}</h1>${HTML}</article>`).report).toEqual([]);
  });

  describe('encodings', () => {
    const chinese = (charset: string) => `<!doctype html>${charset && `<meta charset="${charset}">`}<article><h1>`;
    const tail = '</h1><p>';
    // 山间的书店 / 山間的書店 / 山間の本屋
    const ENCODED: [encoding: string, bytes: number[], title: string][] = [
      ['gb18030', [0xc9, 0xbd, 0xbc, 0xe4, 0xb5, 0xc4, 0xca, 0xe9, 0xb5, 0xea], '山间的书店'],
      ['big5', [0xa4, 0x73, 0xb6, 0xa1, 0xaa, 0xba, 0xae, 0xd1, 0xa9, 0xb1], '山間的書店'],
      ['shift_jis', [0x8e, 0x52, 0x8a, 0xd4, 0x82, 0xcc, 0x96, 0x7b, 0x89, 0xae], '山間の本屋'],
    ];
    const page = (charset: string, word: number[]) => {
      const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
      return Uint8Array.from([...ascii(chinese(charset)), ...word, ...ascii(tail), ...word, ...word, ...word, ...ascii('</p></article>')]);
    };

    it.each(ENCODED)('%s, as the page says, as the transport says, as the type says', (encoding, bytes, title) => {
      expect(parsed(importer.read(page(encoding, bytes)).article).title).toBe(title);
      expect(parsed(importer.read(page('', bytes), { charset: encoding }).article).title).toBe(title);
      expect(parsed(importer.read(page('', bytes), { type: `text/html; charset="${encoding}"` }).article).title).toBe(title);
    });

    it('of no such name is an error; bytes that are not in it are told of', () => {
      expect(() => importer.read(page('', [65]), { charset: 'klingon' })).toThrow(fails('unknown-encoding', /klingon/));
      const { article, report } = importer.read(page('utf-8', [...new TextEncoder().encode('山'.repeat(12)), 0xff]));
      expect(parsed(article).title).toBe(`${'山'.repeat(12)}\uFFFD`);
      expect(report.at(-1)).toMatchObject({ kind: 'dropped', message: 'Bytes that are not UTF-8 became U+FFFD.', count: 4 });
    });

    it('that are not UTF-8 stay an error in JSON', () => {
      expect(() => importer.read(Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toThrow(fails('bad-utf8'));
    });
  });

  it('reads on after a trap, with a fresh instance', async () => {
    const trapping = await WebAssembly.compile(tinyModule({ functions: coreFunctions(1, { offprint_import: 'trap' }) }));
    const modules = [trapping, await WebAssembly.compile(importerBytes)];
    const stopping = new Importer(() => modules.shift()!);
    expect(() => stopping.read(PAGE)).toThrow(fails('trap'));
    expect(parsed(stopping.read(PAGE).article).title).toBe(TITLE);
    expect(modules).toEqual([]);
  });

  it('is refused where it is another module, or of another version', async () => {
    const { loadImporter } = await import('../../web/import/node.js');
    await expect(loadImporter({ wasm: tinyModule({ functions: coreFunctions(1) }) })).rejects.toEqual(fails('wasm-invalid', /not the importer/));
    await expect(loadImporter({ wasm: tinyModule({ functions: { ...coreFunctions(99), offprint_import: 0 } }) })).rejects.toEqual(fails('abi-mismatch', /version 99/));
    await expect(loadImporter({ wasm: new TextEncoder().encode('<!doctype html>') })).rejects.toEqual(fails('wasm-bad-magic'));
  });
});

describe.skipIf(!hasCore || !hasImporter)('a core with an importer', () => {
  let core: Core;
  beforeAll(async () => {
    core = await loadCore({ wasm: coreBytes, importer: importerBytes });
  });

  it.each(FORMATS)('opens %s at once, and pages it', (name, input) => {
    for (const type of [name, undefined]) {
      const article = core.open(input, { type });
      expect(article.json().title).toBe(TITLE);
      expect(article.paginate({ width: 350, height: 700, fontSize: 17, metrics: 'builtin' }).count).toBe(1);
      article.close();
    }
  });

  it('opens objects of others, and lists of them', () => {
    const post = JSON.parse(FORMATS.find(([name]) => name === 'wordpress')![1]) as object;
    expect(core.open(post).json().title).toBe(TITLE);
    expect(core.open([post]).json().title).toBe(TITLE);
  });

  it('opens canonical JSON and plain text without it', async () => {
    const alone = await loadCore({ wasm: coreBytes, importer: importerBytes });
    alone.importer = undefined;
    for (const input of [{ offprint: 1, title: TITLE, blocks: [{ kind: 'paragraph', text: TEXT }] }, `${TITLE}\n${TEXT}`]) expect(alone.open(input).json().title).toBe(TITLE);
    expect(() => alone.open(PAGE)).toThrow(fails('unknown-format', /HTML.*importer/));
    expect(() => alone.open(TEXT, { type: 'markdown' })).toThrow(fails('unknown-format', /importer: true/));
    expect(() => alone.open([{ id: 1 }])).toThrow(fails('unknown-format', /importer/));
  });

  it('has the report of the importer first, then the core’s', () => {
    const article = core.open(`<article><h1>${TITLE}</h1><p><a href="javascript:alert(1)">${TEXT}</a></p></article>`);
    expect(article.report()[0]).toMatchObject({ kind: 'dropped', before: expect.stringContaining('javascript:') });
  });

  it('decodes bytes of any text, and puts punctuation right where it is told to', () => {
    const bytes = Uint8Array.from([0xc9, 0xbd, 0xbc, 0xe4, 0xb5, 0xc4, 0xca, 0xe9, 0xb5, 0xea, 0x0a, 0xc9, 0xbd, 0xbc, 0xe4, 0xb5, 0xc4, 0xca, 0xe9, 0xb5, 0xea, 0xa1, 0xa3]);
    expect(core.open(bytes, { type: 'text/plain; charset=gbk' }).json().title).toBe('山间的书店');
    const html = '<article><h1>书店</h1><p>他说,书店在山上.</p></article>';
    expect(JSON.stringify(core.open(html, { tidy: true }).json().blocks)).toContain('他说，书店在山上。');
    expect(JSON.stringify(core.open(html).json().blocks)).toContain('他说,书店在山上.');
  });

  it('is what openAny makes of one without', async () => {
    expect((await core.openAny(PAGE)).json().title).toBe(TITLE);
    await expect(core.openAny('<p>Text', { type: 'rss' })).rejects.toEqual(fails('unknown-format', /HTML/));
  });
});

const built = ['core.node.js', 'import.node.js', 'offprint.wasm', 'import.wasm'].every((file) => existsSync(`${ROOT}web/dist/${file}`));

describe.skipIf(!built)('the package in Node', () => {
  it('opens every format without being told where anything is', async () => {
    const { loadCore: load } = (await import(/* @vite-ignore */ `${ROOT}web/dist/core.node.js`)) as typeof import('../../web/core/node.js');
    const core = await load();
    for (const [type, input] of [['html', PAGE], [undefined, FORMATS[2]![1]], ['markdown', FORMATS[1]![1]]] as const) {
      expect(core.open(input, { type }).json().title).toBe(TITLE);
    }
    const { loadImporter } = (await import(/* @vite-ignore */ `${ROOT}web/dist/import.node.js`)) as typeof import('../../web/import/node.js');
    expect(parsed((await loadImporter()).read(PAGE).article).title).toBe(TITLE);
  });

  it('has at the edge what it is given', async () => {
    const { loadCore: load } = (await import(/* @vite-ignore */ `${ROOT}web/dist/core.js`)) as typeof import('../../web/core/index.js');
    const [wasm, importer] = await Promise.all([coreBytes, importerBytes].map((bytes) => WebAssembly.compile(bytes)));
    const core = await load({ wasm: wasm!, importer: importer! });
    expect(core.open(PAGE).json().title).toBe(TITLE);
    const alone = await load({ wasm: wasm! });
    expect(() => alone.open(PAGE)).toThrow(fails('unknown-format', /importer: true/));
  });
});

const command = ['build/bin/offprint', 'build/release/bin/offprint'].map((file) => ROOT + file).find((file) => existsSync(file));
const knowsFormats = command !== undefined && execFileSync(command, ['import', '--help'], { encoding: 'utf8' }).includes('portable-text');
if (!knowsFormats) console.warn('skipped: build/bin/offprint is not built, or from before there were formats');

describe.skipIf(!hasCore || !hasImporter || !knowsFormats)('the importer and the command', () => {
  const NAMES = ['auto', 'text', 'json', 'html', 'markdown', 'json-ld', 'wordpress', 'json-feed', 'rss', 'atom', 'editor-js', 'ninjs', 'prosemirror', 'portable-text', 'ghost', 'apple-news'];
  const CORPUS = `${ROOT}tests/fuzz/corpus/import/`;

  /** What the command makes of it: an article, or the name of what is wrong with it. */
  function native(input: Uint8Array, type: string, base: boolean, which: boolean, tidy: boolean): unknown {
    const options = [`--from=${type}`, ...(base ? ['--base=https://example.com/news/a.html'] : []), ...(which ? ['--item=1'] : []), ...(tidy ? ['--tidy'] : [])];
    const { stdout, stderr } = spawnSync(command!, ['import', ...options, '-'], { input });
    return stdout.length > 0 ? (JSON.parse(stdout.toString()) as unknown) : (/\b[a-z]+-[a-z0-9-]+\b(?=:)/.exec(stderr.toString()) ?? [stderr.toString()])[0];
  }

  // The first byte of an input of the corpus says how it is to be read (tests/fuzz/import.cpp).
  it.each([...FORMATS.map(([name, input]): [string, Uint8Array] => [`small ${name}`, new TextEncoder().encode(`\0${input}`)]),
    ...readdirSync(CORPUS).map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(CORPUS + name))])])('make the same of %s', async (_, bytes) => {
    const core = await loadCore({ wasm: coreBytes, importer: importerBytes });
    const [how, input] = [bytes[0]!, bytes.slice(1)];
    const type = NAMES[(how & 31) % NAMES.length]!;
    const options = { type, base: how & 32 ? 'https://example.com/news/a.html' : undefined, item: how & 64 ? '1' : undefined, tidy: how & 128 ? true : undefined };
    let made: unknown;
    try {
      made = core.open(input, options).json();
    } catch (error) {
      made = (error as OffprintError).code;
    }
    expect(made).toEqual(native(input, type, Boolean(how & 32), Boolean(how & 64), Boolean(how & 128)));
  });
});
