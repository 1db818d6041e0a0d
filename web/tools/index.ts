// The reading tools of one element: all that the first page does without. A file of its own, tools.js, that comes when the reader first touches the element.
import type { Article } from '../core/article.js';
import type { Pages } from '../core/pages.js';
import type { OffprintArticle } from '../element/offprint-article.js';
import type { PageReason } from '../element/view.js';
import { adopt } from '../paint/adopt.js';
import { focused, isShown } from '../panel/focus.js';
import type { Layer, LayerOptions } from '../panel/layer.js';
import { Panel, type View } from '../panel/panel.js';
import { contentsView } from './contents.js';
import { takeCopying } from './copying.js';
import { helpFinding } from './finding-in-page.js';
import { keepFocus } from './keep-focus.js';
import { openLightbox } from './lightbox.js';
import { toolsLabelsFor, type ToolsLabels } from './labels.js';
import { Note, noteOf } from './note.js';
import { followPointing } from './pointing.js';
import { fragmentOf } from '../paint/urls.js';
import { Search } from './search.js';
import { settingsView } from './settings.js';
import { TOOLS_CSS } from './style.js';
import { offerZoom } from './zoom-buttons.js';

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
  readonly #search: Search;
  /** What is open. */
  #open: Panel | Layer | undefined;
  #note: Note | undefined;

  constructor(host: ToolsHost, signal: AbortSignal) {
    this.#host = host;
    adopt(host.root.getRootNode(), TOOLS_CSS);
    signal.addEventListener('abort', () => this.close());
    keepFocus(host, signal, () => this.#text);
    takeCopying(host, signal);
    followPointing(host, signal);
    helpFinding(host, signal);
    host.root.addEventListener('click', (event) => this.#clicked(event), { signal, capture: true });
    host.root.addEventListener('keydown', (event) => this.#showFoot(event), { signal });
    this.#search = new Search(host, signal, () => this.openContents());
    offerZoom(host, signal, (image) => this.openImage(image));
  }

  /** The sheet with the headings and the field to find words. */
  openContents(): void {
    this.#show('contents-panel', (labels) => contentsView(this.#host, this.#search, labels, () => this.close()));
  }

  /** The sheet with type size, line height, paragraphs, theme and mode. */
  openSettings(): void {
    this.#show('settings-panel', (labels) => settingsView(this.#host.element, labels));
  }

  /** A picture large, with zoom. */
  openImage(image: HTMLImageElement): void {
    const { root, article } = this.#host;
    this.#open = openLightbox(root, { image, article: article(), labels: this.#labels }, this.#closing());
  }

  /** The note that `anchor` refers to, beside it. False: `id` is no note, it is to be gone to. */
  openNote(anchor: HTMLAnchorElement, id: string): boolean {
    this.#note?.close();
    this.#note = undefined;
    const data = this.#host.article()?.json();
    const runs = data && noteOf(data, id);
    if (!runs) return false;
    this.#note = new Note(this.#host, { anchor, id, runs, labels: this.#labels, text: () => this.#text });
    return true;
  }

  /** Closes what is open. */
  close(): void {
    this.#open?.close();
    this.#note?.close();
  }

  /** Before the element follows the link. */
  #clicked(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!link || !href?.startsWith('#') || event.defaultPrevented || event.button !== 0) return;
    if (this.openNote(link, fragmentOf(href))) event.preventDefault();
  }

  /** Turning fades it. */
  #showFoot(event: KeyboardEvent): void {
    const { classList } = this.#host.root;
    if (event.key !== 'Escape' || event.defaultPrevented || !classList.contains('faded')) return;
    event.preventDefault();
    classList.remove('faded');
  }

  #show(name: string, view: (labels: ToolsLabels) => View): void {
    const labels = this.#labels;
    const panel = new Panel(this.#host.root, { labels, part: name, form: name === 'settings-panel' ? 'light' : 'tall', ...this.#closing() });
    this.#open = panel;
    panel.show(view(labels));
  }

  /** Of what opens now: it is alone, and the focus goes back to where it was, or to the text where that is no longer shown. */
  #closing(): Pick<LayerOptions, 'back' | 'closed'> {
    this.close();
    const before = focused();
    return {
      back: () => (isShown(before) ? before : (this.#host.root.querySelector<HTMLElement>('.find-bar .looked-for') ?? this.#text)),
      closed: () => (this.#open = undefined),
    };
  }

  get #labels(): ToolsLabels {
    return toolsLabelsFor(this.#host.element, this.#host.language());
  }

  /** What has the focus while one reads: on pages it hands it on to the one in sight. */
  get #text(): HTMLElement {
    const { element, root, stage } = this.#host;
    return element.mode === 'paged' && isShown(stage) ? stage : root;
  }
}
