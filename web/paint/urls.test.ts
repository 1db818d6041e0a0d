import { describe, expect, it } from 'vitest';
import { fragmentOf, safeCode, safeImage, safeLink } from './urls.js';

const BASE = 'https://news.example/2026/article.json';

describe('safeLink', () => {
  it.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['tel:+441234', 'tel:+441234'],
    ['#the-boat', '#the-boat'],
  ])('lets %s through', (href, expected) => expect(safeLink(href, BASE)).toBe(expected));

  it.each([
    '', 'javascript:alert(1)', 'JaVa\tscript:alert(1)', ' \u0001javascript:alert(1)', 'vbscript:x', 'data:text/html,<script>', 'blob:https://x/1',
    'file:///etc/passwd', 'filesystem:https://x/', 'view-source:https://x/', 'intent://x', 'https://user:pw@news.example/', 'https://', 'http://[',
  ])('refuses %j', (href) => expect(safeLink(href, BASE)).toBeUndefined());
});

describe('safeImage', () => {
  it('resolves a relative address against the base', () => {
    expect(safeImage('images/boat.jpg', BASE)).toBe('https://news.example/2026/images/boat.jpg');
  });
  it.each(['data:image/png;base64,AA==', 'data:image/webp,x', 'https://cdn.example/a.avif'])('lets %s through', (src) => {
    expect(safeImage(src, BASE)).toBe(src);
  });
  it.each(['', 'data:image/svg+xml,<svg/>', 'data:text/html,x', 'javascript:1', 'file:///a.png', 'mailto:a@b', 'blob:https://x/1'])('refuses %j', (src) => {
    expect(safeImage(src, BASE)).toBeUndefined();
  });
});

describe('safeCode', () => {
  it('leads to http and https alone', () => {
    expect(safeCode('https://m.fromgeek.com/t/703845')).toBe(true);
    for (const text of ['javascript:1', 'WIFI:S:x;;', 'SMSTO:1:x', 'https://a:b@x.example/', 'text', '']) expect(safeCode(text)).toBe(false);
  });
});

describe('fragmentOf', () => {
  it.each([['#boat', 'boat'], ['#%E8%88%B9', '船'], ['#', ''], ['#100%', '100%'], ['#%E8', '%E8']])('names %s', (href, name) => expect(fragmentOf(href)).toBe(name));
});
