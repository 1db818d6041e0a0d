// One opening of the panel: what its views have in common.
import type { ShareLabels } from './labels.js';
import type { Panel } from '../panel/panel.js';
import type { Picture } from './picture.js';
import type { ShareHost, Subject } from './subject.js';

/** What the reader does: as `offprint-share` tells it. */
export type ShareKind = 'code' | 'link' | 'system' | 'poster' | 'embed';

export interface Session {
  readonly host: ShareHost;
  readonly subject: Subject;
  readonly labels: ShareLabels;
  readonly panel: Panel;
  readonly picture: Picture;
  /** Words that were selected when it was opened; empty: none. */
  readonly quote: string;
  /** Aborts when it is closed. */
  readonly signal: AbortSignal;
  /** Gives the picture its size; called again when the window has another one. */
  fit: () => void;
}

/** Asks the page. False: a listener has cancelled it. */
export function ask(host: ShareHost, kind: ShareKind, url: string | undefined, blob?: Blob): boolean {
  const detail = blob ? { kind, url, blob } : { kind, url };
  return host.element.dispatchEvent(new CustomEvent('offprint-share', { detail, bubbles: true, composed: true, cancelable: true }));
}

/** The system's own sheet with `data`. Calls `failed` where it does not come; that the reader closed it is no failure. */
export function shareBySystem(data: ShareData, failed: () => void): void {
  navigator.share(data).catch(({ name }: Error) => name !== 'AbortError' && failed());
}

/** Whether there is a sheet of the system that takes `data`. */
export function canShareBySystem(data: ShareData): boolean {
  return typeof navigator.share === 'function' && (typeof navigator.canShare === 'function' ? navigator.canShare(data) : !data.files);
}
