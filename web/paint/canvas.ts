// A page on a 2D canvas: what the DOM painter makes of it, as a picture. For files; on the screen a page is text.
import type { FontStacks } from '../core/fonts.js';
import type { QrSymbol } from '../core/qr.js';
import type { Box, Colour, Page } from '../core/wire.js';
import { LinePainter } from './canvas-text.js';
import { safeCode } from './urls.js';

/** What drawing needs beside the page. */
export interface CanvasLook {
  /** The stacks that the page was measured with. */
  fonts: FontStacks;
  colours: Record<Colour, string>;
  /** px of the canvas to a CSS px, whole. */
  scale: number;
  /** What fills the boxes of pictures; undefined: they have their ground only. */
  picture?: CanvasPicture | undefined;
  /** The code of a text. */
  code(text: string): QrSymbol;
}

/** A picture that has been loaded, and its natural size in px. */
export interface CanvasPicture {
  image: CanvasImageSource;
  width: number;
  height: number;
}

/** A code as drawn: its modules are squares of `module` px of the canvas, the first with its corner at `x`, `y`. */
export interface DrawnCode {
  symbol: QrSymbol;
  x: number;
  y: number;
  module: number;
}

/** Light modules around a code. */
const QUIET_ZONE = 4;

/** Draws `page` from the canvas's upper left corner on, over paper; returns the codes on it. Changes the context's state. */
export function drawPage(context: CanvasRenderingContext2D, page: Page, look: CanvasLook): DrawnCode[] {
  const { scale, colours } = look;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  fill(context, { x: 0, y: 0, width: context.canvas.width / scale, height: context.canvas.height / scale }, colours.paper);
  const codes: DrawnCode[] = [];
  for (const box of page.boxes) {
    if (box.kind === 'image') drawPicture(context, box, look);
    else if (box.kind === 'scan') codes.push(...drawCode(context, box, look));
    else if (box.kind !== 'wide') fill(context, box, colours[BOX_COLOURS[box.kind]]);
  }
  const painter = new LinePainter(context, look, page.language);
  for (const line of page.lines) painter.draw(line);
  return codes;
}

const BOX_COLOURS = { rule: 'hair', cell: 'hair', panel: 'wash', bar: 'accent' } as const;

type Rectangle = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

function fill(context: CanvasRenderingContext2D, { x, y, width, height }: Rectangle, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}

/** The picture fills its box; what is over is cut off on both sides alike. */
function drawPicture(context: CanvasRenderingContext2D, box: Rectangle, { colours, picture }: CanvasLook): void {
  fill(context, box, colours.wash);
  if (!picture) return;
  const { x, y, width, height } = coverOf(picture, box);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture.image, x, y, width, height, box.x, box.y, box.width, box.height);
}

/** The part of `picture` that fills `box`. */
export function coverOf(picture: Pick<CanvasPicture, 'width' | 'height'>, box: Rectangle): Rectangle {
  const zoom = Math.max(box.width / picture.width, box.height / picture.height);
  const [width, height] = [box.width / zoom, box.height / zoom];
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

/** Black on white in every theme, each module a whole number of px; what is over goes to the quiet zone. */
function drawCode(context: CanvasRenderingContext2D, box: Box, { scale, code }: CanvasLook): DrawnCode[] {
  fill(context, box, '#fff');
  if (!safeCode(box.source)) return [];
  const symbol = code(box.source);
  const px = (length: number) => Math.floor(length * scale);
  const module = Math.max(1, Math.floor(px(Math.min(box.width, box.height)) / (symbol.size + 2 * QUIET_ZONE)));
  const start = (from: number, length: number) => px(from) + Math.floor((px(length) - module * symbol.size) / 2);
  const drawn = { symbol, x: start(box.x, box.width), y: start(box.y, box.height), module };
  context.save();
  context.setTransform(module, 0, 0, module, drawn.x, drawn.y);
  context.fillStyle = '#000';
  symbol.modules.forEach((row, y) => {
    for (const { index, 0: dark } of row.matchAll(/1+/g)) context.fillRect(index, y, dark.length, 1);
  });
  context.restore();
  return [drawn];
}
