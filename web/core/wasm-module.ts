// From whatever the caller has (URL, response, bytes, module) to a compiled module, with errors that say what to do.
import { OffprintError, asOffprintError } from './errors.js';

/** Where the core comes from: its address, a response, its bytes, or a module that the host has compiled. */
export type WasmSource = URL | string | WebAssembly.Module | BufferSource | Response | PromiseLike<Response>;

/** The smallest module: what a browser compiles if it compiles anything at all. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const MAGIC = EMPTY_MODULE.subarray(0, 4);

/** Compiled modules by address. A failure is not kept, so that a later call tries again. */
const modules = new Map<string, Promise<WebAssembly.Module>>();

/** Whether there is WebAssembly here at all. */
export function isSupported(): boolean {
  return typeof globalThis.WebAssembly?.compile === 'function';
}

/** Compiles `source`; the module at one address is fetched and compiled once. */
export async function loadModule(source: WasmSource): Promise<WebAssembly.Module> {
  if (!isSupported()) throw new OffprintError('wasm-unavailable', 'This browser has no WebAssembly, or it is switched off.');
  if (source instanceof WebAssembly.Module) return source;
  await refuseBlocked();
  if (typeof source === 'string' || source instanceof URL) return moduleAt(String(source));
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return compileBytes(asBytes(source), 'the given bytes');
  const response = await source;
  const spare = response.clone();
  return compileResponse(response, () => spare);
}

function moduleAt(url: string): Promise<WebAssembly.Module> {
  let module = modules.get(url);
  if (!module) {
    module = fetchModule(url);
    modules.set(url, module);
    module.catch(() => modules.delete(url));
  }
  return module;
}

function fetchModule(url: string): Promise<WebAssembly.Module> {
  const get = () =>
    fetch(url, { credentials: 'same-origin' }).catch((cause) => {
      throw new OffprintError('wasm-http', `${url} could not be fetched.`, { cause });
    });
  return get().then((response) => compileResponse(response, get));
}

/**
 * Streams where the browser can and the MIME type lets it; on any throw, once more from the bytes of what `again` gets. Not from a copy of
 * the response: with one, browsers neither stream beside the page's own thread nor keep the compiled code.
 */
async function compileResponse(response: Response, again: () => Response | Promise<Response>): Promise<WebAssembly.Module> {
  const where = response.url || 'the response';
  if (!response.ok) throw new OffprintError('wasm-http', `${where} answered ${response.status}.`);
  if (WebAssembly.compileStreaming && response.headers.get('content-type')?.startsWith('application/wasm')) {
    try {
      return await WebAssembly.compileStreaming(response);
    } catch {
      // Some WebViews refuse to stream what they compile from bytes.
      response = await again();
    }
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new OffprintError('wasm-http', `${where} broke off.`, { cause });
  }
  return compileBytes(bytes, where);
}

async function compileBytes(bytes: Uint8Array<ArrayBuffer>, where: string): Promise<WebAssembly.Module> {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) throw badMagic(bytes, where);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw asOffprintError(cause, 'wasm-invalid');
  }
}

function badMagic(bytes: Uint8Array, where: string): OffprintError {
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  const sentence = head.startsWith('<')
    ? `${where} is a web page, not WebAssembly: put the .wasm there, or set wasm-url.`
    : `${where} is not WebAssembly (${bytes.length} bytes).`;
  return new OffprintError('wasm-bad-magic', sentence);
}

/** Asks before anything is fetched: a policy against WebAssembly refuses the empty module too. */
async function refuseBlocked(): Promise<void> {
  try {
    await WebAssembly.compile(EMPTY_MODULE);
  } catch (cause) {
    throw new OffprintError('wasm-csp', "The page's Content-Security-Policy forbids WebAssembly; add 'wasm-unsafe-eval' to script-src.", { cause });
  }
}

function asBytes(source: BufferSource): Uint8Array<ArrayBuffer> {
  // A copy: a caller's view may be over a resizable or shared buffer, and the compiler works later.
  const { buffer = source as ArrayBuffer, byteOffset, byteLength } = source as ArrayBufferView;
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}
