// The attributes, and the properties that mirror them as those of native elements do.
import type { OffprintArticle } from './offprint-article.js';

/** What changes when an attribute does: the article itself, its lines, or only how they look. */
export const EFFECTS = {
  src: 'source', type: 'source', item: 'source', tidy: 'source', 'wasm-url': 'source',
  mode: 'layout', 'font-scale': 'layout', 'line-height': 'layout', paragraphs: 'layout', kinsoku: 'layout', controls: 'layout', qr: 'layout', 'share-url': 'layout',
  'share-origins': 'layout', lang: 'layout', theme: 'look', page: 'page', loading: 'none', citation: 'none',
} as const;

export type Attribute = keyof typeof EFFECTS;

export const OBSERVED = /* @__PURE__ */ Object.keys(EFFECTS) as Attribute[];

/** The value of an attribute with a closed set of them; the first is the default. */
export function enumerated<T extends string>(element: OffprintArticle, name: Attribute, values: readonly [T, ...T[]]): T {
  const value = element.getAttribute(name)?.toLowerCase() as T;
  if (values.includes(value)) return value;
  if (value) doubt(element);
  return values[0];
}

/** The value of an attribute that looks like `right`; null: it has another one, or none. */
export function matched(element: OffprintArticle, name: Attribute, right: RegExp): string | null {
  const value = element.getAttribute(name);
  if (!value || right.test(value)) return value;
  doubt(element);
  return null;
}

/** Has the attributes of `element` looked at, and what is wrong with them said, as soon as there is something to read. */
export function doubt(element: OffprintArticle): void {
  element.ready.then(() => import('../check/index.js')).then(({ check }) => check(element), () => {});
}

export const MODES = ['paged', 'scroll', 'plain'] as const;
export const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const;
export const KINSOKU = ['basic', 'none', 'gb', 'strict'] as const;
export const PARAGRAPHS = ['spaced', 'indented'] as const;
export const QR = ['end', 'none'] as const;
export const LOADING = ['auto', 'lazy', 'eager'] as const;
export const CONTROLS = ['auto', 'none'] as const;

/** What a MIME type or the name of a format looks like; which there are, the importer knows. */
export const TYPE = /[/-]|^(auto|text|html|json|mark|rss|atom|word|ghost|nin|prose)/i;

/** What a number over 0 looks like. */
export const NUMBER = /^[\d.]*[1-9][\d.]*$/;

/** `tidy`, `tidy="no"`, or not said. */
export function tidyOf(element: OffprintArticle): boolean | undefined {
  const value = matched(element, 'tidy', /^(no|false|off|0|yes|true|on|1)$/i);
  return value === null ? undefined : !/^[nf0]|off/i.test(value);
}

/** Attributes whose property is more than their text. */
const OWN = ['mode', 'page', 'lang'] as const;

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;

export type ReflectedProperty = CamelCase<Exclude<Attribute, (typeof OWN)[number]>>;

/** Properties that are their attribute's text: `shareUrl` is `share-url`. */
export const REFLECTED = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ OBSERVED.filter((name) => !(OWN as readonly string[]).includes(name)).map((name) => [name.replace(/-./, ([, letter]) => letter!.toUpperCase()), name]),
) as Record<ReflectedProperty, Attribute>;

/** Defines the properties of `REFLECTED`. Setting null, undefined or false takes the attribute away. */
export function reflect(prototype: object): void {
  for (const [property, attribute] of Object.entries(REFLECTED)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return this.getAttribute(attribute) ?? '';
      },
      set(this: Element, value: unknown) {
        if (value === null || value === undefined || value === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value === true ? '' : String(value));
      },
    });
  }
}

/** Properties that were set before the element was defined hide the class's: sets them again. */
export function upgradeProperties(element: Element): void {
  const own = element as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(own)) {
    if (!(name in REFLECTED) && !['article', 'page', 'mode', 'locator'].includes(name)) continue;
    delete own[name];
    own[name] = value;
  }
}
