// What is shared: the article, where its code leads, and the code.
import type { Article } from '../core/article.js';
import type { Core } from '../core/core.js';
import { asOffprintError, type OffprintError } from '../core/errors.js';
import { tidyOf } from '../element/attributes.js';
import type { OffprintArticle } from '../element/offprint-article.js';
import { selectedRange } from '../element/selection.js';
import { fetchSource, inlineSource } from '../element/source.js';
import type { CodeSource } from '../paint/code.js';
import { textOf } from '../paint/copy.js';

/** What sharing needs of an element. */
export interface ShareHost {
  readonly element: OffprintArticle;
  /** The element that holds everything in its shadow root. */
  readonly root: HTMLElement;
  /** Undefined: none is open. */
  article(): Article | undefined;
  core(): Promise<Core>;
}

export interface Subject {
  /** Undefined: there is none to make posters of; `failure` says why. */
  article: Article | undefined;
  failure: OffprintError | undefined;
  title: string;
  language: string | undefined;
  /** Where it leads, judged; undefined: nowhere. */
  link: string | undefined;
  /** Why there is no link, in the core's words; undefined: there is one, or no address was given at all. */
  refusal: string | undefined;
  code: CodeSource | undefined;
  /** Frees what was opened for it. */
  close(): void;
}

/** Waits for the element's article, or for that it has none, and looks at it. Never rejects. */
export async function findSubject(host: ShareHost): Promise<Subject> {
  const { element } = host;
  if (element.isConnected) await element.ready;
  const open = host.article();
  const subject: Subject = {
    article: open, failure: undefined, title: '', language: open?.language,
    link: undefined, refusal: undefined, code: undefined, close: () => {},
  };
  try {
    const core = await host.core();
    if (!open) await openForPlain(host, core, subject);
    subject.title = subject.article?.json().title ?? '';
    const maker = subject.article ?? core;
    const options = { url: element.shareUrl, origins: element.shareOrigins };
    subject.link = maker.share({ ...options, format: 'link' }).url;
    subject.code = {
      svg: () => maker.share({ ...options, format: 'svg', scale: 1 }),
      png: () => maker.share(options),
    };
  } catch (error) {
    const failure = asOffprintError(error, 'trap');
    subject.failure ??= failure;
    if (failure.code !== 'empty-input') subject.refusal = failure.message;
  }
  subject.title ||= element.textContent!.trim().split('\n', 1)[0]!.trim();
  return subject;
}

/** Where the light DOM is all that is shown, the element has not opened the article. */
async function openForPlain({ element }: ShareHost, core: Core, subject: Subject): Promise<void> {
  try {
    const source = element.src ? await fetchSource(element.src, element.type || 'auto', new AbortController().signal) : inlineSource(element);
    if (!source) return;
    const article = core.open(source.input, { ...source, tidy: tidyOf(element) });
    Object.assign(subject, { article, language: article.language, close: () => article.close() });
  } catch (error) {
    // What has an address can be shared without it.
    subject.failure = asOffprintError(error, 'network');
  }
}

/** What the reader has selected of the article: the words of the first block of it. Empty: nothing. */
export function selectedWords({ element, root }: ShareHost): string {
  const range = selectedRange(root.getRootNode() as ShadowRoot);
  const stage = root.querySelector('.stage');
  if (range && stage) return firstLine(textOf(stage, range));
  const selection = document.getSelection();
  return selection?.anchorNode && element.contains(selection.anchorNode) ? firstLine(String(selection)) : '';
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0]!.trim();
}
