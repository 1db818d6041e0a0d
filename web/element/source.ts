// Where the element's article comes from.
import type { Article } from '../core/article.js';
import { OffprintError } from '../core/errors.js';
import { webAddress } from '../paint/urls.js';
import { matched, TYPE } from './attributes.js';
import type { OffprintArticle } from './offprint-article.js';

/** What there is to open, and how. */
export interface Source {
  input: string | Uint8Array | object;
  type?: string;
  /** What relative addresses in it are relative to. */
  base: string;
  /** What stands in it in place of `before` by now; undefined: nothing that can be read. Of what stands inside the element. */
  reread?(before: Article): Article | undefined;
}

/** The source of `element`: what it was `given`, what its `src` names, what is inside it; undefined: there is none. Throws as `fetchSource`. */
export async function findSource(element: OffprintArticle, given: object | undefined, signal: AbortSignal): Promise<Source | undefined> {
  if (given) return { input: given, base: document.baseURI };
  const src = element.getAttribute('src');
  return src ? fetchSource(src, matched(element, 'type', TYPE) || '', signal) : inlineSource(element);
}

const TIMEOUT = 15_000;

/** Fetches the article at `src`. Throws `network` or `bad-response`; `signal` ends it. */
export async function fetchSource(src: string, type: string, signal: AbortSignal): Promise<Source> {
  const url = addressOf(src);
  try {
    return await Promise.race([respond(url, type, signal), new Promise<never>((_, late) => setTimeout(late, TIMEOUT))]);
  } catch (cause) {
    if (cause instanceof OffprintError) throw cause;
    throw new OffprintError('network', `${url} could not be fetched.`, { cause });
  }
}

async function respond(url: string, type: string, signal: AbortSignal): Promise<Source> {
  const response = await fetch(url, { credentials: 'omit', signal });
  if (!response.ok) throw new OffprintError('bad-response', `The server answered ${response.status}.`);
  const served = response.headers.get('content-type') ?? '';
  // HTML, XML, Markdown, JSON of a kind; what says no more than text, JSON or bytes may be anything.
  return { input: new Uint8Array(await response.arrayBuffer()), type: type || (/ml|mark|\+j/.test(served) ? served : ''), base: response.url || url };
}

function addressOf(src: string): string {
  const url = webAddress(src);
  if (!url) throw new OffprintError('bad-response', 'src is not an http or https address.');
  return url;
}

/** The article in a `<script type="application/json">` child, if there is one. */
export function inlineSource(element: Element): Source | undefined {
  const script = element.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
  return script ? { input: script.text, base: document.baseURI } : undefined;
}
