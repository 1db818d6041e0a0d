// Offprint's core for JavaScript: open an article, cut it into pages, draw them; make a code to scan.
import { Article } from './article.js';
import { asOffprintError, OffprintError } from './errors.js';
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
    const format = isObject ? 1 : formatOf(options.type ?? 'auto');
    const tidy = options.tidy === undefined ? -1 : Number(options.tidy);
    const instance = this.#running();
    const base = options.base === undefined ? undefined : String(options.base);
    return instance.callWith(
      'offprint_open', [], [isObject ? JSON.stringify(input) : (input as string | Uint8Array)], [format, tidy],
      (handle, [text]) => new Article(this, instance, handle, { language: instance.text(), base, inputLength: text!.length }),
    );
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

function formatOf(type: string): number {
  const name = type.split(';', 1)[0]!.trim().toLowerCase();
  if (name === '' || name === 'auto') return 0;
  if (name === 'json' || name === 'application/json' || name.endsWith('+json')) return 1;
  if (name === 'text' || name === 'text/plain') return 2;
  throw new OffprintError('unknown-format', `Articles come as json or text, not as ${type}.`);
}
