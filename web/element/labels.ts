// What the element says, in the four languages it is built in.
import { hanScript } from '../core/fonts.js';

export interface Labels {
  region: string;
  previous: string;
  next: string;
  smaller: string;
  larger: string;
  share: string;
  theme: Record<'auto' | 'light' | 'dark' | 'sepia', string>;
  /** Announced when a page is turned. `count` 0: not known yet. */
  page(first: number, last: number, count: number): string;
  retry: string;
  /** Why there is no article: the network, or something else, whose code follows. */
  offline: string;
  failed: string;
}

const range = (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`);

const hans: Labels = {
  region: '分页文章',
  previous: '上一页',
  next: '下一页',
  smaller: '缩小字号',
  larger: '放大字号',
  share: '分享',
  theme: { auto: '主题：跟随系统', light: '主题：浅色', dark: '主题：深色', sepia: '主题：米黄' },
  page: (first, last, count) => `第 ${range(first, last)} 页${count ? `，共 ${count} 页` : ''}`,
  retry: '重试',
  offline: '文章未能载入，请检查网络后重试。',
  failed: '文章未能载入',
};

const hant: Labels = {
  region: '分頁文章',
  previous: '上一頁',
  next: '下一頁',
  smaller: '縮小字級',
  larger: '放大字級',
  share: '分享',
  theme: { auto: '主題：跟隨系統', light: '主題：淺色', dark: '主題：深色', sepia: '主題：米黃' },
  page: (first, last, count) => `第 ${range(first, last)} 頁${count ? `，共 ${count} 頁` : ''}`,
  retry: '重試',
  offline: '文章未能載入，請檢查網路後重試。',
  failed: '文章未能載入',
};

const en: Labels = {
  region: 'Paged article',
  previous: 'Previous page',
  next: 'Next page',
  smaller: 'Smaller type',
  larger: 'Larger type',
  share: 'Share',
  theme: { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark', sepia: 'Theme: sepia' },
  page: (first, last, count) => `Page ${range(first, last)}${count ? ` of ${count}` : ''}`,
  retry: 'Try again',
  offline: 'The article could not be loaded. Check the connection and try again.',
  failed: 'The article could not be loaded',
};

const ja: Labels = {
  region: 'ページ表示の記事',
  previous: '前のページ',
  next: '次のページ',
  smaller: '文字を小さく',
  larger: '文字を大きく',
  share: '共有',
  theme: { auto: 'テーマ：システムに合わせる', light: 'テーマ：ライト', dark: 'テーマ：ダーク', sepia: 'テーマ：セピア' },
  page: (first, last, count) => `${count ? `${count}ページ中` : ''}${range(first, last)}ページ`,
  retry: '再試行',
  offline: '記事を読み込めません。接続を確認して再試行してください。',
  failed: '記事を読み込めません',
};

/** The labels for a BCP 47 tag; English for a language that is not built in. */
export function labelsFor(lang: string): Labels {
  const script = hanScript(lang);
  return script === 'Hans' ? hans : script === 'Hant' ? hant : script === 'ja' ? ja : en;
}
