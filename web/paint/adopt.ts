// How style sheets come into a root without a <style> element, which a policy may refuse.

const sheets = new Map<string, CSSStyleSheet>();

/** Makes `css` apply in `root`; once, however often it is called. */
export function adopt(root: Node, css: string): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!('adoptedStyleSheets' in root)) return adoptAsElement(root, css);
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** For browsers older than constructed sheets; a strict policy on styles refuses it there. */
function adoptAsElement(root: Document | ShadowRoot, css: string): void {
  const parent = root instanceof Document ? root.head : root;
  for (const style of parent.querySelectorAll('style')) if (style.textContent === css) return;
  const style = document.createElement('style');
  style.textContent = css;
  parent.append(style);
}
