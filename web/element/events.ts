// What the element tells its page: the names of its events, and what is in them.
import type { ReportEntry } from '../core/article.js';
import type { ShareKind } from '../share/session.js';
import type { MODES } from './attributes.js';
import type { PlainReason } from './plain-by-itself.js';
import type { PageReason } from './view.js';

/** All of them bubble and leave shadow roots; `offprint-link` and `offprint-share` can be cancelled. */
export interface OffprintEventMap {
  /** The article is read; `report`: how much of it was left out or changed, and what. */
  'offprint-load': CustomEvent<{ report: Record<'dropped' | 'clamped' | 'tidied' | 'truncated' | 'skipped', number> & { entries: ReportEntry[] } }>;
  /** Another page is shown; the first one has the reason `layout`. */
  'offprint-page': CustomEvent<{ page: number; pageCount: number; locator: string; reason: PageReason }>;
  /** All of it was laid out: `pageCount` pages in a box `height` px high. */
  'offprint-layout': CustomEvent<{ pageCount: number; height: number }>;
  /** There is no article; the light DOM is shown. */
  'offprint-error': CustomEvent<{ code: string; message: string }>;
  /** It cannot be paged here; the light DOM is shown. */
  'offprint-fallback': CustomEvent<{ reason: string }>;
  /** Another mode is shown, because the host or the reader chose it (`chosen`), or by itself. */
  'offprint-mode': CustomEvent<{ mode: (typeof MODES)[number]; reason: PlainReason | 'chosen' }>;
  /** A link was followed. Cancelable. */
  'offprint-link': CustomEvent<{ href: string }>;
  /**
   * Before the panel opens (`code`), a link is copied (`link`), the system's sheet comes (`system`), a poster is shown (`poster`), or the snippet
   * is copied (`embed`). Cancelable.
   */
  'offprint-share': CustomEvent<{ kind: ShareKind; url: string | undefined; blob?: Blob }>;
  /** There is an address, but no code may lead to it, or it would not scan. */
  'offprint-share-refused': CustomEvent<{ code: string; message: string }>;
}

/** How often reading an article dropped, brought into range, put right, cut off at a limit, or did not know something, and the list. */
export type LoadReport = OffprintEventMap['offprint-load']['detail']['report'];

export function tally(entries: ReportEntry[]): LoadReport {
  const report = { dropped: 0, clamped: 0, tidied: 0, truncated: 0, skipped: 0, entries };
  for (const { kind, count } of entries) report[kind] += count!;
  return report;
}
