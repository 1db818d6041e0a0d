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
  /** White modules around the symbol, 0 to 32. Default 4, which the standard asks for. */
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
    'offprint_qr',
    [text, new Uint8Array(words.buffer)],
    (input, list) => [input!.at, input!.length, list!.at, words.length],
    () => resultAs(instance, format),
  );
}

/** How `share` makes the code that leads to an article. */
export interface ShareOptions {
  /** Where to lead; default: the article's canonical address. */
  url?: string;
  /** The only origins that it may be of, separated by spaces; an http: origin among them allows http:. Default: any. */
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

const SHARE_FORMATS: readonly ShareFormat[] = ['link', 'report', 'svg', 'png'];

/** The code that leads to the article of `handle`; 0: to `options.url`. */
export function makeShare<F extends ShareFormat>(instance: Instance, handle: number, options: ShareOptions & { format?: F }): ShareResults[F] {
  const format = options.format ?? ('png' as F);
  const place = /^b(\d{1,9}):(\d{1,9})$/.exec(options.place ?? '');
  const words = Int32Array.of(
    oneOf('format', SHARE_FORMATS, format),
    options.scale ?? 8,
    options.quietZone ?? 4,
    options.dropTracking ? 1 : 0,
    options.http ? 1 : 0,
    place ? (options.placeForm === 'locator' ? 1 : 2) : 0,
    ...(place ?? []).slice(1).map(Number),
  );
  return instance.callWith(
    'offprint_share',
    [shareLines(options.url, options.origins), new Uint8Array(words.buffer)],
    (share, list) => [handle, share!.at, share!.length, list!.at, words.length],
    () => (format === 'png' ? instance.bytes() : format === 'link' ? JSON.parse(instance.text()) : instance.text()) as ShareResults[F],
  );
}

/** Address and origins as the core takes them: a line each. */
export function shareLines(url = '', origins = ''): string {
  return [url.trim(), ...origins.split(/\s+/)].join('\n');
}

function resultAs<F extends QrFormat>(instance: Instance, format: F): QrResults[F] {
  const results: { [K in QrFormat]: () => QrResults[K] } = {
    text: () => instance.text(),
    json: () => JSON.parse(instance.text()) as QrSymbol,
    svg: () => instance.text(),
    png: () => instance.bytes(),
  };
  return results[format]();
}

function oneOf(name: string, values: readonly string[], value: string): number {
  const index = values.indexOf(value);
  if (index < 0) throw new OffprintError('bad-option', `${name} is one of ${values.join(', ')}, not ${value}.`);
  return index;
}
