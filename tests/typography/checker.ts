// Judges set Chinese text by what the DOM says of it: where each character's box is. Runs in the page, imports nothing, knows nothing of
// who set the text. docs/typography.md defines every figure in words.

/** Never the first of a line: CLREQ 3.1.6, and the ASCII marks that stand for the same. */
const NEVER_FIRST = '。．，、：；！？”’）》〉」』】〗〕］｝·・～々,.:;!?)';
/** Never the last of a line. */
const NEVER_LAST = '“‘（《〈「『【〖〔［｛';
/** Full-width marks whose ink is in the left half of their em. */
const CLOSING = '。．，、：；！？”’）》〉」』】〗〕］｝';
const OPENING = NEVER_LAST;
/** Full-width marks with a quarter of an em of blank on either side. */
const MIDDLE = '·・';
/** Marks that fill their em. */
const FULL = '—…～﹏―';

/** From this share of an em on, a mark is full-width: the same code points are narrow in Latin text. */
const FULL_WIDTH = 0.75;
/** White space that belongs between Han and Latin, em. */
const HAN_LATIN = 0.25;
/** Added space that is a hole, em; and from which measure on it is counted, em. */
const HOLE = 0.25;
const COUNTED_FROM = 14;
/** What cannot be told from rounding: px, em. */
const BEYOND = 3;  // WebKitGTK gives whole px for each run; what stands over by a mark is half an em, 8.5 px, and more
const ROUNDING = 0.005;

type Kind = 'han' | 'latin' | 'mark';

/** One inked character of a paragraph, unset. */
export interface Natural {
  char: string;
  kind: Kind;
  /** Its own, px: no trimming, no spacing. */
  advance: number;
  /** The advances of the white space before it, px. */
  space: number;
  /** A mark that the browser cuts to its inked half because of the mark beside it. */
  trimmed: boolean;
  /** What the browser by itself puts before and after it where scripts meet, px. */
  autoBefore: number;
  autoAfter: number;
}

/** One inked character as it is set. */
interface Glyph extends Natural {
  left: number;
  right: number;
  middle: number;
  parent: Element;
  /** What the browser has cut off it at either side, px. */
  cutBefore: number;
  cutAfter: number;
}

/** What is counted. Tallies of several settings add up (`merge`). Lengths in em. */
export interface Tally {
  paragraphs: number;
  lines: number;
  /** Lines that are to be full: all but the last of each paragraph. */
  full: number;
  forbiddenFirst: number;
  forbiddenLast: number;
  hole: number;
  stretchSum: number;
  stretch: number;
  /** Full lines of a measure of 14 em or more, and those of them with a hole of more than 0.25 em. */
  counted: number;
  open: number;
  /** Last lines of a single Han, of paragraphs with more than one line. */
  single: number;
  over: number;
  deviationSum: number;
  deviation: number;
  overlap: number;
  /** Where the worst of each was seen: the characters around, or the line. */
  seen: Partial<Record<'forbiddenFirst' | 'forbiddenLast' | 'hole' | 'stretch' | 'single' | 'over' | 'deviation' | 'overlap', string>>;
}

export const emptyTally = (): Tally => ({
  paragraphs: 0, lines: 0, full: 0, forbiddenFirst: 0, forbiddenLast: 0, hole: 0, stretchSum: 0, stretch: 0, counted: 0, open: 0, single: 0, over: 0,
  deviationSum: 0, deviation: 0, overlap: 0, seen: {},
});

/** The sum of `tallies`; of worst things the worst. */
export function merge(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) {
    for (const key of ['paragraphs', 'lines', 'full', 'stretchSum', 'counted', 'open', 'deviationSum'] as const) sum[key] += tally[key];
    for (const key of ['forbiddenFirst', 'forbiddenLast', 'single', 'over'] as const) {
      sum[key] += tally[key];
      if (tally.seen[key] !== undefined) sum.seen[key] ??= tally.seen[key];
    }
    for (const key of ['hole', 'stretch', 'deviation', 'overlap'] as const) {
      if (tally[key] <= sum[key]) continue;
      sum[key] = tally[key];
      if (tally.seen[key] !== undefined) sum.seen[key] = tally.seen[key];
    }
  }
  return sum;
}

/**
 * The inked characters of `paragraph` with their own advances, from a copy of it on one endless line without justification, trimming or automatic
 * spacing. One is made in each engine, from the source, and taken for both settings.
 */
