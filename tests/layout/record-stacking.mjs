// Records how a browser stacks the boxes of tests/layout/stacking.cpp: writes stacking.txt beside this file. Usage, from the project's folder, with the native
// tests built: node tests/layout/record-stacking.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const EM = 1000;
const WIDTH = 30 * EM;
const folder = mkdtempSync(join(tmpdir(), 'stacking-'));
const file = join(folder, 'flows.html');
execFileSync('build/asan/bin/test-layout', ['[.html]'], { env: { ...process.env, OFFPRINT_STACKING_HTML: file }, stdio: 'ignore' });
const [sheet, documents] = readFileSync(file, 'utf8').split(/\n\n(?=<html)/);
rmSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
let text = `Boxes of Chromium ${browser.version()}, type size ${EM} px, width ${WIDTH} px; written by record-stacking.mjs.\n`;
for (const [n, html] of documents.trimEnd().split('\n').entries()) {
  await page.setContent(`<!DOCTYPE html>${html}`);
  await page.addStyleTag({ content: `${sheet}\nhtml { font-size: ${EM}px; width: ${WIDTH}px }\nbody { display: flow-root }` });
  text += `case ${n}\n${await page.evaluate(boxes)}`;
}
await browser.close();
writeFileSync(new URL('stacking.txt', import.meta.url), text);

function boxes() {
  const top = document.body.getBoundingClientRect().top;
  let lines = '';
  for (const element of document.querySelectorAll('[data-n]')) {
    const { x, y, width } = element.getBoundingClientRect();
    lines += `b${element.dataset.n} ${x} ${y - top} ${width}\n`;
  }
  const containers = [...document.querySelectorAll('[data-c]')].sort((a, b) => a.dataset.c - b.dataset.c);
  for (const element of containers) {
    const { y, height } = element.getBoundingClientRect();
    lines += `c${element.dataset.c} ${y - top} ${height}\n`;
  }
  return `${lines}h ${document.body.getBoundingClientRect().height}\n`;
}
