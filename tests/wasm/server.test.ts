import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DIST = new URL('../../web/dist/', import.meta.url);
const FILES = ['offprint.js', 'index.js', 'core.js', 'core.node.js', 'share.js', 'tools.js', 'scroll.js', 'light.js', 'check.js'];
const missing = FILES.filter((name) => !existsSync(new URL(name, DIST)));
if (missing.length > 0) console.warn(`skipped: web/dist/${missing.join(', ')} missing`);

/** Imports the file in a process of its own; what it exports, and what of the world around is another afterwards. */
const PROBE = `
const before = new Set(Reflect.ownKeys(globalThis));
const patched = [Object, Array, Promise, Function, String].map((type) => [type.prototype, Reflect.ownKeys(type.prototype).length]);
const exported = Object.keys(await import(process.argv[1]));
console.log(JSON.stringify({
  exported,
  globals: Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String),
  patched: patched.filter(([prototype, count]) => Reflect.ownKeys(prototype).length !== count).length,
  active: process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate|Message|TCP|Fetch/.test(name)),
}));`;

describe.skipIf(missing.length > 0)('on a server, without a DOM,', () => {
  it.each(FILES)('%s can be imported, changes nothing and leaves nothing running', (name) => {
    const output = execFileSync(process.execPath, ['--input-type=module', '--throw-deprecation', '--unhandled-rejections=strict', '-e', PROBE, new URL(name, DIST).href], {
      encoding: 'utf8', timeout: 10_000, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { exported, ...rest } = JSON.parse(output) as { exported: string[] };
    expect(exported.length).toBeGreaterThan(0);
    expect(rest).toEqual({ globals: [], patched: 0, active: [] });
  });
});
