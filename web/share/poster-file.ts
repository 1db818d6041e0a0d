// A poster's canvas and file: drawn, looked at, handed out, let go.
import type { Page } from '../core/wire.js';
import { coverOf, drawPage, type CanvasLook, type CanvasPicture, type DrawnCode } from '../paint/canvas.js';

/** `page` as a PNG; undefined where the browser cannot make it: no canvas, no memory, a drawing that is not all there. Throws for a picture that may not be read. */
export function pngOf(page: Page, look: CanvasLook): Promise<Blob | undefined> {
  const { scale } = look;
  return withCanvas(Math.round(page.width * scale), Math.round(page.height * scale), async (canvas, context) => {
    const codes = drawPage(context, page, look);
    if (!isWhole(context) || !codes.every((code) => isDrawn(context, code))) return undefined;
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob?.type === 'image/png' ? blob : undefined;
  });
}

/** `picture` as a data: URL of what its box on `page` shows of it, in at most as many px as are drawn; undefined: there is no box. Throws for one that may not be read. */
export function embedded(picture: CanvasPicture, page: Page, scale: number): Promise<string | undefined> {
  const box = page.boxes.find(({ kind }) => kind === 'image');
  if (!box) return Promise.resolve(undefined);
  const { x, y, width, height } = coverOf(picture, box);
  const zoom = Math.min(1, (box.width * scale) / width);
  return withCanvas(Math.round(width * zoom), Math.round(height * zoom), async (canvas, context) => {
    // JPEG would make black of what is transparent.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture.image, x, y, width, height, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.85);
  });
}

/** How long a canvas is kept, ms: whoever has made a poster may want it in another look. */
const KEPT = 5_000;
let kept: HTMLCanvasElement | undefined;
let keeping = 0;

/**
 * Runs `work` with a canvas that is no part of the document; undefined where there is none. A browser takes longer to find the memory of a new one than to draw a poster,
 * so one that did well is kept for a moment. Then its memory is given back: some browsers hold it for long.
 */
async function withCanvas<T>(width: number, height: number, work: (canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) => Promise<T | undefined>): Promise<T | undefined> {
  const canvas = takeCanvas(width, height);
  let made: T | undefined;
  try {
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return undefined;
    // What is left of the poster before would hide that nothing was drawn.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    return (made = await work(canvas, context));
  } finally {
    // One that cannot be read, or was not drawn on, is of no use.
    if (made === undefined || kept) release(canvas);
    else keepCanvas(canvas);
  }
}

function takeCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = kept ?? document.createElement('canvas');
  kept = undefined;
  clearTimeout(keeping);
  // Setting a size, also the same, is asking for new memory.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return canvas;
}

function keepCanvas(canvas: HTMLCanvasElement): void {
  kept = canvas;
  keeping = window.setTimeout(() => {
    kept = undefined;
    release(canvas);
  }, KEPT);
}

function release(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.height = 1;
}

/** Whether something was drawn everywhere: a canvas without memory stays transparent. Some browsers change the lowest bits of what is read. */
function isWhole(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  for (let i = 0; i < 16; ++i) {
    const pixel = context.getImageData(Math.floor(((i % 4) * (width - 1)) / 3), Math.floor(((i >> 2) * (height - 1)) / 3), 1, 1);
    if (pixel.data[3]! < 250) return false;
  }
  return true;
}

/** Whether each module, and the quiet zone around them, has its colour in its middle. */
function isDrawn(context: CanvasRenderingContext2D, { symbol, x, y, module }: DrawnCode): boolean {
  const side = symbol.size + 2;
  const { data } = context.getImageData(x - module, y - module, side * module, side * module);
  const middle = module >> 1;
  for (let row = 0; row < side; ++row) {
    for (let column = 0; column < side; ++column) {
      const red = data[((row * module + middle) * side * module + column * module + middle) * 4]!;
      if (red < 128 !== (symbol.modules[row - 1]?.[column - 1] === '1')) return false;
    }
  }
  return true;
}
