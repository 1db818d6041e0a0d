// Symbols of segments that only the native library makes, as tests/qr wrote them, read by decoders that say what they saw.
import { Decoder, Detector, binarize, grayscale } from '@nuintun/qrcode';
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import { ROOT } from './core-file.js';
import './decoders.js';

const SCALE = 6;
const QUIET = 4;

/** The picture of a golden dump. */
function picture(name: string): PNG {
  const rows = readFileSync(`${ROOT}tests/golden/${name}.qr.txt`, 'utf8').split('\n').slice(0, -1);
  const side = (rows.length + 2 * QUIET) * SCALE;
  const image = new PNG({ width: side, height: side });
  for (let y = 0; y < side; ++y) {
    for (let x = 0; x < side; ++x) {
      const dark = rows[Math.floor(y / SCALE) - QUIET]?.[Math.floor(x / SCALE) - QUIET] === '#';
      image.data.fill(dark ? 0 : 255, (y * side + x) * 4, (y * side + x) * 4 + 3);
      image.data[(y * side + x) * 4 + 3] = 255;
    }
  }
  return image;
}

async function zxing(name: string) {
  const [result] = await readBarcodes(new Blob([new Uint8Array(PNG.sync.write(picture(name)))]), { formats: ['QRCode'], tryHarder: true });
  return result!;
}

function nuintun(name: string) {
  const image = picture(name);
  const luminances = grayscale({ data: new Uint8ClampedArray(image.data), width: image.width, height: image.height, colorSpace: 'srgb' } as ImageData);
  const detected = new Detector().detect(binarize(luminances, image.width, image.height)).next();
  return detected.value ? new Decoder().decode(detected.value.matrix) : null;
}

describe('symbols of given segments', () => {
  it('with FNC1 in first position are GS1', async () => {
    expect(await zxing('fnc1-first')).toMatchObject({ contentType: 'GS1', symbologyIdentifier: ']Q3' });
    expect(nuintun('fnc1-first')).toMatchObject({ content: '0109501101530003', fnc1: ['GS1'] });
  });

  it('with FNC1 in second position have their application indicator', async () => {
    expect(await zxing('fnc1-second')).toMatchObject({ symbologyIdentifier: ']Q5', text: '37AA1234BB' });
    expect(nuintun('fnc1-second')).toMatchObject({ content: 'AA1234BB', fnc1: ['AIM', 37] });
  });

  it('with an ECI are read by its charset', async () => {
    expect(await zxing('eci')).toMatchObject({ text: '长按扫码', hasECI: true });
    expect(nuintun('eci')).toMatchObject({ content: '长按扫码' });
  });

  it('in Kanji mode are Shift JIS', async () => {
    expect((await zxing('kanji')).text).toBe('点茗 qr-7 z');
    expect(nuintun('kanji')).toMatchObject({ content: '点茗 qr-7 z' });
  });
});
