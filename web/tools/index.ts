// The reading tools of one element: all that the first page does without. A file of its own, tools.js, that comes when the reader first touches the element.
import type { Article } from '../core/article.js';
import type { Pages } from '../core/pages.js';
import type { OffprintArticle } from '../element/offprint-article.js';
import type { PageReason } from '../element/view.js';
import { adopt } from '../paint/adopt.js';
import { focused } from '../panel/focus.js';
import { Panel, type View } from '../panel/panel.js';
import { takeCopying } from './copying.js';
import { helpFinding } from './finding-in-page.js';
import { toolsLabelsFor, type ToolsLabels } from './labels.js';
import { followPointing } from './pointing.js';
import { settingsView } from './settings.js';
import { TOOLS_CSS } from './style.js';

/** What the tools need of an element. */
export interface ToolsHost {
  readonly element: OffprintArticle;
  /** The element that holds everything in its shadow root and has the theme. */
  readonly root: HTMLElement;
  /** What the lines are painted in: `.op-page` elements, of which those in sight are not in a `[hidden]`. */
  readonly stage: HTMLElement;
  /** Undefined: none is open. */
  article(): Article | undefined;
  /** A layout of the article to ask for places: what is shown, in plain mode one that is not shown. Undefined: there is none. */
  pages(): Pages | undefined;
  /** The language of the controls, BCP 47. */
  language(): string;
  /** To a locator, a page or an id. False: there is no such place. */
  goTo(place: string, reason: PageReason): boolean;
  /** One page on (1) or back (-1). False: there is none. */
  turn(side: 1 | -1, reason: PageReason): boolean;
  /** Paints the first `most` pages, so that the browser finds what is on them. */
  findable(most: number): void;
}

/** Made once for an element; listens until `signal` aborts. */
export class Tools {
  readonly #host: ToolsHost;
  #panel: Panel | undefined;

  constructor(host: ToolsHost, signal: AbortSignal) {
    this.#host = host;
    adopt(host.root.getRootNode(), TOOLS_CSS);
    signal.addEventListener('abort', () => this.close());
    takeCopying(host, signal);
    followPointing(host, signal);
    helpFinding(host, signal);
  }

  /** The sheet with the headings and the field to find words. */
  openContents(): void {}

  /** The sheet with type size, line height, paragraphs, theme and mode. */
  openSettings(): void {
    this.#open('settings-panel', (labels) => settingsView(this.#host.element, labels));
  }

  /** A picture large, with zoom. */
  openImage(image: HTMLImageElement): void {
    void image;
  }

  /** The note that `anchor` refers to, beside it. False: `id` is no note, it is to be gone to. */
  openNote(anchor: HTMLAnchorElement, id: string): boolean {
    void anchor;
    void id;
    return false;
  }

  /** Closes what is open. */
  close(): void {
    this.#panel?.close();
  }

  #open(name: string, view: (labels: ToolsLabels) => View): void {
    this.close();
    const { root, language } = this.#host;
    const labels = toolsLabelsFor(language());
    const before = focused();
    this.#panel = new Panel(root, {
      labels, part: name, light: name === 'settings-panel',
      back: () => (before && before.getClientRects().length > 0 ? before : this.#body),
      closed: () => (this.#panel = undefined),
    });
    this.#panel.show(view(labels));
  }

  /** What there is to read: the focus is there where what had it is no longer shown. */
  get #body(): HTMLElement | undefined {
    const { root, stage } = this.#host;
    return [stage, root.querySelector<HTMLElement>('.fallback')].find((element) => element && element.getClientRects().length > 0) ?? undefined;
  }
}
