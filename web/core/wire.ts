// Decodes a page buffer: the mirror of wasm/wire.h, same names, same order. Change both together.
//
// The core is not trusted here: every count, index and string is checked against the buffer before it is used, so that
// whatever 32-bit words come, the result is a finite tree of plain values or an OffprintError `bad-page`.
import { OffprintError } from './errors.js';

export const WIRE_VERSION = 4;

enum Header {
  Version, PageIndex, PageCount, Width, Height, LocatorBlock, LocatorOffset, StyleCount, ContainerCount, BlockCount,
  LineCount, FragmentCount, BoxCount, StringsOffset, StringsLength, FontSize, Language, LanguageLength, Words,
}
enum StyleWord { Family, Size, Weight, Italic, Colour, Decoration, Rise, Marks, Words }
enum ContainerWord { Kind, Parent, Number, Start, Wide, Words }
enum BlockWord { Number, Role, Container, Level, Id, IdLength, Continued, Wide, Words }
enum LineWord { Block, X, Y, Width, Height, Baseline, Begin, End, Flags, FirstFragment, FragmentCount, Words }
enum FragmentWord { Style, X, Natural, Advance, Gaps, Text, TextLength, Href, HrefLength, Ruby, RubyLength, Flags, Words }
enum BoxWord { Kind, X, Y, Width, Height, Block, Source, SourceLength, Text, TextLength, Words }

const COLOURS = ['ink', 'quiet', 'accent', 'hair', 'wash', 'paper'] as const;
const CONTAINER_KINDS = [
  'unordered-list', 'ordered-list', 'list-item', 'blockquote', 'figure', 'table', 'table-row', 'table-cell', 'table-header',
  'scan-card',
] as const;
const ROLES = [
  'kicker', 'title', 'subtitle', 'meta', 'heading', 'body', 'cite', 'caption', 'cell', 'code', 'disclaimer', 'scan-caption',
  'scan-address', 'image', 'scan-code', 'rule',
] as const;
const BOX_KINDS = ['image', 'rule', 'panel', 'bar', 'cell', 'scan', 'wide'] as const;

export type Colour = (typeof COLOURS)[number];
export type ContainerKind = (typeof CONTAINER_KINDS)[number];
export type Role = (typeof ROLES)[number];
export type BoxKind = (typeof BOX_KINDS)[number];

/** Bits of `TextStyle.decoration`. */
export const Decoration = { Underline: 1, LineThrough: 2, Marked: 4, Code: 8 } as const;

/** A way to draw text. Lengths in CSS px. */
export interface TextStyle {
  /** 0 text, 1 title, 2 code. */
  family: number;
  size: number;
  weight: number;
  italic: boolean;
  colour: Colour;
  decoration: number;
  /** Baseline shift upwards. */
  rise: number;
  /** Bits, the semantic elements around a piece of text: 1 strong, 2 em, 4 code, 8 sub, 16 sup, 32 mark, 64 s, 128 u. */
  marks: number;
}

/** An element around blocks. */
export interface Container {
  kind: ContainerKind;
  /** Index of the element around it, always smaller than its own; -1 for none. */
  parent: number;
  number: number;
  start: number;
  /** A table that is wider than the page: index in `boxes` of where it scrolls; else -1. */
  wide: number;
}

/** A block of text, or the block that a box stands for. */
export interface Block {
  /** Article-wide number, as in locators. */
  number: number;
  role: Role;
  /** Index in `containers`, or -1. */
  container: number;
  level: number;
  /** Fragment name of a heading or paragraph; empty: none. */
  id: string;
  /** Whether its first lines stand on an earlier page. */
  continued: boolean;
  /** Code that is wider than the page: index in `boxes` of where it scrolls; else -1. */
  wide: number;
}

/** A stretch of a line in one style and direction, in the order of the text. Its glyphs are spaced, or without `gaps` stretched, to `advance`. */
export interface Fragment {
  style: TextStyle;
  x: number;
  natural: number;
  advance: number;
  gaps: number;
  text: string;
  /** Empty: no link. Not yet judged safe: the painter does that. */
  href: string;
  /** Set small and centred above; empty: none. */
  ruby: string;
  rightToLeft: boolean;
  /** A hyphen is drawn behind it that is no text. */
  hyphen: boolean;
}

