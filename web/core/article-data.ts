// The canonical JSON of an article, as types (src/article/article.schema.json). Members that are not known are absent.

export type MarkName = 'strong' | 'em' | 'code' | 'sub' | 'sup' | 'mark' | 's' | 'u';

/** A piece of text that is alike throughout; a plain string where it has neither marks nor a link. */
export type RunData = string | { text: string; marks?: MarkName[]; href?: string; ruby?: string };

export interface ImageData {
  src: string;
  alt?: string;
  caption?: RunData[];
  credit?: string;
  width?: number;
  height?: number;
}

export type CellData = string | { header?: boolean; runs: RunData[] };

export type BlockData =
  | { kind: 'heading'; level: number; id?: string; runs: RunData[] }
  | { kind: 'paragraph'; id?: string; runs: RunData[] }
  | { kind: 'quote'; blocks: BlockData[]; cite?: RunData[] }
  | { kind: 'list'; ordered?: boolean; start?: number; items: { blocks: BlockData[] }[] }
  | ({ kind: 'image' } & ImageData)
  | { kind: 'table'; caption?: RunData[]; rows: CellData[][] }
  | { kind: 'code'; language?: string; text: string }
  | { kind: 'rule' }
  | { kind: 'disclaimer'; runs: RunData[] };

export interface ArticleData {
  offprint: 1;
  title: string;
  subtitle?: string;
  source?: { name?: string; url?: string };
  authors?: string[];
  dateline?: string;
  published?: string;
  modified?: string;
  canonical?: string;
  lang?: string;
  summary?: string;
  tags?: string[];
  hero?: ImageData;
  scan_caption?: string;
  rights?: string;
  blocks: BlockData[];
}
