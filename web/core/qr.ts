// Options and results of the core's QR symbols.
import type { Instance } from './instance.js';
import { OffprintError } from './errors.js';

/** How a code is made. Everything has a default that scans. */
export interface QrOptions {
  /** Error correction level; the least that is wanted. Default M. */
  ecc?: 'L' | 'M' | 'Q' | 'H';
  /** 1 to 40; 0, the default: the smallest that holds the text. */
  version?: number;
  /** 0 to 7; -1, the default: the best of them. */
  mask?: number;
  /** Whether a higher level is taken where it costs no larger symbol. Default true. */
  boost?: boolean;
  /** px a module, 1 to 64. Default 8. */
  scale?: number;
  /** White modules around the symbol, 2 to 32. Default 4, which the standard asks for. */
  quietZone?: number;
  /** Default png. */
  format?: QrFormat;
}

export type QrFormat = 'text' | 'json' | 'svg' | 'png';

/** A symbol as data, from `format: 'json'`. */
export interface QrSymbol {
  version: number;
  ecc: string;
  mask: number;
  /** Modules a side, without the quiet zone. */
  size: number;
  /** One string of 0 (light) and 1 (dark) a row. */
  modules: string[];
}

/** What each format gives. */
export interface QrResults {
  text: string;
  json: QrSymbol;
  svg: string;
  png: Uint8Array<ArrayBuffer>;
}

const LEVELS = ['L', 'M', 'Q', 'H'];
const FORMATS: readonly QrFormat[] = ['text', 'json', 'svg', 'png'];

/** A code of `text`. */
export function makeQr<F extends QrFormat>(instance: Instance, text: string, options: QrOptions & { format?: F }): QrResults[F] {
  const format = options.format ?? ('png' as F);
  const words = Int32Array.of(
    oneOf('ecc', LEVELS, options.ecc ?? 'M'),
    options.version ?? 0,
    options.mask ?? -1,
    options.boost === false ? 0 : 1,
    options.scale ?? 8,
    options.quietZone ?? 4,
    oneOf('format', FORMATS, format),
  );
  return instance.callWith(
    'offprint_qr', [], [text, words], [],
    () => resultOf(instance, format) as QrResults[F],
  );
}

/** How `share` makes the code that leads to an article. */
export interface ShareOptions {
  /** Where to lead; default: the article's canonical address. */
  url?: string;
  /** The only origins that it may be of, separated by white space; an http: origin among them allows http:. Default: any. */
  origins?: string;
  /** Default png. `link`: only where it leads; `report`: that and how each check went, line by line. */
  format?: ShareFormat;
  /** px a module, 1 to 64. Default 8. */
  scale?: number;
  /** White modules around the symbol, 2 to 32. Default 4. */
  quietZone?: number;
  /** Whether http: will do. Default false. */
  http?: boolean;
  /** Whether parameters that say where a reader came from are left out. Default false. */
  dropTracking?: boolean;
  /** A locator (`b7:120`), so that the scan opens there. */
  place?: string;
  /** How the place is said: by the words there (`#:~:text=…`, the default), which any page understands, or as `#b7:120`. */
  placeForm?: 'text' | 'locator';
}

export type ShareFormat = 'link' | 'report' | 'svg' | 'png';

/** Where a code leads. */
export interface ShareLink {
  url: string;
  origin: string;
  /** Names of the parameters that were left out. */
  dropped: string[];
}

/** What each format gives. */
export interface ShareResults {
  link: ShareLink;
  report: string;
  svg: string;
  png: Uint8Array<ArrayBuffer>;
}

/** The code that leads to the article of `handle`; 0: to `options.url`. */
export function makeShare<F extends ShareFormat>(instance: Instance, handle: number, options: ShareOptions & { format?: F }): ShareResults[F] {
  return instance.callWith(
    'offprint_share', [handle], [JSON.stringify(options)], [],
    () => resultOf(instance, options.format ?? 'png') as ShareResults[F],
  );
}

function resultOf(instance: Instance, format: string): unknown {
  if (format === 'png') return instance.bytes();
  const text = instance.text();
  return format === 'json' || format === 'link' ? JSON.parse(text) : text;
}

function oneOf(name: string, values: readonly string[], value: string): number {
  const index = values.indexOf(value);
  if (index < 0) throw new OffprintError('bad-option', `${name} is one of ${values.join(', ')}, not ${value}.`);
  return index;
}