/** One line of text. */
export interface Line {
  /** Index in `blocks`. */
  block: number;
  x: number;
  y: number;
  width: number;
  height: number;
  baseline: number;
  /** Code points of the block's text, spaces swallowed at the break included. */
  begin: number;
  end: number;
  /** Last line of its block. */
  last: boolean;
  /** A list item's bullet or number: no text of the article. */
  marker: boolean;
  /** The head of a table that goes on from an earlier page, drawn again: no text of the article. */
  repeated: boolean;
  fragments: Fragment[];
}

/** A rectangle that is not text. `wide`: what the page shows of its block, or of the table around it, which is wider than the page and scrolls sideways. */
export interface Box {
  kind: BoxKind;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Index in `blocks`, or -1. */
  block: number;
  /** Image: its URL; code to scan: the URL in it. Not yet judged safe. */
  source: string;
  /** Image: alternative text; code to scan: its caption; wide piece: what it is called. */
  text: string;
}

/** One page as the core laid it out. Coordinates in CSS px from its top left corner. */
export interface Page {
  index: number;
  /** Of all pages; 0: not known yet. */
  count: number;
  width: number;
  height: number;
  /** The place of the first line: block number and offset in code points. */
  locator: { block: number; offset: number };
  /** Size of body text. */
  fontSize: number;
  /** BCP 47; empty: not known. */
  language: string;
  containers: Container[];
  blocks: Block[];
  lines: Line[];
  boxes: Box[];
}

/** Decodes one page; throws `bad-page` for a buffer that contradicts itself. */
export function decodePage(buffer: Uint8Array): Page {
  const reader = new Reader(buffer);
  const head = reader.header;
  const boxCount = head.word(Header.BoxCount);
  const styles = reader.table(Header.StyleCount, StyleWord.Words, readStyle);
  const containers = reader.table(Header.ContainerCount, ContainerWord.Words, (row, index) => readContainer(row, index, boxCount));
  const blocks = reader.table(Header.BlockCount, BlockWord.Words, (row) => readBlock(row, containers.length, boxCount));
  const lineRows = reader.table(Header.LineCount, LineWord.Words, (row) => row);
  const fragments = reader.table(Header.FragmentCount, FragmentWord.Words, (row) => readFragment(row, styles));
  const boxes = reader.table(Header.BoxCount, BoxWord.Words, (row) => readBox(row, blocks.length));
  reader.expectStrings();
  return {
    index: head.word(Header.PageIndex),
    count: head.word(Header.PageCount),
    width: head.px(Header.Width),
    height: head.px(Header.Height),
    locator: { block: head.word(Header.LocatorBlock), offset: head.word(Header.LocatorOffset) },
    fontSize: head.word(Header.FontSize),
    language: head.string(Header.Language),
    containers,
    blocks,
    lines: readLines(lineRows, fragments, blocks.length),
    boxes,
  };
}

function readStyle(row: Row): TextStyle {
  return {
    family: row.word(StyleWord.Family),
    size: row.word(StyleWord.Size),
    weight: row.word(StyleWord.Weight),
    italic: row.word(StyleWord.Italic) !== 0,
    colour: row.name(StyleWord.Colour, COLOURS),
    decoration: row.word(StyleWord.Decoration),
    rise: row.px(StyleWord.Rise),
    marks: row.word(StyleWord.Marks),
  };
}

function readContainer(row: Row, index: number, boxes: number): Container {
  return {
    kind: row.name(ContainerWord.Kind, CONTAINER_KINDS),
    parent: row.index(ContainerWord.Parent, index, -1),
    number: row.word(ContainerWord.Number),
    start: row.word(ContainerWord.Start),
    wide: row.index(ContainerWord.Wide, boxes, -1),
  };
}

function readBlock(row: Row, containers: number, boxes: number): Block {
  return {
    number: row.word(BlockWord.Number),
    role: row.name(BlockWord.Role, ROLES),
    container: row.index(BlockWord.Container, containers, -1),
    level: row.word(BlockWord.Level),
    id: row.string(BlockWord.Id),
    continued: row.word(BlockWord.Continued) !== 0,
    wide: row.index(BlockWord.Wide, boxes, -1),
  };
}

function readFragment(row: Row, styles: readonly TextStyle[]): Fragment {
  const flags = row.word(FragmentWord.Flags);
  return {
    style: styles[row.index(FragmentWord.Style, styles.length, 0)]!,
    x: row.px(FragmentWord.X),
    natural: row.px(FragmentWord.Natural),
    advance: row.px(FragmentWord.Advance),
    gaps: row.word(FragmentWord.Gaps),
    text: row.string(FragmentWord.Text),
    href: row.string(FragmentWord.Href),
    ruby: row.string(FragmentWord.Ruby),
    rightToLeft: (flags & 1) !== 0,
    hyphen: (flags & 2) !== 0,
  };
}

