// The custom element `<offprint-article>`: the class, without side effects. define.ts registers it.
import type { ArticleData } from '../core/article-data.js';
import type { Article } from '../core/article.js';
import type { Core } from '../core/core.js';
import type { PageNote } from '../core/pages.js';
import { asOffprintError, OffprintError } from '../core/errors.js';
import type { Tools } from '../tools/index.js';
import type { ElementPosterOptions, ElementQrOptions, Share } from '../share/index.js';
import { adopt } from '../paint/adopt.js';
import {
  EFFECTS, enumerated, LOADING, MODES, OBSERVED, reflect, REFLECTED, THEMES, tidyOf, type Attribute, type ReflectedProperty,
} from './attributes.js';
import { box } from './box.js';
import { CHROME_CSS } from './chrome-style.js';
import { labelsFor } from './labels.js';
import { isLong } from './layouts.js';
import { LightDom } from './light-dom.js';
import { Reader, type PageReason, type ReaderSettings } from './reader.js';
import { languageOf, settingsOf } from './settings.js';
import { sharedCore } from './shared-core.js';
import { nextTask } from './slices.js';
import { fetchSource, inlineSource, type Source } from './source.js';
import { whenNear, whenResized } from './watch.js';

/** On a server there is no HTMLElement; the class can be imported there all the same. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

type State = 'idle' | 'loading' | 'ready' | 'fallback' | 'error';

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
 * @attr src - address of the article: canonical JSON or plain text
 * @attr type - `auto` (default), `json`, `text`, or a MIME type
 * @attr mode - `paged` (default), `scroll`, `plain`
 * @attr page - the page to open at, from 1
 * @attr theme - `auto` (default), `light`, `dark`, `sepia`, `contrast`
 * @attr font-scale - type size as a multiple of 17 px; rounded to whole px
 * @attr line-height - as a multiple of the usual one, 0.8 to 1.6; default 1
 * @attr paragraphs - `spaced` (default), `indented`
 * @attr lang - language of the controls; default: the article's
 * @attr kinsoku - `none`, `basic` (default), `gb`, `strict`
 * @attr loading - `auto` (default) and `lazy`: when near the screen; `eager`: at once
 * @attr controls - `none`: no foot
 * @attr qr - `end` (default), `none`
 * @attr share-url - where the code leads, an https: address; default: the article's canonical one
 * @attr share-origins - the only origins that it may lead to, separated by spaces; default: any. An http: origin among them allows http:
 * @attr wasm-url - address of offprint.wasm; default: beside the script
 * @attr tidy - `no`: punctuation stays as it came
 *
 * @fires offprint-load - the article is read
 * @fires offprint-error - `{code, message}`: there is no article; the light DOM is shown
 * @fires offprint-fallback - `{reason}`: it cannot be paged here; the light DOM is shown
 * @fires offprint-page - `{page, pageCount, locator, reason}`: another page is shown
 * @fires offprint-layout - `{pageCount, height}`: all of it was laid out
 * @fires offprint-share-refused - `{code, message}`: there is an address, but no code may lead to it, or it would not scan
 * @fires offprint-share - `{kind, url, blob?}`, cancelable: before the panel opens (`code`), a link is copied (`link`), the system's sheet comes (`system`), a
 *   poster is shown (`poster`) or the snippet is copied (`embed`)
 * @fires offprint-link - `{href}`, cancelable: a link was followed
 */
export class OffprintArticle extends Base {
  static readonly version: string = '0.1.0';
  static readonly observedAttributes: readonly string[] = OBSERVED;
  /** Address of offprint.wasm for all elements without `wasm-url`; empty: beside the script. */
  static wasmUrl = '';
  /** Address of offprint.js that the panel's snippet names; empty: beside share.js. */
  static scriptUrl = '';

