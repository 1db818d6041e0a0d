// A poster as a file: what the element's toPoster and the share panel hand out.
import type { Article } from '../core/article.js';
import type { FontOverrides } from '../core/fonts.js';
import type { ThemeName } from '../paint/themes.js';

/** What a poster is to be. Everything has a default. */
export interface PosterOptions {
  /** px of the picture, 320 to 2,048. Default 1125. */
  width?: number;
  /** Default png. */
  format?: 'png' | 'svg';
  /** A news card (default), a card of one sentence, or title and code alone. */
  template?: 'news' | 'quote' | 'minimal';
  /** Default light. The code's plate is white in each. */
  theme?: ThemeName;
  /** For `quote`: words of the article; the code then leads to them. */
  quote?: string;
  /** Where the code leads, an https: address. Default: the article's canonical one; where there is none, the poster has no code. */
  url?: string;
  /** The only origins that the code may lead to, separated by spaces. Default: any. */
  origins?: string;
  /** Replaces built-in font stacks. */
  fonts?: FontOverrides;
}

/**
 * The poster of `article` as a file: `image/png`, or `image/svg+xml` that stands alone. Takes up to 4 s for the article's picture (left
 * out if it may not be read, or is broken or tiny) and up to 2 s for fonts that the page declares. A PNG that the browser cannot
 * make comes smaller, and as SVG in the end: look at the Blob's type. Rejects with an OffprintError where there can be no poster:
 * an option out of range, an address that no code may lead to.
 */
export async function makePoster(article: Article, options: PosterOptions = {}): Promise<Blob> {
  throw new Error(`not yet: ${article.language} ${options.format}`);
}
