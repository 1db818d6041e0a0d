// The paginator of foliate-js, with the article as its only section.
import 'foliate-js/paginator.js';

/** Beside the column, so that the column is as wide as the others' pages. */
const GAP = 40;

let paginator;
let section;

function resize({ width, height }) {
  paginator.style.width = `${width + GAP}px`;
  paginator.style.height = `${height}px`;
}

/** Its own count is wrong for a moment after a layout. */
function pages({ width }) {
  return Math.round(paginator.getContents()[0].doc.documentElement.scrollWidth / (width + GAP / 2));
}

export default {
  id: 'foliate',
  label: 'foliate-js',
  mode: 'paged',

  async open(host, article, box) {
    const style = `<style>${article.css}</style>`;
    const page = `<!DOCTYPE html><html lang="${article.lang}"><head><meta charset="utf-8">${style}</head><body>${article.html}</body></html>`;
    section = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    paginator = document.createElement('foliate-paginator');
    paginator.setAttribute('max-column-count', '1');
    paginator.setAttribute('margin', '0px');
    paginator.setAttribute('gap', `${(GAP / 2 / (box.width + GAP)) * 100}%`);
    resize(box);
    host.append(paginator);
    paginator.open({ dir: 'ltr', sections: [{ load: () => section, unload() {}, linear: 'yes' }] });
    paginator.setStyles(`body{font-size:${box.fontSize}px}`);
    await paginator.goTo({ index: 0 });
    return { pages: pages(box) };
  },

  async relayout(box) {
    resize(box);
    paginator.setStyles(`body{font-size:${box.fontSize}px}`);
    paginator.render();
    return { pages: pages(box) };
  },

  async show(n) {
    await paginator.goTo({ index: 0, anchor: () => n / Math.max(1, paginator.pages - 3) });
    return {};
  },

  async close() {
    paginator.destroy();
    paginator.remove();
    URL.revokeObjectURL(section);
  },
};
