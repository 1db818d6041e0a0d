// The lines that put the article on another site.
import type { OffprintArticle } from '../element/offprint-article.js';
import { webAddress } from '../paint/urls.js';

/** Attributes that say which article it is and where it leads; how it looks and where it is read is each site's own. */
const KEPT = ['type', 'item', 'tidy', 'lang', 'kinsoku', 'share-origins', 'share-url'];

/** What of the snippet is not on the element. */
export interface SnippetParts {
  /** Address of offprint.js; undefined: it is not known. */
  script: string | undefined;
  /** Of offprint.wasm, where it is not beside the script. */
  wasm: string | undefined;
  /** Where the light DOM's link leads; undefined: to `src`. */
  link: string | undefined;
  title: string;
}

/** Two tags with absolute addresses and, inside, the link that readers without script have. Undefined: `element` has no `src` that others can fetch. */
export function embedSnippet(element: OffprintArticle, { script, wasm, link, title }: SnippetParts): string | undefined {
  const src = element.src && webAddress(element.src);
  if (!src || !script) return undefined;
  const kept = KEPT.filter((name) => element.hasAttribute(name) && (link || name !== 'share-url'));
  const attributes = kept.map((name) => [name, element.getAttribute(name)!]);
  if (wasm) attributes.push(['wasm-url', wasm]);
  const all = [['src', src], ...attributes].map(([name, value]) => ` ${name}="${escaped(value!)}"`).join('');
  return `<script type="module" src="${escaped(script)}"></script>
<offprint-article${all}><a href="${escaped(link ?? src)}">${escaped(title)}</a></offprint-article>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
