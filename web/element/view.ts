// What shows the article: its pages, or its lines in one column. One of them at a time has the stage.
import type { Article } from '../core/article.js';
import type { FontOverrides } from '../core/fonts.js';
import type { PageNote, Pages, PaginateOptions } from '../core/pages.js';
import type { Place } from '../paint/places.js';

/** Why a page came: what `offprint-page` tells. */
export type PageReason = 'button' | 'key' | 'swipe' | 'tap' | 'link' | 'api' | 'layout' | 'scroll' | 'find';

export type { Place };

/** How the article is to be laid out. */
export interface ViewSettings extends Pick<PaginateOptions, 'kinsoku' | 'paragraphs' | 'qr' | 'wide' | 'shareUrl' | 'shareOrigins'> {
  mode: 'paged' | 'scroll';
  fontSize: number;
  /** A multiple of the usual line height, 0.8 to 1.6. */
  lineHeight: number;
  fontFamily: FontOverrides;
  controls: boolean;
  /** Of the controls. */
  lang: string;
}

/** What is in sight. */
export interface Sight {
  /** Pages, from 1; 0: the article has none here. */
  first: number;
  last: number;
  /** 0: not known yet, or there are none. */
  count: number;
  /** How much of the article has been read at the end of it, 0 to 1. */
  progress: number;
}

/** What a view tells the element. */
export interface ViewEvents {
  /** Another page or place is in sight. */
  page(reason: PageReason): void;
  /** All of it is laid out; `notes` of what did not go as it should. */
  layout(height: number, notes: readonly PageNote[]): void;
  /** Runs `work`; a failure of the core in it is the element's to deal with. */
  guard(work: () => void): void;
}

export interface View {
  /** The latest layout, as far as it has come. */
  readonly pages: Pages | undefined;
  /** The reader's place: kept when the same article is laid out otherwise. */
  readonly place: Place;
  /** Undefined: nothing is shown yet. */
  readonly sight: Sight | undefined;
  /** Listens to the reader, and for what comes late, until `signal` aborts. */
  listen(signal: AbortSignal): void;
  /**
   * Lays `article` out for the box as it is. It opens at the place `from`, where that is given; the same article at the place where the
   * reader is; another at page `first`, from 1. False: the box is too small for it, or not on the screen.
   */
  layOut(article: Article, settings: ViewSettings, first: number | undefined, from: Place | undefined): boolean;
  /** One page on (1) or back (-1). False: there is none. */
  turn(side: 1 | -1, reason: PageReason): boolean;
  /** To a page, 0-based, clamped; where it is not laid out yet, as soon as it is. */
  goToPage(page: number, reason: PageReason): void;
  /** Likewise, to a place. */
  goToPlace(place: Place, reason: PageReason): void;
  /** Paints `most` pages that are out of sight, where a view has such. */
  paintAhead?(most: number): void;
  /** Stops what goes on by itself; `layOut` goes on with it. */
  stop(): void;
  /** Forgets the article and leaves the stage empty. */
  clear(): void;
}

const LOCATOR = /^b(\d{1,9}):(\d{1,9})$/;

/** The place that `b7:120` names; undefined: it is no locator. */
export function parsePlace(locator: string): Place | undefined {
  const [, block, offset] = LOCATOR.exec(locator) ?? [];
  return block ? { block: Number(block), offset: Number(offset) } : undefined;
}
