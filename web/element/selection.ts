// The selection inside a shadow root, which each engine gives in its own way.

type AnySelection = Selection & {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
};

/** What is selected in `root`; undefined: nothing. */
export function selectedRange(root: ShadowRoot): StaticRange | Range | undefined {
  const own = (root as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.();
  const selection = (own ?? document.getSelection()) as AnySelection | null;
  if (!selection) return undefined;
  const range = own || !selection.getComposedRanges ? anyRange(selection) : selection.getComposedRanges({ shadowRoots: [root] })[0];
  if (!range || range.collapsed || !root.contains(range.startContainer)) return undefined;
  return range;
}

function anyRange(selection: Selection): Range | undefined {
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}
