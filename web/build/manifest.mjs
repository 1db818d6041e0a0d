// What the element is, for editors and for readers, from the comments in its sources: web/dist/custom-elements.json, web/dist/vscode.html-custom-data.json, and
// the tables of docs/element.md. Attributes, slots and members are described on the class, events in events.ts, parts and custom properties in chrome-style.ts.
//
//   node web/build/manifest.mjs        writes all three
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const CLASS = 'web/element/offprint-article.ts';
const DEFINITION = 'web/element/define.ts';
export const DOCS = 'docs/element.md';

/** Types that are spelled out for who reads the manifest, with the file that has them. */
const ALIASES = { PageReason: 'web/element/view.ts', PlainReason: 'web/element/plain-by-itself.ts', ShareKind: 'web/share/session.ts' };

const read = (path) => readFile(new URL(path, ROOT), 'utf8');
const camelCase = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());

/** `type` with the aliases and the list of modes written out. */
async function spelledOut(type) {
  let text = type.replace(/\s+/g, ' ').trim();
  for (const [name, path] of Object.entries(ALIASES)) {
    const [, union] = new RegExp(`export type ${name} = ([^;]+);`).exec(await read(path));
    text = text.replace(new RegExp(`\\b${name}\\b`, 'g'), union.trim());
  }
  const [, modes] = /export const MODES = \[([^\]]+)\]/.exec(await read('web/element/attributes.ts'));
  return text.replace(/\(typeof MODES\)\[number\]|\bMode\b/g, modes.split(',').map((mode) => mode.trim()).join(' | '));
}

/** Name, type and description of each event. */
async function eventsOf() {
  const source = await read('web/element/events.ts');
  const found = [...source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s+'(offprint-[\w-]+)': (CustomEvent<[^\n]+>);/g)];
  return Promise.all(found.map(async ([, comment, name, type]) => ({
    name, type: { text: await spelledOut(type) }, description: comment.replace(/\n\s*\* ?/g, ' ').replace(/\s+/g, ' ').trim(),
  })));
}

/** The class's source, with the tags of the style sheet among its own. */
async function classSource() {
  const styles = await read('web/element/chrome-style.ts');
  const tags = [...styles.matchAll(/^ \* @css\w+ .*$/gm)].map(([line]) => line);
  return (await read(CLASS)).replace(/\n \*\/\nexport class OffprintArticle/, (end) => `\n${tags.join('\n')}${end}`);
}

/** The class as the analyzer sees it. */
async function analyzed() {
  const { create } = await import('@custom-elements-manifest/analyzer/src/create.js');
  const require = createRequire(import.meta.url);
  const ts = createRequire(require.resolve('@custom-elements-manifest/analyzer'))('typescript');
  const sources = [[DEFINITION, await read(DEFINITION)], [CLASS, await classSource()]];
  const { modules } = create({ modules: sources.map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)) });
  return modules.find(({ path }) => path === CLASS).declarations.find(({ name }) => name === 'OffprintArticle');
}

