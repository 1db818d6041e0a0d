// Offprint's core for JavaScript: open an article, cut it into pages, draw them; make a code to scan.
import type { Importer, ImportOptions, Reading } from '../import/importer.js';
import { Article } from './article.js';
import { asOffprintError, type OffprintError } from './errors.js';
import { instantiate, instantiateNow, type Instance } from './instance.js';
import { fontStacks, type FontStacks } from './fonts.js';
import { CanvasMeasurer, type MeasureRequest, type TextMeasurer } from './measurer.js';
import {
  makeQr, makeShare, type QrFormat, type QrOptions, type QrResults, type ShareFormat, type ShareOptions, type ShareResults,
} from './qr.js';
import { loadModule, type WasmSource } from './wasm-module.js';

/** What `loadCore` may be told. */
export interface LoadOptions {
  /** Where the core is. Default: `offprint.wasm` beside this script. */
  wasm?: WasmSource;
  /** What reads every other format: `true`, or where it is if not beside the core. Default: what is not ours is refused, until `openAny` meets it. */
  importer?: WasmSource | true;
  /** Who measures text. Default: a canvas where there is one, else the core's built-in table of widths. */
  measurer?: TextMeasurer;
}

/** How the input of `open` is to be taken. */
export type OpenOptions = ImportOptions;

/** Whether another reader may make something of it. */
const isForeign = (error: unknown) => /^(unknown-format|bad-utf8|nul-byte)$/.test((error as OffprintError).code);

/** Loads the core from `wasm`. Each call has an instance of its own; the compiled module is shared. */
export async function loadCore(options: LoadOptions, wasm: WasmSource): Promise<Core> {
  const core = new Core(await loadModule(wasm), options.measurer ?? CanvasMeasurer.create(), options.wasm);
  await core.restart();
  if (options.importer) await core.loadImporter(options.importer === true ? undefined : options.importer);
  return core;
}

/** The core, loaded. Synchronous from here on. */
export class Core {
  /** Reads every other format; `loadImporter` and `openAny` bring it. */
  importer: Importer | undefined;
  readonly #source: WasmSource | undefined;
  readonly #module: WebAssembly.Module;
  readonly #measurer: TextMeasurer | undefined;
  #instance: Instance | undefined;
  #stacks: FontStacks = fontStacks('');

  /** Use `loadCore`. `source`: where the module is from, if not from beside the script. */
  constructor(module: WebAssembly.Module, measurer: TextMeasurer | undefined, source?: WasmSource) {
    this.#source = source;
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
   * Reads an article: canonical JSON (text, bytes or an object) or plain text; with an importer every format. Throws an OffprintError that says what is
   * wrong with it. Nothing of `input` is kept.
   */
  open(input: string | Uint8Array | object, options: OpenOptions = {}): Article {
    const given = typeof input === 'object' && !(input instanceof Uint8Array) ? JSON.stringify(input) : (input as string | Uint8Array);
    try {
      return this.#open(given, FORMATS.findIndex((format) => format.test(options.type ?? '')), options);
    } catch (error) {
      if (!this.importer || !isForeign(error)) throw error;
      const { article, report } = this.importer.read(given, options);
      return this.#open(article, 1, { base: options.base }, report);
    }
  }

  /** As `open`, of every format: where it takes the importer, that is loaded. */
  async openAny(input: string | Uint8Array | object, options?: OpenOptions): Promise<Article> {
    try {
      return this.open(input, options);
    } catch (error) {
      if (this.importer || !isForeign(error)) throw error;
      await this.loadImporter();
      return this.open(input, options);
    }
  }

  /** Loads the importer, if it is not there; without `wasm`, from `import.wasm` beside the script, or beside the core where that has another address. */
  async loadImporter(wasm?: WasmSource): Promise<Importer> {
    try {
      const { importerBeside } = await import('../import/index.js');
      return (this.importer ??= await importerBeside(this.#source, wasm));
    } catch (error) {
      throw asOffprintError(error, 'wasm-unavailable');
    }
  }

  #open(input: string | Uint8Array, format: number, { tidy, base }: OpenOptions, imported?: Reading['report']): Article {
    const instance = this.#running();
    return instance.callWith('offprint_open', [], [input], [format, tidy === undefined ? -1 : Number(tidy)], (handle, [text]) =>
      new Article(this, instance, handle, { language: instance.text(), base: base && String(base), inputLength: text!.length, imported }));
  }

  /** A QR code of `text`: PNG bytes, an SVG document, lines of `#` and space, or the modules as data. */
  qr<F extends QrFormat = 'png'>(text: string, options: QrOptions & { format?: F } = {}): QrResults[F] {
    return makeQr(this.#running(), text, options);
  }

  /** The code that leads to `url`, judged: an https: address, in the form that every reader opens alike. Throws an OffprintError that says why there is none. */
  share<F extends ShareFormat = 'png'>(options: ShareOptions & { format?: F }): ShareResults[F] {
    return makeShare(this.#running(), 0, options);
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

/** By their numbers in wasm/exports.h. A MIME type that says no more than JSON says nothing. */
const FORMATS = [/^(auto|application\/(.+\+)?json)?\s*(;|$)/i, /^json$/i, /^text($|\/plain)/i];
