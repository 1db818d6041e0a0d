// The article's picture for a poster: loaded so that a canvas may read it, or not at all.
import type { ArticleData, ImageData } from '../core/article-data.js';
import type { CanvasPicture } from '../paint/canvas.js';
import { safeImage } from '../paint/urls.js';
import { within } from './poster-within.js';

const PATIENCE_MS = 4000;

/** A picture that has come, and may be read. */
export interface Hero extends CanvasPicture {
  image: HTMLImageElement;
}
/** The picture that leads `article`: its hero, else the first one in its text. */
function leadingPicture({ hero, blocks }: ArticleData): ImageData | undefined {
  return hero ?? blocks.find((block) => block.kind === 'image');
}

/**
 * The picture that leads `article`, within 4 s; undefined where there is none, it may not be read here, is broken or does not come. Its size is known, but
 * it is not decoded yet: that of a very large one takes hundreds of MB.
 */
export async function loadHero(article: ArticleData, base: string | undefined): Promise<Hero | undefined> {
  const source = leadingPicture(article)?.src ?? '';
  const address = safeImage(source, base) ?? (source.startsWith('blob:') ? source : undefined);
  if (address === undefined) return undefined;
  const image = new Image();
  // Without CORS a canvas with the picture could not be read, so such a picture is not wanted at all.
  image.crossOrigin = 'anonymous';
  image.referrerPolicy = 'no-referrer';
  image.decoding = 'async';
  const picture = await within(PATIENCE_MS, loadTwice(image, address)).catch(() => undefined);
  if (!picture) image.removeAttribute('src');
  return picture;
}

/** A copy that was cached without the headers that allow reading it fails; another address gets a fresh one. */
async function loadTwice(image: HTMLImageElement, address: string): Promise<Hero | undefined> {
  try {
    await load(image, address);
  } catch (error) {
    if (!address.startsWith('http')) throw error;
    const fresh = new URL(address);
    fresh.searchParams.set('offprint', Date.now().toString(36));
    await load(image, fresh.href);
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  return { image, width, height };
}

function load(image: HTMLImageElement, address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = address;
  });
}
