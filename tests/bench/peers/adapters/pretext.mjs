// Pretext lays out text only. Blocks, margins, pictures and where pages end are the smallest pager that works, made here.
import { clearCache, layoutWithLines, prepareWithSegments } from '@chenglou/pretext';

const IMAGE_HEIGHT = 180;
/** Sizes, margins and line heights in em, as in the style sheet of the others. */
const STYLES = {
  h1: { size: 1.4, lineHeight: 1.4, weight: '700 ', before: 0, after: 0.6 },
  h2: { size: 1.2, lineHeight: 1.4, weight: '700 ', before: 0.8, after: 0.5 },
  p: { size: 1, lineHeight: 1.7, weight: '', before: 0, after: 0.8 },
};

let host;
let article;
let prepared;
let preparedSize;
let pages;

function prepare(fontSize) {
  preparedSize = fontSize;
  prepared = article.blocks.map(({ t, text }) => {
    if (t === 'img') return { image: true, after: 0.8 * fontSize };
    const style = STYLES[t];
    const size = style.size * fontSize;
    return {
      text: prepareWithSegments(text, `${style.weight}${size}px ${article.fontFamily}`),
      size,
      lineHeight: size * style.lineHeight,
      before: style.before * fontSize,
      after: style.after * fontSize,
    };
  });
}

function cutIntoPages({ width, height }) {
  pages = [[]];
  let y = 0;
  let page = pages[0];
  const place = (text, size, itemHeight) => {
    if (y + itemHeight > height) {
      pages.push((page = []));
      y = 0;
    }
    page.push({ text, size, y });
    y += itemHeight;
  };
  for (const block of prepared) {
    if (block.image) {
      place(undefined, 0, IMAGE_HEIGHT);
    } else {
      if (y > 0) y += block.before;
      for (const { text } of layoutWithLines(block.text, width, block.lineHeight).lines) place(text, block.size, block.lineHeight);
    }
    y += block.after;
  }
  return { pages: pages.length };
}

export default {
  id: 'pretext',
  label: 'pretext',
  mode: 'text-only',

  async open(theHost, theArticle, box) {
    host = theHost;
    article = theArticle;
    clearCache();
    prepare(box.fontSize);
    return cutIntoPages(box);
  },

  async relayout(box) {
    if (box.fontSize !== preparedSize) prepare(box.fontSize);
    return cutIntoPages(box);
  },

  async show(n) {
    const sheet = document.createElement('div');
    sheet.style.cssText =
      `position:relative;width:350px;height:700px;overflow:hidden;font:17px/1.7 ${article.fontFamily};white-space:pre`;
    for (const { text, size, y } of pages[Math.min(n, pages.length - 1)]) {
      const line = document.createElement('div');
      line.style.cssText = `position:absolute;left:0;top:${y}px`;
      if (text !== undefined) {
        line.style.fontSize = `${size}px`;
        line.textContent = text;
      }
      sheet.append(line);
    }
    host.replaceChildren(sheet);
    sheet.offsetHeight;
    return {};
  },

  async close() {
    prepared = pages = undefined;
    host.replaceChildren();
  },
};
