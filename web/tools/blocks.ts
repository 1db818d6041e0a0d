// Looking something up in the article.
import type { ArticleData, BlockData, ImageData } from '../core/article-data.js';

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
