// epub.js, with the article as a book of one chapter.
import ePub from 'epubjs';

let host;
let book;
let rendition;
let shownWidth;

function pages() {
  return rendition.currentLocation()?.start?.displayed?.total;
}

export default {
  id: 'epubjs',
  label: 'epub.js',
  mode: 'paged',

  async open(theHost, article, { width, height }) {
    host = theHost;
    book = ePub(location.origin + article.urls.opf);
    rendition = book.renderTo(host, { width, height, flow: 'paginated', spread: 'none', allowScriptedContent: false });
    shownWidth = width;
    await rendition.display();
    return { pages: pages() };
  },

  async relayout({ width, height, fontSize }) {
    rendition.themes.fontSize(`${fontSize}px`);
    if (shownWidth !== width) {
      shownWidth = width;
      rendition.resize(width, height);
      await rendition.display();
    }
    rendition.getContents()[0].document.documentElement.scrollWidth;
    return { pages: pages() };
  },

  async close() {
    rendition.destroy();
    book.destroy();
    host.replaceChildren();
  },
};
