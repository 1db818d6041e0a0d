// Posters through the wasm: the same as the command makes, as SVG and as a page for painters; what cannot be made says why.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article, Core, PosterOptions } from '../../web/core/node.js';
import { THEMES } from '../../web/paint/themes.js';
import { hasCore, ROOT, testCore } from './core-file.js';

const golden = (name: string) => readFileSync(`${ROOT}tests/golden/${name}`, 'utf8');
const seed = readFileSync(`${ROOT}seeds/aws-layoffs.txt`, 'utf8');

const BASE = { url: 'https://m.fromgeek.com/t/703845', metrics: 'builtin', hero: { width: 1200, height: 700 } } as const;
const QUOTE = '当增长无法覆盖扩张成本时，裁员是华尔街最乐见的‘止血’方式';

describe.skipIf(!hasCore)('posters', () => {
  let core: Core;
  let article: Article;
  beforeAll(async () => {
    core = await testCore();
    article = core.open(seed);
  });

  const refusal = (options: PosterOptions) => {
    try {
      article.poster({ ...BASE, ...options });
    } catch (error) {
      return (error as { code: string }).code;
    }
    return undefined;
  };

  it.each([
    ['news', 'light', undefined],
    ['quote', 'dark', QUOTE],
    ['minimal', 'dark', undefined],
  ] as const)('the SVG of %s is the native one, byte for byte', (template, theme, quote) => {
    expect(article.poster({ ...BASE, template, theme, ...(quote && { quote }) })).toBe(golden(`aws-layoffs.${template}.poster.svg.txt`));
  });

  it('the page for painters has the lines, the boxes and the scale of the SVG', () => {
    const { page, scale } = article.posterPage(BASE);
    expect(scale).toBe(3);
    expect(page.width).toBe(375);
    const svg = article.poster(BASE);
    expect(svg).toContain(`width="1125" height="${page.height * scale}"`);
    const drawn = page.lines.flatMap((line) => line.fragments.map(({ text }) => text)).join('');
    expect([...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text).join('')).toBe(drawn);
    const code = page.boxes.find(({ kind }) => kind === 'scan')!;
    expect(code.source).toBe(BASE.url);
    expect(code.width).toBeGreaterThanOrEqual(160);
    expect(page.boxes.find(({ kind }) => kind === 'image')!.source).toBe('AWS-Staff-Cut-2.jpg');
  });

  it('a picture may be given an address of its own', () => {
    const source = 'data:image/png;base64,AAAA';
    expect(article.poster({ ...BASE, hero: { ...BASE.hero, source } })).toContain(`href="${source}"`);
    expect(article.poster({ ...BASE, hero: undefined } as PosterOptions)).not.toContain('<image');
  });

  it.each(['light', 'dark', 'sepia'] as const)('%s has the colours that pages have', (theme) => {
    const svg = article.poster({ ...BASE, theme });
    const used = new Set([...svg.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour!));
    const { paper, ink, quiet, hair, accent } = THEMES[theme];
    for (const colour of [paper, ink, quiet, hair, accent]) expect(used).toContain(colour);
    const foreign = [...used].filter((colour) => !Object.values(THEMES[theme]).includes(colour));
    expect(foreign).toEqual([]);
  });

  it('what cannot be made is refused with its code', () => {
    expect(refusal({ template: 'quote' })).toBe('bad-option');
    expect(refusal({ template: 'quote', quote: '亚马逊宣布破产' })).toBe('bad-value');
    expect(refusal({ width: 100 })).toBe('bad-option');
    expect(refusal({ width: 'wide' } as unknown as PosterOptions)).toBe('bad-option');
    expect(refusal({ template: 'tabloid' } as unknown as PosterOptions)).toBe('bad-option');
    expect(refusal({ hero: { width: '1', height: 2 } } as unknown as PosterOptions)).toBe('bad-option');
    expect(refusal({ url: 'javascript:alert(1)' })).toBe('unsafe-link');
    expect(refusal({ origins: 'https://news.example' })).toBe('foreign-origin');
    expect(refusal({})).toBeUndefined();
  });

  it('a poster leaves the pages of the article as they are', () => {
    const pages = article.paginate({ metrics: 'builtin' });
    const before = pages.svg(1);
    article.poster(BASE);
    expect(pages.svg(1)).toBe(before);
  });
});
