// Copying: the source's text, without the layout's line ends, whether it is painted or not; on the host's wish with a line that says where it is from.
import { matched } from '../element/attributes.js';
import type { OffprintArticle } from '../element/offprint-article.js';
import { selectedRange } from '../element/selection.js';
import { textOf } from '../paint/copy.js';
import { placeOf, type Place } from '../paint/places.js';
import type { Article } from '../core/article.js';
import { hanScript } from '../core/fonts.js';
import type { Pages } from '../core/pages.js';
import type { ToolsHost } from './index.js';

/** More than any block has. */
const ALL = 0x7fffffff;

/** Takes over copying from the pages until `signal` aborts. */
export function takeCopying(host: ToolsHost, signal: AbortSignal): void {
  host.stage.addEventListener('copy', (event) => copy(host, event), { signal });
}

function copy(host: ToolsHost, event: ClipboardEvent): void {
  const text = selectedText(host);
  const article = host.article();
  if (text === '' || !article || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', isCited(host.element) ? text + citation(host, article) : text);
  event.preventDefault();
}

/** `citation`, as such or as `copy`. */
function isCited(element: OffprintArticle): boolean {
  const value = matched(element, 'citation', /^(copy|none)$/i);
  return value !== null && value.toLowerCase() !== 'none';
}

/** What is selected of the pages, blocks with a line feed between; empty: nothing. */
export function selectedText({ root, stage, pages: layout }: ToolsHost): string {
  const range = selectedRange(root.getRootNode() as ShadowRoot);
  const pages = layout();
  if (!range || !pages) return '';
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  // Selected from outside the text, or to it: what is painted of it.
  return from && to ? textBetween(pages, from, to) : textOf(stage, range);
}

function textBetween(pages: Pages, from: Place, to: Place): string {
  const parts: string[] = [];
  for (let block = from.block; block <= to.block; ++block) {
    const begin = block === from.block ? from.offset : 0;
    const part = pages.textAt(block, begin, block === to.block ? to.offset - begin : ALL);
    if (part !== '') parts.push(part);
  }
  // Nobody selects a space at the end.
  return parts.join('\n').replace(/ +(?=\n|$)/g, '');
}

/** Two lines below: title, source, date, address. */
export function citation(host: ToolsHost, article: Article): string {
  const { title, source, published, dateline } = article.json();
  const isHan = hanScript(article.language) !== undefined;
  const what = [isHan ? `《${title}》` : `“${title}”`, source?.name, published?.slice(0, 10) ?? dateline, addressOf(host, article)];
  return `\n\n${isHan ? '——' : '— '}${what.filter(Boolean).join(isHan ? '，' : ', ')}`;
}

function addressOf({ element }: ToolsHost, article: Article): string | undefined {
  try {
    return article.share({ url: element.shareUrl, origins: element.shareOrigins, format: 'link' }).url;
  } catch {
    // There is none that may be handed out.
    return undefined;
  }
}
