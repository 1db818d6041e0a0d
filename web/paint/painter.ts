// A page as real DOM text: placed blocks of lines inside semantic elements.
//
// Nothing here parses markup or sets a style attribute: elements come from a closed list, text goes in as text, addresses are
// judged again (urls.ts), styles are set property by property. So a strict Content-Security-Policy and Trusted Types hold.
import type { FontStacks } from '../core/fonts.js';
import type { Block, Box, Container, ContainerKind, Page, TextStyle } from '../core/wire.js';
import { adopt } from './adopt.js';
import { codeLabel, paintCode, type CodeSource } from './code.js';
import { applyStyle, paintLine } from './line.js';
import { PAGE_CSS, SHADOW_PAGE_CSS } from './style.js';
import { safeCode, safeImage } from './urls.js';

/** What painting needs beside the page. */
export interface PaintContext {
  /** The stacks that the page was measured with. */
  fonts: FontStacks;
  language: string;
  /** What relative image addresses are relative to; undefined: the document. */
  base: string | undefined;
  /** An image that has been loaded from an address, to be moved here. */
  reuse?: ((source: string) => HTMLImageElement | undefined) | undefined;
  /** The code to scan for a text. */
  code(text: string): CodeSource;
}

/** Paints `page` into `container`, in place of what is there. */
export function paintPage(page: Page, container: HTMLElement, context: PaintContext): void {
  const root = container.getRootNode();
  adopt(root, root instanceof ShadowRoot ? SHADOW_PAGE_CSS : PAGE_CSS);
  container.classList.add('op-page');
  container.lang = page.language || context.language;
  container.style.width = `${page.width}px`;
  container.style.height = `${page.height}px`;
  container.replaceChildren(new PagePainter(page, context).paint());
}

class PagePainter {
  readonly #page: Page;
  readonly #context: PaintContext;
  readonly #root = document.createDocumentFragment();
  readonly #containers: (HTMLElement | undefined)[] = [];

  constructor(page: Page, context: PaintContext) {
    this.#page = page;
    this.#context = context;
  }

  paint(): DocumentFragment {
    const { blocks, boxes } = this.#page;
    const owned = new Map<number, Box[]>();
    for (const box of boxes) {
      if (isContent(box)) owned.set(box.block, [...(owned.get(box.block) ?? []), box]);
      else if (box.kind !== 'wide') this.#root.append(paintDecoration(box));
    }
    const lines = linesByBlock(this.#page);
    blocks.forEach((block, index) => {
      for (const box of owned.get(index) ?? []) this.#append(block, box.kind === 'cell' ? paintDecoration(box) : this.#paintBox(box, block));
      const element = this.#paintBlock(block, lines.get(index) ?? []);
      if (!element) return;
      this.#append(block, element);
      if (isRepeated(lines.get(index))) element.closest('tr')?.setAttribute('aria-hidden', 'true');
    });
    for (const box of owned.get(-1) ?? []) this.#root.append(this.#paintBox(box, undefined));
    return this.#root;
  }

  #append(block: Block, element: HTMLElement): void {
    this.#scroller(block, this.#container(this.#parentOf(block))).append(element);
  }

  /** The container of a block; the caption of a table that scrolls stands before it. */
  #parentOf({ role, container }: Block): number {
    const around = this.#page.containers[container];
    return role === 'caption' && around && around.wide >= 0 ? around.parent : container;
  }

  /** What `content` goes into: where it scrolls sideways, an element in `parent` that does, with places inside as on the page; else `parent`. */
  #scroller(content: Block | Container, parent: ParentNode): ParentNode {
    const box = this.#page.boxes[content.wide];
    if (!box) return parent;
    const element = document.createElement('div');
    const inner = document.createElement('div');
    element.className = 'op-wide';
    element.tabIndex = 0;
    element.dataset.wide = String(content.number);
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', box.text);
    set(inner, { left: -box.x, top: -box.y });
    element.append(inner);
    parent.append(placed(element, box));
    return inner;
  }

  /** The element of a container; made and put in place when its first content comes, so that order is reading order. */
  #container(index: number): ParentNode {
    if (index < 0) return this.#root;
    const made = this.#containers[index];
    if (made) return made;
    const { containers } = this.#page;
    const container = containers[index]!;
    const element = containerElement(container);
    const around = this.#scroller(container, this.#container(container.parent));
    // Cells without words have their places too, or what follows would be under the head of another column.
    const row = containers[container.parent];
    if (row?.kind === 'table-row') {
      while (around.childElementCount < container.number - row.number - 1) around.append(containerElement({ ...row, kind: 'table-cell' }));
      // Under the first row, a head that begins a row is the row's.
      if (container.kind === 'table-header' && !around.firstChild && row.number > containers[row.parent]!.number + 1) element.setAttribute('role', 'rowheader');
    }
    around.append(element);
    return (this.#containers[index] = element);
  }

  #paintBlock(block: Block, lines: Page['lines']): HTMLElement | undefined {
    if (block.role === 'rule') return document.createElement('hr');
    const style = (lines.find((line) => !line.marker && line.fragments[0]) ?? lines[0])?.fragments[0]?.style;
    if (!style) return undefined;
    const kind = this.#page.containers[this.#parentOf(block)]?.kind;
    if (block.role === 'scan-address') lines = this.#linked(lines);
    const element = document.createElement(blockElement(block, kind));
    if (!isRepeated(lines)) element.dataset.block = String(block.number);
    const begin = lines.find((line) => !line.marker)?.begin;
    if (begin) element.dataset.offset = String(begin);
    if (block.id) element.dataset.id = block.id;
    applyStyle(element, style, this.#context.fonts);
    this.#paintLines(element, lines, style, block.role === 'code');
    return element;
  }

  /** Lines stand one below the other, from the first of them on. */
  #paintLines(element: HTMLElement, lines: Page['lines'], style: TextStyle, isCode: boolean): void {
    const first = lines.find((line) => !line.marker) ?? lines[0]!;
    const left = Math.min(...lines.filter((line) => line.marker === first.marker).map(({ x }) => x));
    element.classList.add('op-block');
    set(element, { left, top: first.y, width: this.#page.width - left, 'line-height': first.height });
    let y = first.y;
    for (const line of lines) {
      const painted = paintLine(line, line.marker ? NO_STYLE : style, this.#context, isCode && !line.last);
      if (line.marker) set(painted, { left: line.x - left, top: line.y - first.y });
      else {
        if (line.x !== left) set(painted, { 'margin-left': line.x - left });
        if (line.y !== y) set(painted, { 'margin-top': line.y - y });
        y = line.y + line.height;
      }
      element.append(painted);
    }
  }

  /** The address beside a code leads where the code does: for those who read on the device that shows it. */
  #linked(lines: Page['lines']): Page['lines'] {
    const href = this.#page.boxes.find((box) => box.kind === 'scan' && safeCode(box.source))?.source;
    if (href === undefined) return lines;
    return lines.map((line) => ({ ...line, fragments: line.fragments.map((fragment) => ({ ...fragment, href })) }));
  }

  #paintBox(box: Box, block: Block | undefined): HTMLElement {
    const element = box.kind === 'scan' ? this.#paintScan(box) : this.#paintImage(box);
    if (block) element.dataset.block = String(block.number);
    return placed(element, box);
  }

  #paintScan(box: Box): HTMLElement {
    if (!safeCode(box.source)) return document.createElement('div');
    return paintCode(box, this.#context.code(box.source), codeLabel(this.#context.language, box.source));
  }

  #paintImage(box: Box): HTMLElement {
    const source = safeImage(box.source, this.#context.base);
    if (source === undefined) return missing(box.text);
    const image = this.#context.reuse?.(source) ?? imageFrom(source, box);
    image.alt = box.text;
    return image;
  }
}