/** What of the class is a user's, with the properties that mirror attributes. */
async function membersOf({ members, attributes }) {
  // What has no words is no member: the analyzer takes `this.#stage.translate = …` for one.
  const own = members.filter(({ name, description }) => description && !/^#|Callback$|^observedAttributes$/.test(name));
  for (const member of own) {
    if (member.type) member.type.text = await spelledOut(member.type.text);
    for (const parameter of member.parameters ?? []) if (parameter.type) parameter.type.text = await spelledOut(parameter.type.text);
    if (member.kind === 'field' && !/^'|^\d/.test(member.default ?? '')) delete member.default;
  }
  for (const { name } of attributes) {
    const fieldName = camelCase(name);
    const known = own.find((member) => member.name === fieldName && !member.static);
    if (known) known.attribute = name;
    else own.push({ kind: 'field', name: fieldName, type: { text: 'string' }, description: `The attribute \`${name}\`.`, attribute: name, reflects: true });
  }
  return own;
}

/** The custom-elements manifest, schema 2.1.0. */
export async function makeManifest() {
  const { kind, name, description, attributes, slots, cssParts, cssProperties, members } = await analyzed();
  const declaration = {
    kind, name, customElement: true, tagName: 'offprint-article', description, superclass: { name: 'HTMLElement', package: 'global:' },
    attributes: attributes.map((attribute) => ({ ...attribute, fieldName: camelCase(attribute.name) })),
    members: await membersOf({ members, attributes }), events: await eventsOf(), slots, cssParts, cssProperties,
  };
  const exported = { kind: 'js', name, declaration: { name, module: 'web/dist/offprint.js' } };
  return {
    schemaVersion: '2.1.0',
    readme: '',
    modules: [
      {
        kind: 'javascript-module', path: 'web/dist/offprint.js', declarations: [declaration],
        exports: [exported, { kind: 'custom-element-definition', name: declaration.tagName, declaration: exported.declaration }],
      },
      { kind: 'javascript-module', path: 'web/dist/index.js', declarations: [], exports: [exported] },
    ],
  };
}

/** The words that an attribute may have, where its type is a list of them. */
const wordsOf = (type) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word);

/** Custom data for the HTML editor of VS Code. */
export function customDataOf({ modules: [{ declarations: [element] }] }) {
  const markdown = (value) => ({ kind: 'markdown', value });
  return {
    version: 1.1,
    tags: [{
      name: element.tagName,
      description: markdown(element.description),
      attributes: element.attributes.map(({ name, description, default: fallback, type }) => {
        const words = wordsOf(type);
        return {
          name, description: markdown(`${description}${fallback ? `; default: \`${fallback}\`` : ''}`),
          ...(words.length > 0 ? { values: words.map((word) => ({ name: word })) } : {}),
        };
      }),
    }],
  };
}

const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const text = (description = '') => description.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** The tables of the manual, by name. */
export function tablesOf({ modules: [{ declarations: [element] }] }) {
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  const valuesOf = (type) => wordsOf(type).map(code).join(', ') || type.text;
  const fields = members.filter(({ kind, reflects }) => kind === 'field' && !reflects);
  const name = (member) => (member.static ? `OffprintArticle.${member.name}` : member.name);
  const signature = ({ name: called, parameters = [], return: result }) =>
    `${called}(${parameters.map((p) => `${p.name}${p.optional ? '?' : ''}: ${p.type.text}`).join(', ')}): ${result?.type?.text ?? 'void'}`;
  return {
    attributes: table(['attribute', 'values', 'default', 'property', ''], attributes.map((a) => [code(a.name), valuesOf(a.type), code(a.default), code(a.fieldName), text(a.description)])),
    properties: table(['property', 'type', ''], fields.map((f) => [code(name(f)), code(f.type?.text), text(f.description) + (f.readonly ? ' Read only.' : '')])),
    methods: table(['method', ''], members.filter(({ kind }) => kind === 'method').map((m) => [code(signature(m)), text(m.description)])),
    events: table(['event', 'detail', ''], events.map((e) => [code(e.name), code(/^CustomEvent<(.*)>$/.exec(e.type.text)[1].replace('Record<string, never>', '{}')), text(e.description)])),
    slots: table(['slot', ''], slots.map((s) => [s.name ? code(s.name) : '(default)', text(s.description)])),
    parts: table(['part', ''], cssParts.map((p) => [code(p.name), text(p.description)])),
    'custom properties': table(['custom property', 'default', ''], cssProperties.map((p) => [code(p.name), code(p.default), text(p.description)])),
  };
}

/** `manual` with its tables, between `<!-- table: NAME -->` and `<!-- end -->`, as they are in `tables`. */
export function withTables(manual, tables) {
  return manual.replace(/(<!-- table: ([\w ]+) -->\n)[^]*?(<!-- end -->)/g, (_, start, name, end) => `${start}\n${tables[name]}\n\n${end}`);
}

/** Writes both files of web/dist. */
export async function writeManifest() {
  const manifest = await makeManifest();
  const dist = new URL('web/dist/', ROOT);
  await mkdir(dist, { recursive: true });
  await writeFile(new URL('custom-elements.json', dist), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await writeFile(new URL('vscode.html-custom-data.json', dist), `${JSON.stringify(customDataOf(manifest), undefined, 2)}\n`);
  return manifest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tables = tablesOf(await writeManifest());
  await writeFile(new URL(DOCS, ROOT), withTables(await read(DOCS), tables));
}
