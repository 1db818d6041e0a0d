// The sheet with the headings, how much is left to read, and the field to find words.
import type { OutlineEntry, Pages, TextRange } from '../core/pages.js';
import { parsePlace } from '../element/view.js';
import type { View } from '../panel/panel.js';
import { button, part, withAttributes } from '../panel/parts.js';
import type { ToolsHost } from './index.js';
import type { ToolsLabels } from './labels.js';
import { leftOf } from './left.js';
import type { Search } from './search.js';

/** Hits that are listed. */
const LISTED = 100;
/** Code points shown before and behind the words. */
const BEFORE = 12;
const BEHIND = 30;

/** The sheet's view. `leave` closes the sheet. */
export function contentsView(host: ToolsHost, search: Search, labels: ToolsLabels, leave: () => void): View {
  return new Contents(host, search, labels, leave).view;
}

class Contents {
  readonly view: View;
  readonly #host: ToolsHost;
  readonly #search: Search;
  readonly #labels: ToolsLabels;
  readonly #leave: () => void;
  readonly #field: HTMLInputElement;
  readonly #told = withAttributes(part('p', 'told'), { role: 'status' });
  readonly #list = part('div', 'listed');

  constructor(host: ToolsHost, search: Search, labels: ToolsLabels, leave: () => void) {
    this.#host = host;
    this.#search = search;
    this.#labels = labels;
    this.#leave = leave;
    this.#field = this.#makeField();
    const field = part('div', 'field', this.#field);
    this.view = { heading: labels.contents, content: [part('p', 'left', leftOf(host, labels)), field, this.#told, this.#list] };
    this.#list.lang = host.article()?.language ?? '';
    this.#show();
  }

  #makeField(): HTMLInputElement {
    const { search } = this.#labels;
    const field = withAttributes(part('input', ''), {
      type: 'search', 'aria-label': search, placeholder: search, enterkeyhint: 'search', autocomplete: 'off', autocapitalize: 'off', spellcheck: false,
    });
    field.value = this.#search.words;
    const find = () => {
      this.#search.find(field.value);
      this.#show();
    };
    // Half a word of an input method is none yet.
    field.addEventListener('input', (event) => (event as InputEvent).isComposing || find());
    field.addEventListener('compositionend', find);
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || this.#search.hits.length === 0) return;
      // What has the focus after it would be pressed too.
      event.preventDefault();
      this.#goToHit(this.#search.current);
    });
    keepInSight(field);
    return field;
  }

  #show(): void {
    const { words, hits } = this.#search;
    const labels = this.#labels;
    this.#told.textContent = words === '' ? '' : hits.length === 0 ? labels.none : labels.hits(hits.length, Math.min(hits.length, LISTED));
    this.#list.replaceChildren(...this.#guarded((pages) => (words === '' ? this.#headings(pages) : this.#hits(pages, hits))));
  }

  #headings(pages: Pages): Node[] {
    const outline = pages.outline();
    if (outline.length === 0) return [];
    const place = parsePlace(this.#host.element.locator)?.block ?? 0;
    const here = outline.filter(({ block }) => block <= place).pop();
    const list = nested(outline, (entry) => {
      const { block, text } = entry;
      const made = this.#row(() => {
        this.#leave();
        this.#host.goTo(`b${block}:0`, 'link');
      }, part('span', '', text), this.#pageOf(pages, block, 0));
      return entry === here ? withAttributes(made, { 'aria-current': 'location' }) : made;
    });
    return [withAttributes(part('nav', '', list), { 'aria-label': this.#labels.headings })];
  }

  #hits(pages: Pages, hits: readonly TextRange[]): Node[] {
    const rows = hits.slice(0, LISTED).map((hit, i) => {
      const row = this.#row(() => this.#goToHit(i), excerpt(pages, hit), this.#pageOf(pages, hit.block, hit.begin));
      return part('li', '', i === this.#search.current ? withAttributes(row, { 'aria-current': 'true' }) : row);
    });
    return rows.length > 0 ? [part('ol', '', ...rows)] : [];
  }

  #row(act: () => void, words: HTMLElement, page: string): HTMLButtonElement {
    return button('row', act, words, ...(page ? [part('span', 'at', page)] : []));
  }

  /** The number of the page; empty: it is not there yet, or there are none. */
  #pageOf(pages: Pages, block: number, offset: number): string {
    return this.#host.element.mode === 'paged' && pages.reached(block, offset) ? String(pages.pageOf(block, offset) + 1) : '';
  }

  #goToHit(index: number): void {
    this.#leave();
    this.#search.goTo(index);
    this.#search.focus();
  }

  #guarded(work: (pages: Pages) => Node[]): Node[] {
    try {
      const pages = this.#host.pages();
      return pages ? work(pages) : [];
    } catch {
      // The core has stopped: the element deals with it.
      return [];
    }
  }
}

/** While `field` has the focus, its layer is as high as what a phone's keyboard leaves of the screen: the hits are seen while one types. */
function keepInSight(field: HTMLElement): void {
  const screen = window.visualViewport;
  if (!screen) return;
  const fit = () => {
    const { style } = field.closest<HTMLElement>('.layer')!;
    const isTyping = (field.getRootNode() as ShadowRoot).activeElement === field && screen.scale < 1.01;
    style.height = isTyping ? `${screen.height}px` : '';
    style.top = isTyping ? `${screen.offsetTop}px` : '';
  };
  let typing = new AbortController();
  field.addEventListener('focus', () => {
    typing.abort();
    typing = new AbortController();
    for (const type of ['resize', 'scroll']) screen.addEventListener(type, fit, { signal: typing.signal });
    fit();
  });
  field.addEventListener('blur', () => {
    typing.abort();
    if (field.isConnected) fit();
  });
}

/** The headings as lists in lists. */
function nested(outline: readonly OutlineEntry[], row: (entry: OutlineEntry) => HTMLElement): HTMLElement {
  const all = part('ul', '');
  const open = [{ level: outline[0]!.level, list: all }];
  for (const entry of outline) {
    while (open.length > 1 && open[open.length - 1]!.level > entry.level) open.pop();
    const inmost = open[open.length - 1]!;
    const { level, list } = inmost;
    // The first heading of all need not be of the highest level.
    inmost.level = Math.min(level, entry.level);
    const item = part('li', '', row(entry));
    if (entry.level > level && list.lastElementChild) {
      const inner = part('ul', '', item);
      list.lastElementChild.append(inner);
      open.push({ level: entry.level, list: inner });
    } else {
      list.append(item);
    }
  }
  return all;
}

/** The words with what stands around them. */
function excerpt(pages: Pages, { block, begin, end }: TextRange): HTMLElement {
  const from = Math.max(0, begin - BEFORE);
  const text = Array.from(pages.textAt(block, from, end - from + BEHIND + 1));
  const cut = (start: number, stop?: number) => text.slice(start, stop).join('');
  const behind = text.length > end - from + BEHIND;
  return part('span', '', from > 0 ? '…' : '', cut(0, begin - from), part('mark', '', cut(begin - from, end - from)), cut(end - from, end - from + BEHIND), behind ? '…' : '');
}
