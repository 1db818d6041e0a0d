// The code to scan, painted. A reader's phone looks for a real image on the screen, black on white with its quiet zone.
import type { Box } from '../core/wire.js';
import type { QrSymbol } from '../core/qr.js';

/** One code, in the two forms that may be needed. */
export interface CodeSource {
  symbol(): QrSymbol;
  png(): Uint8Array;
}

const QUIET_ZONE = 4;
const SVG = 'http://www.w3.org/2000/svg';

/** The white plate of `box` with the code in it; `label` says where it leads. */
export function paintCode(box: Box, code: CodeSource, label: string): HTMLElement {
  const plate = document.createElement('div');
  plate.className = 'op-plate';
  const symbol = code.symbol();
  const side = wholePixels(Math.min(box.width, box.height), symbol.size + 2 * QUIET_ZONE);
  const image = document.createElement('img');
  image.alt = label;
  // A policy without `img-src data:` refuses the image: the code is then drawn, never blank.
  image.addEventListener('error', () => image.replaceWith(drawing(symbol, side, label)), { once: true });
  setSize(image, side);
  image.src = `data:image/png;base64,${base64(code.png())}`;
  plate.append(image);
  return plate;
}

/** The largest side not over `limit` at which each of `modules` is a whole number of device pixels. */
function wholePixels(limit: number, modules: number): number {
  const ratio = globalThis.devicePixelRatio || 1;
  return (Math.max(1, Math.floor((limit * ratio) / modules)) * modules) / ratio;
}

function drawing({ size, modules }: QrSymbol, side: number, label: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const whole = size + 2 * QUIET_ZONE;
  svg.setAttribute('viewBox', `0 0 ${whole} ${whole}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', modules.map(rowPath).join(''));
  path.setAttribute('fill', '#000');
  svg.append(path);
  setSize(svg, side);
  return svg;
}

/** A row's dark modules as rectangles, one for each run of them. */
function rowPath(row: string, y: number): string {
  return Array.from(row.matchAll(/1+/g), ({ index, 0: run }) => `M${index + QUIET_ZONE} ${y + QUIET_ZONE}h${run.length}v1h-${run.length}z`).join('');
}

function setSize(element: HTMLElement | SVGElement, side: number): void {
  element.style.width = `${side}px`;
  element.style.height = `${side}px`;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
