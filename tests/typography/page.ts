// The page of the comparison: sets the same paragraphs by the browser and by Offprint, has the checker judge both.
import type { Article } from '../../web/core/article.js';
import { check, merge, natural, type Natural, type Tally } from './checker.js';

/** How the browser sets a paragraph. A property that it does not know is left out by it. */
const NATIVE = {
  'text-align': 'justify',
  'line-break': 'strict',
  'text-spacing-trim': 'trim-start',
  'text-autospace': 'normal',
  'text-indent': '0',
  margin: '0',
  'font-size': '17px',
  'line-height': '30px',
} as const;

/** Who sets: the browser, the browser asked to take care of last lines, Offprint. */
export type Setter = 'native' | 'pretty' | 'offprint';

const LANGUAGE = 'zh-Hans';
const KNOWN = ['text-spacing-trim: trim-start', 'text-autospace: normal', 'text-wrap: pretty', 'line-break: strict'];

type Run = string | { text: string; marks?: string[]; href?: string };
interface Block {
  kind: string;
  runs?: Run[];
  blocks?: Block[];
  items?: { blocks: Block[] }[];
}

/** The paragraphs of an article, those in quotes, lists and disclaimers too. */
function paragraphsOf(blocks: readonly Block[]): Run[][] {
  return blocks.flatMap((block) => [
    ...(block.runs && (block.kind === 'paragraph' || block.kind === 'disclaimer') ? [block.runs] : []),
    ...paragraphsOf(block.blocks ?? []),
    ...(block.items ?? []).flatMap((item) => paragraphsOf(item.blocks)),
  ]);
}

function elementOf(runs: readonly Run[]): HTMLElement {
  const paragraph = document.createElement('p');
  for (const run of runs) {
    if (typeof run === 'string') {
      paragraph.append(run);
      continue;
    }
    let inner: Node = document.createTextNode(run.text);
    for (const mark of run.marks ?? []) {
      const outer = document.createElement(mark);
      outer.append(inner);
      inner = outer;
    }
    paragraph.append(inner);
  }
  return paragraph;
}

class Comparison {
  readonly #runs: Run[][];
  readonly #article: Article;
  readonly #sources: Natural[][];
  readonly #stack: string;
  readonly #host = document.body.appendChild(document.createElement('div'));

  constructor(runs: Run[][], open: (article: object) => Article) {
    // Links are set like text, and lead nowhere here.
    this.#runs = runs.map((list) => list.map((run) => (typeof run === 'string' ? run : { text: run.text, ...(run.marks ? { marks: run.marks } : {}) })));
    this.#article = open({ offprint: 1, title: '比较', lang: LANGUAGE, blocks: this.#runs.map((list) => ({ kind: 'paragraph', runs: list })) });
    this.#stack = this.#article.paginate({ mode: 'scroll', qr: 'none' }).fonts.text;
    this.#host.style.setProperty('position', 'relative');
    this.#sources = this.#setNatively(700, 'native').map((paragraph) => natural(paragraph));
  }

  get paragraphs(): string[] {
    return this.#sources.map((source) => source.map(({ char, space }, i) => (space > 0 && i > 0 ? ' ' : '') + char).join(''));
  }

  /** What the checker says of all paragraphs, set by `setter` at `width`. */
  measure(width: number, setter: Setter): Tally {
    const paragraphs = this.#set(width, setter);
    const { left } = this.#host.firstElementChild!.getBoundingClientRect();
    return merge(paragraphs.map((paragraph, i) => check(paragraph, this.#sources[i]!, left, left + width)));
  }

  /** Shows one paragraph by the browser and by Offprint, side by side; says how large it came out. */
  show(index: number, width: number): { width: number; height: number } {
    const one = new Comparison([this.#runs[index]!], (article) => openArticle(article));
    const frame = document.createElement('div');
    frame.className = 'frame';
    for (const setter of ['native', 'offprint'] as const) {
      const [paragraph] = one.#set(width, setter);
      const box = one.#host.firstElementChild as HTMLElement;
      const lines = paragraph!.querySelectorAll('.op-line');
      const top = (lines[0] ?? paragraph!).getBoundingClientRect().top;
      const bottom = ([...lines].at(-1) ?? paragraph!).getBoundingClientRect().bottom;
      const shift = top - box.getBoundingClientRect().top;
      // The title is there because an article has one.
      box.querySelector('h1')?.remove();
      const side = frame.appendChild(document.createElement('div'));
      const label = side.appendChild(document.createElement('div'));
      label.className = 'label';
      label.textContent = setter === 'native' ? 'Chromium' : 'Offprint';
      const column = side.appendChild(document.createElement('div'));
      column.className = 'column';
      column.style.setProperty('width', `${width}px`);
      column.style.setProperty('height', `${bottom - top}px`);
      box.style.setProperty('margin-top', `${-shift}px`);
      column.append(box);
    }
    one.#host.remove();
    this.#host.replaceChildren(frame);
    const { right, bottom } = frame.getBoundingClientRect();
    return { width: Math.ceil(right), height: Math.ceil(bottom) };
  }

  #set(width: number, setter: Setter): HTMLElement[] {
    return setter === 'offprint' ? this.#setByOffprint(width) : this.#setNatively(width, setter);
  }

  #setNatively(width: number, setter: 'native' | 'pretty'): HTMLElement[] {
    const box = document.createElement('div');
    box.lang = LANGUAGE;
    box.style.setProperty('width', `${width}px`);
    for (const [name, value] of Object.entries(NATIVE)) box.style.setProperty(name, value);
    box.style.setProperty('font-family', this.#stack);
    if (setter === 'pretty') box.style.setProperty('text-wrap', 'pretty');
    const paragraphs = this.#runs.map(elementOf);
    for (const paragraph of paragraphs) paragraph.style.setProperty('margin', '0');
    box.append(...paragraphs);
    this.#host.replaceChildren(box);
    return paragraphs;
  }

  #setByOffprint(width: number): HTMLElement[] {
    const box = document.createElement('div');
    this.#host.replaceChildren(box);
    this.#article.paginate({ width, fontSize: 17, mode: 'scroll', qr: 'none' }).paint(0, box);
    // What says how long the article is comes before them.
    const paragraphs = [...box.querySelectorAll<HTMLElement>('p[data-block]')].filter((p) => p.querySelector('.op-line')).slice(-this.#runs.length);
    return paragraphs;
  }
}

let openArticle: (article: object | string, type?: string) => Article;

/** Makes `window.comparison`, and `window.known`: which of the properties this browser has. */
async function start(): Promise<void> {
  const address = '/offprint/core.js';
  const { loadCore } = (await import(/* @vite-ignore */ address)) as typeof import('../../web/core/index.js');
  const core = await loadCore();
  openArticle = (article, type) => core.open(article, type === undefined ? {} : { type });
  const texts = await Promise.all(['/seeds/aws-layoffs.txt', '/seeds/chinese.json'].map(async (seed) => (await fetch(seed)).text()));
  const articles = [openArticle(texts[0]!, 'text'), openArticle(texts[1]!, 'json')];
  const runs = articles.flatMap((article) => paragraphsOf(article.json().blocks as unknown as Block[]));
  const known = Object.fromEntries(KNOWN.map((declaration) => [declaration, CSS.supports(declaration)]));
  Object.assign(window, { comparison: new Comparison(runs, openArticle), known });
}

Object.assign(window, { started: start(), checker: { check, natural, merge } });
