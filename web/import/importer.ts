// Every foreign format to canonical JSON: HTML, feeds, Markdown, the JSON of others. The readers are import.wasm.
import type { ReportEntry } from '../core/article.js';
import { asOffprintError, OffprintError } from '../core/errors.js';
import { importsFor } from '../core/imports.js';
import { Instance, type ModuleExports } from '../core/instance.js';
import { HostArticle } from './host-article.js';

/** How an input is to be taken. */
export interface ImportOptions {
  /** The name of a format, or a MIME type, whose charset counts. Default `auto`: as it looks. */
  type?: string | undefined;
  /** What relative addresses in it are relative to. Default: the page's address. */
  base?: string | URL | undefined;
  /** Whether punctuation and spaces are put right. Default: as the format has it. */
  tidy?: boolean | undefined;
  /** Which article of a feed or a list: its id, its link, or its number from 0. Default: the first. */
  item?: string | number | undefined;
  /** The encoding that the transport names. Default: what `type`, else the input says itself, or looks like. */
  charset?: string | undefined;
  /** The time that an embargo is measured by. Default: now. */
  now?: string | Date | undefined;
}

/** What `read` gives. */
export interface Reading {
  /** Canonical JSON. */
  article: Uint8Array;
  /** What reading it dropped or changed; empty: nothing. */
  report: ReportEntry[];
}

/** Version of wasm/import_exports.h that this script speaks. */
const ABI_VERSION = 1;

interface Exports extends ModuleExports {
  offprint_import(bytes: number, length: number, request: number, requestLength: number): number;
  offprint_import_report(): number;
  offprint_encoding_of(bytes: number, length: number, request: number, requestLength: number): number;
}

/** The importer, loaded. Synchronous from here on. */
export class Importer {
  readonly #module: () => WebAssembly.Module;
  #instance: Instance<Exports> | undefined;

  /** Use `loadImporter`. `module` gives the same each time; `instance`: a fresh one of it; default: made when it is needed. */
  constructor(module: () => WebAssembly.Module, instance?: WebAssembly.Instance) {
    this.#module = module;
    if (instance) this.#instance = new Instance(started(instance));
  }

  /** Reads an article of any format. Throws an OffprintError that says what is wrong with it, and what it looks like. Nothing of `input` is kept. */
  read(input: string | Uint8Array | object, options: ImportOptions = {}): Reading {
    const given = typeof input === 'object' && !(input instanceof Uint8Array) ? JSON.stringify(input) : (input as string | Uint8Array);
    const request = JSON.stringify(requestOf(options));
    const encoding = typeof given === 'string' ? '' : this.#call('offprint_encoding_of', given, request, (instance) => instance.text());
    const text = encoding ? decode(given as Uint8Array, encoding) : given;
    const article = this.#call('offprint_import', text, request, (instance) => instance.bytes());
    const report = this.#report();
    const lost = encoding ? (text as string).split('\uFFFD').length - 1 : 0;
    if (lost) report.push({ kind: 'dropped', message: `Bytes that are not ${encoding} became U+FFFD.`, place: '', before: '', after: '\uFFFD', count: lost });
    return { article, report };
  }

  /** The `<article>` inside `host`, for a core with this importer; `changed` is called when it says something else. */
  watch(host: HTMLElement, changed: () => void): HostArticle {
    return new HostArticle(host, changed);
  }

  #report(): ReportEntry[] {
    this.#instance!.call('offprint_import_report');
    return JSON.parse(this.#instance!.text()) as ReportEntry[];
  }

  #call<T>(name: 'offprint_import' | 'offprint_encoding_of', input: string | Uint8Array, request: string, read: (instance: Instance<Exports>) => T): T {
    const instance = this.#running();
    return instance.callWith(name, [], [input, request], [], () => read(instance));
  }

  #running(): Instance<Exports> {
    if (this.#instance?.alive) return this.#instance;
    const module = this.#module();
    try {
      return (this.#instance = new Instance(started(new WebAssembly.Instance(module, importsOf(module)))));
    } catch (error) {
      throw asOffprintError(error, 'trap');
    }
  }
}

/** An importer of `module`, its first instance made the way that every browser allows. */
export async function instantiateImporter(module: WebAssembly.Module): Promise<Importer> {
  try {
    return new Importer(() => module, await WebAssembly.instantiate(module, importsOf(module)));
  } catch (error) {
    throw asOffprintError(error, 'wasm-invalid');
  }
}

/** It measures nothing. */
const importsOf = (module: WebAssembly.Module) => importsFor(module, () => {});

function started({ exports }: WebAssembly.Instance): Exports {
  const { memory, offprint_abi_version: abiVersion, offprint_import: read, _initialize: initialize } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof abiVersion !== 'function' || typeof read !== 'function') {
    throw new OffprintError('wasm-invalid', 'This is a WebAssembly module, but not the importer.');
  }
  if (typeof initialize === 'function') initialize();
  const version = abiVersion() as number;
  if (version !== ABI_VERSION) {
    throw new OffprintError('abi-mismatch', `This script speaks version ${ABI_VERSION} of the importer, the .wasm is version ${version}: take both from one release.`);
  }
  return exports as unknown as Exports;
}

function requestOf({ type, base, tidy, item, charset, now }: ImportOptions): object {
  const from = String(base ?? globalThis.document?.baseURI ?? '');
  return {
    type,
    // Of what is not on the web, nothing relative leads anywhere.
    base: /^(?!https?:)[a-z][\w+.-]*:/i.test(from) ? undefined : from,
    tidy,
    item: item === undefined || item === '' ? undefined : String(item),
    charset: charset ?? /;\s*charset=["']?([^\s;"']+)/i.exec(type ?? '')?.[1],
    now: new Date(now ?? Date.now()).toISOString(),
  };
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    throw new OffprintError('unknown-encoding', `This host cannot decode ${encoding}; give the text as UTF-8.`, { cause });
  }
}
