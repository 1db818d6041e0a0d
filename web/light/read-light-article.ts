// The inverse of light-article.ts: the article that the element had added, as it says now. Elements that others put around text are looked through.
import type { ArticleData, BlockData, CellData, ImageData, MarkName, RunData } from '../core/article-data.js';
import { MARK_TAGS } from '../paint/runs.js';

/** `article`, which was made of `data`. Its language is left out: the text may be in another by now. */
export function readLightArticle(article: Element, data: ArticleData): ArticleData {
  const children = [...article.children];
  const read: ArticleData = { ...data };
  delete read.lang;
  const title = textOf(children.shift());
  if (title) read.title = title;
  if (data.subtitle) read.subtitle = textOf(children.shift());
  if (data.source?.name || data.authors?.length || data.dateline || data.published) children.shift();
  if (data.hero) read.hero = imageOf(children.shift(), data.hero);
  if (data.canonical) children.pop();
  if (data.rights) read.rights = textOf(children.pop());
  read.blocks = children.flatMap((child, i) => blockOf(child, data.blocks[i]));
  return read;
}

function blocksOf(elements: Iterable<Element>, before: readonly BlockData[] | undefined): BlockData[] {
  return [...elements].flatMap((element, i) => blockOf(element, before?.[i]));
}

/** `before`: what it was made of, if it is still that. */
function blockOf(element: Element, before: BlockData | undefined): BlockData[] {
  const tag = element.localName;
  const runs = runsOf(element);
  if (/^h[2-6]$/.test(tag)) {
    const id = before?.kind === 'heading' ? before.id : undefined;
    return some(runs, { kind: 'heading', level: before?.kind === 'heading' ? before.level : Number(tag[1]), ...(id ? { id } : {}), runs });
  }
  switch (tag) {
    case 'blockquote':
      return [quoteOf(element, before)];
    case 'ul':
    case 'ol':
      return [listOf(element, before)];
    case 'figure':
      return before?.kind === 'image' ? [{ ...imageOf(element, before), kind: 'image' }] : [];
    case 'table':
      return [tableOf(element, before)];
    case 'pre':
      return [{ ...(before?.kind === 'code' ? before : {}), kind: 'code', text: element.textContent ?? '' }];
    case 'hr':
      return [{ kind: 'rule' }];
    default:
      if (element.querySelector(':scope > small, :scope > font > small')) return some(runs, { kind: 'disclaimer', runs });
      return some(runs, { ...(before?.kind === 'paragraph' ? before : {}), kind: 'paragraph', runs });
  }
}

/** A block of no text is none. */
function some(runs: readonly RunData[], block: BlockData): BlockData[] {
  return runs.length > 0 ? [block] : [];
}

function quoteOf(element: Element, before: BlockData | undefined): BlockData {
  const footer = element.querySelector(':scope > footer');
  const blocks = blocksOf([...element.children].filter((child) => child !== footer), before?.kind === 'quote' ? before.blocks : undefined);
  return { kind: 'quote', blocks, ...(footer ? { cite: runsOf(footer) } : {}) };
}

function listOf(element: Element, before: BlockData | undefined): BlockData {
  const list = before?.kind === 'list' ? before : undefined;
  const items = [...element.children].map((item, i) => ({ blocks: blocksOf(item.children, list?.items[i]?.blocks) }));
  const ordered = element.localName === 'ol';
  return { kind: 'list', ...(list ?? {}), ordered, items: items.filter(({ blocks }) => blocks.length > 0) };
}

function tableOf(element: Element, before: BlockData | undefined): BlockData {
  const caption = element.querySelector('caption');
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell): CellData => ({ runs: runsOf(cell), header: cell.localName === 'th' || !cell.textContent })));
  return { ...(before?.kind === 'table' ? before : {}), kind: 'table', rows, ...(caption ? { caption: runsOf(caption) } : {}) };
}

/** The picture of `before`, with the words that stand with it now. */
function imageOf<T extends ImageData>(figure: Element | undefined, before: T): T {
  const caption = figure?.querySelector('figcaption');
  const alt = figure?.querySelector('img')?.alt;
  const read = { ...before, ...(alt === undefined ? {} : { alt }) };
  if (!caption) return read;
  // The credit stands behind the caption, in one element with it.
  delete read.credit;
  return { ...read, caption: runsOf(caption) };
}

function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

type Style = { marks?: MarkName[]; href?: string };

function runsOf(element: Element): RunData[] {
  const runs: RunData[] = [];
  collect(element, {}, runs);
  return runs;
}

function collect(node: Node, style: Style, runs: RunData[]): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) add(child.data, style, undefined, runs);
    else if (!(child instanceof Element)) continue;
    else if (child.localName === 'ruby') {
      const note = textOf(child.querySelector('rt') ?? undefined);
      add([...child.childNodes].filter(({ nodeName }) => !/^r[tp]$/i.test(nodeName)).map(({ textContent }) => textContent).join(''), style, note, runs);
    } else if (child.localName === 'a') collect(child, { ...style, href: child.getAttribute('href') ?? '' }, runs);
    else if (MARK_TAGS.has(child.localName)) collect(child, { ...style, marks: [...(style.marks ?? []), child.localName as MarkName] }, runs);
    else if (child.localName === 'br') add(' ', style, undefined, runs);
    else if (!/^(script|style)$/.test(child.localName)) collect(child, style, runs);
  }
}

function add(text: string, { marks, href }: Style, ruby: string | undefined, runs: RunData[]): void {
  const plain = text.replace(/[\s]+/g, ' ');
  if (plain === '' || (plain === ' ' && runs.length === 0)) return;
  runs.push(!marks && !href && !ruby ? plain : { text: plain, ...(marks ? { marks } : {}), ...(href ? { href } : {}), ...(ruby ? { ruby } : {}) });
}
