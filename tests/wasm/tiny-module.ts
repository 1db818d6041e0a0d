// Small WebAssembly modules put together by hand, for tests of the loader.

const I32 = 0x7f;
const CONST = 0x41;
const UNREACHABLE = 0x00;
const END = 0x0b;

/** A function `() -> i32`: the number it answers with, or a trap. JavaScript may call it with any arguments. */
export type Body = number | 'trap';

export interface TinyModule {
  functions?: Record<string, Body>;
  imports?: [module: string, name: string][];
  memory?: boolean;
}

/** The bytes of a module with these exports. */
export function tinyModule({ functions = {}, imports = [], memory = true }: TinyModule): Uint8Array<ArrayBuffer> {
  const names = Object.keys(functions);
  const exports = names.map((name, i) => [...text(name), 0, ...leb(imports.length + i)]);
  if (memory) exports.push([...text('memory'), 2, 0]);
  return Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [[0x60, 0, 1, I32]]),
    ...(imports.length ? section(2, imports.map(([module, name]) => [...text(module), ...text(name), 0, 0])) : []),
    ...section(3, names.map(() => [0])),
    ...(memory ? section(5, [[0, 1]]) : []),
    ...section(7, exports),
    ...section(10, names.map((name) => code(functions[name]!))),
  ]);
}

/** The exports of a core: alive, of version `abi`, with `over` in place of single functions. */
export function coreFunctions(abi: number, over: Record<string, Body> = {}): Record<string, Body> {
  const names = [
    'alloc', 'free', 'result', 'result_length', 'open', 'close', 'article_json', 'report', 'paginate', 'advance', 'page_count', 'notes',
    'set_image_size', 'forget_widths', 'page', 'page_svg', 'page_of', 'y_of', 'reached', 'settled_height', 'slice', 'find_heading',
    'find', 'units', 'outline', 'text_at', 'share', 'poster', 'qr',
  ];
  return { ...Object.fromEntries(names.map((name) => [`offprint_${name}`, 1])), offprint_abi_version: abi, ...over };
}

function code(body: Body): number[] {
  const instructions = body === 'trap' ? [UNREACHABLE, END] : [CONST, ...signedLeb(body), END];
  return [...leb(instructions.length + 1), 0, ...instructions];
}

function section(id: number, items: number[][]): number[] {
  const body = [...leb(items.length), ...items.flat()];
  return [id, ...leb(body.length), ...body];
}

function text(value: string): number[] {
  const bytes = [...new TextEncoder().encode(value)];
  return [...leb(bytes.length), ...bytes];
}

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

function signedLeb(value: number): number[] {
  if (value >= -64 && value < 64) return [value & 127];
  return [(value & 127) | 128, ...signedLeb(value >> 7)];
}
