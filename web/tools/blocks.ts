// Looking something up in the article, and showing its text outside the pages.
import type { ArticleData, BlockData, ImageData, RunData } from '../core/article-data.js';
import { nodesOf } from '../paint/runs.js';
import { fragmentOf } from '../paint/urls.js';
import { part } from '../panel/parts.js';

/** All blocks, those in lists and quotes too, in their order. */
export function* blocksOf(blocks: readonly BlockData[]): Generator<BlockData> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quote') yield* blocksOf(block.blocks);
    else if (block.kind === 'list') for (const { blocks: inner } of block.items) yield* blocksOf(inner);
  }
}

/** All pictures. */
export function* picturesOf({ hero, blocks }: ArticleData): Generator<ImageData> {
  if (hero) yield hero;
  for (const block of blocksOf(blocks)) if (block.kind === 'image') yield block;
}

/** `runs` as elements. What refers to a place in the article is left out where `isThere` does not know that place. */
export function textNodes(runs: readonly RunData[], base: string | undefined, isThere: (id: string) => boolean): Node[] {
  const make = (tag: string, ...children: (Node | string)[]) => {
    const made = part(tag as 'a', '', ...children);
    if (tag === 'a') made.target = '_blank';
    return made;
  };
  return nodesOf(runs, base, make, (href) => !href.startsWith('#') || isThere(fragmentOf(href)));
}
