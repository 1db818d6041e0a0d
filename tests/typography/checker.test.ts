// The checker finds the faults that are put before it, and no others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tally } from './checker.js';
import { withPage } from './comparison.js';
import { ENGINES, installed, type Engine } from './engines.js';

/** One em; the measure is ten of them. */
const EM = 20;

/**
 * In the page: sets `lines` (markup, px from the left edge) as a host would paint them, and has the checker judge them. As text, because the test
 * runner rewrites functions.
 */
const JUDGE = `((lines, source) => {
  const box = document.createElement('div');
  box.lang = 'zh-Hans';
  box.style.cssText = 'position:relative;width:${10 * EM}px;margin:40px;font:${EM}px/30px "Noto Sans CJK SC";';
  const plain = document.createElement('p');
  const set = document.createElement('p');
  plain.innerHTML = source ?? lines.map(({ html }) => html.replace(/ style="[^"]*"/g, '')).join('');
  set.style.cssText = 'text-spacing-trim:space-all;text-autospace:no-autospace';
  set.innerHTML = lines.map(({ html, x }, i) =>
    '<span style="position:absolute;white-space:pre;left:' + x + 'px;top:' + 30 * i + 'px">' + html + '</span>').join('');
  document.body.replaceChildren(box);
  box.append(plain);
  const natural = window.checker.natural(plain);
  box.replaceChildren(set);
  const { left } = box.getBoundingClientRect();
  return window.checker.check(set, natural, left, left + ${10 * EM});
})`;

/** In the page: has the browser justify \`html\` in a measure of `ems`. */
const JUSTIFY = `((html, ems, css) => {
  const box = document.createElement('div');
  box.lang = 'zh-Hans';
  box.style.cssText = 'width:' + ems * ${EM} + 'px;font:${EM}px/30px "Noto Sans CJK SC";text-align:justify;line-break:strict;' + css;
  const paragraph = document.createElement('p');
  paragraph.innerHTML = html;
  document.body.replaceChildren(box);
  box.append(paragraph);
  const natural = window.checker.natural(paragraph);
  const { left } = box.getBoundingClientRect();
  return window.checker.check(paragraph, natural, left, left + ems * ${EM});
})`;

interface SetLine {
  html: string;
  x: number;
}

const NAME = ENGINES.find((name) => installed[name]);
if (!NAME) console.warn('skipped: no browser is installed');

