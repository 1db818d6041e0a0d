// Waits while other programs use the machine.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 500;
const AT_MOST_MS = 15_000;
const QUIET = 0.2;

function ticks() {
  const [, ...counts] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].split(/\s+/);
  const [user, nice, system, idle, wait, ...rest] = counts.map(Number);
  const idling = idle + wait;
  return { idling, all: [user, nice, system, ...rest].reduce((a, b) => a + b, idling) };
}

/** Resolves when less than a fifth of the processors' time is used, or after 15 s; with the share that is used then. */
export async function quiet() {
  const end = Date.now() + AT_MOST_MS;
  for (;;) {
    const before = ticks();
    await sleep(LOOK_MS);
    const after = ticks();
    const used = 1 - (after.idling - before.idling) / (after.all - before.all);
    if (used < QUIET || Date.now() > end) return used;
  }
}
