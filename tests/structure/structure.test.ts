// What the repository promises about itself: the stages know only what is before them, exports and wire agree, nothing of a machine is in it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
const files = tracked.filter((path) => !/^(package-lock\.json|seeds\/|tests\/golden\/|tests\/fuzz\/corpus\/)/.test(path) && !/\.(png|jpg)$/.test(path));
const includes = (path: string) => [...read(path).matchAll(/^#include [<"]([^>"]+)[>"]/gm)].map((match) => match[1]!);

/** Each stage, with the folders whose headers it may include. */
const MAY_INCLUDE: Record<string, string[]> = {
  article: ['article'],
  text: ['text', 'article'],
  layout: ['layout', 'text', 'article'],
  pages: ['pages', 'layout', 'text', 'article', 'qr'],
  qr: ['qr'],
  share: ['share', 'pages', 'layout', 'text', 'article', 'qr'],
};

describe('stages', () => {
  it.each(Object.keys(MAY_INCLUDE))('%s includes only what is before it', (stage) => {
    for (const path of files.filter((file) => file.startsWith(`src/${stage}/`) && /\.(h|cpp)$/.test(file))) {
      for (const included of includes(path)) {
        const folder = included.includes('/') ? included.split('/')[0]! : '';
        if (folder in MAY_INCLUDE) expect(MAY_INCLUDE[stage], `${path} includes ${included}`).toContain(folder);
      }
    }
  });

  it('only layout sees litehtml, only wasm sees Emscripten', () => {
    for (const path of files.filter((file) => /\.(h|cpp|c)$/.test(file))) {
      const seen = includes(path);
      if (!/^(src|tests)\/layout\//.test(path)) expect(seen.filter((name) => name.startsWith('litehtml')), path).toEqual([]);
      if (!path.startsWith('wasm/')) expect(seen.filter((name) => name.startsWith('emscripten')), path).toEqual([]);
    }
  });
});

describe('the boundary', () => {
  it.each([['exports.h', 'exports.txt'], ['import_exports.h', 'import-exports.txt']])('%s declares every function that %s lists, and no other', (header, list) => {
    const declared = [...read(`wasm/${header}`).matchAll(/^[\w* ]+?\*?\b(offprint_\w+)\(/gm)].map((match) => match[1]!);
    const listed = read(`wasm/${list}`).trim().split('\n').filter((name) => name.startsWith('offprint_'));
    expect(declared.filter((name) => name !== 'offprint_measure').sort()).toEqual(listed.sort());
  });

  it('has the same number of words in each record on both sides', () => {
    const records = (source: string, prefix: RegExp) => [...source.matchAll(/enum (\w+)(?: : int)? \{([^}]*)\}/g)].map((match) => ({
      name: match[1]!.replace(/Word$/, '').toLowerCase(),
      words: match[2]!.replace(/\/\/.*$/gm, '').split(',').map((word) => word.trim()).filter((word) => prefix.test(word)).length,
    }));
    const native = records(read('wasm/wire.h'), /^k\w+/);
    const mirror = records(read('web/core/wire.ts'), /^[A-Z]\w*/);
    for (const { name, words } of mirror) expect(native.find((record) => record.name === name)?.words, name).toBe(words);
    expect(mirror.length).toBe(7);
  });
});

describe('the code', () => {
  it('has no sink for markup and no evaluation of strings', () => {
    for (const path of files.filter((file) => /^web\/(?!demo\/|dist\/|build\/)/.test(file) && !file.endsWith('.test.ts'))) {
      expect(read(path), path).not.toMatch(/innerHTML|insertAdjacentHTML|setHTML|createContextualFragment|DOMParser|document\.write|new Function|\beval\(/);
      // The one that takes markup from the page never gives any to it.
      expect(read(path), path).not.toMatch(path === 'web/import/host-article.ts' ? /outerHTML\s*[^\s}]/ : /outerHTML/);
    }
  });

  it('has no file over 500 lines', () => {
    for (const path of files.filter((file) => /^(src|wasm|web|tests)\/.*\.(cpp|h|ts|mjs)$/.test(file))) {
      expect(read(path).split('\n').length, path).toBeLessThanOrEqual(500);
    }
  });

  it('names no folder of a machine', () => {
    for (const path of files) expect(read(path), path).not.toMatch(/\/(?:home|root|work)\/[a-z]/);
  });
});
