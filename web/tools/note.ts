// A note beside what refers to it, so that the reader need not leave the page for it.
import type { ArticleData, RunData } from '../core/article-data.js';
import { button, part, withAttributes } from '../panel/parts.js';
import { blocksOf, textNodes } from './blocks.js';
import type { ToolsHost } from './index.js';
import type { ToolsLabels } from './labels.js';

/** px between the note and what it is beside, and to the edges of what is in sight. */
const GAP = 8;
const MARGIN = 12;
const WIDEST = 360;

/** The text of the note `id`: a paragraph with that name. Undefined: there is none. */
export function noteOf({ blocks }: ArticleData, id: string): readonly RunData[] | undefined {
  for (const block of blocksOf(blocks)) if (block.kind === 'paragraph' && block.id === id) return block.runs;
  return undefined;
}

/** What is shown where. */
export interface NoteRequest {
  anchor: HTMLElement;
  id: string;
  runs: readonly RunData[];
  labels: ToolsLabels;
  /** Has the focus when the note goes, where `anchor` has gone. */
  text(): HTMLElement | undefined;
}

/** Open from when it is made until `close`, or until the reader has left it. */
export class Note {
  readonly #host: ToolsHost;
  readonly #request: NoteRequest;
  readonly #element: HTMLElement;
  readonly #open = new AbortController();

  constructor(host: ToolsHost, request: NoteRequest) {
    this.#host = host;
    this.#request = request;
    const { runs, labels } = request;
    const article = host.article();
    const isThere = (name: string) => (host.pages()?.findHeading(name) ?? -1) >= 0;
    const words = withAttributes(part('p', '', ...textNodes(runs, article?.base, isThere)), { lang: article?.language });
    this.#element = withAttributes(part('div', 'note', words, button('', () => this.#go(), labels.toNote)), {
      role: 'dialog', 'aria-label': labels.note, tabindex: -1, part: 'note',
    });
    host.root.append(this.#element);
    this.#place();
    this.#listen(this.#open.signal);
    this.#element.focus({ preventScroll: true });
  }

  /** Calling it again does nothing. */
  close(): void {
    const { anchor, text } = this.#request;
    this.#open.abort();
    const had = this.#element.matches(':focus-within');
    this.#element.remove();
    if (had) (anchor.isConnected ? anchor : text())?.focus({ preventScroll: true });
  }

  #go(): void {
    this.close();
    this.#host.goTo(this.#request.id, 'link');
  }

  #listen(signal: AbortSignal): void {
    this.#element.addEventListener('keydown', (event) => {
      // The page would turn under it.
      if (event.key !== 'Tab') event.stopPropagation();
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close();
    });
    let byKey = false;
    for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, () => (byKey = type === 'keydown'), { signal, capture: true });
    this.#element.addEventListener('focusout', ({ relatedTarget }) => {
      // A finger takes the focus away before its click comes.
      if (byKey && relatedTarget instanceof Node && !this.#element.contains(relatedTarget)) this.close();
    }, { signal });
    this.#host.element.addEventListener('offprint-page', () => this.close(), { signal });
    window.addEventListener('click', (event) => this.#clickAround(event), { signal, capture: true });
  }

  /** A click on the text closes the note and does no more: it was not meant to turn the page. */
  #clickAround(event: MouseEvent): void {
    const path = event.composedPath();
    if (path.includes(this.#element)) return;
    const isControl = path.some((node) => node instanceof Element && node.matches('a,button'));
    if (path.includes(this.#host.stage) && !isControl) event.stopPropagation();
    this.close();
  }

  /** Under what it belongs to, or over it where there is more room, inside what is in sight of the element. */
  #place(): void {
    const { root } = this.#host;
    const around = root.getBoundingClientRect();
    const anchor = this.#request.anchor.getBoundingClientRect();
    const { style } = this.#element;
    const top = Math.max(0, around.top) + MARGIN;
    const bottom = Math.min(window.innerHeight, around.bottom) - MARGIN;
    const width = Math.min(WIDEST, around.width - 2 * MARGIN);
    style.width = `${width}px`;
    const height = this.#element.offsetHeight;
    const [over, under] = [anchor.top - GAP - top, bottom - anchor.bottom - GAP];
    const isUnder = under >= height || under >= over;
    const room = Math.max(0, Math.min(height, isUnder ? under : over));
    style.maxHeight = `${room}px`;
    style.top = `${(isUnder ? anchor.bottom + GAP : anchor.top - GAP - room) - around.top + root.scrollTop}px`;
    const left = (anchor.left + anchor.right - width) / 2 - around.left;
    style.left = `${Math.min(Math.max(left, MARGIN), around.width - MARGIN - width)}px`;
  }
}
