// What the element says, in the four languages it is built in.
import { hanScript } from '../core/fonts.js';
import type { ShareLabels } from '../share/labels.js';
import type { ToolsLabels } from '../tools/labels.js';
import type { OffprintArticle } from './offprint-article.js';

export interface Labels {
  /** What kind of thing the element is, whatever its mode. */
  region: string;
  previous: string;
  next: string;
  contents: string;
  type: string;
  share: string;
  /** Announced when a page is turned. `count` 0: not known yet. */
  page(first: number, last: number, count: number): string;
  retry: string;
  /** Why there is no article: the network, or something else, whose code follows. */
  offline: string;
  failed: string;
}

/** `3`, or `3–4`. */
export const range = (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`);

const hans: Labels = {
  region: '文章',
  previous: '上一页',
  next: '下一页',
  contents: '目录与查找',
  type: '字号与版式',
  share: '分享',
  page: (first, last, count) => `第 ${range(first, last)} 页${count ? `，共 ${count} 页` : ''}`,
  retry: '重试',
  offline: '文章未能载入，请检查网络后重试。',
  failed: '文章未能载入',
};

const hant: Labels = {
  region: '文章',
  previous: '上一頁',
  next: '下一頁',
  contents: '目錄與尋找',
  type: '字級與版式',
  share: '分享',
  page: (first, last, count) => `第 ${range(first, last)} 頁${count ? `，共 ${count} 頁` : ''}`,
  retry: '重試',
  offline: '文章未能載入，請檢查網路後重試。',
  failed: '文章未能載入',
};

const en: Labels = {
  region: 'Article',
  previous: 'Previous page',
  next: 'Next page',
  contents: 'Contents and search',
  type: 'Type and layout',
  share: 'Share',
  page: (first, last, count) => `Page ${range(first, last)}${count ? ` of ${count}` : ''}`,
  retry: 'Try again',
  offline: 'The article could not be loaded. Check the connection and try again.',
  failed: 'The article could not be loaded',
};

const ja: Labels = {
  region: '記事',
  previous: '前のページ',
  next: '次のページ',
  contents: '目次と検索',
  type: '文字と表示',
  share: '共有',
  page: (first, last, count) => `${count ? `${count}ページ中` : ''}${range(first, last)}ページ`,
  retry: '再試行',
  offline: '記事を読み込めません。接続を確認して再試行してください。',
  failed: '記事を読み込めません',
};

/** The host's own labels of one language; what is missing is as it is built in. */
export type Messages = Partial<Labels> & {
  /** Of the share panel. */
  panel?: Partial<ShareLabels>;
  /** Of the reading tools. */
  tools?: Partial<ToolsLabels>;
};

/** The host's own labels, by BCP 47 tag. */
export const MESSAGES: Record<string, Messages> = {};

const messagesFor = (lang: string, messages: Record<string, Messages>) => messages[lang] ?? messages[lang.split('-')[0]!];

/** The host's own labels for a BCP 47 tag: those of `fr-CA`, or else those of `fr`. For the files that come late: each has this module to itself, the class is one. */
export function ownLabels(element: OffprintArticle, lang: string): Messages | undefined {
  return messagesFor(lang, (element.constructor as typeof OffprintArticle).messages);
}

/** The labels for a BCP 47 tag; English where neither the host has them nor they are built in. */
export function labelsFor(lang: string): Labels {
  const builtIn: Partial<Record<string, Labels>> = { Hans: hans, Hant: hant, ja };
  const labels = builtIn[hanScript(lang)!] ?? en;
  const own = messagesFor(lang, MESSAGES);
  return own ? { ...labels, ...own } : labels;
}
