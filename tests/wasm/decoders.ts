// Two decoders that know nothing of each other and nothing of ours.
import jsQRModule from 'jsqr';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const jsQR = (jsQRModule as unknown as { default?: typeof jsQRModule }).default ?? jsQRModule;
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer } });

export interface Decoded {
  zxing: string | undefined;
  jsqr: string | undefined;
}

/** What each decoder reads from a PNG. */
export async function decodePng(png: Uint8Array): Promise<Decoded> {
  const [result] = await readBarcodes(new Blob([png as Uint8Array<ArrayBuffer>]), { formats: ['QRCode'], tryHarder: true });
  const image = PNG.sync.read(Buffer.from(png));
  const read = jsQR(new Uint8ClampedArray(image.data), image.width, image.height, { inversionAttempts: 'dontInvert' });
  return { zxing: result?.text, jsqr: read?.data };
}