export function natural(paragraph: HTMLElement): Natural[] {
  const em = emOf(paragraph);
  const plain = endless(paragraph, [['text-spacing-trim', 'space-all'], ['text-autospace', 'no-autospace']]);
  const spacing = endless(paragraph, []);
  const found: Natural[] = [];
  const extra: number[] = [];
  let space = 0;
  plain.forEach(({ char, advance }, i) => {
    if (isSpace(char)) {
      space += advance;
      return;
    }
    const kind = kindOf(char, advance, em);
    const own = spacing[i]!.advance;
    found.push({ char, kind, advance, space, trimmed: kind === 'mark' && own < FULL_WIDTH * advance, autoBefore: 0, autoAfter: 0 });
    extra.push(kind === 'mark' ? 0 : Math.max(0, own - advance));
    space = 0;
  });
  placeAuto(found, extra);
  return found;
}

/** Tells whether the browser puts the `extra` space where scripts meet into the box before or into the one after, and notes it there. */
function placeAuto(found: readonly Natural[], extra: readonly number[]): void {
  const meets = found.map((glyph, i) => i > 0 && meeting(found[i - 1]!, glyph) && glyph.space === 0);
  const sum = (at: (i: number) => number) => extra.reduce((total, _, i) => total + (meets[i] ? at(i) : 0), 0);
  const leading = sum((i) => (meets[i + 1] ? 0 : extra[i]!));
  const trailing = sum((i) => (meets[i - 1] ? 0 : extra[i - 1]!));
  found.forEach((glyph, i) => {
    if (leading > trailing && meets[i]) glyph.autoBefore = extra[i]!;
    if (leading <= trailing && meets[i + 1]) glyph.autoAfter = extra[i]!;
  });
}

function endless(paragraph: HTMLElement, properties: readonly (readonly [string, string])[]): { char: string; advance: number }[] {
  const copy = paragraph.cloneNode(true) as HTMLElement;
  for (const [name, value] of [
    ['position', 'absolute'], ['left', '0'], ['top', '0'], ['width', 'max-content'], ['white-space', 'nowrap'], ['text-align', 'left'], ['text-indent', '0'],
    ...properties,
  ] as const) copy.style.setProperty(name, value);
  paragraph.parentElement!.append(copy);
  const boxes = boxesOf(copy, true);
  copy.remove();
  // Boxes may be rounded outwards; the next one's left edge is where an advance ends.
  return boxes.map(({ char, left, right }, i) => ({ char, advance: (boxes[i + 1]?.left ?? right) - left }));
}

/**
 * Judges `paragraph` as it is set between the edges `left` and `right` (px of the viewport). `source` is what `natural` said of it. Throws where the
 * inked characters are not the source's.
 */
export function check(paragraph: HTMLElement, source: readonly Natural[], left: number, right: number): Tally {
  const em = emOf(paragraph);
  const glyphs = glyphsOf(paragraph, source);
  const justified = getComputedStyle(glyphs[0]?.parent ?? paragraph).textAlign === 'justify';
  const lines = linesOf(glyphs, em);
  const trimming = getComputedStyle(glyphs[0]?.parent ?? paragraph).getPropertyValue('text-spacing-trim');
  for (const line of lines) untrim(line, trimming);
  const tally = emptyTally();
  tally.paragraphs = 1;
  lines.forEach((line, i) => {
    const last = i === lines.length - 1;
    judge({ line, em, left, right, justified: justified && !last, last, only: lines.length === 1, next: lines[i + 1]?.[0] }, tally);
  });
  return tally;
}

interface LineCase {
  line: Glyph[];
  em: number;
  left: number;
  right: number;
  /** Whether the browser has spread it, so that it is not known on which side of a character the space lies. */
  justified: boolean;
  last: boolean;
  only: boolean;
  next: Glyph | undefined;
}

function judge(of: LineCase, tally: Tally): void {
  const { line, em, last } = of;
  const text = line.map(({ char, space }) => (space > 0 ? ' ' : '') + char).join('').trim();
  const worst = (key: 'hole' | 'stretch' | 'deviation' | 'overlap', value: number, seen: string) => {
    if (value <= tally[key]) return;
    tally[key] = value;
    tally.seen[key] = seen;
  };
  const count = (key: 'forbiddenFirst' | 'forbiddenLast' | 'single' | 'over') => {
    tally[key] += 1;
    tally.seen[key] ??= text;
  };
  tally.lines += 1;
  if (NEVER_FIRST.includes(line[0]!.char)) count('forbiddenFirst');
  if (NEVER_LAST.includes(line.at(-1)!.char)) count('forbiddenLast');
  if (last && !of.only && isSingle(line)) count('single');
  const end = endOf(of);
  if (end.ink > of.right + BEYOND || inkLeft(line[0]!) < of.left - BEYOND) count('over');
  const holes = holesOf(of).map((hole) => hole / em);
  holes.forEach((_, i) => worst('overlap', overlapOf(line[i]!, line[i + 1]!, em), around(line, i)));
  if (last) return;

  const added = holes.map((hole) => Math.max(0, hole));
  added.forEach((hole, i) => worst('hole', hole, around(line, i)));
  tally.full += 1;
  if (of.right - of.left >= COUNTED_FROM * em) {
    tally.counted += 1;
    if (added.some((hole) => hole > HOLE + ROUNDING)) tally.open += 1;
  }
  const deviation = Math.abs(end.flush - of.right) / em;
  tally.deviationSum += deviation;
  worst('deviation', deviation, text);
  const places = holes.filter((_, i) => isPlace(line[i]!, line[i + 1]!)).length;
  const left = Math.max(0, (of.right - end.flush) / em);
  const stretch = (added.reduce((sum, hole) => sum + hole, 0) + left) / Math.max(1, places);
  tally.stretchSum += stretch;
  worst('stretch', stretch, text);
}

