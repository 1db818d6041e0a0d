// Options and results of posters.
import type { ThemeName } from '../paint/themes.js';
import type { FontOverrides, FontStacks } from './fonts.js';
import type { ShareOptions } from './qr.js';
import type { Page } from './wire.js';

/** How a poster is made: where its code leads (as `share` has it), and how it looks. */
export interface PosterOptions extends Pick<ShareOptions, 'url' | 'origins' | 'http' | 'dropTracking' | 'place' | 'placeForm'> {
  /** `news` (default): masthead, picture, title, summary. `quote`: a sentence of the article. `minimal`: title and code. */
  template?: PosterTemplate;
  /** The plate of the code is white in each. Default light. */
  theme?: ThemeName;
  /** px of the picture, 320 to 1500. Default 1125. */
  width?: number;
  /** For `quote`: words of one paragraph of the article. */
  quote?: string;
  /** The leading picture: its natural size, and where it is for the drawing (default: the article's own address). Default: no picture. */
  hero?: { width: number; height: number; source?: string };
  /** Replaces the built-in stacks, as for pages; for `posterPage`. */
  fontFamily?: string | FontOverrides;
  /** Who measures. Default: the host where it can. */
  metrics?: 'host' | 'builtin';
}

export type PosterTemplate = 'news' | 'quote' | 'minimal';

/** A poster as what is to be drawn. */
export interface PosterPage {
  /** In CSS px of a sheet about 375 wide. */
  page: Page;
  /** px of the picture to a CSS px. */
  scale: number;
  /** The stacks that it was measured with and is to be painted with. */
  fonts: FontStacks;
}
