// One long page to scroll, with content-visibility: the browser lays out what is near the screen. There are no pages, and the height is a
// guess until everything has been seen: a lower bound, not a peer.
let scroll;

function apply({ width, fontSize }) {
  scroll.style.cssText = `width:${width}px;font-size:${fontSize}px`;
}

export default {
  id: 'native-scroll-cv',
  label: 'scroll, content-visibility',
  mode: 'scroll',

  async open(host, article, box) {
    const lazy = '.art>*{content-visibility:auto;contain-intrinsic-size:auto 160px}';
    host.style.overflow = 'auto';
    host.innerHTML = `<style>${article.scopedCss}\n${lazy}</style><div class="art"></div>`;
    scroll = host.lastChild;
    apply(box);
    scroll.innerHTML = article.html;
    return { height: scroll.scrollHeight };
  },

  async relayout(box) {
    apply(box);
    return { height: scroll.scrollHeight };
  },

  async close() {
    scroll.remove();
    scroll = undefined;
  },
};