describe.skipIf(!NAME)('the checker', () => {
  let engine: Engine;
  let stopped: Promise<unknown>;
  let stop: () => void;
  beforeAll(async () => {
    await new Promise<void>((ready, fail) => {
      stopped = withPage(NAME!, async (started) => {
        engine = started;
        ready();
        await new Promise<void>((resolve) => (stop = resolve));
      });
      stopped.catch(fail);
    });
  });
  afterAll(async () => {
    stop();
    await stopped;
  });

  const judge = (...lines: (string | SetLine)[]): Promise<Tally> =>
    engine.evaluate(`${JUDGE}(${JSON.stringify(lines.map((line) => (typeof line === 'string' ? { html: line, x: 0 } : line)))})`);
  const justify = (html: string, ems: number, css = ''): Promise<Tally> => engine.evaluate(`${JUSTIFY}(${JSON.stringify(html)}, ${ems}, ${JSON.stringify(css)})`);

  /** Every fault, none of them there. */
  const CLEAN = { forbiddenFirst: 0, forbiddenLast: 0, single: 0, over: 0 };
  const FULL = '国国国国国国国国国国';

  it('finds nothing in lines that are full', async () => {
    const tally = await judge(FULL, '国国国，国国国国国。', '国国国');
    expect(tally).toMatchObject({ ...CLEAN, paragraphs: 1, lines: 3, full: 2 });
    for (const key of ['hole', 'stretch', 'stretchSum', 'deviation', 'overlap'] as const) expect(tally[key], key).toBeCloseTo(0, 2);
  });

  it.each([...'。．，、：；！？”’）》〉」』】〗〕］｝·・～々,.:;!?)'])('counts a line that begins with %s', async (mark) => {
    expect((await judge(FULL, `${mark}国国国`)).forbiddenFirst).toBe(1);
    expect((await judge(FULL, `国${mark}国国`)).forbiddenFirst).toBe(0);
  });

  it.each([...'“‘（《〈「『【〖〔［｛'])('counts a line that ends with %s', async (mark) => {
    expect((await judge(`国国国国国国国国国${mark}`, '国国')).forbiddenLast).toBe(1);
    expect((await judge(`国国国国国国国国${mark}国`, '国国')).forbiddenLast).toBe(0);
  });

  it('finds space that a margin adds, where it is', async () => {
    const tally = await judge('国国国国<span style="margin-inline-start:10px">一国国国国</span>', '国国');
    expect(tally.hole).toBeCloseTo(0.5, 2);
    expect(tally.seen.hole).toBe('国国国|一国国');
    expect(tally.stretchSum).toBeCloseTo((0.5 + 0.5) / 8, 2);
  });

  it('finds space that letter-spacing adds', async () => {
    const tally = await judge('<span style="letter-spacing:2px">国国国国国国国国国</span>', '国国');
    expect(tally.hole).toBeCloseTo(0.1, 2);
    expect(tally.stretch).toBeCloseTo((8 * 0.1 + 0.2) / 8, 2);
  });

  it('takes a quarter of an em between Han and Latin for granted, and counts what is more', async () => {
    for (const [margin, hole] of [[0, 0], [5, 0], [7, 0.1]] as const) {
      const tally = await judge(`国国国<span style="margin-inline-start:${margin}px">AWS</span><span style="margin-inline-start:${margin}px">国国</span>`, '国国');
      expect(tally.hole, `${margin} px`).toBeCloseTo(hole, 2);
    }
  });

  it('takes the spaces of the source between Latin words for granted', async () => {
    expect((await judge('国国国国 Blue Lantern', '国国')).hole).toBeCloseTo(0, 2);
    expect((await judge('国国国国 Blue <span style="margin-inline-start:4px">Lantern</span>', '国国')).hole).toBeCloseTo(0.2, 2);
  });

  it('takes what is squeezed out of a mark for no hole, and no space back for it', async () => {
    const tally = await judge('国国。<span style="margin-inline-start:-10px">国国国国国国国</span>', '国国');
    expect(tally.hole).toBeCloseTo(0, 2);
    expect(tally.overlap).toBeCloseTo(0, 2);
  });

  it('finds ink over ink', async () => {
    expect((await judge('国国。<span style="margin-inline-start:-14px">国国国国国国国</span>', '国国')).overlap).toBeCloseTo(0.2, 2);
    expect((await judge('<span style="letter-spacing:-2px">国国国国国国国国国国</span>', '国国')).overlap).toBeCloseTo(0.1, 2);
    expect((await judge('国国国“<span style="margin-inline-start:-4px">国国国国国国</span>', '国国')).overlap).toBeCloseTo(0.2, 2);
    expect((await judge('国国。<span style="margin-inline-start:-20px">“国国国国国国国</span>', '国国')).overlap).toBeCloseTo(0, 2);
  });

  it('knows last lines of one Han', async () => {
    for (const last of ['国', '国。', '国。”', '“国”']) expect((await judge(FULL, last)).single, last).toBe(1);
    for (const last of ['国国', 'A国', '7 国', '国AWS']) expect((await judge(FULL, last)).single, last).toBe(0);
    expect((await judge('国。')).single).toBe(0);
  });

  it('counts lines that are wider than the measure, at either edge', async () => {
    expect(await judge(`${FULL}国`, '国国')).toMatchObject({ over: 1, deviation: expect.closeTo(1, 2) });
    expect(await judge({ html: FULL, x: -4 }, '国国')).toMatchObject({ over: 1 });
    expect(await judge(FULL, `${FULL}国`)).toMatchObject({ over: 1 });
  });

  it('takes a closing mark with half its em outside, and an opening one with half before the edge, for flush', async () => {
    expect(await judge({ html: '“国国国国国国国国国。', x: -10 }, '国国')).toMatchObject({ over: 0, deviation: expect.closeTo(0, 2) });
    expect(await judge({ html: '国国国国国国国国国。', x: 0 }, '国国')).toMatchObject({ over: 0, deviation: expect.closeTo(0, 2) });
    expect(await judge({ html: '国国国国国国国国国。', x: 10 }, '国国')).toMatchObject({ over: 0, deviation: expect.closeTo(0, 2) });
    expect(await judge(`${FULL}。`, '国国')).toMatchObject({ over: 1, deviation: expect.closeTo(0.5, 2) });
    expect(await judge({ html: '国国国国国国国国国“国', x: -10 }, '国国')).toMatchObject({ over: 1 });
  });

  it('measures how far a line misses the right edge', async () => {
    const tally = await judge('国国国国国国国国国', '国国');
    expect(tally.deviation).toBeCloseTo(1, 2);
    expect(tally.stretch).toBeCloseTo(1 / 8, 2);
    expect(tally.full).toBe(1);
  });

  it('refuses another text', async () => {
    await expect(engine.evaluate(`${JUDGE}([{ html: '国国', x: 0 }], '国一')`)).rejects.toThrow(/source's text/);
  });

  it.runIf(NAME !== 'webkit')('finds the space of a line that the browser justifies, whichever side of a character it is put on', async () => {
    const tally = await justify('国国国国国国国国国国国国国国国国', 10.5);
    expect(tally).toMatchObject({ ...CLEAN, lines: 2, full: 1, deviation: expect.closeTo(0, 2) });
    expect(tally.hole).toBeCloseTo(0.5 / 9, 2);
    // Eleven places, seven of them between Han and Latin, where the eighth of an em that comes by itself and what is added stay below a quarter.
    const mixed = await justify('国国A国国，国A国A国A国国国国国国', 12, 'text-autospace:normal');
    expect(mixed.full).toBe(1);
    expect(mixed.hole).toBeCloseTo((12 - 8 - 4 * 0.608 - 7 / 8) / 11, 2);
    expect(mixed.stretch).toBeCloseTo((4 * mixed.hole) / 11, 3);
  });

  it.runIf(NAME === 'chromium')('gives marks that the browser has trimmed their em back', async () => {
    const css = 'text-spacing-trim:trim-start';
    const tally = await justify('“国国”（国国）国国国国国国', 10, css);
    expect(tally).toMatchObject({ ...CLEAN, deviation: expect.closeTo(0, 2), overlap: expect.closeTo(0, 2) });
    expect((await justify('（国国国国国国国国国国国', 10.25, css)).hole).toBeCloseTo(0.75 / 9, 2);
  });
});
