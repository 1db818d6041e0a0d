// The code to scan, painted. A reader's phone looks for a real image on the screen, black on white with its quiet zone.
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
  const svg = code.svg();
  const modules = Number(/width="(\d+)/.exec(svg)![1]);
  const side = wholePixels(Math.min(box.width, box.height), modules);
  const image = document.createElement('img');
  image.alt = label;
  // A policy without `img-src data:` refuses the image: the code is then drawn, never blank.
  image.addEventListener('error', () => image.replaceWith(drawing(svg, modules, side, label)), { once: true });
  setSize(image, side);
  image.src = `data:image/png;base64,${btoa(String.fromCharCode(...code.png()))}`;
  plate.append(image);
  return plate;
}

/** The largest side not over `limit` at which each of `modules` is a whole number of device pixels. */
function wholePixels(limit: number, modules: number): number {
  const ratio = globalThis.devicePixelRatio || 1;
  return (Math.max(1, Math.floor((limit * ratio) / modules)) * modules) / ratio;
}

/** The core's drawing, element by element: markup is never parsed. */
function drawing(markup: string, modules: number, side: number, label: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${modules} ${modules}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', / d="([^"]+)/.exec(markup)![1]!);
  svg.append(path);
  setSize(svg, side);
  return svg;
}

function setSize(element: HTMLElement | SVGElement, side: number): void {
  element.style.width = element.style.height = `${side}px`;
}
