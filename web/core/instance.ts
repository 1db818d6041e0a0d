// One running instance of the core: the only file that touches its memory.
//
// Each call has the same four moves: reserve, copy in, call, copy out. Any call may grow the memory, so views are taken
// after the call that they are for, never kept.
import { OffprintError } from './errors.js';
import { importsFor } from './imports.js';
import type { MeasureRequest } from './measurer.js';

/** Version of wasm/exports.h and wasm/wire.h that this script speaks. */
export const ABI_VERSION = 4;

const REQUEST_WORDS = 6;

/** Longer text is refused by the core in any case; it is encoded first, so that no more is reserved than it takes. */
const LONGEST_IN_PLACE = (16 << 20) / 3;

const encoder = new TextEncoder();

/** Text, bytes or 32-bit words. */
export type Input = string | Uint8Array | Int32Array;

/** An input in the core's memory: its length in bytes, or in words. */
export interface Copied {
  at: number;
  length: number;
}

/** What every module exports. */
export interface ModuleExports {
  memory: WebAssembly.Memory;
  offprint_abi_version(): number;
  offprint_alloc(size: number): number;
  offprint_free(address: number): void;
  offprint_result(): number;
  offprint_result_length(): number;
}

interface Exports extends ModuleExports {
  offprint_open(bytes: number, length: number, format: number, tidy: number): number;
  offprint_close(handle: number): void;
  offprint_article_json(handle: number): number;
  offprint_report(handle: number): number;
  offprint_paginate(handle: number, options: number, count: number, url: number, urlLength: number): number;
  offprint_advance(handle: number, characters: number): number;
  offprint_page_count(handle: number): number;
  offprint_notes(handle: number): number;
  offprint_set_image_size(handle: number, block: number, width: number, height: number): number;
  offprint_forget_widths(handle: number): number;
  offprint_page(handle: number, page: number): number;
  offprint_page_svg(handle: number, page: number): number;
  offprint_page_of(handle: number, block: number, offset: number): number;
  offprint_y_of(handle: number, block: number, offset: number): number;
  offprint_reached(handle: number, block: number, offset: number): number;
  offprint_settled_height(handle: number): number;
  offprint_slice(handle: number, top: number, bottom: number): number;
  offprint_find_heading(handle: number, id: number, length: number): number;
  offprint_find(handle: number, words: number, length: number): number;
  offprint_units(handle: number, block: number, offset: number): number;
  offprint_outline(handle: number): number;
  offprint_text_at(handle: number, block: number, offset: number, length: number): number;
  offprint_share(handle: number, request: number, length: number): number;
  offprint_poster(handle: number, request: number, length: number): number;
  offprint_qr(text: number, length: number, options: number, count: number): number;
}

type Call<E> = { [K in keyof E]: E[K] extends (...args: number[]) => number ? K : never }[keyof E];

/** A module, running. Every method throws an OffprintError for a failure that the module describes, and for a trap. */
export class Instance<E extends ModuleExports = Exports> {
  readonly #exports: E;
  #dead = false;

  /** `exports`: those of a fresh instance that is known to be of this script's version. */
  constructor(exports: E) {
    this.#exports = exports;
  }

  /** False after a trap: the memory is then in no known state. */
  get alive(): boolean {
    return !this.#dead;
  }

