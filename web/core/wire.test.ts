import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { pageBuffer, type BufferParts } from '../../tests/wasm/page-buffer.js';
import { decodePage } from './wire.js';

const STYLE = [0, 17, 400, 0, 0, 0, 0, 0];
const BLOCK = [3, 5, -1, 0, { text: '' }, 1, -1];
const LINE = [0, 0, 64, 34 * 64, 30 * 64, 22 * 64, 0, 3, 1, 0, 1];
const FRAGMENT = [0, 32, 51 * 64, 52 * 64, 2, { text: '考😀。' }, { text: 'https://news.example/' }, { text: 'kǎo' }, 3];

const good: BufferParts = {
  language: 'zh-Hans',
  styles: [STYLE],
  containers: [[3, -1, 9, 0, -1]],
  blocks: [BLOCK],
  lines: [LINE],
  fragments: [FRAGMENT],
  boxes: [[0, 0, 128, 64, 64, -1, { text: 'a.jpg' }, { text: '图' }]],
};

describe('decodePage', () => {
  it('reads every table of a page', () => {
    const page = decodePage(pageBuffer(good));
    expect(page).toMatchObject({ index: 0, count: 1, width: 350, height: 700, fontSize: 17, language: 'zh-Hans' });
    expect(page.blocks[0]).toEqual({ number: 3, role: 'body', container: -1, level: 0, id: '', continued: true, wide: -1 });
    expect(page.containers[0]).toEqual({ kind: 'blockquote', parent: -1, number: 9, start: 0, wide: -1 });
    expect(page.lines[0]).toMatchObject({ y: 1, width: 34, begin: 0, end: 3, last: true, marker: false, repeated: false });
    expect(page.boxes[0]).toMatchObject({ kind: 'image', y: 2, source: 'a.jpg', text: '图' });
  });

  it('slices strings by UTF-16 code units, surrogate pairs whole', () => {
    const fragment = decodePage(pageBuffer(good)).lines[0]!.fragments[0]!;
    expect(fragment.text).toBe('考😀。');
    expect(fragment.href).toBe('https://news.example/');
    expect(fragment).toMatchObject({ x: 0.5, natural: 51, advance: 52, gaps: 2, ruby: 'kǎo', rightToLeft: true, hyphen: true });
  });

  it('reads a buffer that does not begin at the start of its memory', () => {
    const buffer = pageBuffer(good);
    const memory = new Uint8Array(buffer.length + 12);
    memory.set(buffer, 12);
    expect(decodePage(memory.subarray(12)).lines).toHaveLength(1);
  });

  it.each<[string, BufferParts]>([
    ['a negative count', { ...good, header: { 10: -1 } }],
    ['a count that runs into the strings', { ...good, header: { 10: 1_000_000 } }],
    ['strings beyond the end', { ...good, header: { 14: 1_000_000 } }],
    ['strings inside the header', { ...good, header: { 13: 4 } }],
    ['a style that is not there', { ...good, fragments: [[1, ...FRAGMENT.slice(1)]] }],
    ['a block that is not there', { ...good, lines: [[7, ...LINE.slice(1)]] }],
    ['a role that is not known', { ...good, blocks: [[3, 99, ...BLOCK.slice(2)]] }],
    ['a container inside itself', { ...good, containers: [[3, 0, 9, 0, -1]] }],
    ['a box that is not there, of a container', { ...good, containers: [[3, -1, 9, 0, 1]] }],
    ['a box that is not there, of a block', { ...good, blocks: [[...BLOCK.slice(0, -1), 1]] }],
    ['fragments that are not there', { ...good, lines: [[...LINE.slice(0, 10), 2]] }],
    ['fragments of two lines', { ...good, lines: [LINE, LINE] }],
  ])('refuses %s', (_, parts) => {
    expect(() => decodePage(pageBuffer(parts))).toThrow(expect.objectContaining({ code: 'bad-page' }));
  });

  it('refuses another version', () => {
    expect(() => decodePage(pageBuffer({ ...good, header: { 0: 1 } }))).toThrow(expect.objectContaining({ code: 'abi-mismatch' }));
  });

  it('ends with a page or with an OffprintError, whatever bits are flipped', () => {
    const buffer = pageBuffer(good);
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 20_000; ++round) {
      const copy = buffer.slice();
      for (let n = 0; n < 3; ++n) copy[random(copy.length)] = random(256);
      try {
        decodePage(copy);
      } catch (error) {
        expect(['bad-page', 'abi-mismatch']).toContain((error as { code: string }).code);
      }
    }
  });

  it('refuses every page that is cut off', () => {
    const buffer = pageBuffer(good);
    for (let length = 0; length < buffer.length; ++length) expect(() => decodePage(buffer.subarray(0, length))).toThrow();
  });
});

describe('wire.ts and wire.h', () => {
  const enums = (source: string, pattern: RegExp): Record<string, string[]> =>
    Object.fromEntries(Array.from(source.matchAll(pattern), ([, name, body]) => [name, body!.replace(/\/\/.*/g, '').split(',').map((word) => word.trim()).filter(Boolean)]));
  const header = readFileSync(new URL('../../wasm/wire.h', import.meta.url), 'utf8');
  const mirror = readFileSync(new URL('./wire.ts', import.meta.url), 'utf8');
  const cpp = enums(header, /enum (\w+) : int \{([^}]*)\}/g);
  const ts = enums(mirror, /enum (\w+) \{([^}]*)\}/g);

  it.each([
    ['Header', 'Header', 'k'], ['Style', 'StyleWord', 'kStyle'], ['Container', 'ContainerWord', 'kContainer'], ['Block', 'BlockWord', 'kBlock'],
    ['Line', 'LineWord', 'kLine'], ['Fragment', 'FragmentWord', 'kFragment'], ['Box', 'BoxWord', 'kBox'],
  ])('%s: same names in the same order', (inCpp, inTs, prefix) => {
    const names = cpp[inCpp]!.map((name) => (name === 'kHeaderWords' ? 'Words' : name.slice(prefix.length)));
    expect(ts[inTs]).toEqual(names);
  });

  it.each([
    ['Colour', 'COLOURS', 'k'], ['ContainerKind', 'CONTAINER_KINDS', 'k'], ['Role', 'ROLES', 'kRole'], ['BoxKind', 'BOX_KINDS', 'k'],
  ])('%s: same names in the same order', (inCpp, inTs, prefix) => {
    const list = new RegExp(`${inTs} = \\[([^\\]]*)\\]`).exec(mirror)![1]!.match(/'([^']+)'/g)!.map((name) => name.slice(1, -1));
    const kebab = (name: string) => name.replace(/Box$/, '').replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
    expect(list).toEqual(cpp[inCpp]!.map((name) => kebab(name.slice(prefix.length))));
  });

  it('agree on the version', () => {
    expect(/kWireVersion = (\d+)/.exec(header)![1]).toBe(/WIRE_VERSION = (\d+)/.exec(mirror)![1]);
  });
});
