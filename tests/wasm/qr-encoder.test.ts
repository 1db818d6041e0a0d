// The encoder in the wasm beside the native command, byte for byte, and beside another encoder with optimal segmentation.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { correction, generate } from 'lean-qr';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Core } from '../../web/core/node.js';
import { hasCore, ROOT, testCore } from './core-file.js';

const command = ['build/bin/offprint', 'build/asan/bin/offprint'].map((path) => ROOT + path).find(existsSync);
if (!command) console.warn('skipped: the native command is not built');

const LEVELS = ['L', 'M', 'Q', 'H'] as const;
const FORMATS = ['json', 'text', 'svg', 'png'] as const;
type Ecc = (typeof LEVELS)[number];

/** Numbers from 0 up to `count`, the same every time. */
function numbers(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const ALPHABETS = ['0123456789', '0123456789abcdef', '0123456789ABCDEF', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:', 'ABCDEFabcdef0123456789-_'];

/** Pieces that links are made of. */
function link(below: (count: number) => number, length: number): string {
  let text = below(4) === 0 ? 'HTTPS://' : 'https://';
  while (text.length < length) {
    const alphabet = ALPHABETS[below(ALPHABETS.length)]!;
    for (let i = below(30); i > 0; --i) text += alphabet[below(alphabet.length)];
    if (below(6) === 0) text += '%E9%95%BF%E6%8C%89'.slice(0, 9 * (1 + below(2)));
    text += '/?&=.'[below(5)];
  }
  return text.slice(0, length);
}

const TEXTS = [
  'A', '0', 'HELLO WORLD', '长按扫码 阅读全文', 'emoji 😀🚀', 'line\nfeed', '9'.repeat(7089), 'x'.repeat(2953), 'https://news.example/文章/2026?来源=扫码',
  ...Array.from({ length: 40 }, (_, i) => link(numbers(i + 1), 10 + i * 17)),
];

describe.skipIf(!hasCore)('the encoder in the wasm', () => {
  let core: Core;
  beforeAll(async () => {
    core = await testCore();
  });

  it.skipIf(!command).each(FORMATS)('gives the bytes of the native command as %s', (format) => {
    TEXTS.forEach((text, i) => {
      const ecc: Ecc = text.length > 1000 ? 'L' : LEVELS[i % 4]!;
      const scale = text.length > 1000 ? 2 : 8;
      const native = execFileSync(command!, ['qr', '--format', format, '--ecc', ecc, '--scale', String(scale), '--', text], { maxBuffer: 1 << 26 });
      const made = core.qr(text, { format, ecc, scale });
      const bytes = made instanceof Uint8Array ? Buffer.from(made) : Buffer.from(format === 'json' ? `${JSON.stringify(made)}\n` : String(made));
      expect(bytes.equals(native), `${text.slice(0, 60)} at ${ecc}`).toBe(true);
    });
  });

  it('gives no larger symbol than lean-qr for 5,000 links', () => {
    const below = numbers(71);
    for (let i = 0; i < 5000; ++i) {
      const text = link(below, 10 + below(240));
      const ecc = LEVELS[i % 4]!;
      const theirs = generate(text, { minCorrectionLevel: correction[ecc], maxCorrectionLevel: correction[ecc], mask: 0 }).size;
      const ours = core.qr(text, { format: 'json', ecc, mask: 0 }).size;
      if (ours > theirs) expect(ours, `${text} at ${ecc}`).toBeLessThanOrEqual(theirs);
    }
  });

  it('weighs 12,000 bytes at most by itself', () => {
    const alone = readFileSync(`${ROOT}build/wasm/bin/qr-encoder.wasm`);
    expect(WebAssembly.Module.exports(new WebAssembly.Module(alone)).map(({ name }) => name)).toContain('encode_symbol');
    expect(gzipSync(alone, { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });

  it('refuses bad input with a sentence that says what would do', () => {
    const message = (text: string, options = {}) => {
      try {
        core.qr(text, options);
      } catch (error) {
        return (error as Error).message;
      }
      return 'made a code';
    };
    expect(message('')).toMatch(/no text to encode; give at least one character/);
    expect(message('a'.repeat(3000))).toMatch(/669 characters too long .* shorten it/);
    expect(message('a'.repeat(60), { version: 2 })).toMatch(/too long for a version 2 symbol at level M; shorten it, or allow version 4/);
    expect(message('a', { mask: 9 })).toMatch(/number from 0 to 7/);
  });
});
