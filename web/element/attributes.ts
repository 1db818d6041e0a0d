// The attributes, and the properties that mirror them as those of native elements do.
/** What changes when an attribute does: the article itself, its lines, or only how they look. */
export const EFFECTS = {
  src: 'source', type: 'source', tidy: 'source', 'wasm-url': 'source',
  mode: 'layout', 'font-scale': 'layout', 'line-height': 'layout', paragraphs: 'layout', kinsoku: 'layout', controls: 'layout', qr: 'layout', 'share-url': 'layout',
  'share-origins': 'layout', lang: 'layout', theme: 'look', page: 'page', loading: 'none',
} as const;

export type Attribute = keyof typeof EFFECTS;

export const OBSERVED = Object.keys(EFFECTS) as Attribute[];

/** The value of an attribute with a closed set of them; the first is the default. */
export function enumerated<T extends string>(element: Element, name: Attribute, values: readonly [T, ...T[]]): T {
  const value = element.getAttribute(name)?.toLowerCase() as T;
  return values.includes(value) ? value : values[0];
}

export const MODES = ['paged', 'scroll', 'plain'] as const;
export const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const;
export const KINSOKU = ['basic', 'none', 'gb', 'strict'] as const;
export const PARAGRAPHS = ['spaced', 'indented'] as const;
export const QR = ['end', 'none'] as const;
export const LOADING = ['auto', 'lazy', 'eager'] as const;

/** `tidy`, `tidy="no"`, or not said. */
export function tidyOf(element: Element): boolean | undefined {
  const value = element.getAttribute('tidy');
  return value === null ? undefined : !['no', 'false', 'off', '0'].includes(value.toLowerCase());
}

/** Attributes whose property is more than their text. */
const OWN = ['mode', 'page', 'lang'] as const;

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;

export type ReflectedProperty = CamelCase<Exclude<Attribute, (typeof OWN)[number]>>;

/** Properties that are their attribute's text: `shareUrl` is `share-url`. */
export const REFLECTED = Object.fromEntries(
  OBSERVED.filter((name) => !(OWN as readonly string[]).includes(name)).map((name) => [name.replace(/-./, ([, letter]) => letter!.toUpperCase()), name]),
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