  /** Calls `name` and returns its answer; what it left is read with `bytes` or `text`. */
  call(name: Call<E>, ...args: number[]): number {
    if (this.#dead) throw new OffprintError('trap', 'The core has stopped; open the article again.');
    let answer: number;
    try {
      answer = (this.#exports[name] as (...args: number[]) => number)(...args);
    } catch (cause) {
      this.#dead = true;
      throw new OffprintError('trap', 'The core stopped unexpectedly.', { cause });
    }
    if (answer === -1) throw this.#failure();
    return answer;
  }

  /**
   * Copies `inputs` in, calls `name` with `before`, the address and length of each, `after`, and frees them. What the call left is gone
   * after that: `read` gets it before.
   */
  callWith<T>(name: Call<E>, before: readonly number[], inputs: readonly Input[], after: readonly number[], read: (answer: number, inputs: Copied[]) => T): T {
    const copies: Copied[] = [];
    try {
      for (const input of inputs) copies.push(this.#copyIn(input));
      return read(this.call(name, ...before, ...copies.flatMap(({ at, length }) => [at, length]), ...after), copies);
    } finally {
      if (!this.#dead) for (const { at } of copies) this.#exports.offprint_free(at);
    }
  }

  /** A copy of the last call's result. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#borrowed().slice();
  }

  /** The last call's result as text. */
  text(): string {
    return new TextDecoder().decode(this.#borrowed());
  }

  /** Closes an article of the core; silent after a trap, as its memory is gone with it. */
  close(this: Instance, handle: number): void {
    if (!this.#dead) this.#exports.offprint_close(handle);
  }

  #borrowed(): Uint8Array<ArrayBuffer> {
    const { memory, offprint_result: at, offprint_result_length: length } = this.#exports;
    return view(memory, at(), length());
  }

  /** Text is encoded straight into the core's memory: no unit of it takes more than 3 bytes. */
  #copyIn(input: Input): Copied {
    if (typeof input === 'string' && input.length > LONGEST_IN_PLACE) input = encoder.encode(input);
    const size = typeof input === 'string' ? input.length * 3 : input.byteLength;
    const at = this.#exports.offprint_alloc(Math.max(8, size));
    if (at === 0) throw new OffprintError('input-too-large', 'There is no memory for this input.');
    const place = view(this.#exports.memory, at, size);
    if (typeof input === 'string') return { at, length: encoder.encodeInto(input, place).written };
    place.set(new Uint8Array(input.buffer, input.byteOffset, size));
    return { at, length: input.length };
  }

  #failure(): OffprintError {
    try {
      const { code, message, offset, pointer } = JSON.parse(this.text()) as { code: string; message: string; offset?: number; pointer?: string };
      return new OffprintError(code, message, { offset, pointer });
    } catch {
      return new OffprintError('trap', 'The core failed without saying why.');
    }
  }
}

/** Instantiates `module`; `measure` gets each batch of requests and returns their widths in CSS px. */
export async function instantiate(module: WebAssembly.Module, measure: Measure): Promise<Instance> {
  const bridge = measureBridge(measure);
  const instance = await WebAssembly.instantiate(module, importsFor(module, bridge.import));
  bridge.memory = instance.exports.memory as WebAssembly.Memory;
  return new Instance(started(instance.exports));
}

/** As `instantiate`, at once. Old browsers refuse this on the main thread for a module of this size. */
export function instantiateNow(module: WebAssembly.Module, measure: Measure): Instance {
  const bridge = measureBridge(measure);
  const instance = new WebAssembly.Instance(module, importsFor(module, bridge.import));
  bridge.memory = instance.exports.memory as WebAssembly.Memory;
  return new Instance(started(instance.exports));
}

export type Measure = (requests: readonly MeasureRequest[]) => ArrayLike<number>;

function measureBridge(measure: Measure) {
  const bridge = {
    memory: undefined as WebAssembly.Memory | undefined,
    import(at: number, count: number, out: number): void {
      const memory = bridge.memory;
      if (!memory) return;
      const widths = measure(readRequests(memory, at, count));
      const words = new DataView(memory.buffer, out >>> 0, (count >>> 0) * 4);
      for (let i = 0; i < count; ++i) words.setInt32(i * 4, Math.round((widths[i] ?? 0) * 64), true);
    },
  };
  return bridge;
}

function readRequests(memory: WebAssembly.Memory, at: number, count: number): MeasureRequest[] {
  const words = new DataView(memory.buffer, at >>> 0, (count >>> 0) * REQUEST_WORDS * 4);
  const decoder = new TextDecoder();
  const requests: MeasureRequest[] = [];
  for (let i = 0; i < count; ++i) {
    const word = (n: number) => words.getInt32((i * REQUEST_WORDS + n) * 4, true);
    requests.push({
      family: word(0),
      size: word(1),
      weight: word(2),
      italic: word(3) !== 0,
      text: decoder.decode(view(memory, word(4), word(5))),
    });
  }
  return requests;
}

/** `length` bytes at `address`; throws a RangeError outside the memory. Addresses are unsigned. */
function view(memory: WebAssembly.Memory, address: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(memory.buffer as ArrayBuffer, address >>> 0, length >>> 0);
}

function started(exports: WebAssembly.Exports): Exports {
  const { memory, offprint_abi_version: abiVersion, _initialize: initialize } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof abiVersion !== 'function') {
    throw new OffprintError('wasm-invalid', 'This is a WebAssembly module, but not the core.');
  }
  if (typeof initialize === 'function') initialize();
  const version = abiVersion();
  if (version !== ABI_VERSION) {
    throw new OffprintError('abi-mismatch',
      `This script speaks version ${ABI_VERSION} of the core, the .wasm is version ${version}: take both from one release.`);
  }
  return exports as unknown as Exports;
}
