// The article as light DOM: what a crawler, a reader mode, a translator, a printer and a page without WebAssembly see.
import type { ArticleData, BlockData, CellData, ImageData, RunData } from '../core/article-data.js';
import type { Source } from '../element/source.js';
import { nodesOf } from '../paint/runs.js';
import { safeImage } from '../paint/urls.js';

/** An `<article>` of `data`, made of elements and text only: given to `add` with its head, then filled block by block. */
export function lightArticle(data: ArticleData, base: string | undefined, add: (article: HTMLElement) => void): Generator<void> {
  return new Builder(base).article(data, add);
}

/** An `<article>` of what no core could read: as much of it as is plain to see. Undefined: nothing is. */
export function lightSource({ input, base }: Source, add: (article: HTMLElement) => void): Iterator<void> | undefined {
  const text = typeof input === 'string' ? input : input instanceof Uint8Array ? new TextDecoder().decode(input) : '';
  try {
    const data = (text === '' ? input : JSON.parse(text)) as ArticleData;
    return data.offprint ? lightArticle(data, base, add) : undefined;
  } catch {
    return text === '' || /^\s*[{[<]/.test(text) ? undefined : lightText(text, base, add);
  }
}

/** Its first line as the title, a paragraph or picture a line. */
function lightText(text: string, base: string, add: (article: HTMLElement) => void): Generator<void> {
  const [title = '', ...lines] = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  const blocks = lines.map((line): BlockData => (/^\S+\.(jpe?g|png|gif|webp|avif)$/i.test(line) ? { kind: 'image', src: line } : { kind: 'paragraph', runs: [line] }));
  return lightArticle({ offprint: 1, title, blocks }, base, add);
}

class Builder {
  readonly #base: string | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  *article(data: ArticleData, add: (article: HTMLElement) => void): Generator<void> {
    const article = element('article');
    if (data.lang) article.lang = data.lang;
    article.append(element('h1', data.title));
    if (data.subtitle) article.append(element('p', data.subtitle));
    const meta = [data.dateline?.startsWith(data.source?.name ?? '\n') ? '' : data.source?.name, ...(data.authors ?? []), data.dateline || data.published];
    const line = element('p', meta.filter(Boolean).join(' · '));
    line.style.cssText = `${LOOKS.p};${LOOKS.figcaption};color:var(--op-quiet)`;
    if (line.textContent) article.append(line);
    if (data.hero) article.append(this.#image(data.hero));
    add(article);
    for (const block of data.blocks) {
      article.append(this.#block(block));
      yield;
    }
    if (data.rights) article.append(element('p', element('small', data.rights)));
    if (data.canonical) article.append(element('p', ...this.#runs([{ text: data.canonical, href: data.canonical }])));
  }

  #blocks(blocks: readonly BlockData[]): HTMLElement[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: BlockData): HTMLElement {
    switch (block.kind) {
      case 'heading': {
        const heading = element(`h${Math.min(Math.max(block.level, 2), 6)}`, ...this.#runs(block.runs));
        if (block.id) heading.dataset.id = block.id;
        return heading;
      }
      case 'quote':
        return element('blockquote', ...this.#blocks(block.blocks), ...(block.cite ? [element('footer', ...this.#runs(block.cite))] : []));
      case 'list':
        return this.#list(block);
      case 'image':
        return this.#image(block);
      case 'table':
        return this.#table(block);
      case 'code':
        return element('pre', element('code', block.text));
      case 'rule':
        return element('hr');
      case 'disclaimer':
        return element('p', element('small', ...this.#runs(block.runs)));
      default:
        return element('p', ...this.#runs(block.runs));
    }
  }

  #list({ ordered, start, items }: Extract<BlockData, { kind: 'list' }>): HTMLElement {
    const list = element(ordered ? 'ol' : 'ul', ...items.map((item) => element('li', ...this.#blocks(item.blocks))));
    if (ordered && start !== undefined) (list as HTMLOListElement).start = start;
    return list;
  }

  #table({ caption, rows }: Extract<BlockData, { kind: 'table' }>): HTMLElement {
    // What says nothing is no head.
    const cell = (data: CellData) =>
      typeof data === 'string' ? element('td', data) : element(data.header && data.runs.length ? 'th' : 'td', ...this.#runs(data.runs));
    const body = element('tbody', ...rows.map((row) => element('tr', ...row.map(cell))));
    return element('table', ...(caption ? [element('caption', ...this.#runs(caption))] : []), body);
  }

  #image({ src, alt, caption, credit, width, height }: ImageData): HTMLElement {
    const figure = element('figure');
    const source = safeImage(src, this.#base);
    if (source !== undefined) {
      const image = element('img') as HTMLImageElement;
      image.loading = 'lazy';
      image.decoding = 'async';
      image.referrerPolicy = 'no-referrer';
      image.alt = alt ?? '';
      if (width && height) Object.assign(image, { width, height });
      image.src = source;
      figure.append(image);
    }
    if (caption || credit) figure.append(element('figcaption', ...this.#runs(caption), credit ? ` ${credit}` : ''));
    return figure;
  }

  #runs(runs: readonly RunData[] = []): Node[] {
    return nodesOf(runs, this.#base, element);
  }
}

const HEADING = 'font:700 1.18em/1.5 var(--op-font-title);margin:1.5em 0 .4em;text-wrap:balance';
const CELL = 'padding:6px 8px;border-bottom:1px solid';

/** A page's rules, for code or for a language, say, are not for what stands on the element's paper. */
const PLAIN = 'color:inherit;background:none;';

/** How the elements look where the light DOM is shown. On the elements, since a shadow root's rules do not reach them. */
const LOOKS: Record<string, string> = {
  article: 'font:inherit',
  h1: 'font:700 1.53em/1.42 var(--op-font-title);margin:0 0 .46em;text-wrap:balance',
  h2: HEADING, h3: HEADING, h4: HEADING, h5: HEADING, h6: HEADING,
  p: 'margin:0 0 .94em',
  figure: 'margin:.25em 0 1em',
  img: 'display:block;max-width:100%;height:auto',
  figcaption: 'font-size:.77em;line-height:1.54;padding-top:.5em',
  blockquote: 'margin:0 0 .94em;padding:0 0 0 .94em;border-left:2px solid',
  pre: 'margin:0 0 1em;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.82em;line-height:1.7',
  table: 'margin:0 0 .94em;border-collapse:collapse;width:100%',
  th: `${CELL};text-align:left`,
  td: CELL,
};

/** `tag` is from this file's closed list. */
function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  // Not as an attribute, which a strict policy refuses.
  made.style.cssText = `${tag === 'mark' ? '' : PLAIN}${LOOKS[tag] ?? ''}`;
  made.append(...children);
  return made;
}
