// The panel's view of posters: one is made, shown to be kept, and made anew in another form.
import type { Article } from '../core/article.js';
import { fontsOf } from '../element/settings.js';
import type { ThemeName } from '../paint/themes.js';
import { choiceOf } from '../panel/choice.js';
import { button, part, withAttributes } from '../panel/parts.js';
import { showCode } from './code-view.js';
import { dress, LEAST_MODULE, SLOT } from './picture.js';
import { makePoster, type PosterOptions } from './poster.js';
import { ask, canShareBySystem, shareBySystem, type Session } from './session.js';
import type { ShareHost } from './subject.js';

type Form = NonNullable<PosterOptions['template']>;

/** Apps keep pictures that are in the page itself; a larger one than this is too much for an address. */
const MOST_INLINE = 1_000_000;
/** What stands above and below the picture, CSS px. */
const AROUND = 92;
/** As wide as it was drawn for. */
const MOST_WIDTH = 375;

/** Options of the element's posters. */
export function posterOptions({ element }: ShareHost): PosterOptions {
  return { url: element.shareUrl || undefined, origins: element.shareOrigins || undefined, fonts: fontsOf(element) };
}

export function showPosters(session: Session): void {
  new PosterView(session).open();
}

class PosterView {
  readonly #session: Session;
  readonly #shown = part('div', 'shown');
  readonly #files = part('div', 'files');
  readonly #save: HTMLElement;
  #form: Form;
  #theme: ThemeName;
  /** Counts what was asked for: an answer to an earlier question is dropped. */
  #asked = 0;
  #address = '';

  constructor(session: Session) {
    this.#session = session;
    this.#save = part('p', 'save', session.labels.save);
    this.#form = session.quote ? 'quote' : 'news';
    const { theme } = session.host.element;
    this.#theme = theme === 'dark' || theme === 'sepia' ? theme : 'light';
    session.signal.addEventListener('abort', () => this.#leave());
  }

  open(): void {
    const { labels, panel, picture, quote } = this.#session;
    picture.clear();
    this.#session.fit = () => {};
    const forms: Form[] = quote ? ['quote', 'news', 'minimal'] : ['news', 'minimal'];
    const choices = part('div', 'choices',
      choiceOf({
        title: labels.form, name: 'form', values: forms, labels: labels.forms, chosen: this.#form,
        choose: (form) => void this.#make((this.#form = form), this.#theme),
      }),
      choiceOf({
        title: labels.theme, name: 'theme', values: ['light', 'dark', 'sepia'], labels: labels.themes, chosen: this.#theme,
        choose: (theme) => void this.#make(this.#form, (this.#theme = theme)),
      }),
    );
    panel.show({ heading: labels.poster, content: [this.#shown, this.#save, this.#files, choices], back: () => this.#goBack() });
    void this.#make(this.#form, this.#theme);
  }

  /** Another view takes its place; what is still being made is dropped. */
  #leave(): void {
    ++this.#asked;
    URL.revokeObjectURL(this.#address);
  }

  #goBack(): void {
    this.#leave();
    showCode(this.#session, 'poster');
  }

  async #make(template: Form, theme: ThemeName): Promise<void> {
    const { subject, host, panel, labels, quote } = this.#session;
    this.#leave();
    const asked = this.#asked;
    this.#wait();
    const article = subject.article!;
    const options = { ...posterOptions(host), template, theme, quote: template === 'quote' ? quote : undefined };
    try {
      const blob = await makePoster(article, options);
      if (asked !== this.#asked) return;
      if (!ask(host, 'poster', subject.link, blob)) return this.#goBack();
      this.#address = URL.createObjectURL(blob);
      const image = await imageOf(blob, this.#address);
      if (asked !== this.#asked) return;
      this.#show(image, blob, leastWidth(article, options));
      panel.say(labels.made);
    } catch {
      if (asked !== this.#asked) return;
      this.#goBack();
      panel.say(labels.failed);
    }
  }

  #wait(): void {
    const { picture, labels } = this.#session;
    // As high as what was shown, so that the choices stay where they are.
    if (picture.element) this.#shown.style.minHeight = picture.element.style.height;
    picture.clear();
    this.#session.fit = () => {};
    this.#shown.classList.add('making');
    this.#shown.replaceChildren(labels.making);
    this.#save.hidden = true;
    this.#files.replaceChildren();
  }

  #show(image: HTMLImageElement, blob: Blob, least: number): void {
    const { picture, panel, subject } = this.#session;
    image.alt = [subject.title, subject.link].filter(Boolean).join(' ');
    image.slot = SLOT;
    this.#session.fit = () => {
      const { width, height } = panel.room;
      const ratio = image.naturalWidth / image.naturalHeight;
      const whole = Math.min(width, MOST_WIDTH, (height - AROUND) * ratio);
      const shown = Math.floor(Math.max(whole, Math.min(least, width)));
      dress(image, shown, Math.round(shown / ratio), false);
    };
    this.#session.fit();
    picture.show(image);
    this.#shown.classList.remove('making');
    this.#shown.style.minHeight = '';
    this.#shown.replaceChildren(withAttributes(document.createElement('slot'), { name: SLOT }));
    this.#save.hidden = false;
    this.#offer(blob);
  }

  /** What can be done with the file itself. */
  #offer(blob: Blob): void {
    const { host, panel, labels, subject } = this.#session;
    const name = `${subject.title.replace(/[\s\\/:*?"<>|.]+/g, ' ').trim().slice(0, 60) || 'poster'}.${blob.type === 'image/png' ? 'png' : 'svg'}`;
    const files = [new File([blob], name, { type: blob.type })];
    if (canShareBySystem({ files })) {
      const share = () => {
        if (ask(host, 'system', subject.link, blob)) shareBySystem({ files }, () => panel.say(labels.unshared));
      };
      this.#files.append(button('', share, labels.system));
    }
    if (window.matchMedia('(pointer:fine)').matches) {
      this.#files.append(withAttributes(part('a', '', labels.download), { href: this.#address, download: name }));
    }
  }
}

/** CSS px that a poster needs for each module of its code to be 3 of them; 0: it has no code. */
function leastWidth(article: Article, options: PosterOptions): number {
  const { page, scale } = article.posterPage({ ...options, fontFamily: options.fonts });
  const box = page.boxes.find(({ kind }) => kind === 'scan');
  if (!box) return 0;
  const modules = article.core.qr(box.source, { format: 'json' }).size + 8;
  return Math.ceil((LEAST_MODULE * page.width * scale) / Math.floor((box.width * scale) / modules));
}

/** `blob` as a loaded image: its bytes in its address, where they are few and the page lets them; else at `address`. */
async function imageOf(blob: Blob, address: string): Promise<HTMLImageElement> {
  const image = document.createElement('img');
  if (blob.size < MOST_INLINE && (await loads(image, await dataAddress(blob)))) return image;
  if (await loads(image, address)) return image;
  throw new Error('This page lets no picture be shown that was made in it.');
}

function loads(image: HTMLImageElement, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = address;
  });
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
