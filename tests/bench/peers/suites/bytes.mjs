// What has to be fetched for reading: brotli at its highest quality.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const SCRIPTS = ['offprint.js', 'core.js'];

export function bytes({ dist }) {
  const weight = (name) => brotliCompressSync(readFileSync(join(dist, name))).length;
  return { module: weight('offprint.wasm'), scripts: SCRIPTS.map(weight).reduce((a, b) => a + b) };
}
