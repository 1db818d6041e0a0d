// What Chromium tells assistive technology about the element: its tree, and the transcript of somebody who reads through it.
import type { CDPSession, Page } from 'playwright-core';

export interface TreeNode {
  role: string;
  name: string;
  /** `level`, `live`, `roledescription` and whatever else Chromium tells. */
  properties: Record<string, unknown>;
  /** Of the DOM element behind it. */
  attributes: Record<string, string>;
  children: TreeNode[];
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** The element's tree, or that of the dialog which has the page to itself; what is ignored there is left out, with its children in its place. */
export async function treeOf(page: Page): Promise<TreeNode> {
  const session = await page.context().newCDPSession(page);
  try {
    return await readTree(session);
  } finally {
    await session.detach();
  }
}

async function readTree(session: CDPSession): Promise<TreeNode> {
  const attributes = new Map<number, Record<string, string>>();
  const visit = ({ backendNodeId, attributes: list = [], children = [], shadowRoots = [] }: DomNode): void => {
    attributes.set(backendNodeId, Object.fromEntries(list.flatMap((name, i) => (i % 2 ? [] : [[name, list[i + 1]!]]))));
    for (const child of [...shadowRoots, ...children]) visit(child);
  };
  visit((await session.send('DOM.getDocument', { depth: -1, pierce: true })).root as DomNode);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): TreeNode[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(read);
    const role = String(node.role?.value ?? '');
    if (node.ignored || role === 'InlineTextBox') return children;
    const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, name === 'roledescription' ? decoded(String(value.value)) : value.value]));
    return [{ role, name: String(node.name?.value ?? ''), properties, attributes: attributes.get(node.backendDOMNodeId ?? -1) ?? {}, children }];
  };
  const start = nodes.find((node) => attributes.get(node.backendDOMNodeId ?? -1)?.id === 'phone');
  const all: TreeNode = { role: 'document', name: '', properties: {}, attributes: {}, children: read(start?.nodeId ?? nodes[0]!.nodeId) };
  return nodesOf(all, ({ role }) => role === 'region')[0] ?? all;
}

/** Chromium tells this one as UTF-8 whose bytes are characters. */
const decoded = (text: string): string => (/[^\0-\xff]/.test(text) ? text : Buffer.from(text, 'latin1').toString('utf8'));

/** All nodes under `tree` that `wanted` takes, in reading order; those inside one that was taken are left out. */
export function nodesOf(tree: TreeNode, wanted: (node: TreeNode) => boolean): TreeNode[] {
  return tree.children.flatMap((node) => (wanted(node) ? [node] : nodesOf(node, wanted)));
}

/** One thing that is read: where it stands, and its words, links in brackets. */
export interface Utterance {
  kind: string;
  text: string;
  /** The number of the block that it is in; empty: none, as in the light DOM. */
  block: string;
}

const AROUND = /^(list|listitem|blockquote|figure|table|row|cell|columnheader|navigation)$/;
const BLOCK = /^(heading|paragraph|code|pre|Figcaption|caption|footer|contentinfo|term|definition)$/i;
const INLINE = /^(StaticText|link|strong|emphasis|code|mark|subscript|superscript|insertion|deletion|generic|ruby|RubyAnnotation|LineBreak|time|note)$/;

/** What is read of `tree`, one thing after the other. Pages and bands come one after the other: a block that goes on is one. */
export function utterancesOf(trees: readonly TreeNode[]): Utterance[] {
  const said: Utterance[] = [];
  const say = (kind: string, text: string, block: string) => {
    const last = said.at(-1);
    if (block && last?.block === block && last.kind === kind && kind !== 'image') last.text += text;
    else if (text !== '' || /image|separator/.test(kind)) said.push({ kind, text, block });
  };
  for (const tree of trees) tell(tree, '', say);
  return said.map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }));
}

function tell({ children }: TreeNode, path: string, say: (kind: string, text: string, block: string) => void): void {
  for (let i = 0; i < children.length; ++i) {
    const node = children[i]!;
    const { role, name, properties, attributes } = node;
    const block = attributes['data-block'] ?? '';
    if (role === 'image') say(`${path}image`, name, block);
    else if (role === 'separator') say(`${path}separator`, '', block);
    else if (role === 'heading') say(`${path}heading ${properties.level}`, words(node.children), block);
    else if (AROUND.test(role) && !isBlock(node)) tell(node, `${path}${role} `, say);
    else if (BLOCK.test(role) || (node.children.length > 0 && node.children.every(isInline))) {
      say(`${path}${AROUND.test(role) ? role : role === 'generic' || role === 'group' ? 'text' : role.toLowerCase()}`, words(node.children), block);
    } else if (role === 'button' || role === 'status') say(role, name || words(node.children), block);
    else if (isInline(node)) say(`${path}text`, words([node]), block);
    else tell(node, path, say);
  }
}

const isBlock = ({ children }: TreeNode): boolean => children.length > 0 && children.every(isInline);

const isInline = ({ role, children }: TreeNode): boolean => INLINE.test(role) && children.every(isInline);

/** The words, as they stand; those of a link in brackets, ruby in parentheses. */
function words(nodes: readonly TreeNode[]): string {
  return nodes
    .map(({ role, name, children }) => {
      const text = role === 'StaticText' ? name : role === 'LineBreak' ? '\n' : words(children);
      return role === 'link' ? `[${text}]` : role === 'RubyAnnotation' ? `（${text}）` : text;
    })
    .join('');
}

/** One line for each. */
export const transcript = (said: readonly Utterance[]): string => said.map(({ kind, text }) => `${kind} | ${text}`.trim()).join('\n') + '\n';
