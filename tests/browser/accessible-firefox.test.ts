// axe in Firefox, whose tree and styles are its own: nothing found in any mode.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer, listen } from '../../web/demo/serve.mjs';
import { installed, startEngine, type Engine } from '../typography/engines.js';
import { MODES } from './accessible-page.js';
import { AXE_RUN } from './axe.js';
import { canRun } from './harness.js';

if (!installed.firefox) console.warn('skipped: Firefox is not installed');

describe.skipIf(!canRun || !installed.firefox)('axe finds nothing in Firefox', () => {
  const server = demoServer();
  let firefox: Engine;
  beforeAll(async () => {
    firefox = await startEngine('firefox', { width: 390, height: 844 });
    await firefox.open(await listen(server, 0));
    await firefox.evaluate(`${AXE_RUN};0`);
  });
  afterAll(async () => {
    await firefox?.stop();
    server.close();
    server.closeAllConnections();
  });

  const toMode = (mode: string) =>
    firefox.evaluate(`new Promise((resolve) => {
      const element = document.getElementById('phone');
      element.setAttribute('mode', '${mode}');
      const isShown = () => element.shadowRoot.querySelector('.root[data-state=ready][data-mode=${mode}]') && element.querySelector('article');
      const timer = setInterval(() => isShown() && (clearInterval(timer), setTimeout(resolve, 500)), 50);
    })`);

  it.each(MODES)('in mode %s', async (mode) => {
    await toMode(mode);
    expect(await firefox.evaluate("findings('#phone')")).toEqual([]);
  });

  it('while a page is turned to by key, with the focus on it', async () => {
    await toMode('paged');
    const focused = await firefox.evaluate(`(() => {
      const { shadowRoot } = document.getElementById('phone');
      shadowRoot.querySelector('.stage').focus();
      shadowRoot.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
      return shadowRoot.activeElement.getAttribute('aria-label');
    })()`);
    expect(focused).toMatch(/^第 2 页，共 \d+ 页$/);
    expect(await firefox.evaluate("findings('#phone')")).toEqual([]);
  });
});
