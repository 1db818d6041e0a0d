import { expect, it } from 'vitest';

it('can be imported where there is no DOM', async () => {
  expect(globalThis.HTMLElement).toBeUndefined();
  const { OffprintArticle } = await import('./define.js');
  expect(OffprintArticle.version).toMatch(/^\d+\.\d+\.\d+$/);
  const { loadCore } = await import('../index.js');
  expect(loadCore).toBeTypeOf('function');
});