function imageFrom(source: string, box: Box): HTMLImageElement {
  const image = document.createElement('img');
  image.className = 'op-image';
  image.loading = 'lazy';
  image.decoding = 'async';
  image.referrerPolicy = 'no-referrer';
  image.draggable = false;
  image.addEventListener('error', () => image.replaceWith(placed(missing(box.text), box)), { once: true });
  image.src = source;
  return image;
}

/** No style of the core's: everything is set on the element itself. */
const NO_STYLE = Object.freeze({}) as TextStyle;

/** The cell of a table's head that is drawn again: its text has its place on an earlier page. */
function isRepeated(lines: Page['lines'] | undefined): boolean {
  return lines?.[0]?.repeated ?? false;
}

/** Whether it goes where its block does. The edge of a cell has one only where the table scrolls. */
function isContent({ kind, block }: Box): boolean {
  return kind === 'image' || kind === 'scan' || (kind === 'cell' && block >= 0);
}

function linesByBlock({ lines }: Page): Map<number, Page['lines']> {
  const map = new Map<number, Page['lines']>();
  for (const line of lines) {
    const list = map.get(line.block);
    if (list) list.push(line);
    else map.set(line.block, [line]);
  }
  return map;
}

function paintDecoration(box: Box): HTMLElement {
  const element = document.createElement('div');
  element.className = `op-box op-${box.kind}`;
  element.setAttribute('aria-hidden', 'true');
  return placed(element, box);
}

function missing(alt: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'op-missing';
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', alt);
  element.textContent = alt;
  return element;
}

function placed<T extends HTMLElement>(element: T, { x, y, width, height }: Box): T {
  element.style.position = 'absolute';
  set(element, { left: x, top: y, width, height });
  return element;
}

/** Sets properties, px. */
function set({ style }: HTMLElement, lengths: Record<string, number>): void {
  for (const name in lengths) style.setProperty(name, `${lengths[name]}px`);
}

// Where the display type takes an element's meaning away in some browsers, its role says it again.
const CONTAINER_ELEMENTS: Record<ContainerKind, readonly [tag: string, role?: string]> = {
  'unordered-list': ['ul', 'list'],
  'ordered-list': ['ol', 'list'],
  'list-item': ['li', 'listitem'],
  blockquote: ['blockquote'],
  figure: ['figure'],
  table: ['table', 'table'],
  'table-row': ['tr', 'row'],
  'table-cell': ['td', 'cell'],
  'table-header': ['th', 'columnheader'],
  'scan-card': ['div', 'group'],
};

function containerElement({ kind, start }: Container): HTMLElement {
  const [tag, role] = CONTAINER_ELEMENTS[kind];
  const element = document.createElement(tag);
  if (role) element.setAttribute('role', role);
  if (kind === 'ordered-list' && start !== 1) (element as HTMLOListElement).start = start;
  if (kind === 'list-item' && start !== 0) (element as HTMLLIElement).value = start;
  return element;
}

function blockElement({ role, level }: Block, container: ContainerKind | undefined): string {
  switch (role) {
    case 'title':
      return 'h1';
    case 'heading':
      return `h${Math.min(Math.max(level, 2), 6)}`;
    case 'caption':
      return container === 'table' ? 'caption' : container === 'figure' ? 'figcaption' : 'p';
    case 'cite':
      return 'footer';
    case 'code':
      return 'pre';
    case 'cell':
      return 'div';
    default:
      return 'p';
  }
}
