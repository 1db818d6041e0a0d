// Runs the comparison in one engine, and says what its figures mean: the rows of the table.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { merge, type Tally } from './checker.js';
import { startEngine, type Engine, type EngineName, type EngineOptions } from './engines.js';
import type { Setter } from './page.js';
import { serve } from './server.js';

/** px at 17 px of type: from 12 to 41 em. */
export const ALL_WIDTHS = Array.from({ length: 51 }, (_, i) => 200 + 10 * i);

/** Whether what the page loads has been built. */
export const isBuilt = ['core.js', 'offprint.wasm'].every((file) => existsSync(fileURLToPath(new URL(`../../web/dist/${file}`, import.meta.url))));

export interface Result {
  engine: EngineName;
  version: string;
  /** Which of the CSS declarations the engine knows. */
  known: Record<string, boolean>;
  tallies: Partial<Record<Setter, Tally>>;
}

/** Runs `work` with the comparison's page open in the engine `name`. */
export async function withPage<T>(name: EngineName, work: (engine: Engine) => Promise<T>, options: EngineOptions = {}): Promise<T> {
  const site = await serve();
  try {
    const engine = await startEngine(name, options);
    try {
      await engine.open(site.address);
      return await work(engine);
    } finally {
      await engine.stop();
    }
  } finally {
    site.stop();
  }
}

/** The figures of all paragraphs at `widths`, by each of `setters`. */
export async function compareIn(engine: Engine, widths: readonly number[], setters: readonly Setter[]): Promise<Result> {
  await engine.evaluate('window.started');
  const known = await engine.evaluate<Result['known']>('window.known');
  const tallies: Result['tallies'] = {};
  for (const setter of setters) {
    if (setter === 'pretty' && !known['text-wrap: pretty']) continue;
    const each = [];
    for (const width of widths) each.push(await engine.evaluate<Tally>(`window.comparison.measure(${width}, '${setter}')`));
    tallies[setter] = merge(each);
  }
  return { engine: engine.name, version: engine.version, known, tallies };
}

/** A row of the table. */
export interface Row {
  name: string;
  value(tally: Tally): number;
  show(value: number): string;
  /** Less is better; else the row is only for reading. */
  judged: boolean;
  /** A difference of lengths that measuring cannot tell, em. */
  tolerance?: number;
  worst?: keyof Tally['seen'];
}

const whole = (value: number) => value.toLocaleString('en-GB');
const em = (value: number) => value.toFixed(3);
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

export const ROWS: readonly Row[] = [
  { name: 'lines', value: (t) => t.lines, show: whole, judged: false },
  { name: 'forbidden mark first', value: (t) => t.forbiddenFirst, show: whole, judged: true, worst: 'forbiddenFirst' },
  { name: 'forbidden mark last', value: (t) => t.forbiddenLast, show: whole, judged: true, worst: 'forbiddenLast' },
  { name: 'widest hole, em', value: (t) => t.hole, show: em, judged: true, tolerance: 0.01, worst: 'hole' },
  { name: 'stretch of a line, mean, em a place', value: (t) => t.stretchSum / t.full, show: em, judged: true, tolerance: 0.001 },
  { name: 'stretch of a line, worst, em a place', value: (t) => t.stretch, show: em, judged: true, tolerance: 0.01, worst: 'stretch' },
  { name: 'lines of 14 em or more with a hole over 0.25 em', value: (t) => t.open / Math.max(1, t.counted), show: percent, judged: true },
  { name: 'last lines of one Han', value: (t) => t.single, show: whole, judged: true, worst: 'single' },
  { name: 'lines wider than the measure', value: (t) => t.over, show: whole, judged: true, worst: 'over' },
  { name: 'right edge missed, mean, em', value: (t) => t.deviationSum / t.full, show: em, judged: true, tolerance: 0.005 },
  { name: 'right edge missed, worst, em', value: (t) => t.deviation, show: em, judged: true, tolerance: 0.01, worst: 'deviation' },
  { name: 'ink over ink, deepest, em', value: (t) => t.overlap, show: em, judged: true, tolerance: 0.01, worst: 'overlap' },
];

/** WebKit gives the boxes of characters in whole px: what that makes of a single length and of a mean, em of 17 px. */
const WEBKIT_STEP = 1 / 17;
const WEBKIT_MEAN = 0.01;

/** Whether `ours` is at least as good as `theirs` in `row`. */
export function isAsGood(row: Row, engine: EngineName, ours: Tally, theirs: Tally): boolean {
  const step = engine === 'webkit' && row.tolerance !== undefined ? (row.worst ? WEBKIT_STEP : WEBKIT_MEAN) : 0;
  return !row.judged || row.value(ours) <= row.value(theirs) + Math.max(row.tolerance ?? 0, step) + 1e-9;
}
