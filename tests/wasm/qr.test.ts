import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Core } from '../../web/core/node.js';
import { hasCore, testCore } from './core-file.js';
import { decodePng } from './decoders.js';

const PAYLOADS = [
  'https://m.fromgeek.com/t/703845', 'https://news.example/2026/harbour', 'HTTPS://NEWS.EXAMPLE/2026', 'http://a.b/', 'A', '0', '1234567890',
  '0123456789012345678901234567890123456789', 'ABC 123 $%*+-./:', 'hello, world', 'a'.repeat(100), '9'.repeat(300), 'Z'.repeat(200),
  'https://news.example/文章/2026?来源=扫码', '长按扫码 阅读全文', '亚马逊AWS裁员背后：增长失速、AI 替代与巨头的生存焦虑', 'mixed 混合 ABC 123 かな', '日本語のテキスト',
  'emoji 😀🚀', 'Ünïcödé', 'https://example.com/?a=1&b=2&c=3#d', 'https://example.com/%E4%B8%AD%E6%96%87', 'mailto:desk@news.example',
  'tel:+8613800138000', 'line\nfeed', '  spaces  ', 'https://x.example/' + 'p/'.repeat(60), 'https://x.example/?q=' + '1234567890'.repeat(12),
  ...Array.from({ length: 20 }, (_, i) => `https://m.fromgeek.com/t/${703845 + i * 7919}${'?p='.slice(0, (i % 2) * 3)}${'x'.repeat(i * (i % 2))}`),
];

describe.skipIf(!hasCore)('core.qr', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it.each(PAYLOADS.map((text) => [text.length > 48 ? `${text.slice(0, 45)}…` : text, text]))('is read by both decoders: %j', async (_, text) => {
    const { zxing, jsqr } = await decodePng(core.qr(text, { scale: 6 }));
    expect(zxing).toBe(text);
    // jsQR takes what is not Latin for Shift_JIS or gives up on it: there the other one has to do.
    if (/^[\x00-\x7f]*$/.test(text)) expect(jsqr).toBe(text);
  });

  it.each(['L', 'M', 'Q', 'H'] as const)('is read at level %s, each mask', async (ecc) => {
    for (let mask = 0; mask < 8; ++mask) {
      const { zxing, jsqr } = await decodePng(core.qr('https://m.fromgeek.com/t/703845', { ecc, mask, boost: false, scale: 5 }));
      expect([zxing, jsqr]).toEqual(Array(2).fill('https://m.fromgeek.com/t/703845'));
    }
  });

  it('is the same symbol in every format', () => {
    const text = 'https://m.fromgeek.com/t/703845';
    const symbol = core.qr(text, { format: 'json' });
    const rows = core.qr(text, { format: 'text' }).replace(/\n$/, '').split('\n');
    expect(rows.map((row) => row.padEnd(symbol.size).replaceAll('#', '1').replaceAll(' ', '0'))).toEqual(symbol.modules);
    const image = PNG.sync.read(Buffer.from(core.qr(text, { format: 'png', scale: 3, quietZone: 2 })));
    expect(image.width).toBe((symbol.size + 4) * 3);
    const dark = (x: number, y: number) => image.data[((y + 2) * 3 * image.width + (x + 2) * 3) * 4]! < 128;
    symbol.modules.forEach((row, y) => Array.from(row).forEach((bit, x) => expect(dark(x, y)).toBe(bit === '1')));
    expect(core.qr(text, { format: 'svg' })).toMatch(/^<svg /);
  });

  it('refuses what does not fit, and options out of range', () => {
    expect(() => core.qr('a'.repeat(3000))).toThrow(expect.objectContaining({ code: 'too-long' }));
    expect(() => core.qr('a', { version: 41 })).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => core.qr('a', { ecc: 'X' as 'L' })).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });
});
