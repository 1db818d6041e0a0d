/**
 * What every failure of Offprint is thrown as.
 *
 * `code` is stable and in kebab case. Codes of the core (`bad-json`, `empty-input`, …) are those of `src/result.h`; the host
 * side adds
 *
 * | code | what happened |
 * |---|---|
 * | `wasm-unavailable` | no `WebAssembly` here (Lockdown Mode, a very old browser) |
 * | `wasm-http` | the .wasm could not be fetched |
 * | `wasm-bad-magic` | what came is not WebAssembly, mostly an HTML error page |
 * | `wasm-csp` | the page's Content-Security-Policy lacks `'wasm-unsafe-eval'` |
 * | `wasm-invalid` | it is WebAssembly, but broken or not ours |
 * | `abi-mismatch` | script and .wasm are of different releases |
 * | `trap` | the core stopped; its instance is dropped, open the article again |
 * | `bad-page` | a page buffer contradicts itself |
 * | `closed` | the article has been closed |
 * | `network`, `bad-response` | the article could not be fetched |
 */
export class OffprintError extends Error {
  /** Stable name of the failure, lower kebab case. */
  declare readonly code: string;
  /** Byte offset into the input, where the failure has a place. */
  declare readonly offset: number | undefined;
  /** JSON pointer of the value at fault, where there is one. */
  declare readonly pointer: string | undefined;

  constructor(code: string, message: string, place: { offset?: number; pointer?: string; cause?: unknown } = {}) {
    super(message, place);
    Object.assign(this, { name: 'OffprintError', code }, place);
  }
}

/** `error` as an OffprintError; one of another kind becomes `code`. */
export function asOffprintError(error: unknown, code: string): OffprintError {
  // By name: the element and the core are files of their own, each with this class.
  const { name, message = String(error) } = (error ?? {}) as Partial<Error>;
  return name === 'OffprintError' ? (error as OffprintError) : new OffprintError(code, message, { cause: error });
}
