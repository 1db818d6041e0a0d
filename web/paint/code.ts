// The code to scan, painted. A reader's phone looks for a real image on the screen, black on white with its quiet zone.
import { hanScript } from '../core/fonts.js';
import type { Box } from '../core/wire.js';

/** One code, in the two forms that may be needed. */
export interface CodeSource {
  /** One px a module. */
  svg(): string;
  png(): Uint8Array;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The white plate of `box` with the code in it; `label` says where it leads. */
export function paintCode(box: Box, code: CodeSource, label: string): HTMLElement {
  const plate = document.createElement('div');
  plate.className = 'op-plate';
  plate.append(codeImage(code, label, ({ style }, modules) => {
    style.width = style.height = `${wholePixels(Math.min(box.width, box.height), modules)}px`;
  }));
  return plate;
}

/** The image of `code`. `dress` gives it its size, knowing how many modules a side it has; it is called again for the drawing that may take its place. */
export function codeImage(code: CodeSource, label: string, dress: (element: HTMLElement | SVGElement, modules: number) => void): HTMLImageElement {
  const svg = code.svg();
  const modules = Number(/width="(\d+)/.exec(svg)![1]);
  const image = document.createElement('img');
  image.alt = label;
  // A policy without `img-src data:` refuses the image: the code is then drawn, never blank.
  image.addEventListener('error', () => {
    const drawn = drawing(svg, modules, label);
    dress(drawn, modules);
    image.replaceWith(drawn);
  }, { once: true });
  dress(image, modules);
  image.src = `data:image/png;base64,${btoa(String.fromCharCode(...code.png()))}`;
  return image;
}

/** The largest side not over `limit` at which each of `modules` is a whole number of device pixels. */
function wholePixels(limit: number, modules: number): number {
  const ratio = globalThis.devicePixelRatio || 1;
  return (Math.max(1, Math.floor((limit * ratio) / modules)) * modules) / ratio;
}

/** The core's drawing, element by element: markup is never parsed. */
function drawing(markup: string, modules: number, label: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${modules} ${modules}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', / d="([^"]+)/.exec(markup)![1]!);
  svg.append(path);
  return svg;
}

const LABELS: Record<string, string> = { Hans: '二维码，通往', Hant: 'QR 碼，通往', ja: 'QRコード、リンク先:' };

/** What a code that leads to `url` is called in `language`. */
export function codeLabel(language: string, url: string): string {
  return `${LABELS[hanScript(language) ?? ''] ?? 'QR code, leads to'} ${url}`;
}
