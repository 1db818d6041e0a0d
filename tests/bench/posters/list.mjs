// How long the command takes for a list of posters. Usage: node tests/bench/posters/list.mjs [COUNT] [FORMAT], from the project's folder; 1,000 and png by default. Every article
// of the list is another: the title and the summary begin with its number.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COUNT = Number(process.argv[2] ?? 1000);
const FORMAT = process.argv[3] ?? 'png';
const COMMAND = 'build/bin/offprint';

const folder = mkdtempSync(join(tmpdir(), 'offprint-posters-'));
try {
  const article = JSON.parse(spawnSync(COMMAND, ['import', 'seeds/aws-layoffs.txt'], { encoding: 'utf8' }).stdout);
  const picture = join(process.cwd(), 'seeds/images/harbour.jpg');
  const lines = Array.from({ length: COUNT }, (_, i) => JSON.stringify({
    article: { ...article, title: `第 ${i + 1} 篇：${article.title}`, summary: `${i + 1} ${article.summary}` }, url: `https://m.fromgeek.com/t/${700000 + i}`, hero: picture,
  }));
  writeFileSync(join(folder, 'list.jsonl'), `${lines.join('\n')}\n`);
  const begin = process.hrtime.bigint();
  const ended = spawnSync(...timed([COMMAND, 'poster', '--list', join(folder, 'list.jsonl'), '--format', FORMAT, '-o', join(folder, '%05d.out')]), { encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  if (ended.status !== 0) throw new Error(ended.stderr);
  const made = readdirSync(folder).filter((name) => name.endsWith('.out'));
  const bytes = made.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const peak = /Maximum resident set size \(kbytes\): (\d+)/.exec(ended.stderr)?.[1];
  console.log(`${made.length} posters as ${FORMAT}: ${seconds.toFixed(1)} s, ${(seconds * 1000 / made.length).toFixed(1)} ms each, ${(bytes / made.length / 1000).toFixed(0)} kB each${peak ? `, ${Math.round(peak / 1024)} MB of memory at most` : ''}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** `command` under GNU time, where it is there: it tells the most memory that was used. */
function timed([program, ...rest]) {
  return existsSync('/usr/bin/time') ? ['/usr/bin/time', ['-v', program, ...rest]] : [program, rest];
}
