// The panel's view of the snippet for other sites.
import type { OffprintArticle } from '../element/offprint-article.js';
import { webAddress } from '../paint/urls.js';
import { button, part, withAttributes } from '../panel/parts.js';
import { showCode } from './code-view.js';
import { copyText } from './copying.js';
import { embedSnippet } from './embed.js';
import { ask, type Session } from './session.js';

/** The snippet; undefined: there can be none. */
export function snippetOf({ host, subject }: Session): string | undefined {
  const { element } = host;
  const { wasmUrl, scriptUrl } = element.constructor as typeof OffprintArticle;
  const wasm = element.wasmUrl || wasmUrl;
  return embedSnippet(element, {
    script: scriptUrl ? webAddress(scriptUrl) : scriptBeside(import.meta.url),
    wasm: wasm ? webAddress(wasm) : undefined,
    link: subject.link,
    title: subject.title || subject.link || element.src,
  });
}

/** The element's script lies beside this one, unless a bundler has put them together. */
function scriptBeside(here: string): string | undefined {
  return /\/share\.js(\?.*)?$/.test(here) ? webAddress(here.replace(/share\.js(\?.*)?$/, 'offprint.js')) : undefined;
}

export function showEmbed(session: Session): void {
  const { panel, labels, picture, host, subject } = session;
  picture.clear();
  session.fit = () => {};
  const snippet = snippetOf(session)!;
  const field = withAttributes(part('textarea', ''), { readonly: '', 'aria-label': labels.embed, spellcheck: false });
  field.value = snippet;
  field.addEventListener('focus', () => field.select());
  const copy = button('wide', () => {
    if (!ask(host, 'embed', subject.link)) return;
    void copyText(snippet, () => field).then((copied) => {
      if (copied) copy.focus();
      panel.say(copied ? labels.copied : labels.selected);
    });
  }, labels.copyCode);
  panel.show({ heading: labels.embed, content: [field, copy], back: () => showCode(session, 'embed') });
}
