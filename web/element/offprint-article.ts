// The custom element `<offprint-article>`: the class, without side effects. define.ts registers it.
import type { ArticleData } from '../core/article-data.js';
import type { Article } from '../core/article.js';
import type { Core } from '../core/core.js';
import type { PageNote } from '../core/pages.js';
import type { OffprintError } from '../core/errors.js';
import type { ElementPosterOptions, ElementQrOptions } from '../share/index.js';
import { adopt } from '../paint/adopt.js';
import {
  CONTROLS, doubt, EFFECTS, enumerated, LOADING, matched, MODES, NUMBER, OBSERVED, reflect, THEMES, upgradeProperties, type Attribute, type ReflectedProperty,
} from './attributes.js';
import { OnDemand } from './on-demand.js';
import { box } from './box.js';
import { CHROME_CSS } from './chrome-style.js';
import { tally, type OffprintEventMap } from './events.js';
import { Furniture, type FootAction } from './furniture.js';
import { BASE_SIZE, LARGEST } from './geometry.js';
import { labelsFor, MESSAGES, type Labels, type Messages } from './labels.js';
import { isLong } from './layouts.js';
import { LightDom } from './light-dom.js';
import { followLinks } from './links.js';
import { Modes, type Mode } from './modes.js';
import { Notice } from './notice.js';
import { Opening } from './opening.js';
import { makeProbe, plainReason, whenReasonMayChange } from './plain-by-itself.js';
import { isBoxed, languageOf, settingsOf } from './settings.js';
import { sharedCore } from './shared-core.js';
import { parsePlace, type PageReason, type View } from './view.js';
import { whenNear, whenResized } from './watch.js';

/** On a server there is no HTMLElement; the class can be imported there all the same. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** `empty`: there is nothing to show, and that is no failure: the host may still be at it. */
type State = 'idle' | 'loading' | 'empty' | 'ready' | 'fallback' | 'error';

/**
 * One article, cut into pages.
 *
 * ```html
 * <script type="module" src="/offprint/offprint.js"></script>
 * <offprint-article src="article.json"><a href="https://news.example/1">The title</a></offprint-article>
 * ```
 *
 * The light DOM is the article's ground truth: it is what a page without script or WebAssembly shows. Where the host gives no
 * `<article>`, the element adds one. Painted pages and controls are in the shadow root.
 *
 * For assistive technology the text is there once: in `paged` and `scroll` mode the painted page is exposed and the light DOM is
 * not slotted, so not rendered; in `plain` mode and after a failure it is the other way round.
 *
 * The box has its height before anything loads: `--offprint-height`, by default 780 px or the screen's height where that is
 * less. Give `offprint-article:not(:defined) { display: block; height: 780px }` for the time before the script runs.
 *
 * What it tells its page is in events.ts, its parts and custom properties in chrome-style.ts; docs/element.md has all of it.
 *
 * @tagname offprint-article
 * @attr {string} src - address of the article, http: or https:; HTML, a feed, JSON, Markdown or plain text
 * @attr {'auto' | 'json' | 'text' | 'html' | 'markdown' | 'rss' | 'atom' | 'json-ld' | 'json-feed' | 'wordpress' | 'ghost' | 'ninjs' | 'apple-news' | 'editor-js' | 'prosemirror' | 'portable-text' | string} [type=auto] - what `src` is, or a MIME type; `json` is Offprint's own
 * @attr {string} item - which article of a feed or a list: its id, its link, or its number from 0; default: the first
 * @attr {'paged' | 'scroll' | 'plain'} [mode=paged] - cut into pages, the same lines in one column, or the light DOM
 * @attr {number} [page=1] - the page to open at
 * @attr {'auto' | 'light' | 'dark' | 'sepia' | 'contrast'} [theme=auto] - colours; `auto` follows the reader's system
 * @attr {number} [font-scale=1] - type size as a multiple of 17 px; rounded to whole px
 * @attr {number} [line-height=1] - as a multiple of the usual one, 0.8 to 1.6
 * @attr {'spaced' | 'indented'} [paragraphs=spaced] - how one sees where a paragraph begins
 * @attr {string} lang - language of the controls, BCP 47; default: the article's
 * @attr {'basic' | 'none' | 'gb' | 'strict'} [kinsoku=basic] - which marks must not begin or end a line
 * @attr {'auto' | 'lazy' | 'eager'} [loading=auto] - `auto` and `lazy`: when near the screen; `eager`: at once
 * @attr {'auto' | 'none'} [controls=auto] - `none`: no foot
 * @attr {'end' | 'none'} [qr=end] - whether a code that leads to the article stands at its end
 * @attr {string} share-url - where the code leads, an https: address; default: the article's canonical one
 * @attr {string} share-origins - the only origins that it may lead to, separated by spaces; default: any. An http: origin among them allows http:
 * @attr {string} wasm-url - address of offprint.wasm, http: or https:; default: beside the script
 * @attr {'copy' | 'none'} [citation=none] - `copy`, or no value: what is copied ends with a line that says where it is from
 * @attr {'yes' | 'no'} tidy - `no`: punctuation stays as it came; `yes`: it is put right; default: in plain text it is, in all else it is not
 * @slot - what readers have before the script runs and wherever it cannot: the article as an `<article>`, which is read where there is no other, or a link to it
 */
