// One article in the forms that contenders take: blocks with HTML and a style sheet, a page of XHTML, an EPUB's files.
import { readFileSync } from 'node:fs';
import { WORKLOADS } from './workloads.mjs';

const SEED = new URL('../../../seeds/aws-layoffs.txt', import.meta.url);
const IMAGE = 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
const FONT_FAMILY = { 'zh-CN': '"Noto Sans CJK SC"', en: '"Liberation Sans"' };

const made = new Map();

/** The article of a workload, as the page runner gets it. */
export function articleOf(name) {
  if (!made.has(name)) made.set(name, makeArticle(name));
  return made.get(name);
}

function makeArticle(name) {
  const { lang, blocks: make } = WORKLOADS[name];
  const blocks = make(readFileSync(SEED, 'utf8'));
  return {
    lang,
    blocks,
    html: blocks.map(htmlOf).join('\n'),
    chars: blocks.reduce((sum, { text = '' }) => sum + [...text].length, 0),
    fontFamily: FONT_FAMILY[lang],
    css: styleSheet(lang, 'body', ''),
    scopedCss: styleSheet(lang, '.art', '.art '),
    urls: { opf: `/epub/${name}/content.opf` },
  };
}

function htmlOf({ t, text }) {
  if (t === 'img') return `<figure><img src="${IMAGE}" width="320" height="180" alt=""/></figure>`;
  return `<${t}>${escaped(text)}</${t}>`;
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function styleSheet(lang, root, within) {
  return `${root}{font-family:${FONT_FAMILY[lang]};font-size:17px;line-height:1.7;margin:0;padding:0;overflow-wrap:break-word}
${within}p{margin:0 0 0.8em;padding:0;text-align:left}
${within}h1{font-size:1.4em;line-height:1.4;margin:0 0 0.6em;font-weight:700}
${within}h2{font-size:1.2em;line-height:1.4;margin:0.8em 0 0.5em;font-weight:700;break-after:avoid}
${within}figure{margin:0 0 0.8em;padding:0;break-inside:avoid}
${within}img{display:block;width:320px;height:180px;max-width:100%}
`;
}

/** A file of the workload's EPUB as [content, extension]; undefined: there is none of that path. */
export function epubFile(name, path) {
  const article = articleOf(name);
  if (path === 'META-INF/container.xml') return [CONTAINER, '.xml'];
  if (path === 'content.opf') return [packageOf(article.lang), '.opf'];
  if (path === 'nav.xhtml') return [NAVIGATION, '.xhtml'];
  if (path === 'c.xhtml') return [xhtmlOf(article), '.xhtml'];
  return undefined;
}

function xhtmlOf({ lang, css, html }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${lang}"><head><title>t</title><style>${css}</style></head><body>
${html}
</body></html>`;
}

const CONTAINER = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>`;

const NAVIGATION = `<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<body><nav epub:type="toc"><ol><li><a href="c.xhtml">c</a></li></ol></nav></body></html>`;

function packageOf(lang) {
  return `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>t</dc:title><dc:language>${lang}</dc:language><dc:identifier id="i">x</dc:identifier>
</metadata>
<manifest>
<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
</manifest>
<spine><itemref idref="c"/></spine>
</package>`;
}
