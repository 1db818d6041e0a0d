// Offprint's core for JavaScript: open an article, cut it into pages, draw them; make a code to scan.
import { asOffprintError, OffprintError } from './errors.js';
import { instantiate, instantiateNow, type Instance } from './instance.js';
import { fontStacks, type FontStacks } from './fonts.js';
import { CanvasMeasurer, type MeasureRequest, type TextMeasurer } from './measurer.js';
import { makeQr, type QrFormat, type QrOptions, type QrResults } from './qr.js';
import { Pages, type PaginateOptions } from './pages.js';
import { loadModule, type WasmSource } from './wasm-module.js';
import type { ArticleData } from './article-data.js';

/** What `loadCore` may be told. */
export interface LoadOptions {
  /** Where the core is. Default: `offprint.wasm` beside this script. */
  wasm?: WasmSource;
  /** Who measures text. Default: a canvas where there is one, else the core's built-in table of widths. */
  measurer?: TextMeasurer;
}

/** How the input of `open` is to be taken. */
export interface OpenOptions {
  /** Default auto: the core looks. A MIME type may be given too. */
  type?: string;
  /** What relative image addresses are relative to. Default: the page's address. */
  base?: string | URL;
  /** Whether punctuation and spaces are put right. Default: as the format has it. */
  tidy?: boolean;
}

/** What reading an article dropped or changed. */
export interface ReportEntry {
  kind: string;
  message: string;
  place?: string;
  before?: string;
  after?: string;
  count?: number;
}

const encoder = new TextEncoder();

/** Loads the core. Each call has an instance of its own; the compiled module is shared. */
export async function loadCore(options: LoadOptions & { wasm: WasmSource }): Promise<Core> {
  const module = await loadModule(options.wasm);
  const core = new Core(module, options.measurer ?? CanvasMeasurer.create());
  await core.restart();
  return core;
}

/** The core, loaded. Synchronous from here on. */
export class Core {
  readonly #module: WebAssembly.Module;
  readonly #measurer: TextMeasurer | undefined;
  #instance: Instance | undefined;
  #stacks: FontStacks = fontStacks('');

  /** Use `loadCore`. */
  constructor(module: WebAssembly.Module, measurer: TextMeasurer | undefined) {
    this.#module = module;
    this.#measurer = measurer;
  }

  /** Whether text is measured by this host; else by the core's built-in table. */
  get measures(): boolean {
    return this.#measurer !== undefined;
  }

  /** Whether the core runs. After a trap it does not, until the next `open` or `restart`. */
  get alive(): boolean {
    return this.#instance?.alive ?? false;
  }

  /** A fresh instance of the same module. Articles that were open are lost. */
  async restart(): Promise<void> {
    try {
      this.#instance = await instantiate(this.#module, this.#measure);
    } catch (error) {
      throw asOffprintError(error, 'wasm-invalid');
    }
  }

  /**
   * Reads an article: canonical JSON (text, bytes or an object) or plain text. Throws an OffprintError that says what is
   * wrong with it. Nothing of `input` is kept.
   */
  open(input: string | Uint8Array | object, options: OpenOptions = {}): Article {
    const isObject = typeof input === 'object' && !(input instanceof Uint8Array);
    const bytes = typeof input === 'string' ? encoder.encode(input) : isObject ? encoder.encode(JSON.stringify(input)) : input;
    const format = isObject ? 1 : formatOf(options.type ?? 'auto');
    const tidy = options.tidy === undefined ? -1 : Number(options.tidy);
    const instance = this.#running();
    const handle = instance.callWith('offprint_open', [bytes], ([at]) => [at!, bytes.length, format, tidy], (answer) => answer);
    return new Article(this, instance, handle, options.base === undefined ? undefined : String(options.base));
  }