export class OffprintArticle extends Base {
  /** Of this copy of the script. */
  static readonly version: string = '0.1.0';
  static readonly observedAttributes: readonly string[] = OBSERVED;
  /** Address of offprint.wasm for all elements without `wasm-url`; empty: beside the script. */
  static wasmUrl = '';
  /** Address of offprint.js that the panel's snippet names; empty: beside share.js. */
  static scriptUrl = '';
  /**
   * What elements say in languages that are not built in, or otherwise than is built in, by BCP 47 tag: `messages.fr = { next: 'Page suivante' }` counts for
   * `fr` and for `fr-CA` where there is no `messages['fr-CA']`. Labels that are missing are as they are built in. Set it before elements are shown.
   */
  static readonly messages: Record<string, Messages> = MESSAGES;

  readonly #shadow: ShadowRoot;
  /** What was in the shadow root before the script came: it is seen until there is something to read in its place. */
  readonly #before: ChildNode[];
  readonly #root: HTMLElement;
  readonly #notice = new Notice();
  readonly #probe = makeProbe();
  readonly #furniture: Furniture;
  readonly #light = new LightDom(this, () => this.#opening.reread());
  readonly #opening = new Opening(this, this.#light, {
    core: () => this.#core(),
    opened: (article, again) => this.#onOpened(article, again),
    nothing: (reason) => (reason ? this.#fallBack(reason) : this.#show('empty')),
    refused: (error) => this.#onRefused(error),
  });
  readonly #modes: Modes;
  readonly #onDemand: OnDemand;
  #state: State = 'idle';
  #given: object | undefined;
  #listening: AbortController | undefined;
  #refused: string | undefined;
  #started = false;
  #pending = new Set<string>();
  #ready!: Promise<void>;
  #resolveReady!: () => void;

  constructor() {
    super();
    const shadow = this.shadowRoot ?? this.attachInternals?.().shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#before = [...shadow.childNodes];
    this.#shadow = shadow;
    this.#root = box(this.#before.length ? 'root awaited' : 'root', 'root', 'region');
    this.#root.append(this.#probe, this.#light.build(this.#notice.element));
    this.#modes = new Modes(this.#root, this.#light, {
      page: (reason) => this.#onPage(reason),
      layout: (height, notes) => this.#onLayout(height, notes),
      guard: (work) => this.#opening.guard(work),
      show: (isReady) => this.#show(isReady ? 'ready' : this.#state),
      mode: (mode, reason) => this.#emit('offprint-mode', { mode, reason: reason ?? 'chosen' }),
      again: () => this.isConnected && this.#opening.guard(() => this.#layOut()),
      failed: (code) => this.#fallBack(code),
    });
    this.#furniture = new Furniture(this.#root, this.#modes.stage, (action) => this.#onAct(action));
    this.#onDemand = new OnDemand({
      element: this, root: this.#root, stage: this.#modes.stage,
      article: () => this.#article, core: () => this.#core(), pages: () => this.#view?.pages, language: () => this.#language,
      goTo: (place, reason) => this.#modes.go(place, reason),
      turn: (side, reason) => this.#view?.turn(side, reason) ?? false,
      findable: (most) => this.#opening.guard(() => this.#view?.paintAhead?.(most)),
    });
    shadow.append(this.#root);
    this.#renewReady();
    this.#show('idle');
  }

  /** The article as canonical JSON; null before it is read. Setting it shows another one in place of `src`. */
  get article(): ArticleData | null {
    try {
      return this.#article?.json() ?? null;
    } catch {
      return null;
    }
  }

  set article(data: ArticleData | object | null) {
    this.#given = data ?? undefined;
    this.#schedule('source');
  }

  /** The first page in sight, from 1; 0 before there is one. In scroll mode there is one page. */
  get page(): number {
    const { sight } = this.#view ?? {};
    return this.mode === 'plain' || !sight ? 0 : sight.first || 1;
  }

  set page(page: number) {
    if (this.page > 0) this.#view!.goToPage(page - 1, 'api');
    else this.setAttribute('page', String(page));
  }

  /** Number of pages; 0 as long as it is not known, which with a long article is a moment after the first pages are there. */
  get pageCount(): number {
    return this.mode === 'plain' ? 0 : (this.#view?.pages?.count ?? 0);
  }

  /** What is shown: `plain` also after a failure, and where the reader's browser asks for what only that can give. */
  get mode(): Mode {
    return this.#state === 'fallback' || this.#state === 'error' ? 'plain' : (this.#modes.mode ?? this.#chosenMode);
  }

  set mode(mode: Mode) {
    this.setAttribute('mode', mode);
  }

  get #chosenMode(): Mode {
    return enumerated(this, 'mode', MODES);
  }

  /** Resolves when the article, or what stands in for it, can be read. Never rejects. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** The reader's place, such as `b7:120`. It stays the same place in another mode or type size, on another screen. Set before the article is there, it opens there. */
  get locator(): string {
    const { block, offset } = this.#modes.place;
    return `b${block}:${offset}`;
  }

  set locator(locator: string) {
    if (!this.#modes.go(locator, 'api')) this.#modes.openAt(parsePlace(locator));
  }

  /** The next page. False: this is the last. */
  next(): boolean {
    return this.#view?.turn(1, 'api') ?? false;
  }

  /** The previous page. False: this is the first. */
  prev(): boolean {
    return this.#view?.turn(-1, 'api') ?? false;
  }

  /** To a page (from 1), a locator, or a heading's id. False: there is no such place. */
  goTo(place: number | string): boolean {
    return this.#modes.go(String(place), 'api');
  }

  /**
   * The code that leads to the article, or to a `place` in it (a locator), as an image. Rejects with an OffprintError that says why there is
   * none: an address that no code may lead to, no address, no core.
   */
  async toQr(options?: ElementQrOptions): Promise<Blob> {
    return (await this.#sharing()).toQr(options);
  }

  /** A poster of the article, with the code that leads to it. Rejects with an OffprintError: no article, an option out of range, words that it does not have. */
  async toPoster(options?: ElementPosterOptions): Promise<Blob> {
    return (await this.#sharing()).toPoster(options);
  }

  /** Opens the panel with the code and what else there is to share by. Resolves when it is there; `closeShare` before that keeps it closed. */
  async openShare(): Promise<void> {
    if (this.isConnected && !this.#started) this.#start();
    await this.#onDemand.openShare();
  }

  /** Closes it. */
  closeShare(): void {
    this.#onDemand.closeShare();
  }

  #sharing(): ReturnType<OnDemand['share']> {
    if (this.isConnected && !this.#started) this.#start();
    return this.#onDemand.share();
  }

  /** What has the stage; undefined: nothing that was laid out. */
  get #view(): View | undefined {
    return this.#modes.view;
  }

  connectedCallback(): void {
    adopt(this.#shadow, CHROME_CSS);
    upgradeProperties(this);
    // `all: initial !important` on the host takes an inline height away; it is what a snippet is likely to say.
    if (this.style.height && !this.style.getPropertyValue('--offprint-height')) {
      this.style.setProperty('--offprint-height', this.style.height);
    }
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#modes.listen(signal);
    this.#onDemand.listen(signal);
    whenReasonMayChange(this.#probe, signal, () => this.#schedule('layout'));
    followLinks(this.#shadow, (id) => this.#modes.go(id, 'link'), (href) => this.#emit('offprint-link', { href }, true), signal);
    whenResized(this.#root, signal, () => {
      if (this.#article && (this.#state === 'ready' || this.#state === 'loading')) this.#opening.guard(() => this.#layOut());
    });
    if (this.pageCount > 0) this.#fillLight();
    if (this.#state === 'ready') this.#schedule('layout');
    else if (this.#started || enumerated(this, 'loading', LOADING) === 'eager') this.#start();
    else whenNear(this, signal, () => this.#start());
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#opening.stop();
    this.#view?.stop();
    this.closeShare();
    if (this.#state === 'loading') this.#show('idle');
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before !== after && this.isConnected) this.#schedule(EFFECTS[name as Attribute]);
  }

  /** Several changes in one go are one change. */
  #schedule(effect: string): void {
    if (this.#pending.size === 0) queueMicrotask(() => this.#apply());
    this.#pending.add(effect);
  }

  #apply(): void {
    const pending = this.#pending;
    this.#pending = new Set();
    if (!this.isConnected) return;
    if (pending.has('source')) {
      this.#opening.forget();
      if (this.#started) this.#load();
    } else if (pending.has('layout')) {
      // A plain article of the host's needed no core so far.
      if (this.#state === 'ready' && !this.#article && this.#chosenMode !== 'plain') return this.#load();
      if (this.#state !== 'ready' || !this.#article) return this.#show(this.#state);
      this.#opening.guard(() => this.#layOut());
    } else if (pending.has('look')) {
      this.#show(this.#state);
    }
    if (pending.has('page') && this.page > 0) this.#view!.goToPage(Number(matched(this, 'page', NUMBER)) - 1, 'api');
  }

  #start(): void {
    this.#started = true;
    this.#load();
  }

  #core(): Promise<Core> {
    return sharedCore(matched(this, 'wasm-url', /^(https?:|(?!\w+:))/i) || OffprintArticle.wasmUrl);
  }

  #load(): void {
    if (this.#state !== 'idle' && this.#state !== 'loading') this.#renewReady();
    this.#opening.stop();
    if (this.#chosenMode === 'plain' && this.#light.hasArticle && !this.#given) return this.#show('ready');
    this.#show('loading');
    void this.#opening.load(this.#given);
  }

  get #article(): Article | undefined {
    return this.#opening.article;
  }

  #onOpened(article: Article, again: boolean): void {
    if (again) this.#modes.openAt(this.#modes.place);
    else this.#view?.clear();
    if (!isLong(article)) this.#name();
    if (!again) this.#emit('offprint-load', { report: tally(article.report()) });
    this.#layOut();
  }

  /** The article's title is what the region is called. */
  #name(): void {
    this.#root.ariaLabel = this.#article!.json().title;
  }

  #layOut(): void {
    const article = this.#article;
    if (!article) return;
    const settings = settingsOf(this, article.language);
    const chosen = this.#chosenMode;
    const reason = chosen === 'plain' ? undefined : (plainReason(this.#probe) ?? (settings.fontSize > LARGEST ? 'large-type' : undefined));
    this.#root.style.setProperty('--op-scale', String(settings.fontSize / BASE_SIZE));
    const page = matched(this, 'page', NUMBER);
    const how = { ...settings, first: page === null ? undefined : Number(page) };
    if (!this.#modes.show(article, reason ? 'plain' : chosen, { ...how, reason })) this.#modes.show(article, 'plain', { ...how, reason: 'large-type' });
  }

  /** The article in the light DOM, for those who look there. The core may stop meanwhile: its pages say so. */
  #fillLight(): void {
    this.#light.fill(this.#article!, this.#listening!.signal).catch(() => {});
  }

  #onRefused(error: OffprintError): void {
    const { code, message } = error;
    this.#furniture.announce(this.#notice.tell(error, this.#labels, () => {
      this.#opening.forget();
      this.#load();
    }));
    this.#show('error');
    this.#emit('offprint-error', { code, message });
  }

  #fallBack(reason: string): void {
    this.#show('fallback');
    this.#emit('offprint-fallback', { reason });
  }

  #show(state: State): void {
    this.#state = state;
    const failed = state === 'fallback' || state === 'error';
    if (failed) this.#view?.stop();
    this.#notice.element.hidden = state !== 'error';
    const { mode } = this;
    const boxed = isBoxed(this, this.#chosenMode);
    Object.assign(this.#root.dataset, { state, mode, theme: enumerated(this, 'theme', THEMES) });
    this.#root.toggleAttribute('data-boxed', boxed);
    // What scrolls is reached by the keyboard.
    this.#root.tabIndex = boxed && mode !== 'paged' ? 0 : -1;
    this.#updateFurniture();
    if (state === 'idle' || state === 'loading') return;
    this.#resolveReady();
    if (state === 'empty') return;
    this.#root.classList.remove('awaited');
    for (const node of this.#before.splice(0)) node.remove();
  }

  #updateFurniture(): void {
    const labels = this.#labels;
    this.#root.lang = this.#language;
    this.#root.ariaRoleDescription = labels.region;
    if (!this.#article) this.#root.ariaLabel = this.querySelector('h1,a')?.textContent || labels.region;
    this.#furniture.update(this.#view, labels, enumerated(this, 'controls', CONTROLS) === 'auto');
  }

  get #labels(): Labels {
    return labelsFor(this.#language);
  }

  get #language(): string {
    return languageOf(this, this.#article?.language);
  }

  #renewReady(): void {
    this.#ready = new Promise((resolve) => (this.#resolveReady = resolve));
  }

  #onPage(reason: PageReason): void {
    this.#show('ready');
    const { first, last, count } = this.#view!.sight!;
    const labels = this.#labels;
    // Where the focus has gone there, it tells.
    const told = this.#modes.stage.contains(this.#shadow.activeElement);
    if (first > 0 && reason !== 'layout') this.#furniture.announce(told ? '' : labels.page(first, last, count));
    this.#emit('offprint-page', { page: this.page, pageCount: this.pageCount, locator: this.locator, reason });
  }

  #onLayout(height: number, notes: readonly PageNote[]): void {
    this.#updateFurniture();
    this.#name();
    this.#fillLight();
    this.#emit('offprint-layout', { pageCount: this.pageCount, height });
    this.#tellRefusal(notes.find(({ kind }) => kind === 'no-code'));
  }

  #onAct(action: FootAction): void {
    if (action === 'previous' || action === 'next') this.#view?.turn(action === 'next' ? 1 : -1, 'button');
    else if (action === 'share') this.openShare().catch((error) => this.#tellRefusal(error));
    else this.#onDemand.withTools((tools) => (action === 'type' ? tools.openSettings() : tools.openContents()));
  }

  /** Says once why there is no code at the end. */
  #tellRefusal({ code, message }: Partial<PageNote> = {}): void {
    if (message && message !== this.#refused) {
      this.#emit('offprint-share-refused', { code: code!, message });
      doubt(this);
    }
    this.#refused = message;
  }

  /** False: a listener cancelled it. */
  #emit<Name extends keyof OffprintEventMap>(type: Name, detail: OffprintEventMap[Name]['detail'], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

/** The properties that mirror an attribute of the same name. */
export interface OffprintArticle extends Record<ReflectedProperty, string> {}

reflect(OffprintArticle.prototype);
