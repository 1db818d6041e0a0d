// What the pages of an article have to say, block by block, from its canonical JSON.
import type { ArticleData, BlockData, RunData } from '../../web/core/article-data.js';
import type { Page, Role } from '../../web/core/wire.js';

export interface BlockText {
  role: Role;
  text: string;
}

/** Roles whose text is the article's own, word for word, in order. */
export const TEXT_ROLES: readonly Role[] = ['title', 'subtitle', 'heading', 'body', 'cell', 'code', 'disclaimer'];

/** The texts of `TEXT_ROLES` in reading order. */
export function articleTexts(data: ArticleData): BlockText[] {
  const texts: BlockText[] = [{ role: 'title', text: data.title }];
  if (data.subtitle) texts.push({ role: 'subtitle', text: data.subtitle });
  texts.push(...data.blocks.flatMap(blockTexts));
  if (data.rights) texts.push({ role: 'disclaimer', text: data.rights });
  return texts;
}

function blockTexts(block: BlockData): BlockText[] {
  switch (block.kind) {
    case 'heading':
      return [{ role: 'heading', text: plain(block.runs) }];
    case 'paragraph':
      return [{ role: 'body', text: plain(block.runs) }];
    case 'disclaimer':
      return [{ role: 'disclaimer', text: plain(block.runs) }];
    case 'quote':
      return block.blocks.flatMap(blockTexts);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(blockTexts));
    case 'table':
      return block.rows.flat().map((cell) => ({ role: 'cell', text: typeof cell === 'string' ? cell : plain(cell.runs) }));
    case 'code':
      return [{ role: 'code', text: block.text }];
    default:
      return [];
  }
}

export function plain(runs: readonly RunData[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text + (run.ruby ? `（${run.ruby}）` : ''))).join('');
}

export interface PageLine {
  begin: number;
  end: number;
  text: string;
}

/** All lines of all pages, by block number, in the order in which they stand. */
export function linesOf(pages: readonly Page[]): Map<number, { role: Role; lines: PageLine[] }> {
  const blocks = new Map<number, { role: Role; lines: PageLine[] }>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (line.marker || line.repeated) continue;
      const { number, role } = page.blocks[line.block]!;
      let entry = blocks.get(number);
      if (!entry) blocks.set(number, (entry = { role, lines: [] }));
      entry.lines.push({ begin: line.begin, end: line.end, text: line.fragments.map((fragment) => fragment.text).join('') });
    }
  }
  return blocks;
}

/** Why `lines` are not `text`, or undefined: each is its code points, white space swallowed at its end, and none is left out. */
export function mismatch(text: string, lines: readonly PageLine[]): string | undefined {
  const points = Array.from(text);
  let at = 0;
  for (const line of lines) {
    if (line.begin !== at) return `a line begins at ${line.begin}, the one before ended at ${at}`;
    const source = points.slice(line.begin, line.end).join('');
    if (!source.startsWith(line.text)) return `line ${JSON.stringify(line.text)} is not ${JSON.stringify(source)}`;
    if (source.slice(line.text.length).trim() !== '') return `line swallows ${JSON.stringify(source.slice(line.text.length))}`;
    at = line.end;
  }
  return at === points.length ? undefined : `${points.length - at} code points are missing`;
}
