import { describe, expect, it } from 'vitest';
import type { OffprintArticle } from '../element/offprint-article.js';
import { toolsLabelsFor } from './labels.js';

/** Of an element whose host has no labels of its own. */
const labelsIn = (lang: string) => toolsLabelsFor({ constructor: { messages: {} } } as unknown as OffprintArticle, lang);

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en', 'ja'];

describe('the labels of the tools', () => {
  it.each(LANGUAGES)('take less than 1,000 bytes: %s', (lang) => {
    const words = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : typeof value === 'function' ? [String(value)] : Object.values(value as object).flatMap(words);
    expect(new TextEncoder().encode(words(labelsIn(lang)).join('')).length).toBeLessThan(1000);
  });

  it.each([
    ['zh-CN', '余 1,200 字 · 约 3 分钟', '约剩 3 分钟'], ['zh-TW', '餘 1,200 字 · 約 3 分鐘', '約剩 3 分鐘'],
    ['ja', '残り 1,200 字 · 約 3 分', '残り約 3 分'], ['de', '3 min left', '3 min left'],
  ])('tell what is left in %s', (lang, counted, uncounted) => {
    const labels = labelsIn(lang);
    expect([labels.left('1,200', 3), labels.left('', 3)]).toEqual([counted, uncounted]);
  });

  it('say how many of the hits are listed, where not all are', () => {
    expect(labelsIn('zh').hits(7, 7)).toBe('找到 7 处');
    expect(labelsIn('zh').hits(230, 100)).toBe('找到 230 处，列出前 100 处');
  });

  it('leave out a number of pages that is not known', () => {
    expect(LANGUAGES.map((lang) => labelsIn(lang).page(3, 0))).toEqual(['第 3 页', '第 3 頁', 'Page 3', '3 ページ']);
  });
});