  readonly #root: HTMLElement;
  readonly #notice: HTMLElement;
  readonly #reader: Reader;
  readonly #light = new LightDom(this);
  #state: State = 'idle';
  #source: Source | undefined;
  #given: object | undefined;
  #article: Article | undefined;
  #loading: AbortController | undefined;
  #listening: AbortController | undefined;
  #refused: string | undefined;
  #retried = false;
  #sharer: Share | undefined;
  #sharing = false;
  #tools: Promise<Tools> | undefined;
  #started = false;
  #pending = new Set<string>();
  #ready!: Promise<void>;
  #resolveReady!: () => void;

  constructor() {
    super();
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#root = box('root', 'root', 'region');
    this.#notice = box('notice', 'error', 'status');
    this.#notice.hidden = true;
    this.#root.append(this.#light.build(this.#notice));
    this.#reader = new Reader(this.#root, {
      page: (reason) => this.#onPage(reason),
      layout: (height, notes) => {
        this.#light.fill(this.#listening!.signal);
        this.#emit('offprint-layout', { pageCount: this.pageCount, height });
        this.#tellRefusal(notes.find(({ kind }) => kind === 'no-code'));
      },
      act: (action) => this.#onAct(action),
      guard: (work) => this.#guard(work),
    });
    shadow.replaceChildren(this.#root);
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

  /** The first page in sight, from 1; 0 before there is one. */
  get page(): number {
    return this.mode === 'plain' ? 0 : this.#reader.page + 1;
  }

  set page(page: number) {
    if (this.page > 0) this.#reader.goToPage(page - 1, 'api');
    else this.setAttribute('page', String(page));
  }

  /** Number of pages; 0 as long as it is not known, which with a long article is a moment after the first pages are there. */
  get pageCount(): number {
    return this.mode === 'plain' ? 0 : this.#reader.count;
  }

  /** What is shown: `plain` also after a failure. */
  get mode(): (typeof MODES)[number] {
    return this.#state === 'fallback' || this.#state === 'error' ? 'plain' : enumerated(this, 'mode', MODES);
  }

  set mode(mode: (typeof MODES)[number]) {
    this.setAttribute('mode', mode);
  }

  /** Resolves when the article, or what stands in for it, can be read. Never rejects. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** The reader's place, such as `b7:120`. It stays the same place in another type size, on another screen. */
  get locator(): string {
    return this.#reader.locator;
  }

  set locator(locator: string) {
    this.#reader.goToPlace(locator, 'api');
  }

  /** The next page. False: this is the last. */
  next(): boolean {
    return this.#reader.turn(1, 'api');
  }

  /** The previous page. False: this is the first. */
  prev(): boolean {
    return this.#reader.turn(-1, 'api');
  }

  /** To a page (from 1), a locator, or a heading's id. False: there is no such place. */
  goTo(place: number | string): boolean {
    return this.#reader.goToPlace(String(place), 'api');
  }

  /**
   * The code that leads to the article, or to a `place` in it (a locator), as an image. Rejects with an OffprintError that says why there is
   * none: an address that no code may lead to, no address, no core.
   */
  async toQr(options?: ElementQrOptions): Promise<Blob> {
    return (await this.#share()).toQr(options);
  }

  /** A poster of the article, with the code that leads to it. Rejects with an OffprintError: no article, an option out of range, words that it does not have. */
  async toPoster(options?: ElementPosterOptions): Promise<Blob> {
    return (await this.#share()).toPoster(options);
  }

  /** Opens the panel with the code and what else there is to share by. Resolves when it is there; `closeShare` before that keeps it closed. */
  async openShare(): Promise<void> {
    this.#sharing = true;
    const share = await this.#share();
    if (this.#sharing) await share.open();
  }

  /** Closes it. */
  closeShare(): void {
    this.#sharing = false;
    this.#sharer?.close();
  }

  async #share(): Promise<Share> {
    if (this.isConnected && !this.#started) this.#start();
    const { Share } = await import('../share/index.js');
    return (this.#sharer ??= new Share({ element: this, root: this.#root, article: () => this.#article, core: () => this.#core() }));
  }

  connectedCallback(): void {
    adopt(this.shadowRoot!, CHROME_CSS);
    this.#upgradeProperties();
    // `all: initial !important` on the host takes an inline height away; it is what a snippet is likely to say.
    if (this.style.height && !this.style.getPropertyValue('--offprint-height')) {
      this.style.setProperty('--offprint-height', this.style.height);
    }
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#reader.listen(signal);
    const warm = () => void this.#withTools(() => {}).catch(() => {});
    for (const type of ['pointerover', 'focusin']) this.#root.addEventListener(type, warm, { signal, once: true });
    signal.addEventListener('abort', () => (this.#tools = undefined));
    this.shadowRoot!.addEventListener('click', (event) => this.#onClick(event), { signal });
    whenResized(this.#root, signal, () => {
      if (this.#article && (this.#state === 'ready' || this.#state === 'loading')) this.#guard(() => this.#layOut());
    });
    if (this.#reader.count > 0) this.#light.fill(signal);
    if (this.#state === 'ready') this.#schedule('layout');
    else if (this.#started || enumerated(this, 'loading', LOADING) === 'eager') this.#start();
    else whenNear(this, signal, () => this.#start());
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#loading?.abort();
    this.#reader.stop();
    this.closeShare();
    if (this.#state === 'loading') this.#show('idle');
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before !== after && this.isConnected) this.#schedule(EFFECTS[name as Attribute]);
  }

  /** Properties that were set before the element was defined hide the class's: set them again. */
  #upgradeProperties(): void {
    for (const name of ['article', 'page', 'mode', 'locator', ...Object.keys(REFLECTED)] as const) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const own = this as unknown as Record<string, unknown>;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
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
      this.#source = undefined;
      this.#retried = false;
      if (this.#started) void this.#load();
    } else if (pending.has('layout')) {
      if (this.#state !== 'ready' || !this.#article) return this.#show(this.#state);
      this.#guard(() => this.#layOut());
    } else if (pending.has('look')) {
      this.#show(this.#state);
      this.#reader.restyle(this.#settings());
    }
    if (pending.has('page') && this.page > 0) this.#reader.goToPage(Number(this.getAttribute('page')) - 1, 'api');
  }

  #start(): void {
    this.#started = true;
    void this.#load();
  }

  #core(): Promise<Core> {
    return sharedCore(this.getAttribute('wasm-url') || OffprintArticle.wasmUrl);
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    if (this.#state !== 'idle' && this.#state !== 'loading') this.#renewReady();
    if (this.mode === 'plain' && this.#light.hasArticle && !this.#given) return this.#show('ready');
    this.#show('loading');
    try {
      const loading = this.#core();
      loading.catch(() => {});
      this.#source ??= await this.#findSource(signal);
      if (signal.aborted) return;
      if (!this.#source) return this.#fallBack('no-article');
      const core = await loading;
      if (!core.alive) await core.restart();
      if (!signal.aborted) await this.#open(core, this.#source, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(asOffprintError(error, 'network'));
    }
  }

  async #findSource(signal: AbortSignal): Promise<Source | undefined> {
    if (this.#given) return { input: this.#given, type: 'json', base: document.baseURI };
    const src = this.getAttribute('src');
    return src ? fetchSource(src, this.getAttribute('type') || 'auto', signal) : inlineSource(this);
  }

  async #open(core: Core, { input, type, base }: Source, signal: AbortSignal): Promise<void> {
    const article = core.open(input, { type, base, tidy: tidyOf(this) });
    if (isLong(article)) await nextTask();
    if (signal.aborted) return article.close();
    this.#reader.clear();
    this.#article?.close();
    this.#article = article;
    this.#light.take(article, base, (title) => this.#root.setAttribute('aria-label', title));
    this.#emit('offprint-load', {});
    this.#layOut();
  }

  #layOut(): void {
    if (!this.#article) return;
    const mode = enumerated(this, 'mode', MODES);
    if (mode !== 'plain') {
      const page = this.getAttribute('page');
      this.#root.dataset.mode = mode;
      this.#reader.layOut(this.#article, this.#settings(), page === null ? undefined : Number(page));
      return;
    }
    this.#light.fill();
    this.#show('ready');
  }

  #settings(): ReaderSettings {
    return settingsOf(this, this.#article?.language);
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      const failure = asOffprintError(error, 'trap');
      // Once more from the start, with a fresh core: another article may have stopped the one that all share.
      if (failure.code === 'trap' && !this.#retried) {
        this.#retried = true;
        void this.#load();
      } else {
        this.#fail(failure);
      }
    }
  }

  /** A failure of the core leaves the article to be read as it is; one of the article is told to the reader. */
  #fail(error: OffprintError): void {
    if (error.code.startsWith('wasm-') || ['abi-mismatch', 'trap', 'bad-page', 'layout-failed'].includes(error.code)) {
      if (error.code === 'trap' && !this.#retried) return this.#guard(() => { throw error; });
      if (this.#source) this.#light.fillWithoutCore(this.#source);
      return this.#fallBack(error.code);
    }
    const labels = labelsFor(languageOf(this, this.#article?.language));
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = labels.retry;
    retry.addEventListener('click', () => {
      this.#source = undefined;
      void this.#load();
    });
    this.#notice.replaceChildren(error.code === 'network' ? labels.offline : `${labels.failed} (${error.code})`, retry);
    this.#show('error');
    this.#emit('offprint-error', { code: error.code, message: error.message });
  }

  #fallBack(reason: string): void {
    this.#show('fallback');
    this.#emit('offprint-fallback', { reason });
  }

  #show(state: State): void {
    this.#state = state;
    if (state === 'fallback' || state === 'error') this.#reader.stop();
    this.#notice.hidden = state !== 'error';
    const { dataset } = this.#root;
    dataset.state = state;
    dataset.mode = enumerated(this, 'mode', MODES);
    dataset.theme = enumerated(this, 'theme', THEMES);
    if (state === 'ready' || state === 'fallback' || state === 'error') this.#resolveReady();
  }

  #renewReady(): void {
    this.#ready = new Promise((resolve) => (this.#resolveReady = resolve));
  }

  #onPage(reason: PageReason): void {
    this.#show('ready');
    const { page, count: pageCount, locator } = this.#reader;
    this.#emit('offprint-page', { page: page + 1, pageCount, locator, reason });
  }

  #onAct(action: 'contents' | 'type' | 'share'): void {
    if (action === 'share') this.openShare().catch((error) => this.#tellRefusal(error));
    else void this.#withTools((tools) => (action === 'type' ? tools.openSettings() : tools.openContents()));
  }

  /** The reading tools come with the first touch, so that they are there for what it leads to. Without them there is still the article to read. */
  async #withTools(act: (tools: Tools) => void): Promise<void> {
    const { signal } = this.#listening!;
    this.#tools ??= import('../tools/index.js').then(({ Tools }) => new Tools(
      {
        element: this, root: this.#root, stage: this.#reader.stage,
        article: () => this.#article, pages: () => this.#reader.pages, language: () => languageOf(this, this.#article?.language),
        goTo: (place, reason) => this.#reader.goToPlace(place, reason),
      }, signal));
    this.#tools.catch(() => (this.#tools = undefined));
    act(await this.#tools);
  }

  #onClick(event: Event): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!link || !href || event.defaultPrevented) return;
    if (href.startsWith('#')) {
      event.preventDefault();
      this.#reader.goToPlace(decodeURIComponent(href.slice(1)), 'link');
    } else if (!this.#emit('offprint-link', { href: link.href }, true)) {
      event.preventDefault();
    }
  }

  /** Says once why there is no code at the end. */
  #tellRefusal({ code, message }: Partial<PageNote> = {}): void {
    if (message && message !== this.#refused) this.#emit('offprint-share-refused', { code, message });
    this.#refused = message;
  }

  /** False: a listener cancelled it. */
  #emit(type: string, detail: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

/** The properties that mirror an attribute of the same name. */
export interface OffprintArticle extends Record<ReflectedProperty, string> {}

reflect(OffprintArticle.prototype);
