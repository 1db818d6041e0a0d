import { expect, expectTypeOf, it } from 'vitest';
import type { OffprintArticle, OffprintEventMap } from './define.js';
import type { PageReason } from './view.js';

// The compiler looks at these (npm run typecheck): in a host's TypeScript the tag and the events have their types.
it('gives hosts the types of the element and of what it tells', () => {
  const listen = (element: HTMLElement) => {
    element.addEventListener('offprint-page', ({ detail }) => expectTypeOf(detail).toEqualTypeOf<{ page: number; pageCount: number; locator: string; reason: PageReason }>());
    document.addEventListener('offprint-error', ({ detail }) => expectTypeOf(detail.code).toBeString());
    window.addEventListener('offprint-share', ({ detail }) => expectTypeOf(detail.blob).toEqualTypeOf<Blob | undefined>());
    expectTypeOf(document.createElement('offprint-article')).toEqualTypeOf<OffprintArticle>();
    expectTypeOf(document.querySelector('offprint-article')!.shareUrl).toBeString();
  };
  expect(listen).toBeTypeOf('function');
  expectTypeOf<keyof OffprintEventMap>().toExtend<keyof GlobalEventHandlersEventMap>();
});
