// The pictures of a symbol that decoders are given: drawn as on screens of one, two and three device pixels a CSS pixel, and what messengers and cameras do to the second.
import sharp from 'sharp';

/** CSS pixels a module: the least that is drawn on a screen. */
export const BASE = 3;

const WHITE = { r: 255, g: 255, b: 255 };

async function rgba(picture) {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength), width: info.width, height: info.height };
}

/** Name to what is made of the PNGs at 1x, 2x and 3x. */
export const PICTURES = {
  '1x (3 px a module)': ({ one }) => rgba(sharp(one)),
  '2x (6 px)': ({ two }) => rgba(sharp(two)),
  '3x (9 px)': ({ three }) => rgba(sharp(three)),
  '2x, JPEG quality 60': async ({ two }) => rgba(sharp(await sharp(two).jpeg({ quality: 60, chromaSubsampling: '4:2:0' }).toBuffer())),
  '2x, 30 % smaller': async ({ two }) => {
    const { width } = await sharp(two).metadata();
    return rgba(sharp(two).toColourspace('srgb').resize({ width: Math.round(width * 0.7), kernel: 'linear' }));
  },
  '2x, blurred (Gauss, 1.5 px)': ({ two }) => rgba(sharp(two).toColourspace('srgb').blur(1.5)),
  '2x, turned by 5°': ({ two }) => rgba(sharp(two).toColourspace('srgb').rotate(5, { background: WHITE })),
};

/** Every picture of a text, as a decoder takes it. `core.qr` makes the code with the defaults of the command and the element. */
export async function picturesOf(core, text) {
  const png = (times) => Buffer.from(core.qr(text, { scale: BASE * times }));
  const drawn = { one: png(1), two: png(2), three: png(3) };
  return Promise.all(Object.entries(PICTURES).map(async ([name, make]) => [name, await make(drawn)]));
}
