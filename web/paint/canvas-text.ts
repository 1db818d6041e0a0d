// Lines of text on a 2D canvas.
//
// A line was set with widths that a canvas need not reproduce: it shapes words one by one and does not see what stands around a mark, so
// that a dash comes out narrower than between Han. A piece that came out another width would move all that follows; each is therefore drawn as wide as it was set.
import { fontOf } from '../core/measurer.js';
import { Decoration, type Fragment, type Line } from '../core/wire.js';
import type { CanvasLook } from './canvas.js';
import { isStretched, spacingOf } from './line.js';

type Context = CanvasRenderingContext2D;

/** Marks that Han and other scripts share: dashes, dots, quotation marks (core/measurer.ts). */
const SHARED_MARKS = /([\u00b7\u2010-\u2027\u2e3a]+)/;
/** A width may differ by so much, CSS px: engines round glyphs and words differently. */
const TOLERANCE = 0.5;

/** Where a piece of text begins: its left edge on the baseline, CSS px. */
interface Start {
  x: number;
  baseline: number;
}

/**
 * Draws the lines of one page. A canvas looks its font up anew whenever font, language or spacing is set, which costs more than drawing a
 * piece: each is set when it changes.
 */
export class LinePainter {
  readonly #context: Context;
  readonly #look: CanvasLook;
  /** What the context has; not known yet: it may have been drawn on before. */
  #font = '';
  #spacing = NaN;

  constructor(context: Context, look: CanvasLook, language: string) {
    this.#context = context;
    this.#look = look;
    context.canvas.lang = language;
    if ('lang' in context) context.lang = language || 'inherit';
  }

  draw(line: Line): void {
    for (const fragment of line.fragments) this.#drawFragment(line, fragment);
  }

  #drawFragment(line: Line, fragment: Fragment): void {
    const context = this.#context;
    const { colours } = this.#look;
    const { style, x, advance, ruby, rightToLeft } = fragment;
    const { size, decoration } = style;
    const baseline = line.y + line.baseline - style.rise;
    if (decoration & (Decoration.Marked | Decoration.Code)) {
      context.globalAlpha = decoration & Decoration.Marked ? 0.22 : 1;
      context.fillStyle = decoration & Decoration.Marked ? colours.accent : colours.wash;
      context.fillRect(x, line.y, advance, line.height);
      context.globalAlpha = 1;
    }
    context.fillStyle = colours[style.colour];
    this.#setFont(style);
    context.direction = rightToLeft ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    this.#drawText(fragment, baseline);
    // As the DOM's: 1 px, a fifth of an em under the baseline, or through the middle of small letters.
    if (decoration & Decoration.Underline) context.fillRect(x, baseline + size * 0.2, advance, 1);
    if (decoration & Decoration.LineThrough) context.fillRect(x, baseline - size * 0.3, advance, 1);
    if (ruby) {
      this.#setFont({ ...style, size: Math.max(1, size >> 1) });
      this.#setSpacing(0);
      context.textAlign = 'center';
      context.fillText(ruby, x + (advance - spacingOf(fragment)) / 2, baseline - size * 0.88);
    }
  }

  #drawText(fragment: Fragment, baseline: number): void {
    const { text, x, natural, advance, hyphen } = fragment;
    if (text === '\t') return;
    if (isStretched(fragment)) return this.#drawAsWide(text, { x, baseline }, advance, 0);
    const spacing = spacingOf(fragment);
    const parts = text.split(SHARED_MARKS);
    const widths = parts.length > 1 ? parts.map((part) => this.#widthOf(part)) : [];
    const total = sum(widths);
    if (parts.length === 1 || Math.abs(total - natural) < TOLERANCE) return this.#drawSpaced(text + (hyphen ? '-' : ''), { x, baseline }, spacing);
    // The marks, every second part, are what has another width.
    const marks = sum(widths.filter((_, i) => i % 2 === 1));
    const zoom = Math.max(0, natural - total + marks) / marks;
    let at = x;
    parts.forEach((part, i) => {
      const width = widths[i]! * (i % 2 === 1 ? zoom : 1);
      const gaps = clusters(part).length * spacing;
      if (i % 2 === 0) this.#drawSpaced(part, { x: at, baseline }, spacing);
      else this.#drawAsWide(part, { x: at, baseline }, width, spacing);
      at += width + gaps;
    });
    if (hyphen) this.#drawSpaced('-', { x: at, baseline }, 0);
  }

  /** `text` with its glyphs drawn `width` wide in all, `spacing` not counted. */
  #drawAsWide(text: string, { x, baseline }: Start, width: number, spacing: number): void {
    const context = this.#context;
    const zoom = width / this.#widthOf(text) || 1;
    const before = this.#spacing;
    context.save();
    context.translate(x, baseline);
    context.scale(zoom, 1);
    this.#drawSpaced(text, { x: 0, baseline: 0 }, spacing / zoom);
    context.restore();
    this.#spacing = before;
  }

  /** `text` with `spacing` behind each of its clusters. */
  #drawSpaced(text: string, { x, baseline }: Start, spacing: number): void {
    if (spacing !== 0 && !('letterSpacing' in this.#context)) return this.#drawOneByOne(text, { x, baseline }, spacing);
    this.#setSpacing(spacing);
    this.#context.fillText(text, x, baseline);
  }

  /** For browsers without spacing on a canvas. Joined letters stay joined: right-to-left text is widened instead. */
  #drawOneByOne(text: string, { x, baseline }: Start, spacing: number): void {
    const parts = clusters(text);
    if (this.#context.direction === 'rtl') return this.#drawAsWide(text, { x, baseline }, this.#widthOf(text) + parts.length * spacing, 0);
    let before = '';
    parts.forEach((part, i) => {
      this.#context.fillText(part, x + this.#widthOf(before) + i * spacing, baseline);
      before += part;
    });
  }

  #widthOf(text: string): number {
    this.#setSpacing(0);
    return this.#context.measureText(text).width;
  }

  #setFont(style: Fragment['style']): void {
    const font = fontOf(style, this.#look.fonts);
    if (font !== this.#font) this.#context.font = this.#font = font;
  }

  #setSpacing(spacing: number): void {
    if (spacing === this.#spacing || !('letterSpacing' in this.#context)) return;
    this.#spacing = spacing;
    this.#context.letterSpacing = `${spacing}px`;
  }
}

function clusters(text: string): string[] {
  return typeof Intl.Segmenter === 'function' ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment) : Array.from(text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
