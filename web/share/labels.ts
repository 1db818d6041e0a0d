// What the share panel says, in the four languages that the element speaks.
import { hanScript } from '../core/fonts.js';
import { ownLabels } from '../element/labels.js';
import type { OffprintArticle } from '../element/offprint-article.js';

export interface ShareLabels {
  share: string;
  close: string;
  back: string;
  /** Under the code: for a finger, and where there is a mouse. A line may end at U+200B alone. */
  hold: string;
  scan: string;
  copy: string;
  poster: string;
  system: string;
  embed: string;
  copyCode: string;
  copied: string;
  /** Where the browser lets no script copy: the text is selected. */
  selected: string;
  /** The system's sheet did not come. */
  unshared: string;
  noAddress: string;
  tooSmall: string;
  making: string;
  made: string;
  failed: string;
  save: string;
  download: string;
  form: string;
  forms: Record<'news' | 'minimal' | 'quote', string>;
  theme: string;
  themes: Record<'light' | 'dark' | 'sepia', string>;
}

const hans: ShareLabels = {
  share: '分享',
  close: '关闭',
  back: '返回',
  hold: '长按识别\u200b二维码',
  scan: '扫码，或\u200b长按识别\u200b二维码',
  copy: '复制链接',
  poster: '生成海报',
  system: '系统分享',
  embed: '嵌入代码',
  copyCode: '复制代码',
  copied: '已复制',
  selected: '已选中，请手动复制',
  unshared: '系统分享未能打开。',
  noAddress: '这篇文章没有网址，所以没有链接和二维码。',
  tooSmall: '屏幕太小，放不下可以识别的二维码。',
  making: '正在生成海报…',
  made: '海报已生成',
  failed: '海报未能生成。',
  save: '长按保存图片',
  download: '下载图片',
  form: '样式',
  forms: { news: '资讯', minimal: '简洁', quote: '摘句' },
  theme: '颜色',
  themes: { light: '浅色', dark: '深色', sepia: '米黄' },
};

const hant: ShareLabels = {
  share: '分享',
  close: '關閉',
  back: '返回',
  hold: '長按識別\u200bQR 碼',
  scan: '掃描，或\u200b長按識別\u200bQR 碼',
  copy: '複製連結',
  poster: '生成海報',
  system: '系統分享',
  embed: '嵌入代碼',
  copyCode: '複製代碼',
  copied: '已複製',
  selected: '已選取，請手動複製',
  unshared: '系統分享未能開啟。',
  noAddress: '這篇文章沒有網址，所以沒有連結和 QR 碼。',
  tooSmall: '螢幕太小，放不下可以識別的 QR 碼。',
  making: '正在生成海報…',
  made: '海報已生成',
  failed: '海報未能生成。',
  save: '長按儲存圖片',
  download: '下載圖片',
  form: '樣式',
  forms: { news: '資訊', minimal: '簡潔', quote: '摘句' },
  theme: '顏色',
  themes: { light: '淺色', dark: '深色', sepia: '米黃' },
};

const en: ShareLabels = {
  share: 'Share',
  close: 'Close',
  back: 'Back',
  hold: 'Press and hold the code',
  scan: 'Scan the code, or press and hold it',
  copy: 'Copy link',
  poster: 'Poster',
  system: 'Share with…',
  embed: 'Embed',
  copyCode: 'Copy code',
  copied: 'Copied',
  selected: 'Selected: copy it by hand',
  unshared: 'The system did not open its share sheet.',
  noAddress: 'This article has no address, so there is no link and no code.',
  tooSmall: 'The screen is too small for a code that scans.',
  making: 'Making the poster…',
  made: 'The poster is there',
  failed: 'The poster could not be made.',
  save: 'Press and hold to save the picture',
  download: 'Download',
  form: 'Form',
  forms: { news: 'News', minimal: 'Minimal', quote: 'Quote' },
  theme: 'Colours',
  themes: { light: 'Light', dark: 'Dark', sepia: 'Sepia' },
};

const ja: ShareLabels = {
  share: '共有',
  close: '閉じる',
  back: '戻る',
  hold: '長押しで\u200bQRコードを\u200b読み取る',
  scan: 'QRコードを\u200b読み取る、\u200bまたは長押し',
  copy: 'リンクをコピー',
  poster: 'ポスター作成',
  system: 'ほかで共有',
  embed: '埋め込み',
  copyCode: 'コードをコピー',
  copied: 'コピーしました',
  selected: '選択しました。手動でコピーしてください',
  unshared: '共有を開けませんでした。',
  noAddress: 'この記事にはアドレスがないため、リンクとQRコードはありません。',
  tooSmall: '画面が小さく、読み取れるQRコードを表示できません。',
  making: 'ポスターを作成中…',
  made: 'ポスターができました',
  failed: 'ポスターを作成できませんでした。',
  save: '長押しで画像を保存',
  download: '画像をダウンロード',
  form: '形式',
  forms: { news: 'ニュース', minimal: 'シンプル', quote: '引用' },
  theme: '配色',
  themes: { light: 'ライト', dark: 'ダーク', sepia: 'セピア' },
};

/** The labels of `element` for a BCP 47 tag; English where neither the host has them nor they are built in. */
export function shareLabelsFor(element: OffprintArticle, lang: string): ShareLabels {
  const script = hanScript(lang);
  return { ...(script === 'Hans' ? hans : script === 'Hant' ? hant : script === 'ja' ? ja : en), ...ownLabels(element, lang)?.panel };
}