  /** A QR code of `text`: PNG bytes, an SVG document, lines of `#` and space, or the modules as data. */
  qr<F extends QrFormat = 'png'>(text: string, options: QrOptions & { format?: F } = {}): QrResults[F] {
    return makeQr(this.#running(), text, options);
  }

  /** Runs `work` with `stacks` as the fonts that the core's questions are about. */
  measuringWith<T>(stacks: FontStacks, work: () => T): T {
    this.#stacks = stacks;
    return work();
  }

  #running(): Instance {
    if (this.#instance?.alive) return this.#instance;
    try {
      return (this.#instance = instantiateNow(this.#module, this.#measure));
    } catch (error) {
      throw asOffprintError(error, 'trap');
    }
  }

  #measure = (requests: readonly MeasureRequest[]): ArrayLike<number> =>
    this.#measurer?.measure(requests, this.#stacks) ?? new Float64Array(requests.length);
}

/** Frees the articles that nobody closed and nobody holds. */
const forgotten =
  typeof FinalizationRegistry === 'function'
    ? new FinalizationRegistry<{ instance: Instance; handle: number }>(({ instance, handle }) => instance.close(handle))
    : undefined;

/** An open article. Close it when it is no longer needed. */
export class Article {
  /** What relative image addresses are relative to; undefined: the page's address. */
  readonly base: string | undefined;
  readonly #core: Core;
  readonly #instance: Instance;
  readonly #handle: number;
  #closed = false;
  #data: ArticleData | undefined;
  #current: Pages | undefined;

  /** Use `core.open`. */
  constructor(core: Core, instance: Instance, handle: number, base: string | undefined) {
    forgotten?.register(this, { instance, handle }, this);
    this.#core = core;
    this.#instance = instance;
    this.#handle = handle;
    this.base = base;
  }

  /** The article as canonical JSON, parsed. The same object each time. */
  json(): ArticleData {
    this.#expectOpen();
    if (!this.#data) {
      this.call('offprint_article_json');
      this.#data = JSON.parse(this.#instance.text()) as ArticleData;
    }
    return this.#data;
  }

  /** What reading it dropped or changed; empty: nothing. */
  report(): ReportEntry[] {
    this.call('offprint_report');
    return JSON.parse(this.#instance.text()) as ReportEntry[];
  }

  /** Lays the article out and cuts it into pages. Again with other options: without reading it again. */
  paginate(options: PaginateOptions = {}): Pages {
    return new Pages(this.#core, this, options);
  }

  /** Frees it. Its pages can no longer be drawn. Calling it again does nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    forgotten?.unregister(this);
    this.#instance.close(this.#handle);
  }

  /** For `Pages`: calls the core with this article's handle and reads the result before it is gone. */
  call(name: HandleCall, ...args: number[]): number {
    this.#expectOpen();
    return this.#instance.call(name, this.#handle, ...args);
  }

  /** For `Pages`: what the last call left. */
  result(): Uint8Array {
    return this.#instance.bytes();
  }

  /**
   * For `Pages`: the core keeps one layout an article. Makes it that of `pages`, by laying out again with the same options
   * where another one came between.
   */
  select(pages: Pages, words: Int32Array, shareUrl: string): number | undefined {
    this.#expectOpen();
    if (this.#current === pages) return undefined;
    const url = encoder.encode(shareUrl);
    const count = this.#core.measuringWith(pages.fonts, () =>
      this.#instance.callWith(
        'offprint_paginate',
        [new Uint8Array(words.buffer), url],
        ([at, urlAt]) => [this.#handle, at!, words.length, urlAt!, url.length],
        (answer) => answer,
      ),
    );
    this.#current = pages;
    return count;
  }

  #expectOpen(): void {
    if (this.#closed) throw new OffprintError('closed', 'The article has been closed.');
  }
}

type HandleCall = 'offprint_article_json' | 'offprint_report' | 'offprint_page' | 'offprint_page_svg' | 'offprint_page_of';

function formatOf(type: string): number {
  const name = type.split(';', 1)[0]!.trim().toLowerCase();
  if (name === '' || name === 'auto') return 0;
  if (name === 'json' || name === 'application/json' || name.endsWith('+json')) return 1;
  if (name === 'text' || name === 'text/plain') return 2;
  throw new OffprintError('unknown-format', `Articles come as json or text, not as ${type}.`);
}
