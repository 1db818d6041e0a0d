// Sharing one element's article: its code, its posters, the panel. A file of its own, share.js, that comes when it is first asked for.
import { OffprintError } from '../core/errors.js';
import { languageOf } from '../element/settings.js';
import { adopt } from '../paint/adopt.js';
import { focused } from '../panel/focus.js';
import { Panel } from '../panel/panel.js';
import { showCode } from './code-view.js';
import { hidePageCodes } from './codes-hidden.js';
import { shareLabelsFor } from './labels.js';
import { Picture } from './picture.js';
import { makePoster, type PosterOptions } from './poster.js';
import { posterOptions } from './poster-view.js';
import { ask, type Session } from './session.js';
import { SHARE_CSS } from './style.js';
import { findSubject, selectedWords, type ShareHost, type Subject } from './subject.js';

export type { PosterOptions } from './poster.js';

/** How `toPoster` makes a poster. */
export type ElementPosterOptions = Pick<PosterOptions, 'width' | 'format' | 'template' | 'theme' | 'quote'>;

/** How `toQr` makes a code. */
export interface ElementQrOptions {
  /** Default png. */
  format?: 'png' | 'svg';
  /** A locator (`b7:120`), so that the scan opens there. */
  place?: string;
}

/** The sharing of one element. */
export class Share {
  readonly #host: ShareHost;
  #run: AbortController | undefined;
  #opened: Promise<void> | undefined;

  constructor(host: ShareHost) {
    this.#host = host;
  }

  /** The code that leads to the article. */
  async toQr({ format = 'png', place }: ElementQrOptions = {}): Promise<Blob> {
    const { element } = this.#host;
    const maker = this.#host.article() ?? (await this.#host.core());
    const code = maker.share({ url: element.shareUrl, origins: element.shareOrigins, format, place });
    return new Blob([code], { type: format === 'svg' ? 'image/svg+xml' : 'image/png' });
  }

  /** A poster of the article. Rejects with an OffprintError: there is no article, or no such poster of it. */
  async toPoster(options: ElementPosterOptions = {}): Promise<Blob> {
    const subject = await findSubject(this.#host);
    try {
      if (!subject.article) throw subject.failure ?? new OffprintError('empty-input', 'There is no article.');
      return await makePoster(subject.article, { ...options, ...posterOptions(this.#host) });
    } finally {
      subject.close();
    }
  }

  /** Opens the panel; resolves when it can be used, or is not to open. */
  open(): Promise<void> {
    return (this.#opened ??= this.#open().finally(() => {
      if (!this.#run) this.#opened = undefined;
    }));
  }

  /** Closes it, open or opening. */
  close(): void {
    this.#run?.abort();
    this.#run = this.#opened = undefined;
  }

  async #open(): Promise<void> {
    const { signal } = (this.#run = new AbortController());
    const [quote, back] = [selectedWords(this.#host), focused()];
    const subject = await findSubject(this.#host);
    if (!signal.aborted && (!subject.link || ask(this.#host, 'code', subject.link)) && !signal.aborted) return this.#show(subject, quote, back, signal);
    subject.close();
    if (!signal.aborted) this.#run = undefined;
  }

  #show(subject: Subject, quote: string, back: HTMLElement | undefined, signal: AbortSignal): void {
    const { element, root } = this.#host;
    const labels = shareLabelsFor(element, languageOf(element, subject.language));
    const picture = new Picture(element);
    adopt(root.getRootNode(), SHARE_CSS);
    hidePageCodes(element.localName, true);
    const panel = new Panel(root, { labels, part: 'share-panel', back: () => back, closed: () => this.close() });
    signal.addEventListener('abort', () => {
      picture.clear();
      panel.close();
      hidePageCodes(element.localName, false);
      subject.close();
    });
    const session: Session = { host: this.#host, subject, labels, panel, picture, quote, signal, fit: () => {} };
    window.addEventListener('resize', () => session.fit(), { signal });
    // Another article in the element: what is shown here leads to the one before.
    element.addEventListener('offprint-load', () => this.close(), { signal });
    showCode(session);
  }
}
