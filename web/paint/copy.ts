// The text of painted pages: the source's, without the layout's line ends.

/** The text of the lines under `root` inside `range`: lines of a block joined as they are, blocks with a line feed. */
export function textOf(root: Node & ParentNode, range: StaticRange | Range): string {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  let text = '';
  let block: Node | null = null;
  for (const line of root.querySelectorAll('.op-line:not(.op-marker, .op-repeated)')) {
    if (!live.intersectsNode(line)) continue;
    const part = selectedText(line, live);
    if (part === '') continue;
    if (block && line.parentNode !== block) text += '\n';
    block = line.parentNode;
    text += part;
  }
  // A space that was swallowed at the break belongs to the source, but nobody selects one at the end.
  return text.replace(/ +(?=\n|$)/g, '');
}

function selectedText(line: Element, range: Range): string {
  let text = '';
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node) || node.parentElement?.localName === 'rt') continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    text += node.data.slice(start, end);
  }
  return text;
}
