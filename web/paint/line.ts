// One line of text: a positioned element whose fragments flow inline, spaced as the core has set them.
import { stackOf, type FontStacks } from '../core/fonts.js';
import { Decoration, Mark, type Fragment, type Line, type TextStyle } from '../core/wire.js';
import { colour } from './themes.js';
import { safeLink } from './urls.js';

/** What all lines of a page have in common. */
export interface LineContext {
  fonts: FontStacks;
  base: string | undefined;
}

/** Differences below this are of rounding: the core counts in 1/64 px. */
const TOLERANCE = 1 / 64;

const MARK_ELEMENTS: readonly (readonly [number, string])[] = [
  [Mark.Strong, 'strong'], [Mark.Em, 'em'], [Mark.Code, 'code'], [Mark.Sub, 'sub'], [Mark.Sup, 'sup'], [Mark.Mark, 'mark'],
  [Mark.S, 's'], [Mark.U, 'u'],
];

/** Paints `line`. `around` is the style its block element already has; `lineFeed`: the line ends with one in the source. */
export function paintLine(line: Line, around: TextStyle, context: LineContext, lineFeed: boolean): HTMLElement {
  const element = document.createElement('span');
  element.className = line.marker ? 'op-line op-marker' : line.repeated ? 'op-line op-repeated' : 'op-line';
  if (line.marker || line.repeated) element.setAttribute('aria-hidden', 'true');
  place(element, line);
  // Right-to-left text stands in the document in the order of the text, and on the page where the core has placed it.
  const placed = line.fragments.some((fragment) => fragment.rightToLeft);
  let end = line.x;
  let parent: HTMLElement = element;
  let key = '';
  for (const fragment of line.fragments) {
    const nextKey = `${fragment.style.marks} ${fragment.href}`;
    if (nextKey !== key) {
      parent = wrap(element, fragment, context, line.repeated);
      key = nextKey;
    }
    parent.append(paintFragment(fragment, placed ? fragment.x - line.x : fragment.x - end, around, context, placed));
    // The browser puts the spacing after the last character too, and so does the core's count of gaps.
    end = fragment.x + fragment.advance;
  }
  const swallowed = line.marker ? 0 : line.end - line.begin - codePoints(line.fragments);
  // Kept in the document so that reading aloud, finding and copying have the source's characters.
  if (swallowed > 0) parent.append(lineFeed ? '\n' : ' '.repeat(Math.min(swallowed, 16)));
  return element;
}

/** Gives `element` the font and colour of `style`, where they are not those of `around`. */
export function applyStyle(element: HTMLElement, style: TextStyle, fonts: FontStacks, around?: TextStyle): void {
  const css = element.style;
  if (style.family !== around?.family) css.setProperty('font-family', stackOf(fonts, style.family));
  if (style.size !== around?.size) css.setProperty('font-size', `${style.size}px`);
  if (style.weight !== around?.weight) css.setProperty('font-weight', String(style.weight));
  if (style.italic !== (around?.italic ?? false)) css.setProperty('font-style', style.italic ? 'italic' : 'normal');
  if (style.colour !== around?.colour) css.setProperty('color', colour(style.colour));
}

function place(element: HTMLElement, { x, y, height }: Line): void {
  element.style.setProperty('left', `${x}px`);
  element.style.setProperty('top', `${y}px`);
  element.style.setProperty('height', `${height}px`);
  element.style.setProperty('line-height', `${height}px`);
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
  for (const [bit, name] of MARK_ELEMENTS) if (style.marks & bit) into(document.createElement(name));
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

/** A text node where the fragment looks like its surroundings, else a span `gap` behind the one before, or `placed` `gap` from the line's left. */
function paintFragment(fragment: Fragment, gap: number, around: TextStyle, context: LineContext, placed: boolean): Node {
  const spacing = spacingOf(fragment);
  const { style, advance, natural } = fragment;
  const stretched = fragment.gaps === 0 && Math.abs(advance - natural) >= TOLERANCE;
  const moved = placed || Math.abs(gap) >= TOLERANCE;
  if (!moved && !stretched && !fragment.hyphen && fragment.ruby === '' && spacing === 0 && style === around && style.decoration === 0 && style.rise === 0) {
    return document.createTextNode(fragment.text);
  }
  const span = document.createElement('span');
  span.textContent = fragment.text;
  if (fragment.hyphen) span.className = 'op-hyphen';
  if (fragment.ruby) annotate(span, fragment);
  applyStyle(span, style, context.fonts, around);
  if (stretched) stretch(span, fragment);
  if (placed) {
    span.dir = fragment.rightToLeft ? 'rtl' : 'ltr';
    span.style.setProperty('position', 'absolute');
    span.style.setProperty('left', `${gap}px`);
  } else if (moved) span.style.setProperty('margin-inline-start', `${gap}px`);
  if (spacing !== 0) span.style.setProperty('letter-spacing', `${spacing}px`);
  if (style.rise !== 0) {
    if (!placed) span.style.setProperty('position', 'relative');
    span.style.setProperty('top', `${-style.rise}px`);
  }
  decorate(span, style.decoration);
  return span;
}

/** A box of the advance, with the glyphs drawn as wide. Tabs are only a box. */
function stretch({ style }: HTMLElement, { natural, advance, text }: Fragment): void {
  style.setProperty('display', 'inline-block');
  style.setProperty('width', `${text === '\t' ? advance : natural}px`);
  if (text === '\t' || natural <= 0) return;
  style.setProperty('margin-inline-end', `${advance - natural}px`);
  style.setProperty('transform', `scaleX(${advance / natural})`);
  style.setProperty('transform-origin', '0 0');
}

function annotate(span: HTMLElement, { text, ruby, advance, natural, gaps }: Fragment): void {
  const element = document.createElement('ruby');
  const note = document.createElement('rt');
  note.textContent = ruby;
  // The space behind the last character is no part of what the ruby is centred on.
  note.style.setProperty('left', `${(advance - (gaps > 0 ? (advance - natural) / gaps : 0)) / 2}px`);
  element.append(text, note);
  span.replaceChildren(element);
}

function decorate(span: HTMLElement, decoration: number): void {
  const lines = [];
  if (decoration & Decoration.Underline) lines.push('underline');
  if (decoration & Decoration.LineThrough) lines.push('line-through');
  if (lines.length > 0) {
    span.style.setProperty('text-decoration-line', lines.join(' '));
    span.style.setProperty('text-decoration-thickness', '1px');
    span.style.setProperty('text-underline-offset', '0.2em');
  }
  if (decoration & Decoration.Code) span.style.setProperty('background-color', colour('wash'));
  if (decoration & Decoration.Marked) {
    span.style.setProperty('background-color', `color-mix(in srgb, ${colour('accent')} 22%, transparent)`);
  }
}

/** Space after each character, px. */
function spacingOf({ natural, advance, gaps }: Fragment): number {
  return gaps > 0 ? (advance - natural) / gaps : 0;
}

function codePoints(fragments: readonly Fragment[]): number {
  let count = 0;
  for (const { text } of fragments) for (const _ of text) ++count;
  return count;
}
