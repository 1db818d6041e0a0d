// A picture over everything, as large as it fits, with its words under it, to be zoomed and moved.
import type { Article } from '../core/article.js';
import { whenResized } from '../element/watch.js';
import { safeImage } from '../paint/urls.js';
import { Layer, type LayerOptions } from '../panel/layer.js';
import { button, icon, iconButton, part, withAttributes } from '../panel/parts.js';
import { picturesOf, textNodes } from './blocks.js';
import { ICONS } from './icons.js';
import type { ToolsLabels } from './labels.js';
import { Zoom } from './zoom.js';
import { followZoom } from './zoom-gestures.js';

/** What a press of a button or key does. */
const STEP = 1.5;
const PAN = 60;

/** What is shown, and how it is called. */
export interface Picture {
  image: HTMLImageElement;
  article: Article | undefined;
  labels: ToolsLabels;
}

/** Opens `picture` over `root`; the layer is to be closed by whoever opened it, or by the reader. */
export function openLightbox(root: HTMLElement, picture: Picture, options: Pick<LayerOptions, 'back' | 'closed'>): Layer {
  return new Lightbox(root, picture, options).layer;
}

class Lightbox {
  readonly layer: Layer;
  readonly #zoom = new Zoom();
  readonly #image: HTMLImageElement;
  readonly #frame: HTMLElement;
  readonly #out: HTMLButtonElement;
  readonly #whole: HTMLButtonElement;
  readonly #in: HTMLButtonElement;
  readonly #picture: Picture;
  readonly #about: HTMLElement | undefined;

  constructor(root: HTMLElement, picture: Picture, { back, closed }: Pick<LayerOptions, 'back' | 'closed'>) {
    this.#picture = picture;
    const open = new AbortController();
    this.layer = new Layer(root, {
      className: 'lightbox', back,
      closed: () => {
        open.abort();
        closed();
      },
    });
    this.#image = copyOf(picture.image);
    this.#frame = part('div', 'frame', this.#image);
    const { labels } = picture;
    this.#out = iconed('out', labels.zoomOut, () => this.#zoomBy(1 / STEP));
    this.#whole = button('whole', () => this.#reset());
    this.#in = iconed('in', labels.zoomIn, () => this.#zoomBy(STEP));
    const close = iconButton('close', labels.close, () => this.layer.close());
    const head = part('div', 'head', part('div', 'zooms', this.#out, this.#whole, this.#in), close);
    const name = [labels.picture, picture.image.alt].filter(Boolean).join(': ');
    withAttributes(this.layer.element, { 'aria-label': name, part: 'lightbox' }).append(head, this.#frame);
    this.#about = aboutOf(picture);
    if (this.#about) this.layer.element.append(this.#about);
    this.#listen(open.signal);
    close.focus({ preventScroll: true });
  }

  #listen(signal: AbortSignal): void {
    const fit = () => this.#fit();
    this.#image.addEventListener('load', fit);
    whenResized(this.#frame, signal, fit);
    fit();
    followZoom(this.#frame, this.#zoom, () => this.#show());
    this.layer.element.addEventListener('keydown', (event) => this.#key(event));
    // A pinch beside the picture is not to zoom the page.
    this.layer.element.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  }

  #fit(): void {
    const { naturalWidth, naturalHeight, clientWidth, clientHeight } = this.#picture.image;
    const { clientWidth: width, clientHeight: height } = this.#frame;
    this.#zoom.fit({ width: this.#image.naturalWidth || naturalWidth || clientWidth, height: this.#image.naturalHeight || naturalHeight || clientHeight }, { width, height });
    const { style } = this.#image;
    style.width = `${this.#zoom.fitted.width}px`;
    style.height = `${this.#zoom.fitted.height}px`;
    // Words that do not fit are scrolled, by keyboard too.
    if (this.#about) this.#about.tabIndex = this.#about.scrollHeight > this.#about.clientHeight ? 0 : -1;
    this.#show();
  }

  #show(): void {
    const { scale, x, y, isMost } = this.#zoom;
    this.#image.style.transform = `translate(-50%,-50%) translate(${x}px,${y}px) scale(${scale})`;
    this.#frame.classList.toggle('large', scale > 1);
    const percent = `${Math.round(scale * 100)} %`;
    this.#whole.textContent = percent;
    this.#whole.setAttribute('aria-label', `${this.#picture.labels.wholePicture}, ${percent}`);
    this.#out.setAttribute('aria-disabled', String(scale <= 1));
    this.#in.setAttribute('aria-disabled', String(isMost));
  }

  #zoomBy(factor: number): void {
    this.#zoom.by(factor, { x: 0, y: 0 });
    this.#show();
  }

  #reset(): void {
    this.#zoom.reset();
    this.#show();
  }

  #key(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const moves: Record<string, [number, number]> = { ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN] };
    if (key === '+' || key === '=') this.#zoomBy(STEP);
    else if (key === '-') this.#zoomBy(1 / STEP);
    else if (key === '0') this.#reset();
    else if (moves[key]) {
      this.#zoom.move(...moves[key]);
      this.#show();
    } else return;
    event.preventDefault();
  }
}

function copyOf({ currentSrc, src, alt }: HTMLImageElement): HTMLImageElement {
  const image = document.createElement('img');
  image.alt = alt;
  image.referrerPolicy = 'no-referrer';
  image.draggable = false;
  image.src = currentSrc || src;
  return image;
}

/** The caption and the credit. */
function aboutOf({ image, article }: Picture): HTMLElement | undefined {
  if (!article) return undefined;
  for (const { src, caption, credit } of picturesOf(article.json())) {
    if (safeImage(src, article.base) !== image.src || !(caption || credit)) continue;
    const about = part('div', 'about', ...textNodes(caption ?? [], article.base, () => false));
    if (credit) about.append(part('p', '', credit));
    return about;
  }
  return undefined;
}

function iconed(name: 'in' | 'out', label: string, act: () => void): HTMLButtonElement {
  return withAttributes(button(name, act, icon(ICONS[name])), { 'aria-label': label, title: label });
}
