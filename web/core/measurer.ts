// Widths of text, asked for by the core in batches.
import { hanScript, stackOf, type FontStacks } from './fonts.js';

/** One piece of text to measure. */
export interface MeasureRequest {
  /** 0 text, 1 title, 2 code. */
  family: number;
  /** CSS px, whole. */
  size: number;
  /** 400 or 700. */
  weight: number;
  italic: boolean;
  text: string;
}

/** What answers the core's questions about widths. */
export interface TextMeasurer {
  /** The advance of each request, in CSS px. Must not call the core. */
  measure(requests: readonly MeasureRequest[], stacks: FontStacks): ArrayLike<number>;
}

/** Marks that Han and other scripts share: dashes, dots, quotation marks. */
const DASHES = /^[\u2014\u2e3a]+$/;
const SHARED_MARKS = /^[\u00b7\u2010-\u2027]+$/;

/**
 * Measures with a 2D canvas: the same fonts as the DOM's, without any layout of the page.
 *
 * Marks shared by scripts have the form and width of the script and language that they stand in (`——` between Han is 2 em, alone
 * 1.7 em with some fonts). A canvas takes words one by one and does not see it, so in Han text these few are measured in the DOM.
 */
export class CanvasMeasurer implements TextMeasurer {
  #context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null | undefined;

  /** A measurer where there is a canvas, else undefined. */
  static create(): CanvasMeasurer | undefined {
    const measurer = new CanvasMeasurer();
    return measurer.#open() ? measurer : undefined;
  }

  measure(requests: readonly MeasureRequest[], stacks: FontStacks): Float64Array {
    const widths = new Float64Array(requests.length);
    const context = this.#open();
    if (!context) throw new Error('no canvas');
    let font = '';
    const marks: number[] = [];
    const inHan = hanScript(stacks.lang) !== undefined && typeof document === 'object';
    requests.forEach((request, i) => {
      if (inHan && SHARED_MARKS.test(request.text)) return marks.push(i);
      const wanted = fontOf(request, stacks);
      // Setting a font costs more than measuring with it, and a batch is mostly of one.
      if (wanted !== font) context.font = font = wanted;
      return (widths[i] = context.measureText(request.text).width);
    });
    if (marks.length > 0) measureBetweenHan(marks.map((i) => requests[i]!), stacks).forEach((width, n) => (widths[marks[n]!] = width));
    return widths;
  }

  #open() {
    if (this.#context === undefined) {
      this.#context =
        typeof document === 'object'
          ? document.createElement('canvas').getContext('2d')
          : typeof OffscreenCanvas === 'function'
            ? new OffscreenCanvas(1, 1).getContext('2d')
            : null;
    }
    return this.#context;
  }
}

/**
 * The widths of `requests` with a Han character on either side, from the DOM: one layout of a line for each font, which touches
 * nothing else of the page and is out of reach of its rules.
 */
function measureBetweenHan(requests: readonly MeasureRequest[], stacks: FontStacks): number[] {
  const host = document.createElement('div');
  host.style.cssText = 'all:initial!important;position:fixed!important;visibility:hidden!important;contain:strict!important';
  host.setAttribute('aria-hidden', 'true');
  const shadow = host.attachShadow({ mode: 'closed' });
  const lines = new Map<string, HTMLElement>();
  const boxes = requests.map((request) => {
    const font = fontOf(request, stacks);
    let line = lines.get(font);
    if (!line) {
      lines.set(font, (line = document.createElement('div')));
      // On the line: `all` takes the language's part in choosing glyphs away from the host.
      line.lang = stacks.lang;
      line.style.cssText = 'white-space:pre;text-spacing-trim:space-all;text-autospace:no-autospace';
      line.style.font = font;
      line.append('\u4e00');
      shadow.append(line);
    }
    const box = document.createElement('span');
    // A dash unit is painted in a box of its own, stretched to whole em: other engines draw it narrower there than between Han.
    if (DASHES.test(request.text)) box.style.display = 'inline-block';
    box.append(request.text);
    line.append(box, '\u4e00');
    return box;
  });
  document.documentElement.append(host);
  const range = document.createRange();
  const widths = boxes.map((box) => {
    range.selectNodeContents(box.firstChild!);
    return range.getBoundingClientRect().width;
  });
  host.remove();
  return widths;
}

/** The CSS font that a request is measured in, and a canvas paints it in. */
export function fontOf({ family, size, weight, italic }: Omit<MeasureRequest, 'text'>, stacks: FontStacks): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${stackOf(stacks, family)}`;
}
