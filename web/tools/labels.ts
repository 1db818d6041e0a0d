// What the reading tools say, in the four languages that the element speaks.
import { hanScript } from '../core/fonts.js';
import { ownLabels } from '../element/labels.js';
import type { OffprintArticle } from '../element/offprint-article.js';

export type LineStep = 'tight' | 'normal' | 'loose' | 'wide';
export type Paragraphs = 'spaced' | 'indented';
export type Theme = 'auto' | 'light' | 'dark' | 'sepia' | 'contrast';
export type Mode = 'paged' | 'scroll' | 'plain';

export interface ToolsLabels {
  close: string;
  settings: string;
  size: string;
  smaller: string;
  larger: string;
  lines: string;
  lineSteps: Record<LineStep, string>;
  paragraphs: string;
  paragraphKinds: Record<Paragraphs, string>;
  theme: string;
  /** A letter to show colours on. */
  sample: string;
  themes: Record<Theme, string>;
  mode: string;
  modes: Record<Mode, string>;
  contents: string;
  headings: string;
  search: string;
  /** `count` 0: not known yet. */
  page(page: number, count: number): string;
  /** What is left to read: characters, empty where they are not told, and minutes. */
  left(characters: string, minutes: number): string;
  /** How often the words are found; the first `shown` are listed. */
  hits(count: number, shown: number): string;
  none: string;
  previousHit: string;
  nextHit: string;
  endSearch: string;
  note: string;
  toNote: string;
  enlarge: string;
  picture: string;
  zoomIn: string;
  zoomOut: string;
  wholePicture: string;
}

const hans: ToolsLabels = {
  close: '关闭',
  settings: '字号与版式',
  size: '字号',
  smaller: '缩小字号',
  larger: '放大字号',
  lines: '行距',
  lineSteps: { tight: '紧凑', normal: '标准', loose: '宽松', wide: '特宽' },
  paragraphs: '段落',
  paragraphKinds: { spaced: '段间留空', indented: '首行缩进' },
  theme: '颜色',
  sample: '文',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色', sepia: '米黄', contrast: '高对比度' },
  mode: '方式',
  modes: { paged: '翻页', scroll: '滚动', plain: '纯文本' },
  contents: '目录与查找',
  headings: '目录',
  search: '查找',
  page: (page, count) => `第 ${page}${count ? ` / ${count}` : ''} 页`,
  left: (characters, minutes) => (characters ? `余 ${characters} 字 · 约 ${minutes} 分钟` : `约剩 ${minutes} 分钟`),
  hits: (count, shown) => `找到 ${count} 处${shown < count ? `，列出前 ${shown} 处` : ''}`,
  none: '没有找到',
  previousHit: '上一处',
  nextHit: '下一处',
  endSearch: '结束查找',
  note: '注释',
  toNote: '跳到注释',
  enlarge: '放大图片',
  picture: '图片',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholePicture: '整图',
};

const hant: ToolsLabels = {
  close: '關閉',
  settings: '字級與版式',
  size: '字級',
  smaller: '縮小字級',
  larger: '放大字級',
  lines: '行距',
  lineSteps: { tight: '緊湊', normal: '標準', loose: '寬鬆', wide: '特寬' },
  paragraphs: '段落',
  paragraphKinds: { spaced: '段間留空', indented: '首行縮排' },
  theme: '顏色',
  sample: '文',
  themes: { auto: '跟隨系統', light: '淺色', dark: '深色', sepia: '米黃', contrast: '高對比' },
  mode: '方式',
  modes: { paged: '翻頁', scroll: '捲動', plain: '純文字' },
  contents: '目錄與尋找',
  headings: '目錄',
  search: '尋找',
  page: (page, count) => `第 ${page}${count ? ` / ${count}` : ''} 頁`,
  left: (characters, minutes) => (characters ? `餘 ${characters} 字 · 約 ${minutes} 分鐘` : `約剩 ${minutes} 分鐘`),
  hits: (count, shown) => `找到 ${count} 處${shown < count ? `，列出前 ${shown} 處` : ''}`,
  none: '沒有找到',
  previousHit: '上一處',
  nextHit: '下一處',
  endSearch: '結束尋找',
  note: '註釋',
  toNote: '跳到註釋',
  enlarge: '放大圖片',
  picture: '圖片',
  zoomIn: '放大',
  zoomOut: '縮小',
  wholePicture: '整圖',
};

const en: ToolsLabels = {
  close: 'Close',
  settings: 'Type and layout',
  size: 'Size',
  smaller: 'Smaller type',
  larger: 'Larger type',
  lines: 'Lines',
  lineSteps: { tight: 'Tight', normal: 'Normal', loose: 'Loose', wide: 'Wide' },
  paragraphs: 'Paragraphs',
  paragraphKinds: { spaced: 'Spaced', indented: 'Indented' },
  theme: 'Colours',
  sample: 'A',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark', sepia: 'Sepia', contrast: 'High contrast' },
  mode: 'Reading',
  modes: { paged: 'Pages', scroll: 'Scroll', plain: 'Plain' },
  contents: 'Contents and search',
  headings: 'Contents',
  search: 'Search',
  page: (page, count) => `Page ${page}${count ? ` of ${count}` : ''}`,
  left: (_, minutes) => `${minutes} min left`,
  hits: (count, shown) => `${count} found${shown < count ? `, the first ${shown} listed` : ''}`,
  none: 'Nothing found',
  previousHit: 'Previous one found',
  nextHit: 'Next one found',
  endSearch: 'End the search',
  note: 'Note',
  toNote: 'Go to the note',
  enlarge: 'Enlarge the picture',
  picture: 'Picture',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholePicture: 'Whole picture',
};

const ja: ToolsLabels = {
  close: '閉じる',
  settings: '文字と表示',
  size: '文字',
  smaller: '文字を小さく',
  larger: '文字を大きく',
  lines: '行間',
  lineSteps: { tight: '狭い', normal: '標準', loose: '広め', wide: '広い' },
  paragraphs: '段落',
  paragraphKinds: { spaced: '間をあける', indented: '字下げ' },
  theme: '配色',
  sample: 'あ',
  themes: { auto: 'システムに合わせる', light: 'ライト', dark: 'ダーク', sepia: 'セピア', contrast: 'ハイコントラスト' },
  mode: '方式',
  modes: { paged: 'ページ', scroll: 'スクロール', plain: 'テキスト' },
  contents: '目次と検索',
  headings: '目次',
  search: '検索',
  page: (page, count) => `${page}${count ? ` / ${count}` : ''} ページ`,
  left: (characters, minutes) => (characters ? `残り ${characters} 字 · 約 ${minutes} 分` : `残り約 ${minutes} 分`),
  hits: (count, shown) => `${count} 件${shown < count ? `（先頭の ${shown} 件を表示）` : ''}`,
  none: '見つかりません',
  previousHit: '前の一致',
  nextHit: '次の一致',
  endSearch: '検索を終了',
  note: '注',
  toNote: '注へ移動',
  enlarge: '画像を拡大',
  picture: '画像',
  zoomIn: '拡大',
  zoomOut: '縮小',
  wholePicture: '全体表示',
};

/** The labels of `element` for a BCP 47 tag; English where neither the host has them nor they are built in. */
export function toolsLabelsFor(element: OffprintArticle, lang: string): ToolsLabels {
  const script = hanScript(lang);
  return { ...(script === 'Hans' ? hans : script === 'Hant' ? hant : script === 'ja' ? ja : en), ...ownLabels(element, lang)?.tools };
}
