// What the element's manifest and manual promise: all that the sources have is in them, and nothing else.
import Ajv from 'ajv';
import { validateCem } from '@wc-toolkit/cem-validator';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { customDataOf, DOCS, makeManifest, tablesOf, withTables } from '../../web/build/manifest.mjs';
import * as attributes from '../../web/element/attributes.js';
import { THEMES } from '../../web/paint/themes.js';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'web'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
  .filter((path) => /^web\/(?!demo\/|dist\/).*\.ts$/.test(path) && !path.endsWith('.test.ts') && existsSync(new URL(path, ROOT)));
/** All of them, without comments. */
const code = sources.map((path) => read(path).replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')).join('\n');
const found = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map(([, name]) => name!))].sort();

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  static?: boolean;
  kind?: string;
}

const manifest = await makeManifest();
const element = manifest.modules[0]!.declarations[0] as Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Named[]>;
const names = (list: Named[]) => list.map(({ name }) => name).sort();
const wordsOf = ({ type }: Named) => [...type!.text.matchAll(/'([^']+)'/g)].map(([, word]) => word!);

describe('the custom-elements manifest', () => {
  it('is one, of schema 2.1.0', () => {
    const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(JSON.parse(JSON.stringify(manifest)));
    expect(validate.errors ?? []).toEqual([]);
    expect(manifest.schemaVersion).toBe('2.1.0');
  });

  it('passes its validator, package.json with it', async () => {
    // Types are not exported by a script.
    await validateCem(structuredClone(manifest), { packageJsonPath: './package.json', rules: { manifest: { exportTypes: 'off' } } });
  });

  it('has custom data for VS Code beside it, with each attribute and its words', () => {
    const [tag] = customDataOf(manifest).tags;
    expect(tag!.attributes.map(({ name }: Named) => name)).toEqual(element.attributes.map(({ name }) => name));
    expect(tag!.attributes.find(({ name }: Named) => name === 'mode')!.values).toEqual(attributes.MODES.map((name) => ({ name })));
  });

  it('has words for everything in it', () => {
    for (const list of Object.values(element).filter(Array.isArray) as Named[][]) for (const { name, description } of list) expect(description, name).toBeTruthy();
  });
});

