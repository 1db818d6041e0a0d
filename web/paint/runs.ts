// Text of the article as elements from a closed list, outside painted pages.
import type { RunData } from '../core/article-data.js';
import { safeLink } from './urls.js';

/** The elements that marks are. */
export const MARK_TAGS: ReadonlySet<string> = new Set(['strong', 'em', 'code', 'sub', 'sup', 'mark', 's', 'u']);

/** Makes `<tag>` with `children`; tags are ruby, rt, a and those of marks. */
export type Make = (tag: string, ...children: (Node | string)[]) => HTMLElement;

/** `runs` as nodes that `make` makes; relative addresses are relative to `base`. A run whose link, as it may stand there, `keeps` does not keep is left out with its words. */
export function nodesOf(runs: readonly RunData[], base: string | undefined, make: Make, keeps: (href: string) => boolean = () => true): Node[] {
  return runs.flatMap((run) => {
    if (typeof run === 'string') return [document.createTextNode(run)];
    const href = safeLink(run.href ?? '', base);
    if (href !== undefined && !keeps(href)) return [];
    let node: Node = document.createTextNode(run.text);
    if (run.ruby) node = make('ruby', node, make('rt', run.ruby));
    for (const mark of run.marks ?? []) if (MARK_TAGS.has(mark)) node = make(mark, node);
    if (href === undefined) return [node];
    const link = make('a', node) as HTMLAnchorElement;
    link.href = href;
    link.rel = 'noopener noreferrer nofollow ugc';
    return [link];
  });
}