// ---- Reading the DOM

interface CharBox {
  char: string;
  left: number;
  right: number;
  middle: number;
  parent: Element;
}

/** The box of each character of `element`, in the order of the source; white space only where it is `wanted`. */
function boxesOf(element: Element, wanted: boolean): CharBox[] {
  const range = document.createRange();
  const boxes: CharBox[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    let at = 0;
    for (const char of node.data) {
      range.setStart(node, at);
      range.setEnd(node, (at += char.length));
      if (isSpace(char) && !wanted) continue;
      const box = widest(range.getClientRects());
      if (box) boxes.push({ char, left: box.left, right: box.right, middle: (box.top + box.bottom) / 2, parent: node.parentElement! });
    }
  }
  return boxes;
}

/** At a line's start WebKit gives an empty box at the end of the line before, too. */
function widest(rects: DOMRectList): DOMRect | undefined {
  let found = rects[0];
  for (const rect of rects) if (rect.width > found!.width) found = rect;
  return found;
}

function glyphsOf(paragraph: HTMLElement, source: readonly Natural[]): Glyph[] {
  const boxes = boxesOf(paragraph, false);
  const got = boxes.map(({ char }) => char).join('');
  const wanted = source.map(({ char }) => char).join('');
  if (got !== wanted) throw new Error(`not the source's text: ${got} instead of ${wanted}`);
  return boxes.map((box, i) => ({ ...source[i]!, ...box, cutBefore: 0, cutAfter: 0 }));
}

/** Gives the marks of `line` that the browser has cut to their inked half their whole em again, so that all lines are judged alike. */
function untrim(line: readonly Glyph[], trimming: string): void {
  if (trimming === '' || trimming === 'space-all') return;
  line.forEach((glyph, i) => {
    const side = sideOf(glyph);
    const narrow = glyph.right - glyph.left < FULL_WIDTH * glyph.advance;
    const half = glyph.advance / 2;
    if (side === 'opening' && (i === 0 ? narrow || trimming === 'trim-start' : glyph.trimmed)) glyph.left -= glyph.cutBefore = half;
    if (side === 'closing' && (i === line.length - 1 ? narrow : glyph.trimmed)) glyph.right += glyph.cutAfter = half;
  });
}

function linesOf(glyphs: readonly Glyph[], em: number): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    if (line && Math.abs(glyph.middle - line[0]!.middle) < em / 2) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}

const emOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);

// ---- What a character is

const isSpace = (char: string) => /\s/u.test(char);

function kindOf(char: string, advance: number, em: number): Kind {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return 'han';
  const wide = advance >= FULL_WIDTH * em;
  return wide && (CLOSING + OPENING + MIDDLE + FULL).includes(char) ? 'mark' : 'latin';
}

/** One Han, with or without marks of any width. */
function isSingle(line: readonly Glyph[]): boolean {
  const letters = line.filter(({ char }) => /[\p{L}\p{N}]/u.test(char));
  return letters.length === 1 && letters[0]!.kind === 'han';
}

const sideOf = ({ char, kind }: Natural) =>
  kind !== 'mark' ? undefined : CLOSING.includes(char) ? 'closing' : OPENING.includes(char) ? 'opening' : MIDDLE.includes(char) ? 'middle' : undefined;

/** The blank inside a character's own advance, em. */
const blankAfter = (glyph: Natural) => ({ closing: 0.5, middle: 0.25, opening: 0, none: 0 })[sideOf(glyph) ?? 'none'];
const blankBefore = (glyph: Natural) => ({ opening: 0.5, middle: 0.25, closing: 0, none: 0 })[sideOf(glyph) ?? 'none'];

// ---- Space between characters

/** The white space that belongs between the advances of `a` and `b`, px. */
function belongs(a: Glyph, b: Glyph, em: number): number {
  return meeting(a, b) ? HAN_LATIN * em : b.space;
}

