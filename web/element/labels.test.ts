import { describe, expect, it } from 'vitest';
import { fontStacks } from '../core/fonts.js';
import { labelsFor } from './labels.js';

describe('labelsFor', () => {
  it.each([
    ['zh', '第 3 页，共 8 页'], ['zh-CN', '第 3 页，共 8 页'], ['zh-Hans-HK', '第 3 页，共 8 页'], ['zh-TW', '第 3 頁，共 8 頁'],
    ['zh-Hant', '第 3 頁，共 8 頁'], ['ja', '8ページ中3ページ'], ['en-GB', 'Page 3 of 8'], ['de', 'Page 3 of 8'], ['', 'Page 3 of 8'],
  ])('speaks %s', (lang, text) => expect(labelsFor(lang).page(3, 3, 8)).toBe(text));

  it('names both pages of a spread', () => expect(labelsFor('en').page(3, 4, 8)).toBe('Page 3–4 of 8'));
});

describe('fontStacks', () => {
  it('has Han faces first for Chinese, Latin ones first for English', () => {
    expect(fontStacks('zh-Hans').text).toMatch(/^"PingFang SC"/);
    expect(fontStacks('zh-Hans').title).toMatch(/^"Songti SC"/);
    expect(fontStacks('zh-Hant').text).toMatch(/^"PingFang TC"/);
    expect(fontStacks('en').text).toMatch(/^"Helvetica Neue"/);
  });
  it('never names system-ui, which canvas and DOM resolve differently', () => {
    for (const lang of ['zh', 'zh-Hant', 'ja', 'ko', 'en']) expect(Object.values(fontStacks(lang)).join()).not.toMatch(/system-ui|BlinkMac|-apple-system/);
  });
  it('takes overrides one by one', () => {
    expect(fontStacks('zh', { text: 'Kai' })).toMatchObject({ text: 'Kai', title: fontStacks('zh').title });
  });
});
