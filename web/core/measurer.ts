// Widths of text, asked for by the core in batches.
import { stackOf, type FontStacks } from './fonts.js';

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

/** Measures with a 2D canvas: the same text stack as the DOM's, without any layout of the page. */
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
    requests.forEach((request, i) => {
      const wanted = fontOf(request, stacks);
      // Setting a font costs more than measuring with it, and a batch is mostly of one.
      if (wanted !== font) context.font = font = wanted;
      widths[i] = context.measureText(request.text).width;
    });
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

function fontOf({ family, size, weight, italic }: MeasureRequest, stacks: FontStacks): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${stackOf(stacks, family)}`;
}
