// Which addresses may come into the page. The core has judged them once; this is the second time, in the language that uses
// them, because the core's memory is not trusted.

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const IMAGE_DATA = /^data:image\/(png|jpeg|gif|webp|avif)[;,]/i;

/** `href` as it may stand in a link: http, https, mailto, tel, or `#…`; undefined: no link. */
export function safeLink(href: string, base?: string): string | undefined {
  if (href === '') return undefined;
  if (href.startsWith('#')) return href;
  const url = parse(href, base);
  return url && LINK_SCHEMES.has(url.protocol) && !url.username && !url.password ? url.href : undefined;
}

/** `source` as it may stand in an image: http or https (relative: to `base`), or a raster data: URL. */
export function safeImage(source: string, base?: string): string | undefined {
  if (source === '') return undefined;
  if (IMAGE_DATA.test(source)) return source;
  return webAddress(source, base);
}

/** `address` made absolute (relative: to `base`); undefined: it is not http or https. */
export function webAddress(address: string, base?: string): string | undefined {
  const url = parse(address, base);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}

/** The name in `#…`. */
export function fragmentOf(href: string): string {
  const name = href.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether a code may lead to `text`: an http or https address without credentials. */
export function safeCode(text: string): boolean {
  const url = parse(text);
  return url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password;
}

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base ?? globalThis.document?.baseURI);
  } catch {
    return undefined;
  }
}
