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

export function drawLine(context: Context, line: Line, look: CanvasLook, language: string): void {
  context.canvas.lang = language;
  if ('lang' in context) context.lang = language || 'inherit';
  for (const fragment of line.fragments) drawFragment(context, line, fragment, look);
}

function drawFragment(context: Context, line: Line, fragment: Fragment, { fonts, colours }: CanvasLook): void {
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
  context.font = fontOf(style, fonts);
  context.direction = rightToLeft ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  drawText(context, fragment, baseline);
  // As the DOM's: 1 px, a fifth of an em under the baseline, or through the middle of small letters.
  if (decoration & Decoration.Underline) context.fillRect(x, baseline + size * 0.2, advance, 1);
  if (decoration & Decoration.LineThrough) context.fillRect(x, baseline - size * 0.3, advance, 1);
  if (ruby) {
    context.font = fontOf({ ...style, size: Math.max(1, size >> 1) }, fonts);
    context.textAlign = 'center';
    context.fillText(ruby, x + (advance - spacingOf(fragment)) / 2, baseline - size * 0.88);
  }
}

function drawText(context: Context, fragment: Fragment, baseline: number): void {
  const { text, x, natural, advance, hyphen } = fragment;
  if (text === '\t') return;
  if (isStretched(fragment)) return drawAsWide(context, text, x, baseline, advance);
  const spacing = spacingOf(fragment);
  const parts = text.split(SHARED_MARKS);
  const widths = parts.length > 1 ? parts.map((part) => context.measureText(part).width) : [];
  const total = sum(widths);
  if (parts.length === 1 || Math.abs(total - natural) < TOLERANCE) return drawSpaced(context, text + (hyphen ? '-' : ''), x, baseline, spacing);
  // The marks, every second part, are what has another width.
  const marks = sum(widths.filter((_, i) => i % 2 === 1));
  const zoom = Math.max(0, natural - total + marks) / marks;
  let at = x;
  parts.forEach((part, i) => {
    const width = widths[i]! * (i % 2 === 1 ? zoom : 1);
    const gaps = clusters(part).length * spacing;
    if (i % 2 === 0) drawSpaced(context, part, at, baseline, spacing);
    else drawAsWide(context, part, at, baseline, width, spacing);
    at += width + gaps;
  });
  if (hyphen) drawSpaced(context, '-', at, baseline, 0);
}

/** `text` with its glyphs drawn `width` wide in all, `spacing` not counted. */
function drawAsWide(context: Context, text: string, x: number, baseline: number, width: number, spacing = 0): void {
  const zoom = width / context.measureText(text).width || 1;
  context.save();
  context.translate(x, baseline);
  context.scale(zoom, 1);
  drawSpaced(context, text, 0, 0, spacing / zoom);
  context.restore();
}

/** `text` with `spacing` behind each of its clusters. */
function drawSpaced(context: Context, text: string, x: number, baseline: number, spacing: number): void {
  if (spacing === 0) return context.fillText(text, x, baseline);
  if ('letterSpacing' in context) {
    context.letterSpacing = `${spacing}px`;
    context.fillText(text, x, baseline);
    context.letterSpacing = '0px';
    return;
  }
  drawOneByOne(context, text, x, baseline, spacing);
}

/** For browsers without spacing on a canvas. Joined letters stay joined: right-to-left text is widened instead. */
function drawOneByOne(context: Context, text: string, x: number, baseline: number, spacing: number): void {
  const parts = clusters(text);
  if (context.direction === 'rtl') return drawAsWide(context, text, x, baseline, context.measureText(text).width + parts.length * spacing);
  let before = '';
  parts.forEach((part, i) => {
    context.fillText(part, x + context.measureText(before).width + i * spacing, baseline);
    before += part;
  });
}

function clusters(text: string): string[] {
  return typeof Intl.Segmenter === 'function' ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment) : Array.from(text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
