// A poster from the browser is what the core laid out: its size, its code, its picture, its text; and where something does not come, it is a poster without it.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePng } from '../wasm/decoders.js';
import { canRun, Demo, ROOT } from './harness.js';
import { difference, inPixels, red } from './poster-compare.js';
import { bundlePoster, drawnSvg, hugePng, layoutOf, makeIn, posterPage, servePictures, type Pictures } from './poster-page.js';

const CHINESE = {
  offprint: 1, title: '“江岸”——约翰·史密斯的十年……和一座城市的答案', source: { name: '江岸晚报' }, published: '2026-05-20', canonical: 'https://news.example/zh/1', lang: 'zh-Hans',
  summary: '三年、3.5 亿元——一百七十二位“志愿者”……从 2021 年起，粮仓图书馆用夜间开放，留住了下班以后的读者；AI 也在其中。他说：“再等等——不急。”他把书还了，又借走三本，灯一直亮到深夜十一点半，门口的保安老陈说从来没有哪一天例外。',
  blocks: [{ kind: 'paragraph', runs: ['正文第一句。“再等等——不急，”他说。'] }],
};
const ENGLISH = {
  offprint: 1, title: 'The lamps at the ferry — “a night” in the old harbour', source: { name: 'Quayside' }, published: '2026-05-20', canonical: 'https://news.example/en/1', lang: 'en',
  summary: 'Why “the last boat” leaves at ten — and who still waits for it…', blocks: [{ kind: 'paragraph', runs: ['Text.'] }],
};
const withHero = (src: string) => ({ ...CHINESE, hero: { src, alt: 'Quay' } });
const MAY_LOAD_ALL = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src * data: blob:; connect-src 'self'; font-src *";

/** What differs in a piece of text at most, of its ink. */
const ALIKE = 0.03;

