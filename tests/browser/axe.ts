// axe in a page of the demo: what it finds in the element, its best practices included.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** To be run in a page: `findings(selector)` is there after it. */
export const AXE_RUN = `${AXE};window.findings = async (selector) => {
  const { violations } = await axe.run({ include: [[selector]] }, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ' at ' + target.join(' ') + ': ' + html.slice(0, 160)));
}`;

/** What axe finds in the element. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'findings' in window))) await page.evaluate(AXE_RUN);
  return page.evaluate(() => (window as unknown as { findings(selector: string): Promise<string[]> }).findings('#phone'));
}
