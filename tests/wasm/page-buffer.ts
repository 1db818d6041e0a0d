// Builds page buffers by hand, for tests: the writing side of wire.ts.
import { WIRE_VERSION } from '../../web/core/wire.js';

/** Words of each record, in the order of wasm/wire.h; strings as `{text}`. */
export type Word = number | { text: string };

export interface BufferParts {
  header?: Partial<Record<number, number>>;
  language?: string;
  styles?: Word[][];
  containers?: Word[][];
  blocks?: Word[][];
  lines?: Word[][];
  fragments?: Word[][];
  boxes?: Word[][];
}

const HEADER_WORDS = 19 - 1;

/** A page buffer with these tables. `header` replaces single words, to make a bad one. */
export function pageBuffer(parts: BufferParts): Uint8Array<ArrayBuffer> {
  const tables = [parts.styles, parts.containers, parts.blocks, parts.lines, parts.fragments, parts.boxes].map((table) => table ?? []);
  let strings = '';
  const words: number[] = [];
  const add = (word: Word) => {
    if (typeof word === 'number') return words.push(word);
    words.push(strings.length, word.text.length);
    return (strings += word.text);
  };
  const header = [WIRE_VERSION, 0, 1, 350 * 64, 700 * 64, 0, 0, ...tables.map((table) => table.length), 0, 0, 17, 0, (parts.language ?? '').length];
  strings += parts.language ?? '';
  for (const table of tables) for (const record of table) record.forEach(add);
  const text = new TextEncoder().encode(strings);
  header[13] = (HEADER_WORDS + words.length) * 4;
  header[14] = text.length;
  for (const [word, value] of Object.entries(parts.header ?? {})) header[Number(word)] = value!;
  const buffer = new Uint8Array((HEADER_WORDS + words.length) * 4 + text.length);
  const view = new DataView(buffer.buffer);
  [...header, ...words].forEach((word, i) => view.setInt32(i * 4, word, true));
  buffer.set(text, (HEADER_WORDS + words.length) * 4);
  return buffer;
}
