// The code of a poster, as the command draws it, is read by all six decoders: from the PNG as it is, at each width, and after what messengers do to a picture.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../wasm/core-file.ts';
import { DECODERS, read } from './decoders.mjs';

const COMMAND = `${ROOT}build/bin/offprint`;
const URL_OF_CODE = 'https://m.fromgeek.com/telecom/703845.html';
const QUOTE = '当增长无法覆盖扩张成本时，裁员是华尔街最乐见的‘止血’方式';
const TEMPLATES = ['news', 'quote', 'minimal'];
const THEMES = ['light', 'dark'];
const WIDTHS = [750, 1080, 1125];

async function rgba(picture) {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength), width: info.width, height: info.height };
}

const jpeg = (bytes) => sharp(bytes).jpeg({ quality: 70, chromaSubsampling: '4:2:0' }).toBuffer();

/** Name to what becomes of a poster's PNG. */
const PICTURES = {
  'as it is': (png) => rgba(sharp(png)),
  'at 750 px': (png) => rgba(sharp(png).resize({ width: 750, kernel: 'linear' })),
  'after two JPEG passes at quality 70': async (png) => rgba(sharp(await jpeg(await jpeg(png)))),
};

describe.skipIf(!existsSync(COMMAND))('codes on posters', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-posters-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const posterOf = (template, theme, width) => {
    const out = join(folder, `${template}-${theme}-${width}.png`);
    const quote = template === 'quote' ? ['--quote', QUOTE] : [];
    execFileSync(COMMAND, ['poster', `${ROOT}seeds/aws-layoffs.txt`, '--format', 'png', '-o', out, '--width', String(width), '--template', template, '--theme', theme,
      '--url', URL_OF_CODE, '--hero', `${ROOT}seeds/images/harbour.jpg`, ...quote], { stdio: ['ignore', 'ignore', 'pipe'] });
    return readFileSync(out);
  };

  const cases = TEMPLATES.flatMap((template) => THEMES.flatMap((theme) => WIDTHS.map((width) => [template, theme, width])));

  it.each(cases)('six decoders read %s, %s, %i px', async (template, theme, width) => {
    const png = posterOf(template, theme, width);
    expect((await sharp(png).metadata()).width).toBe(width);
    const expected = template === 'quote' ? expect.stringMatching(`^${URL_OF_CODE}#:~:text=`) : URL_OF_CODE;
    for (const [picture, make] of Object.entries(PICTURES)) {
      const image = await make(png);
      for (const name of Object.keys(DECODERS)) expect(await read(name, image), `${name}, ${picture}`).toEqual(expected);
    }
  });

  it('a poster without an address has nothing to read', async () => {
    const out = join(folder, 'none.png');
    execFileSync(COMMAND, ['poster', `${ROOT}seeds/aws-layoffs.txt`, '--format', 'png', '-o', out], { stdio: ['ignore', 'ignore', 'pipe'] });
    const image = await rgba(sharp(readFileSync(out)));
    for (const name of Object.keys(DECODERS)) expect(await read(name, image), name).toBe(null);
  });
});