describe.skipIf(!canRun)('a poster made in the browser', () => {
  let demo: Demo;
  let script: string;
  let pictures: Pictures;
  const photo = readFileSync(`${ROOT}seeds/images/harbour.jpg`);

  beforeAll(async () => {
    script = await bundlePoster();
    demo = await Demo.start({ policy: MAY_LOAD_ALL });
    const png = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#246' } }).png().toBuffer();
    pictures = await servePictures({
      'good.jpg': { body: photo, type: 'image/jpeg' },
      'cached.jpg': { body: photo, type: 'image/jpeg', cors: 'fresh' },
      'closed.jpg': { body: photo, type: 'image/jpeg', cors: false },
      'tiny.png': { body: await png(1, 1) },
      'low.png': { body: await png(800, 99) },
      'broken.jpg': { body: Buffer.from('no picture'), type: 'image/jpeg' },
      'cut.png': { body: (await sharp(photo).png().toBuffer()).subarray(0, 60), type: 'image/png' },
      'huge.png': { body: hugePng() },
      'never.jpg': {},
      'drawing.svg': { body: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#246"/></svg>'), type: 'image/svg+xml' },
    });
  });
  afterAll(async () => {
    pictures.stop();
    await demo.stop();
  });

  let usual: Promise<Awaited<ReturnType<typeof posterPage>>> | undefined;

  /** Runs `work` with a page, one of its own where there is something to set up; nothing may have been complained about but pictures that did not come. */
  async function withPage<T>(work: (page: Page) => Promise<T>, setup?: string): Promise<T> {
    const { page, complaints } = await (setup ? posterPage(demo, script, setup) : (usual ??= posterPage(demo, script)));
    const result = await work(page);
    expect(complaints.splice(0).filter((text) => !/\.(jpg|png)|ERR_FAILED|404/.test(text))).toEqual([]);
    if (setup) await page.context().close();
    return result;
  }

  describe('is a PNG of the width that was asked for, with each module of its code in its place', () => {
    for (const width of [750, 1080, 1125]) {
      for (const options of [{}, { theme: 'dark' }, { theme: 'sepia', template: 'minimal' }, { template: 'quote', quote: '再等等——不急', theme: 'dark' }]) {
        it(`${width} px, ${JSON.stringify(options)}`, () =>
          withPage(async (page) => {
            const { type, bytes } = await makeIn(page, CHINESE, { width, ...options });
            expect(type).toBe('image/png');
            const picture = PNG.sync.read(bytes);
            expect(picture.width).toBe(width);
            const { code, symbol, scale } = await layoutOf(page, CHINESE, { width, ...options });
            expectSymbol(picture, inPixels(code!, scale), symbol!.modules);
            const read = await decodePng(bytes);
            expect([read.zxing, read.jsqr]).toEqual([code!.source, code!.source]);
          }));
      }
    }
  });

  it('is without a code where the article has no address, and rejects at once where it may lead nowhere', () =>
    withPage(async (page) => {
      const { canonical: _, ...homeless } = CHINESE;
      expect((await decodePng((await makeIn(page, homeless)).bytes)).zxing).toBeUndefined();
      for (const [options, code] of [[{ url: 'javascript:alert(1)' }, 'unsafe-link'], [{ width: 10 }, 'bad-option'], [{ template: 'quote', quote: '没有说过' }, 'bad-value']]) {
        const start = Date.now();
        await expect(makeIn(page, withHero(`${pictures.address}never.jpg`), options as object)).rejects.toThrow(new RegExp(code as string));
        expect(Date.now() - start).toBeLessThan(2000);
      }
    }));

  describe('has the picture', () => {
    it.each(['good.jpg', 'cached.jpg'])('%s, of another origin, in its box, cut alike on both sides', (name) =>
      withPage(async (page) => {
        const picture = PNG.sync.read((await makeIn(page, withHero(pictures.address + name))).bytes);
        await expectPhoto(page, picture);
        if (name === 'cached.jpg') expect(pictures.asked.filter((path) => path.includes(name))).toEqual(['/cached.jpg', expect.stringMatching(/^\/cached\.jpg\?offprint=\w+$/)]);
      }));

    it('that is a drawing, where the canvas stays readable', () =>
      withPage(async (page) => {
        const article = withHero(`${pictures.address}drawing.svg`);
        const picture = PNG.sync.read((await makeIn(page, article)).bytes);
        const { page: laid, scale } = await layoutOf(page, article, { hero: { width: 600, height: 400 } });
        const box = inPixels(laid.boxes.find(({ kind }) => kind === 'image')!, scale);
        expect(Array.from(picture.data.subarray((box.y + 5) * picture.width * 4 + 20, (box.y + 5) * picture.width * 4 + 23))).toEqual([0x22, 0x44, 0x66]);
      }));

    it('in a drawing too, which stands alone', () =>
      withPage(async (page) => {
        const { type, bytes } = await makeIn(page, withHero(`${pictures.address}good.jpg`), { format: 'svg' });
        expect(type).toBe('image/svg+xml');
        expect(bytes.toString()).toMatch(/<image [^>]*href="data:image\/jpeg;base64,/);
        expect(bytes.toString()).not.toContain(pictures.address);
        await expectPhoto(page, await drawnSvg(demo, bytes));
      }));

    async function expectPhoto(page: Page, picture: PNG): Promise<void> {
      const { width = 0, height = 0 } = await sharp(photo).metadata();
      const { page: laid, scale } = await layoutOf(page, withHero('https://news.example/a.jpg'), { hero: { width, height } });
      const box = inPixels(laid.boxes.find(({ kind }) => kind === 'image')!, scale);
      const expected = await sharp(photo).resize(box.width, box.height, { fit: 'cover' }).ensureAlpha().raw().toBuffer();
      let different = 0;
      for (let y = 0; y < box.height; ++y) {
        for (let x = 0; x < box.width * 4; ++x) different += Math.abs(picture.data[((box.y + y) * picture.width + box.x) * 4 + x]! - expected[y * box.width * 4 + x]!);
      }
      expect(different / expected.length).toBeLessThan(2);
    }
  });

  describe('is without the picture, and else the same, where it', () => {
    for (const [what, name] of [
      ['may not be read from here', 'closed.jpg'], ['is a single px', 'tiny.png'], ['is lower than 100 px', 'low.png'], ['is broken', 'broken.jpg'], ['is cut off', 'cut.png'], ['is not there', 'nothing.jpg'],
      ['would take hundreds of MB, which are not spent', 'huge.png'], ['never answers', 'never.jpg'],
    ]) {
      it(what!, () =>
        withPage(async (page) => {
          const plain = await makeIn(page, CHINESE);
          await page.evaluate("window.decoded = 0; const decode = Image.prototype.decode; Image.prototype.decode = function () { decoded += 1; return decode.call(this) }");
          const made = await makeIn(page, withHero(pictures.address + name));
          expect(made.type).toBe('image/png');
          expect(made.bytes.equals(plain.bytes)).toBe(true);
          expect(made.ms).toBeLessThan(5000);
          if (/tiny|low|huge/.test(name!)) expect(await page.evaluate('decoded')).toBe(0);
        }, '{}'));
    }

    it('makes the canvas unreadable', () =>
      withPage(async (page) => {
        const plain = await makeIn(page, CHINESE);
        await page.evaluate(`
          const { drawImage, getImageData } = CanvasRenderingContext2D.prototype;
          CanvasRenderingContext2D.prototype.drawImage = function (...all) { this.tainted = true; return drawImage.apply(this, all) };
          CanvasRenderingContext2D.prototype.getImageData = function (...all) { if (this.tainted) throw new DOMException('tainted', 'SecurityError'); return getImageData.apply(this, all) }`);
        expect((await makeIn(page, withHero(`${pictures.address}good.jpg`))).bytes.equals(plain.bytes)).toBe(true);
      }, '{}'));
  });

  describe('is made smaller, and drawn in the end, where the browser', () => {
    const fewer = (width: number) => `const limit = (canvas) => canvas.width > ${width}; const own = CanvasRenderingContext2D.prototype;`;
    const FAULTS = {
      'gives no file of a large canvas': (width: number) => `${fewer(width)} const { toBlob } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.toBlob = function (done, ...type) { limit(this) ? done(null) : toBlob.call(this, done, ...type) }`,
      'draws nothing on a large canvas': (width: number) => `${fewer(width)} for (const name of ['fillRect', 'fillText']) { const draw = own[name]; own[name] = function (...all) { if (!limit(this.canvas)) draw.apply(this, all) } }`,
      'loses a part of the code': (width: number) => `${fewer(width)} const { fillRect } = own; own.fillRect = function (x, y, w, h) { if (!(limit(this.canvas) && h === 1 && y === 20)) fillRect.call(this, x, y, w, h) }`,
      'has no canvas of that size': (width: number) => `${fewer(width)} const { getContext } = HTMLCanvasElement.prototype; HTMLCanvasElement.prototype.getContext = function (...all) { return limit(this) ? null : getContext.apply(this, all) }`,
    };
    for (const [what, fault] of Object.entries(FAULTS)) {
      it(what, async () => {
        for (const [most, width] of [[1000, 750], [700, 375]] as const) {
          const { type, bytes } = await withPage((page) => makeIn(page, CHINESE), fault(most));
          expect([type, PNG.sync.read(bytes).width]).toEqual(['image/png', width]);
          expect((await decodePng(bytes)).zxing).toBe(CHINESE.canonical);
        }
        const { type, bytes } = await withPage((page) => makeIn(page, CHINESE), fault(100));
        expect(type).toBe('image/svg+xml');
        expect((await decodePng(PNG.sync.write(await drawnSvg(demo, bytes)))).zxing).toBe(CHINESE.canonical);
      });
    }
  });

  it('leaves no canvas with memory behind after a moment, and puts none and no picture into the document', () =>
    withPage(async (page) => {
      await makeIn(page, withHero(`${pictures.address}good.jpg`));
      await makeIn(page, withHero(`${pictures.address}good.jpg`), { format: 'svg' });
      // One is kept for a moment, for the same poster in another look.
      await page.waitForTimeout(5_500);
      const { sizes, attached } = await page.evaluate('({ sizes: canvases.map(({ width, height }) => [width, height]), attached })') as { sizes: number[][]; attached: string[] };
      expect(sizes.length).toBeGreaterThanOrEqual(2);
      expect(sizes.filter(([width, height]) => width !== 1 || height !== 1).filter(([width]) => width !== 300)).toEqual([]);  // 300 px: the measurer's own, never drawn on
      expect(attached).toEqual([]);
    }, `
      var canvases = [], attached = [];
      const make = document.createElement;
      document.createElement = function (...all) { const made = make.apply(this, all); if (made instanceof HTMLCanvasElement) canvases.push(made); return made };
      new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (/CANVAS|IMG/.test(node.nodeName)) attached.push(node.nodeName) }).observe(document, { childList: true, subtree: true });`));

  it('is made on a page with a strict policy', async () => {
    const strict = await Demo.start({ policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" });
    try {
      const { page, complaints } = await posterPage(strict, script);
      const { type, bytes } = await makeIn(page, { ...CHINESE, hero: { src: '/seeds/images/harbour.jpg' } });
      expect([type, PNG.sync.read(bytes).width]).toEqual(['image/png', 1125]);
      const { page: laid } = await layoutOf(page, CHINESE);
      expect(PNG.sync.read(bytes).height).toBeGreaterThan(laid.height * 3 + 500);  // the picture is in it
      expect(complaints).toEqual([]);
    } finally {
      await strict.stop();
    }
  });

  describe('has its text where the core has set it', () => {
    /** How the PNG and the same poster's SVG, drawn by the browser, differ: each fragment in its place, and each line with one of them a px to each side. */
    async function differences(page: Page, article: object, options: object, change = (svg: string) => svg) {
      const one = PNG.sync.read((await makeIn(page, article, options)).bytes);
      const { bytes } = await makeIn(page, article, { ...options, format: 'svg' });
      const other = await drawnSvg(demo, Buffer.from(change(bytes.toString())));
      expect([other.width, other.height]).toEqual([one.width, one.height]);
      const { page: laid, scale } = await layoutOf(page, article, options);
      return laid.lines.map(({ fragments, ...line }) => ({
        text: fragments.map(({ text }) => text).join(''),
        moved: Math.min(...[[1, 0], [-1, 0], [0, 1], [0, -1]].map(([x, y]) => difference(one, other, inPixels(line, scale), x, y))),
        fragments: fragments.map(({ text, x, advance }) => ({ text, same: difference(one, other, inPixels({ ...line, x, width: advance }, scale)) })),
      }));
    }

    const worst = (lines: Awaited<ReturnType<typeof differences>>) => lines.flatMap(({ fragments }) => fragments).reduce((a, b) => (b.same > a.same ? b : a));

    for (const [name, article, options] of [
      ['Chinese', CHINESE, {}], ['Chinese, dark', CHINESE, { theme: 'dark', width: 1080 }], ['Chinese, small', CHINESE, { width: 750 }],
      ['Chinese, a quotation', CHINESE, { template: 'quote', quote: '“再等等——不急，”' }], ['English', ENGLISH, {}], ['English, small', ENGLISH, { width: 750 }],
    ] as const) {
      it(`${name}: as the same poster's drawing has it, less than a fraction of a px apart`, () =>
        withPage(async (page) => {
          const lines = await differences(page, article, options);
          expect(lines.length).toBeGreaterThan(4);
          expect(worst(lines).same, worst(lines).text).toBeLessThan(ALIKE);
          for (const { text, moved } of lines) expect(moved, `${text}, a px aside: the comparison sees it`).toBeGreaterThan(1.5 * ALIKE);
        }));
    }

    it('… and that comparison sees a dash that is 2 px narrower, and spacing that is not there', () =>
      withPage(async (page) => {
        const dash = await differences(page, CHINESE, {}, (svg) => svg.replace(/textLength="(\d+)[\d.]*"/g, (_, width: string) => `textLength="${Number(width) - 2}"`));
        expect(worst(dash)).toMatchObject({ text: '——' });
        expect(worst(dash).same).toBeGreaterThan(1.5 * ALIKE);
        const spaced = await differences(page, CHINESE, {}, (svg) => svg.replace(/ letter-spacing="[^"]+"/g, ''));
        expect(worst(spaced).same).toBeGreaterThan(4 * ALIKE);
      }));

    it('also where a canvas has no letter-spacing', () =>
      withPage(async (page) => {
        const found = worst(await differences(page, CHINESE, {}));
        expect(found.same, found.text).toBeLessThan(2 * ALIKE);
      }, 'delete CanvasRenderingContext2D.prototype.letterSpacing'));

    it('also where marks between Han are wider than a canvas draws them', () =>
      withPage(async (page) => {
        const article = { ...CHINESE, title: '在“江岸”的“灯”亮着', summary: '' };
        const right = async () => {
          const picture = PNG.sync.read((await makeIn(page, article)).bytes);
          const { page: laid, scale } = await layoutOf(page, article);
          const line = laid.lines.find(({ fragments }) => fragments[0]!.text.startsWith('在'))!;
          return lastInk(picture, inPixels(line, scale));
        };
        const usual = await right();
        // As an engine would that gives a quotation mark 1.25 em there, and 1 em on a canvas.
        await page.evaluate(`const measure = Range.prototype.getBoundingClientRect;
          Range.prototype.getBoundingClientRect = function () { const { width, height } = measure.call(this); return { width: /[“”]/.test(this) ? width * 1.25 : width, height } }; core = undefined`);
        const wider = await right();
        const marks = 4, em = 25;
        expect(Math.abs(wider - usual - marks * 0.25 * em * 3)).toBeLessThan(3);
      }, '{}'));

    it('in faces that the page declares, once they are there', async () => {
      const face = ['/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf', '/usr/share/fonts/truetype/liberation2/LiberationMono-Regular.ttf'].map((path) => {
        try {
          return readFileSync(path);
        } catch {
          return undefined;
        }
      }).find((file) => file);
      if (!face) return console.warn('skipped: no Liberation Mono');
      const fonts = await servePictures({ 'face.ttf': { body: face, type: 'font/ttf' }, 'never.ttf': {} });
      try {
        const declare = (file: string) => `document.fonts.add(new FontFace('Declared', 'url(${fonts.address}${file})'))`;
        const options = { fonts: { text: 'Declared, sans-serif' } };
        await withPage(async (page) => {
          const first = await makeIn(page, ENGLISH, options);
          expect(await page.evaluate('[...document.fonts][0].status')).toBe('loaded');
          const again = await makeIn(page, ENGLISH, options);
          expect(first.bytes.equals(again.bytes)).toBe(true);
          expect(first.bytes.equals((await makeIn(page, ENGLISH)).bytes)).toBe(false);
        }, declare('face.ttf'));
        await withPage(async (page) => {
          const late = await makeIn(page, ENGLISH, options);
          expect(late.type).toBe('image/png');
          expect(late.ms).toBeGreaterThan(1900);
          expect(late.ms).toBeLessThan(3500);
        }, declare('never.ttf'));
      } finally {
        fonts.stop();
      }
    });
  });
});

/** Where the last ink of `area` is. */
function lastInk(picture: PNG, area: { x: number; y: number; width: number; height: number }): number {
  for (let x = picture.width - 1; x >= 0; --x) {
    for (let y = area.y; y < area.y + area.height; ++y) if (red(picture, x, y) < 128) return x;
  }
  return -1;
}

/** Every px of the plate is that of `modules`, drawn as large as they fit with a quiet zone of 4, in its middle; white around. */
function expectSymbol(picture: PNG, plate: { x: number; y: number; width: number; height: number }, modules: readonly string[]): void {
  const dark: [number, number][] = [];
  let grey = 0;
  for (let y = plate.y; y < plate.y + plate.height; ++y) {
    for (let x = plate.x; x < plate.x + plate.width; ++x) {
      const value = red(picture, x, y);
      if (value !== 0 && value !== 255) ++grey;
      if (value === 0) dark.push([x, y]);
    }
  }
  expect(grey).toBe(0);
  const xs = dark.map(([x]) => x);
  const ys = dark.map(([, y]) => y);
  const [left, top, right, bottom] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const side = (right - left + 1) / modules.length;
  expect(side).toBe(Math.floor(Math.min(plate.width, plate.height) / (modules.length + 8)));
  expect(bottom - top).toBe(right - left);
  expect(Math.min(left - plate.x, top - plate.y, plate.x + plate.width - 1 - right, plate.y + plate.height - 1 - bottom)).toBeGreaterThanOrEqual(4 * side);
  let wrong = 0;
  for (let y = top; y <= bottom; ++y) {
    for (let x = left; x <= right; ++x) if ((red(picture, x, y) === 0) !== (modules[Math.floor((y - top) / side)]![Math.floor((x - left) / side)] === '1')) ++wrong;
  }
  expect(wrong).toBe(0);
}
