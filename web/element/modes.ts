// The modes of one element: which view has the stage, and where the reader is in it.
import type { Article } from '../core/article.js';
import { asOffprintError } from '../core/errors.js';
import { box } from './box.js';
import type { LightDom } from './light-dom.js';
import type { PlainReason } from './plain-by-itself.js';
import { Reader } from './reader.js';
import { parsePlace, type PageReason, type Place, type View, type ViewEvents, type ViewSettings } from './view.js';

export type Mode = 'paged' | 'scroll' | 'plain';

/** What the modes tell the element. */
export interface ModeEvents extends ViewEvents {
  /** What has the stage may have changed; `isReady`: it can be read. */
  show(isReady: boolean): void;
  /** Another mode is shown; `reason`: it came by itself. */
  mode(mode: Mode, reason: PlainReason | undefined): void;
  /** What a mode needs has come. */
  again(): void;
  /** It has not. */
  failed(code: string): void;
}

export class Modes {
  readonly stage = box('stage', 'page');
  readonly #root: HTMLElement;
  readonly #light: LightDom;
  readonly #events: ModeEvents;
  readonly #views: { paged: View; scroll?: View; plain?: View };
  #view: View | undefined;
  #mode: Mode | undefined;
  /** Where the next layout is to open. */
  #from: Place | undefined;
  #signal: AbortSignal | undefined;

  constructor(root: HTMLElement, light: LightDom, events: ModeEvents) {
    this.#root = root;
    this.#light = light;
    this.#events = events;
    // Translators read the light DOM; the lines follow it.
    this.stage.translate = false;
    this.stage.tabIndex = -1;
    this.#views = { paged: new Reader(root, this.stage, events) };
  }

  /** What is shown; undefined: nothing that was laid out. */
  get view(): View | undefined {
    return this.#view;
  }

  /** Undefined: nothing has been laid out yet. */
  get mode(): Mode | undefined {
    return this.#mode;
  }

  get place(): Place {
    return this.#from ?? this.#view?.place ?? { block: 0, offset: 0 };
  }

  /** Opens the next layout at `place`; undefined: where it would open else. */
  openAt(place: Place | undefined): void {
    this.#from = place;
  }

  listen(signal: AbortSignal): void {
    this.#signal = signal;
    for (const view of Object.values(this.#views)) view.listen(signal);
  }

  /**
   * Shows `article` in `mode`, at the place where the reader was; what that needs and is not here is brought first. False: the box is too small for pages.
   */
  show(article: Article, mode: Mode, settings: ViewSettings & { first: number | undefined; reason: PlainReason | undefined }): boolean {
    const { first, reason, ...rest } = settings;
    const view = this.#use(article, mode, reason);
    if (!view || this.#root.clientWidth === 0) return true;
    if (!view.layOut(article, rest, first, this.#from)) return false;
    this.#from = undefined;
    return true;
  }

  /** The view of `mode`, which has the stage from now on. Undefined: it is on its way. */
  #use(article: Article, mode: Mode, reason: PlainReason | undefined): View | undefined {
    const view = this.#views[mode];
    const before = this.#mode;
    if (view !== this.#view && this.#view) {
      if (this.#view.sight) this.#from ??= this.#view.place;
      this.#view.clear();
    }
    this.#view = view;
    this.#mode = mode;
    const isHere = view && (mode !== 'plain' || this.#light.has(article));
    this.#events.show(mode === 'plain' && isHere === true);
    if (!isHere) void this.#bring(article, mode);
    if (before !== mode && (before || reason)) this.#events.mode(mode, reason);
    return isHere ? view : undefined;
  }

  /** What `mode` needs and is not here. Without it the light DOM can be read as it is. */
  async #bring(article: Article, mode: Mode): Promise<void> {
    try {
      const filled = mode === 'plain' ? this.#light.fill(article) : undefined;
      const [{ PlainView, ScrollView }] = await Promise.all([import('../scroll/index.js'), filled]);
      if (!this.#views.plain) {
        const scroll = (this.#views.scroll = new ScrollView(this.#root, this.stage, this.#events));
        const plain = (this.#views.plain = new PlainView(this.#root, this.#light.view, this.#events));
        for (const view of [scroll, plain]) view.listen(this.#signal!);
      }
      if (mode === this.#mode) this.#events.again();
    } catch (error) {
      this.#events.failed(asOffprintError(error, 'network').code);
    }
  }

  /** To a locator (`b7:120`), a page number from 1 as text, or an id. False: there is no such place. */
  go(place: string, reason: PageReason): boolean {
    const view = this.#view;
    const pages = view?.pages;
    if (!view || !pages) return false;
    let found = parsePlace(place);
    if (!found && /^\d{1,6}$/.test(place)) {
      view.goToPage(Math.max(0, Number(place) - 1), reason);
      return true;
    }
    this.#events.guard(() => {
      const block = found ? 0 : pages.findHeading(place);
      if (block >= 0) view.goToPlace((found ??= { block, offset: 0 }), reason);
    });
    return found !== undefined;
  }
}

