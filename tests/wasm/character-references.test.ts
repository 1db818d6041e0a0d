// The named references of HTML, as the table in our gumbo has them, against those of Python's standard library.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { ArticleData } from '../../web/core/article-data.js';

const COMMAND = new URL('../../build/bin/offprint', import.meta.url).pathname;
/** Name, with its semicolon if it has one, to text. */
const names = JSON.parse(execFileSync('python3', ['-c', 'import html.entities, json; print(json.dumps(html.entities.html5))'], { encoding: 'utf8', maxBuffer: 1 << 24 })) as Record<string, string>;

/** The text that each of these pieces of HTML becomes, a paragraph each. */
function texts(pieces: readonly string[]): string[] {
  const html = `<article><h1>T</h1>${pieces.map((piece) => `<p>[${piece}]</p>`).join('')}</article>`;
  const article = JSON.parse(execFileSync(COMMAND, ['import', '-', '--from', 'html'], { encoding: 'utf8', input: html, maxBuffer: 1 << 24 })) as ArticleData;
  return article.blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('') : '')).map((text) => text.slice(1, -1));
}

describe('named references', () => {
  it('are all 2,231 of the standard, and mean what they mean elsewhere', () => {
    const all = Object.keys(names);
    expect(all.length).toBe(2231);
    // White space is collapsed, and nothing is invisible between brackets but that.
    const visible = all.filter((name) => /\S/.test(names[name]!));
    const read = texts(visible.map((name) => `&${name}`));
    for (const [i, name] of visible.entries()) expect(read[i], name).toBe(names[name]);
  });

  it('without a semicolon end where the longest of them does; what is none stays as it is', () => {
    expect(texts(['&notit;', '&notin;', '&nosuch;', '&ampx', '&#x4E2D;&#25991;', '&'])).toEqual(['¬it;', '∉', '&nosuch;', '&x', '中文', '&']);
  });
});
