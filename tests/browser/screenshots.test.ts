import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePng } from '../wasm/decoders.js';
import { canRun, Demo, look, ready, ROOT } from './harness.js';

const FOLDER = `${ROOT}build/screenshots`;
const SHARE = 'https://m.fromgeek.com/t/703845';
const VIEWS = [
  { name: '390', id: 'phone', viewport: { width: 390, height: 844 } },
  { name: '1280', id: 'wide', viewport: { width: 1280, height: 900 } },
];

describe.skipIf(!canRun)('pictures of the pages', () => {
  let demo: Demo;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  for (const { name, id, viewport } of VIEWS) {
    for (const theme of ['light', 'dark', 'sepia'] as const) {
      it(`first, middle and last page at ${name} px, ${theme}; the code on the last one is read`, async () => {
        const { page } = await demo.open({ viewport, deviceScaleFactor: 2 });
        const element = page.locator(`#${id}`);
        await element.scrollIntoViewIfNeeded();
        await ready(page, id);
        await page.evaluate(([which, to]) => document.getElementById(which!)!.setAttribute('theme', to!), [id, theme]);
        const { pageCount } = await look(page, id);
        for (const [part, n] of [['first', 1], ['middle', Math.ceil(pageCount / 2)], ['last', pageCount]] as const) {
          await page.evaluate(([which, to]) => (document.getElementById(which as string) as unknown as { goTo(page: number): void }).goTo(to as number), [id, n]);
          await page.waitForTimeout(300);
          const picture = await element.screenshot();
          writeFileSync(`${FOLDER}/${name}-${theme}-${part}.png`, picture);
          if (part !== 'last') continue;
          const { zxing, jsqr } = await decodePng(picture);
          expect([zxing, jsqr]).toEqual([SHARE, SHARE]);
          const image = element.locator('.spread:not([hidden]) .op-plate img');
          expect(await image.getAttribute('alt')).toContain(SHARE);
          expect((await image.boundingBox())!.width).toBeGreaterThanOrEqual(120);
        }
        await page.context().close();
      });
    }
  }

  it.each([360, 1280])('the demo at %i px fits its window', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await demo.open({ viewport: { width, height: 900 }, colorScheme });
      await page.locator('#wide').scrollIntoViewIfNeeded();
      await ready(page, 'wide');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: `${FOLDER}/demo-${width}-${colorScheme}.png`, fullPage: true });
      await page.context().close();
    }
  });
});
