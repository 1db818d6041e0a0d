// Says in the console what is wrong with an element's attributes. A file of its own, check.js, that comes when something seems to be.
import { CONTROLS, KINSOKU, LOADING, MODES, PARAGRAPHS, QR, THEMES } from '../element/attributes.js';
import { webAddress } from '../paint/urls.js';

interface Rule {
  right(value: string): boolean;
  /** What may stand there. */
  allowed: string;
  /** What becomes of another value; default: it is as if it were not there. */
  otherwise?: string;
}

const oneOf = (words: readonly string[], more = ''): Rule => ({ right: (value) => words.includes(value.toLowerCase()), allowed: `one of ${words.join(', ')}${more}` });

const NUMBER: Rule = { right: (value) => Number(value) > 0 && Number(value) < Infinity, allowed: 'a number over 0' };
const TYPE = oneOf(['auto', 'json', 'text', 'html', 'markdown', 'rss', 'atom', 'json-ld', 'json-feed', 'wordpress', 'ghost', 'ninjs', 'apple-news', 'editor-js', 'prosemirror', 'portable-text'], ', or a MIME type');

const RULES: Record<string, Rule> = {
  type: { ...TYPE, right: (value) => value.includes('/') || TYPE.right(value) },
  mode: oneOf(MODES),
  theme: oneOf(THEMES),
  kinsoku: oneOf(KINSOKU),
  paragraphs: oneOf(PARAGRAPHS),
  loading: oneOf(LOADING),
  controls: oneOf(CONTROLS),
  qr: oneOf(QR),
  citation: oneOf(['copy', 'none']),
  tidy: oneOf(['yes', 'true', 'on', '1', 'no', 'false', 'off', '0']),
  page: NUMBER,
  'font-scale': NUMBER,
  'line-height': NUMBER,
  'share-url': { right: isUrl, allowed: 'an absolute address', otherwise: 'no code leads there' },
  'wasm-url': { right: (value) => webAddress(value) !== undefined, allowed: 'an http: or https: address, or a relative one' },
};

const said = new WeakMap<Element, Set<string>>();

/** Warns of each attribute of `element` with a value that it does not know; once, however often it is called. */
export function check(element: Element): void {
  const before = said.get(element) ?? new Set();
  said.set(element, before);
  for (const [name, { right, allowed, otherwise = 'it is as if it were not there' }] of Object.entries(RULES)) {
    const value = element.getAttribute(name);
    const written = `${name}="${value}"`;
    if (!value || right(value) || before.has(written)) continue;
    before.add(written);
    console.warn(`offprint-article: ${written} is not ${allowed}; ${otherwise}.`, element);
  }
}

function isUrl(text: string): boolean {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}
