// A smaller sample of `make scan`: every tenth text, in all pictures, by all six decoders.
import { beforeAll, describe, expect, it } from 'vitest';
import { hasCore, testCore } from '../wasm/core-file.ts';
import { DECODERS, read } from './decoders.mjs';
import { ASCII, BEYOND_ASCII } from './payloads.mjs';
import { PICTURES, picturesOf } from './pictures.mjs';

const some = (texts) => texts.filter((_, i) => i % 10 === 0);

describe.skipIf(!hasCore)('codes of the defaults', () => {
  let core;
  beforeAll(async () => {
    core = await testCore();
  });

  it.each(some(ASCII).map((text) => [text]))('six decoders read %j', async (text) => {
    for (const [picture, image] of await picturesOf(core, text)) {
      for (const name of Object.keys(DECODERS)) {
        expect(await read(name, image), `${name}, ${picture}`).toBe(text);
      }
    }
  });

  it.each(some(BEYOND_ASCII).map((text) => [text]))('those that take bytes for UTF-8 read %j', async (text) => {
    for (const [picture, image] of await picturesOf(core, text)) {
      for (const name of ['wechat', 'zxing', 'qr']) expect(await read(name, image), `${name}, ${picture}`).toBe(text);
    }
  });

  it('the pictures are what their names say', async () => {
    const pictures = await picturesOf(core, 'https://fg.cn/703845');
    const greys = ({ data }) => data.filter((value, i) => i % 4 === 0 && value > 8 && value < 247).length;
    expect(pictures.map(([, image]) => image.width)).toEqual([99, 198, 297, 198, 139, 198, 215]);
    expect(pictures.map(([, image]) => greys(image) > 500)).toEqual([false, false, false, true, true, true, true]);
  });

  it('a decoder reads nothing where there is nothing', async () => {
    const white = { data: new Uint8ClampedArray(120 * 120 * 4).fill(255), width: 120, height: 120 };
    for (const name of Object.keys(DECODERS)) expect(await read(name, white), name).toBe(null);
  });

  it('has the pictures and the texts that docs/qr.md speaks of', () => {
    expect(Object.keys(PICTURES)).toHaveLength(7);
    expect(new Set(ASCII).size + new Set(BEYOND_ASCII).size).toBeGreaterThanOrEqual(300);
  });
});
