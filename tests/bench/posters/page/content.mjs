// The poster that all contenders make, in CSS px of a sheet of 375; the picture has three px to each of them. No contender has to read the article, and only Offprint has to find
// out where what goes: the others are given this.
export const WIDTH = 375;
export const SCALE = 3;
export const MARGIN = 24;

export const SANS = '"Noto Sans CJK SC", sans-serif';
export const SERIF = '"Noto Serif CJK SC", serif';
export const COLOURS = { paper: '#fffdfa', ink: '#1d1b19', quiet: '#6f6a64', hair: '#e7e2da', wash: '#f6f2eb', accent: '#b3261e' };

/** Of the article: the texts, its address's code as rows of 0 and 1, and its picture with the height it is shown at; null: without. */
export function contentOf(article, core, picture) {
  const [year, month, day] = article.published.split('-').map(Number);
  return {
    brand: article.source.name,
    date: `${year} 年 ${month} 月 ${day} 日`,
    title: article.title,
    authors: article.authors.join('、'),
    summary: article.summary,
    caption: article.scan_caption,
    address: article.canonical.replace('https://', ''),
    modules: core.qr(article.canonical, { format: 'json' }).modules,
    picture: picture && { src: picture, height: 250 },
  };
}
