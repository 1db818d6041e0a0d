// One line of text: an element of its block, whose fragments flow inline, spaced as the core has set them.
//
// A browser's time goes by elements and by what is set on them: the spacing that most of a line has is the line's, and text that looks
// like its line is a bare text node.
import { stackOf, type FontStacks } from '../core/fonts.js';
import { Decoration, type Fragment, type Line, type TextStyle } from '../core/wire.js';
import { colour } from './themes.js';
import { safeLink } from './urls.js';

/** What all lines of a page have in common. */
export interface LineContext {
  fonts: FontStacks;
  base: string | undefined;
}

/** Differences below this are of rounding: the core counts in 1/64 px. */
const TOLERANCE = 1 / 64;

/** What the core marks the items of a list without numbers with. */
const BULLET = '•';

/** The element of each bit of `TextStyle.marks`, from the lowest on. */
const MARK_ELEMENTS = ['strong', 'em', 'code', 'sub', 'sup', 'mark', 's', 'u'];

/** Paints `line`. `around` is the style its block element already has; `lineFeed`: the line ends with one in the source. */
export function paintLine(line: Line, around: TextStyle, context: LineContext, lineFeed: boolean): HTMLElement {
  const element = document.createElement('span');
  element.className = line.marker ? 'op-line op-marker' : line.repeated ? 'op-line op-repeated' : 'op-line';
  // A number is read, a bullet is not.
  if (line.repeated || (line.marker && line.fragments[0]?.text === BULLET)) element.setAttribute('aria-hidden', 'true');
  // An inline box of another font may reach over the line: the next one stands where it would without.
  if (line.fragments.some(({ style }) => style !== around)) element.style.height = `${line.height}px`;
  const parent = appendFragments(element, line, around, context);
  const swallowed = line.marker ? 0 : line.end - line.begin - codePoints(line.fragments);
  // Kept in the document so that reading aloud, finding and copying have the source's characters.
  if (swallowed > 0) parent.append(lineFeed ? '\n' : ' '.repeat(Math.min(swallowed, 16)));
  return element;
}

/** Puts the fragments of `line` into its element; returns what the last one is in. */
function appendFragments(element: HTMLElement, line: Line, around: TextStyle, context: LineContext): HTMLElement {
  const usual = usualSpacing(line.fragments);
  if (usual !== 0) element.style.letterSpacing = `${usual}px`;
  // Right-to-left text stands in the document in the order of the text, and on the page where the core has placed it.
  const placed = line.fragments.some((fragment) => fragment.rightToLeft);
  if (placed) element.style.position = 'relative';
  let end = line.x;
  let parent: HTMLElement = element;
  let key = '';
  let before: Node | undefined;
  for (const fragment of line.fragments) {
    const nextKey = `${fragment.style.marks} ${fragment.href}`;
    if (nextKey !== key) {
      parent = wrap(element, fragment, context, line.repeated);
      key = nextKey;
    }
    const spaced = hasSpacing(fragment, usual);
    let gap = placed ? fragment.x - line.x : fragment.x - end;
    if (!placed && Math.abs(gap) < TOLERANCE) gap = 0;
    // The browser puts the spacing after the last character too, and so does the core's count of gaps.
    end = fragment.x + (spaced && fragment.gaps > 0 ? fragment.natural + usual * fragment.gaps : fragment.advance);
    const plain = spaced && !placed && isPlain(fragment, around);
    if (plain && gap !== 0 && before instanceof HTMLElement && !before.style.marginInlineEnd) {
      before.style.marginInlineEnd = `${gap}px`;
      gap = 0;
    }
    if (plain && gap === 0) {
      if (before instanceof Text && before.parentNode === parent) before.appendData(fragment.text);
      else parent.append((before = document.createTextNode(fragment.text)));
    } else {
      parent.append((before = paintFragment(fragment, gap, around, context, placed, spaced)));
    }
  }
  return parent;
}

/** The space after each character that the longest stretch of a line has, px. */
function usualSpacing(fragments: readonly Fragment[]): number {
  let longest: Fragment | undefined;
  for (const fragment of fragments) if (!longest || fragment.text.length > longest.text.length) longest = fragment;
  return longest ? spacingOf(longest) : 0;
}

/** Whether `fragment` comes out right, to what a px can show, with `spacing` after each of its characters. */
function hasSpacing(fragment: Fragment, spacing: number): boolean {
  const { natural, advance, gaps } = fragment;
  return gaps === 0 ? spacing === 0 : Math.abs(advance - natural - spacing * gaps) < TOLERANCE;
}

/** Whether it looks like its line. */
function isPlain(fragment: Fragment, around: TextStyle): boolean {
  const { style, hyphen, ruby } = fragment;
  return !isStretched(fragment) && !hyphen && ruby === '' && style === around && style.decoration === 0 && style.rise === 0;
}