const meeting = (a: Natural, b: Natural) => (a.kind === 'han' && b.kind === 'latin') || (a.kind === 'latin' && b.kind === 'han');

/** Whether a line may be stretched between `a` and `b`: not inside a Latin word or a number. */
const isPlace = (a: Glyph, b: Glyph) => !(a.kind === 'latin' && b.kind === 'latin' && b.space === 0);

/** White space between neighbours beyond what belongs there, px; negative: less. */
function holesOf({ line, em, justified }: LineCase): number[] {
  if (!justified) return line.slice(1).map((b, i) => b.left - (line[i]!.left + line[i]!.advance) - belongs(line[i]!, b, em));
  // What the browser does by itself is not what it has added to fill the line: autospacing, and the halves of marks.
  const before = line.map(({ autoBefore }, i) => (i > 0 ? autoBefore : 0));
  const after = line.map(({ autoAfter }, i) => (i < line.length - 1 ? autoAfter : 0));
  const inside = line.map(({ left, right, advance }, i) => right - left - advance - before[i]! - after[i]!);
  const cut = line.slice(1).map((b, i) => line[i]!.cutAfter + b.cutBefore);
  const between = line.slice(1).map((b, i) => b.left - line[i]!.right - b.space + cut[i]!);
  return spread(inside, between).map((added, i) => {
    const b = line[i + 1]!;
    return added - cut[i]! + after[i]! + before[i + 1]! + b.space - belongs(line[i]!, b, em);
  });
}

/**
 * The space that a browser has added at each place of a line that it has justified. It puts space `between` boxes, and `inside` them, before or after the ink, and does not
 * say which; it adds the same wherever it adds. So of all the ways to divide what is inside, this is the one whose largest share is smallest.
 */
function spread(inside: readonly number[], between: readonly number[]): number[] {
  let low = 0;
  let high = Math.max(0, ...between) + 2 * Math.max(0, ...inside) + 1;
  for (let step = 0; step < 24; ++step) {
    const limit = (low + high) / 2;
    if (divide(inside, between, limit)) high = limit;
    else low = limit;
  }
  return divide(inside, between, high) ?? [...between];
}

/** Shares none of which is over `limit`; undefined: there is no such way. The line's edges take no space. */
function divide(inside: readonly number[], between: readonly number[], limit: number): number[] | undefined {
  const shares: number[] = [];
  let after = inside[0]!;
  for (let i = 1; i < inside.length; ++i) {
    const most = limit - between[i - 1]! - after;
    const own = Math.max(0, inside[i]!);
    const before = i === inside.length - 1 ? own : Math.min(own, Math.max(0, most));
    if (before > most + 1e-6) return undefined;
    shares.push(after + between[i - 1]! + before);
    after = inside[i]! - before;
  }
  return shares;
}

/** How much of the ink of `a` and `b` may lie over each other, em: what their advances overlap by, less the blanks in them. */
const overlapOf = (a: Glyph, b: Glyph, em: number) => Math.max(0, (inkRight(a) - inkLeft(b)) / em);

const inkLeft = (glyph: Glyph) => glyph.left + blankBefore(glyph) * glyph.advance;
const inkRight = (glyph: Glyph) => glyph.left + glyph.advance * (1 - blankAfter(glyph));

// ---- Edges

interface End {
  /** Where the ink ends at the latest, px. */
  ink: number;
  /** Where the line ends: the place to compare with the edge. */
  flush: number;
}

/** A closing mark may end a line with its whole em, with its inked half, or with anything between. */
function endOf({ line, em, right, justified, next }: LineCase): End {
  const glyph = line.at(-1)!;
  const box = justified ? glyph.right : glyph.left + glyph.advance;
  if (isBroken(glyph, next)) {
    const hyphenated = Math.max(box, ...Array.from(glyph.parent.getClientRects(), (rect) => (Math.abs((rect.top + rect.bottom) / 2 - glyph.middle) < em / 2 ? rect.right : 0)));
    return { ink: hyphenated, flush: hyphenated };
  }
  if (sideOf(glyph) !== 'closing') return { ink: box, flush: box };
  const ink = inkRight(glyph);
  return { ink, flush: Math.max(ink, Math.min(right, box)) };
}

/** A Latin word goes on in the next line: its hyphen, if it is not in the text, is only in its element's box. */
const isBroken = (glyph: Glyph, next: Glyph | undefined) =>
  next !== undefined && next.space === 0 && /\p{L}/u.test(next.char) && next.kind === 'latin' && /\p{L}/u.test(glyph.char) && glyph.kind === 'latin';

const around = (line: readonly Glyph[], i: number) =>
  `${line.slice(Math.max(0, i - 2), i + 1).map(({ char }) => char).join('')}|${line.slice(i + 1, i + 4).map(({ char }) => char).join('')}`;
