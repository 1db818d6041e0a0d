// A poster as a file: what the element's toPoster and the share panel hand out.
import type { Article } from '../core/article.js';
import type { FontOverrides } from '../core/fonts.js';
import type { PosterOptions as Request, PosterPage } from '../core/poster.js';
import type { CanvasLook, CanvasPicture } from '../paint/canvas.js';
import { THEMES } from '../paint/themes.js';
import { embedded, pngOf } from './poster-file.js';
import { loadFonts } from './poster-fonts.js';
import { loadHero, type Hero } from './poster-hero.js';

/** What a poster is to be. Everything has a default. */
export interface PosterOptions extends Omit<Request, 'hero' | 'fontFamily' | 'metrics'> {
  /** Default png. */
  format?: 'png' | 'svg';
  /** Replaces built-in font stacks; of a PNG. */
  fonts?: string | FontOverrides;
}

/**
 * The poster of `article` as a file: `image/png`, or `image/svg+xml` that stands alone. Takes up to 4 s for the article's picture (left
 * out where it may not be read, is broken, tiny or huge) and up to 2 s for fonts that the page declares. A PNG that the browser cannot
 * make comes smaller, and as SVG in the end: the Blob's type says which. Rejects with an OffprintError where there can be no poster: an option
 * out of range, words that the article does not have, an address that no code may lead to. Nothing is attached to the document.
 */
export async function makePoster(article: Article, { format, fonts, ...options }: PosterOptions = {}): Promise<Blob> {
  const request: Request = { ...options, fontFamily: fonts };
  // Before anything is waited for: whoever asks for what cannot be is told at once.
  const bare = article.posterPage(request);
  const hasPicture = (options.template ?? 'news') === 'news';
  const [picture, fontsCame] = await Promise.all([hasPicture ? loadHero(article.json(), article.base) : undefined, loadFonts(bare)]);
  const make = async (hero?: Hero) => {
    const poster = hero || fontsCame ? article.posterPage({ ...request, hero: hero && sizeOf(hero) }) : bare;
    // The core leaves out what is too small or too large to be shown.
    const shown = poster.page.boxes.some(({ kind }) => kind === 'image') ? hero : undefined;
    await shown?.image.decode();
    return format === 'svg' ? svgOf(article, request, poster, shown) : pngOrSvg(article, request, poster, shown);
  };
  // That a picture makes a canvas unreadable shows only when the canvas is read.
  return picture ? make(picture).catch(() => make()) : make();
}

/** The PNG; where there is no memory for it a smaller one. */
async function pngOrSvg(article: Article, request: Request, poster: PosterPage, picture: CanvasPicture | undefined): Promise<Blob> {
  const look: CanvasLook = {
    ...poster,
    colours: THEMES[request.theme ?? 'light'],
    picture,
    code: (text) => article.core.qr(text, { format: 'json' }),
  };
  for (const scale of new Set([look.scale, Math.min(2, look.scale), 1])) {
    const png = await pngOf(poster.page, { ...look, scale });
    if (png) return png;
  }
  return svgOf(article, request, poster, picture);
}

async function svgOf(article: Article, request: Request, { page, scale }: PosterPage, picture: CanvasPicture | undefined): Promise<Blob> {
  const source = picture && (await embedded(picture, page, scale));
  const hero = source === undefined ? undefined : { ...sizeOf(picture!), source };
  return new Blob([article.poster({ ...request, hero })], { type: 'image/svg+xml' });
}

function sizeOf({ width, height }: CanvasPicture): { width: number; height: number } {
  return { width, height };
}
