// The article's picture for a poster: loaded so that a canvas may read it, or not at all.
import type { ArticleData, ImageData } from '../core/article-data.js';
import type { CanvasPicture } from '../paint/canvas.js';
import { safeImage } from '../paint/urls.js';
import { within } from './poster-within.js';

const PATIENCE_MS = 4000;
/** A canvas of more takes hundreds of MB while it is decoded. */
const MOST_PIXELS = 50_000_000;
/** Smaller pictures are icons, and a blur when they are drawn large. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/** The picture that leads `article`: its hero, else the first one in its text. */
function leadingPicture({ hero, blocks }: ArticleData): ImageData | undefined {
  return hero ?? blocks.find((block) => block.kind === 'image');
}

/**
 * The picture that leads `article`, decoded, within 4 s; undefined where there is none, it may not be read here, is broken, does not come, is
 * larger than 50 megapixels or smaller than 200 by 100 px. Its size is known before it is decoded.
 */
export async function loadHero(article: ArticleData, base: string | undefined): Promise<CanvasPicture | undefined> {
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
async function loadTwice(image: HTMLImageElement, address: string): Promise<CanvasPicture | undefined> {
  try {
    await load(image, address);
  } catch (error) {
    if (!address.startsWith('http')) throw error;
    const fresh = new URL(address);
    fresh.searchParams.set('offprint', Date.now().toString(36));
    await load(image, fresh.href);
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT || width * height > MOST_PIXELS) return undefined;
  await image.decode();
  return { image, width, height };
}

function load(image: HTMLImageElement, address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = address;
  });
}
