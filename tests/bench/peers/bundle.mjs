// Bundles each adapter with the library that it drives, minified, as a site would ship it.
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const INSTALLED = 'build/bench-peers';
const ADAPTERS = 'tests/bench/peers/adapters';

/** Writes a bundle for Offprint and for each peer; returns their folder. */
export async function bundleAdapters() {
  const { build } = createRequire(resolve(INSTALLED, 'package.json'))('esbuild');
  const outdir = resolve(INSTALLED, 'bundles');
  await build({
    entryPoints: ['tests/bench/ours.mjs', ...readdirSync(ADAPTERS).map((file) => join(ADAPTERS, file))],
    entryNames: '[name]',
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    nodePaths: [resolve(INSTALLED, 'node_modules')],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
  });
  return outdir;
}