/** Lines own consecutive fragments, in order: so their number is bounded by the table's. */
function readLines(rows: readonly Row[], fragments: readonly Fragment[], blocks: number): Line[] {
  let next = 0;
  return rows.map((row) => {
    const first = row.index(LineWord.FirstFragment, fragments.length + 1, next);
    const end = first + row.index(LineWord.FragmentCount, fragments.length - first + 1, 0);
    next = end;
    const flags = row.word(LineWord.Flags);
    return {
      block: row.index(LineWord.Block, blocks, 0),
      x: row.px(LineWord.X),
      y: row.px(LineWord.Y),
      width: row.px(LineWord.Width),
      height: row.px(LineWord.Height),
      baseline: row.px(LineWord.Baseline),
      begin: row.word(LineWord.Begin),
      end: row.word(LineWord.End),
      last: (flags & 1) !== 0,
      marker: (flags & 2) !== 0,
      repeated: (flags & 4) !== 0,
      fragments: fragments.slice(first, end),
    };
  });
}

function readBox(row: Row, blocks: number): Box {
  return {
    kind: row.name(BoxWord.Kind, BOX_KINDS),
    x: row.px(BoxWord.X),
    y: row.px(BoxWord.Y),
    width: row.px(BoxWord.Width),
    height: row.px(BoxWord.Height),
    block: row.index(BoxWord.Block, blocks, -1),
    source: row.string(BoxWord.Source),
    text: row.string(BoxWord.Text),
  };
}

/** The tables of a buffer, taken one after the other. */
class Reader {
  readonly header: Row;
  readonly #words: DataView;
  readonly #strings: string;
  readonly #stringsOffset: number;
  #at = Header.Words;

  constructor(buffer: Uint8Array) {
    const words = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    if (buffer.byteLength < Header.Words * 4) throw bad();
    const version = words.getInt32(0, true);
    if (version !== WIRE_VERSION) {
      throw new OffprintError('abi-mismatch', `The page has wire format ${version}, this script reads ${WIRE_VERSION}.`);
    }
    const offset = words.getInt32(Header.StringsOffset * 4, true);
    const length = words.getInt32(Header.StringsLength * 4, true);
    if (offset < Header.Words * 4 || offset % 4 !== 0 || length < 0 || offset + length > buffer.byteLength) {
      throw bad();
    }
    this.#words = words;
    this.#stringsOffset = offset;
    this.#strings = new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer.subarray(offset, offset + length));
    this.header = new Row(words, 0, this.#strings);
  }

  /** The next table, of as many records as word `count` of the header says, each of `size` words. */
  table<T>(count: Header, size: number, read: (row: Row, index: number) => T): T[] {
    const rows = this.header.word(count);
    if (rows < 0 || (this.#at + rows * size) * 4 > this.#stringsOffset) throw bad();
    const table = Array.from({ length: rows }, (_, i) => read(new Row(this.#words, this.#at + i * size, this.#strings), i));
    this.#at += rows * size;
    return table;
  }

  expectStrings(): void {
    if (this.#at * 4 !== this.#stringsOffset) throw bad();
  }
}

/** One record: words from `at` on. */
class Row {
  readonly #words: DataView;
  readonly #at: number;
  readonly #strings: string;

  constructor(words: DataView, at: number, strings: string) {
    this.#words = words;
    this.#at = at;
    this.#strings = strings;
  }

  word(n: number): number {
    return this.#words.getInt32((this.#at + n) * 4, true);
  }

  /** A length of 1/64 px, in px. */
  px(n: number): number {
    return this.word(n) / 64;
  }

  /** A number from `least` to below `limit`. */
  index(n: number, limit: number, least: number): number {
    const index = this.word(n);
    if (index < least || index >= limit) throw bad();
    return index;
  }

  name<T>(n: number, names: readonly T[]): T {
    return names[this.index(n, names.length, 0)]!;
  }

  /** The string whose first code unit is in word `n` and whose length is in the next. */
  string(n: number): string {
    const length = this.index(n + 1, this.#strings.length + 1, 0);
    if (length === 0) return '';
    const start = this.index(n, this.#strings.length - length + 1, 0);
    return this.#strings.slice(start, start + length);
  }
}

function bad(): OffprintError {
  return new OffprintError('bad-page', 'A page from the core cannot be read.');
}
