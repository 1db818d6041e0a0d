// Offprint is at least as good as the browser it is painted in, in every row of docs/typography.md, at some of the widths.
import { beforeAll, describe, expect, it } from 'vitest';
import { compareIn, isAsGood, isBuilt, ROWS, withPage, type Result } from './comparison.js';
import { ENGINES, installed } from './engines.js';

const WIDTHS = [200, 240, 280, 320, 350, 390, 450, 520, 600, 700];

if (!isBuilt) console.warn('skipped: web/dist is not built');

describe.each(ENGINES)('%s', (name) => {
  if (!installed[name]) console.warn(`skipped: ${name} or what drives it is not installed`);
  describe.skipIf(!isBuilt || !installed[name])('beside its own setting, Offprint has', () => {
    let result: Result;
    beforeAll(async () => {
      result = await withPage(name, (engine) => compareIn(engine, WIDTHS, ['native', 'offprint']));
    });

    it.each(ROWS.filter((row) => row.judged))('no more: $name', (row) => {
      const { native, offprint } = result.tallies;
      const seen = row.worst && offprint!.seen[row.worst];
      const said = `Offprint ${row.show(row.value(offprint!))}${seen ? ` (${seen})` : ''}, ${result.version} ${row.show(row.value(native!))}`;
      expect(isAsGood(row, name, offprint!, native!), said).toBe(true);
    });

    it('set the same paragraphs', () => {
      const { native, offprint } = result.tallies;
      expect(offprint!.paragraphs).toBe(native!.paragraphs);
      expect(native!.paragraphs).toBe(32 * WIDTHS.length);
    });
  });
});
