// Opening and closing articles leaves the memory where it was.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { coreBytes, hasCore, SEEDS, testCore } from './core-file.js';

const OPTIONS = { metrics: 'builtin', height: 700 } as const;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The memory of every instance that is made from here on. */
async function watchedCore() {
  const memories: WebAssembly.Memory[] = [];
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = (async (...args: Parameters<typeof instantiate>) => {
    const instance = (await instantiate(...args)) as unknown as WebAssembly.Instance;
    memories.push(instance.exports.memory as WebAssembly.Memory);
    return instance;
  }) as unknown as typeof instantiate;
  try {
    return { core: await testCore(), memory: memories[0]! };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}

/** An article of its own for each `n`: paragraphs, a table, a picture without a size. */
const articleOf = (n: number) => ({
  offprint: 1,
  title: `第 ${n} 篇`,
  canonical: `https://news.example/${n}`,
  blocks: [
    ...Array.from({ length: 5 + (n % 40) }, (_, i) => ({ kind: 'paragraph', text: `${n}，${i}：晨间清新的空气令人愉快，word${n} 也让城市苏醒。`.repeat(1 + ((n * 7 + i) % 6)) })),
    { kind: 'table', rows: Array.from({ length: 1 + (n % 9) }, () => ['甲', `乙 ${n}`]) },
    { kind: 'image', src: 'https://news.example/1.jpg' },
  ],
});

describe.skipIf(!hasCore || coreBytes.length === 0)('memory', () => {
  it('is after a thousand articles what it was after a hundred', async () => {
    const { core, memory } = await watchedCore();
    const read = (n: number) => {
      const article = core.open(articleOf(n % 100));
      const pages = article.paginate({ ...OPTIONS, width: 300 + (n % 100) });
      pages.page(pages.count - 1);
      article.setImageSize(article.json().blocks.length + 3, 100 + (n % 100), 200);
      article.paginate({ ...OPTIONS, width: 340, fontSize: 14 + (n % 8) }).page(0);
      article.close();
    };
    for (let n = 0; n < 200; ++n) read(n);
    collectGarbage();
    const before = { wasm: memory.buffer.byteLength, heap: process.memoryUsage().heapUsed };
    for (let n = 0; n < 1000; ++n) read(n);
    collectGarbage();
    expect(memory.buffer.byteLength).toBe(before.wasm);
    expect(process.memoryUsage().heapUsed - before.heap).toBeLessThan(1_000_000);
  });

  it('holds a million Han, laid out at two widths and two sizes, in its 64 MB', async () => {
    const { core, memory } = await watchedCore();
    const text = SEEDS[0]!.input.split('\n').filter((line) => line.length > 60).join('').slice(0, 1000);
    const blocks = Array.from({ length: Math.ceil(1_000_000 / text.length) * 5 }, (_, i) => ({ kind: 'paragraph', text: text.slice((i % 5) * 200, (i % 5) * 200 + 200) }));
    const article = core.open(JSON.stringify({ offprint: 1, title: '长', blocks }));
    const count = article.paginate({ ...OPTIONS, width: 350 }).count;
    expect(article.paginate({ ...OPTIONS, width: 300 }).count).toBeGreaterThan(count);
    article.paginate({ ...OPTIONS, width: 300, fontSize: 20 });
    expect(article.paginate({ ...OPTIONS, width: 350 }).count).toBe(count);
    expect(memory.buffer.byteLength).toBeLessThanOrEqual(60 << 20);
  });

  it('is given back in turn: one long article after the other needs no more than one', async () => {
    const { core, memory } = await watchedCore();
    const blocks = Array.from({ length: 400 }, () => ({ kind: 'paragraph', text: '一二三四五六七八九十'.repeat(50) }));
    const read = () => {
      const article = core.open({ offprint: 1, title: '长', blocks });
      article.paginate({ ...OPTIONS, width: 350 });
      article.close();
    };
    read();
    read();
    const before = memory.buffer.byteLength;
    for (let n = 0; n < 30; ++n) read();
    expect(memory.buffer.byteLength).toBe(before);
  });
});