describe('the element’s manual', () => {
  it('has the attributes that the element looks at, and no other', () => {
    expect(names(element.attributes)).toEqual([...attributes.OBSERVED].sort());
  });

  it.each([
    ['mode', attributes.MODES], ['theme', attributes.THEMES], ['kinsoku', attributes.KINSOKU], ['paragraphs', attributes.PARAGRAPHS], ['loading', attributes.LOADING],
    ['controls', attributes.CONTROLS], ['qr', attributes.QR],
  ])('has the words of %s, the default first', (name, words) => {
    const attribute = element.attributes.find((one) => one.name === name)!;
    expect(wordsOf(attribute)).toEqual([...words]);
    expect(attribute.default).toBe(words[0]);
  });

  it('has the events that are dispatched, and no other', () => {
    expect(names(element.events)).toEqual(found(/(?:#emit|new CustomEvent)\(\s*'(offprint-[\w-]+)'/g));
  });

  it('has the parts that are named, and no other', () => {
    const buttons = /const ICONS: Record<FootAction, string> = \{([^}]*)\}/.exec(read('web/element/furniture.ts'))![1]!.match(/^\s+\w+(?=:)/gm)!.map((name) => `${name.trim()}-button`);
    const parts = found(/\bbox\([^()]*?, '([\w-]+)'|\bpart: '([\w-]+)'/g).concat(found(/\bpart: '([\w-]+)'|'part', '([\w-]+)'/g), found(/'(\w+-panel)'/g));
    expect(names(element.cssParts)).toEqual([...new Set([...parts.filter(Boolean), ...buttons])].sort());
  });

  it('has the custom properties that are read, and no other', () => {
    const fonts = found(/\bfont\('(\w+)'\)/g).map((name) => `--offprint-font-${name}`);
    const colours = Object.keys(THEMES.light).map((name) => `--offprint-${name}`);
    expect(names(element.cssProperties)).toEqual([...new Set([...found(/(--offprint-[\w-]*\w)(?!\w|-|\$)/g), ...fonts, ...colours])].sort());
    const { paper } = THEMES.light;
    expect(element.cssProperties.find(({ name }) => name === '--offprint-paper')!.default).toBe(paper);
  });

  it('has the members of the class that are anybody’s', () => {
    const source = read('web/element/offprint-article.ts');
    const body = source.slice(source.indexOf('export class OffprintArticle'));
    const own = [...body.matchAll(/^  (?:static |readonly |async |get |set )*([a-z]\w*)(?:[(:?]| =)/gm)].map(([, name]) => name!).filter((name) => !/^constructor$|Callback$|^observedAttributes$/.test(name));
    expect(own).toContain('next');
    const mirrors = Object.keys(attributes.REFLECTED);
    expect([...new Set(names(element.members))]).toEqual([...new Set([...own, ...mirrors, 'lang'])].sort());
  });

  it('has an example of each attribute, event, part, slot and custom property', () => {
    const examples = [...read(DOCS).replace(/<!-- table[^]*?<!-- end -->/g, '').matchAll(/```\w+\n([^]*?)```/g)].map(([, text]) => text).join('\n');
    for (const { name } of element.attributes) expect(examples, name).toMatch(new RegExp(` ${name}="`));
    for (const { name } of element.events) expect(examples, name).toContain(`'${name}'`);
    for (const { name } of element.cssParts) expect(examples, name).toContain(`::part(${name})`);
    for (const { name } of element.cssProperties) expect(examples, name).toContain(`${name}:`);
    for (const { name } of element.slots) expect(examples, name).toMatch(name === '' ? /<article>/ : new RegExp(`slot="${name}"`));
  });

  it('has the tables that the sources give (npm run docs)', () => {
    expect(read(DOCS)).toBe(withTables(read(DOCS), tablesOf(manifest)));
  });
});

const INTERFACES = new URL('../shared/interfaces.md', ROOT);

describe.skipIf(!existsSync(INTERFACES))('interfaces.md', () => {
  if (!existsSync(INTERFACES)) console.warn('skipped: ../shared/interfaces.md is not here');
  const section = existsSync(INTERFACES) ? (readFileSync(INTERFACES, 'utf8').split('## The element\n')[1]!.split('\n## ')[0]!) : '';
  const listed = (start: string) => [...(section.split('\n').filter((line) => line.includes(start)).join().split(start)[1] ?? '').split(/(?<=[`)])\. /)[0]!.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);

  it('has no attribute or word of one that the manual has not', () => {
    const wanted = listed('Attributes (lower-kebab, mirrored by properties):');
    expect(wanted.length).toBeGreaterThan(10);
    for (const entry of wanted) {
      const [, name, words] = /^([\w-]+)(?:="([^"]*)")?$/.exec(entry)!;
      const attribute = element.attributes.find((one) => one.name === name);
      expect(attribute, entry).toBeDefined();
      if (words) expect(wordsOf(attribute!), entry).toEqual(expect.arrayContaining(words.split('|')));
    }
  });

  it('has no property, method or event that the manual has not', () => {
    const members = [...listed('Properties:'), ...listed('Methods:')].map((entry) => /^\w+/.exec(entry)![0]);
    expect(members.length).toBeGreaterThan(9);
    expect(names(element.members)).toEqual(expect.arrayContaining(members));
    const events = listed('Events (bubbling, composed, `detail`):');
    expect(events.length).toBeGreaterThan(5);
    for (const entry of events) {
      const [, name, fields = ''] = /^([\w-]+)(?: \{([^}]*)\})?/.exec(entry)!;
      const event = element.events.find((one) => one.name === name);
      expect(event, entry).toBeDefined();
      for (const field of fields.split(', ').filter(Boolean)) expect(event!.type!.text, entry).toMatch(new RegExp(`\\b${field}\\??:`));
    }
  });
});
