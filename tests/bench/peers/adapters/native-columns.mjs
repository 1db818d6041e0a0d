// The browser's own columns: the strongest way to have pages without a library.
const GAP = 20;

let columns;

function apply({ width, height, fontSize }) {
  columns.style.cssText =
    `width:${width}px;height:${height}px;column-width:${width}px;column-gap:${GAP}px;column-fill:auto;overflow:hidden;font-size:${fontSize}px`;
}

function pages({ width }) {
  return Math.round((columns.scrollWidth + GAP) / (width + GAP));
}

export default {
  id: 'native-columns',
  label: 'CSS columns',
  mode: 'paged',

  async open(host, article, box) {
    host.innerHTML = `<style>${article.scopedCss}</style><div class="art"></div>`;
    columns = host.lastChild;
    apply(box);
    columns.innerHTML = article.html;
    return { pages: pages(box) };
  },

  async relayout(box) {
    apply(box);
    return { pages: pages(box) };
  },

  async close() {
    columns.remove();
    columns = undefined;
  },
};