/** Whether its glyphs are not as wide as the line was set with: a dash unit. */
export function isStretched({ gaps, advance, natural }: Fragment): boolean {
  return gaps === 0 && Math.abs(advance - natural) >= TOLERANCE;
}

/** Gives `element` the font and colour of `style`, where they are not those of `around`. */
export function applyStyle(element: HTMLElement, style: TextStyle, fonts: FontStacks, around?: TextStyle): void {
  const css = element.style;
  if (style.family !== around?.family) css.fontFamily = stackOf(fonts, style.family);
  if (style.size !== around?.size) css.fontSize = `${style.size}px`;
  if (style.weight !== around?.weight) css.fontWeight = String(style.weight);
  if (style.italic !== (around?.italic ?? false)) css.fontStyle = style.italic ? 'italic' : 'normal';
  if (style.colour !== around?.colour) css.color = colour(style.colour);
}

/** The semantic elements of a fragment, appended to `line`; returns the innermost. A link that is `repeated` is not reached a second time by the keyboard. */
function wrap(line: HTMLElement, { href, style }: Fragment, { base }: LineContext, repeated: boolean): HTMLElement {
  let parent = line;
  const into = (child: HTMLElement) => {
    parent.append(child);
    parent = child;
  };
  const safe = safeLink(href, base);
  if (safe !== undefined) into(link(safe, repeated));
  MARK_ELEMENTS.forEach((name, bit) => (style.marks >> bit) & 1 && into(document.createElement(name)));
  return parent;
}

function link(href: string, repeated: boolean): HTMLAnchorElement {
  const a = document.createElement('a');
  if (repeated) a.tabIndex = -1;
  a.href = href;
  a.target = '_blank';
  a.rel = 'noopener noreferrer nofollow ugc';
  return a;
}

/** A span `gap` behind the fragment before, or `placed` `gap` from the line's left; `spaced`: the line's spacing is its own. */
function paintFragment(fragment: Fragment, gap: number, around: TextStyle, context: LineContext, placed: boolean, spaced: boolean): HTMLElement {
  const { style } = fragment;
  const span = document.createElement('span');
  span.textContent = fragment.text;
  if (fragment.hyphen) span.className = 'op-hyphen';
  if (fragment.ruby) annotate(span, fragment);
  applyStyle(span, style, context.fonts, around);
  if (isStretched(fragment)) stretch(span, fragment);
  if (placed) {
    span.dir = fragment.rightToLeft ? 'rtl' : 'ltr';
    span.style.position = 'absolute';
    span.style.left = `${gap}px`;
  } else if (gap !== 0) span.style.marginInlineStart = `${gap}px`;
  if (!spaced) span.style.letterSpacing = `${spacingOf(fragment)}px`;
  if (style.rise !== 0) {
    if (!placed) span.style.position = 'relative';
    span.style.top = `${-style.rise}px`;
  }
  decorate(span, style.decoration);
  return span;
}

/** A box of the advance, with the glyphs drawn as wide. Tabs are only a box. */
function stretch({ style }: HTMLElement, { natural, advance, text }: Fragment): void {
  style.display = 'inline-block';
  style.width = `${text === '\t' ? advance : natural}px`;
  if (text === '\t' || natural <= 0) return;
  style.marginInlineEnd = `${advance - natural}px`;
  style.transform = `scaleX(${advance / natural})`;
  style.transformOrigin = '0 0';
}

function annotate(span: HTMLElement, { text, ruby, advance, natural, gaps }: Fragment): void {
  const element = document.createElement('ruby');
  const note = document.createElement('rt');
  note.textContent = ruby;
  // The space behind the last character is no part of what the ruby is centred on.
  note.style.left = `${(advance - (gaps > 0 ? (advance - natural) / gaps : 0)) / 2}px`;
  element.append(text, note);
  span.replaceChildren(element);
}

function decorate(span: HTMLElement, decoration: number): void {
  const lines = [];
  if (decoration & Decoration.Underline) lines.push('underline');
  if (decoration & Decoration.LineThrough) lines.push('line-through');
  if (lines.length > 0) {
    span.style.textDecorationLine = lines.join(' ');
    span.style.textDecorationThickness = '1px';
    span.style.textUnderlineOffset = '0.2em';
  }
  if (decoration & Decoration.Code) span.style.backgroundColor = colour('wash');
  if (decoration & Decoration.Marked) {
    span.style.backgroundColor = `color-mix(in srgb, ${colour('accent')} 22%, transparent)`;
  }
}

/** Space after each character, px. */
export function spacingOf({ natural, advance, gaps }: Fragment): number {
  return gaps > 0 ? (advance - natural) / gaps : 0;
}

function codePoints(fragments: readonly Fragment[]): number {
  let count = 0;
  for (const { text } of fragments) for (const _ of text) ++count;
  return count;
}
