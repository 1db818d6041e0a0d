// Text of the article as elements, outside the pages.
import type { RunData } from '../core/article-data.js';
import { safeLink } from '../paint/urls.js';
import { part, withAttributes } from '../panel/parts.js';

const MARKS: readonly string[] = ['strong', 'em', 'code', 'sub', 'sup', 'mark', 's', 'u'];

/** `runs` as elements from a closed list. Links into the article stay where `isThere` knows what they lead to; else they are left out, with their words. */
export function elementsOf(runs: readonly RunData[], base: string | undefined, isThere: (id: string) => boolean): Node[] {
  return runs.flatMap((run) => {
    if (typeof run === 'string') return [document.createTextNode(run)];
    const href = safeLink(run.href ?? '', base);
    if (href?.startsWith('#') && !isThere(fragmentOf(href))) return [];
    let node: Node = document.createTextNode(run.text);
    if (run.ruby) node = part('ruby', '', node, part('rt', '', run.ruby));
    for (const mark of run.marks ?? []) if (MARKS.includes(mark)) node = part(mark, '', node);
    if (href === undefined) return [node];
    return [withAttributes(part('a', '', node), { href, target: '_blank', rel: 'noopener noreferrer nofollow ugc' })];
  });
}

/** The id that `href`, `#…`, names. */
export function fragmentOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
