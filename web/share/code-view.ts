// The panel as it opens: the code, the address, and what can be done with them.
import { codeImage, codeLabel } from '../paint/code.js';
import { button, icon, part, withAttributes } from '../panel/parts.js';
import { copyText } from './copying.js';
import { showEmbed, snippetOf } from './embed-view.js';
import { ICONS } from './icons.js';
import { codeSide, dress, LEAST_MODULE, SLOT } from './picture.js';
import { showPosters } from './poster-view.js';
import { ask, canShareBySystem, shareBySystem, type Session } from './session.js';

/** The code is so large, where there is room; on wide screens it is scanned from further away. */
const AIM = 176;
const WIDE_AIM = 240;
const WIDE = 600;
/** Words beside the code need so much; else they stand under it. */
const BESIDE = 112;
const GAP = 16;

type Act = keyof typeof ICONS;

/** Shows the code. The focus goes to the action `from`, where the reader comes back from it. */
export function showCode(session: Session, from?: Act): void {
  const { panel, labels, picture, subject } = session;
  picture.clear();
  session.fit = () => {};
  const card = part('div', 'card');
  const acts = actsOf(session);
  const buttons = (Object.keys(acts) as Act[]).map((act) => [act, button('act', acts[act]!, part('span', '', icon(ICONS[act])), labels[act])] as const);
  const row = part('div', 'acts', ...buttons.map(([, made]) => made));
  const focus = buttons.find(([act]) => act === from)?.[1];
  panel.show({ heading: labels.share, content: buttons.length > 0 ? [card, row] : [card], focus });
  if (subject.code && subject.link) fillCard(session, card);
  else showWhy(card, subject.refusal ?? labels.noAddress);
}

function showWhy(card: HTMLElement, why: string): void {
  card.className = 'card bare';
  card.replaceChildren(part('p', '', why));
}

function fillCard(session: Session, card: HTMLElement): void {
  const { panel, labels, picture, subject, host } = session;
  const { link, code } = subject;
  const place = (modules: number) => {
    const wide = document.documentElement.clientWidth >= WIDE;
    const { width } = panel.room;
    const side = codeSide(modules, window.devicePixelRatio || 1, wide ? WIDE_AIM : AIM, width);
    const beside = width - 2 * GAP - Math.max(side ?? 0, 160) - GAP;
    card.className = !wide && beside >= BESIDE ? 'card' : 'card stacked';
    // A code as wide as the panel has no room for a margin.
    card.style.padding = (side ?? 0) > width - 2 * GAP ? `${GAP}px 0` : '';
    return side;
  };
  let count = 0;
  const image = codeImage(code!, codeLabel(host.element.lang || subject.language || '', link!), (element, modules) => {
    count = modules;
    element.setAttribute('slot', SLOT);
    const side = place(modules) ?? modules * LEAST_MODULE;
    dress(element, side, side, true);
  });
  const address = withAttributes(part('a', '', link!), { href: link, title: link, target: '_blank', rel: 'noopener' });
  const words = part('div', 'words', part('strong', '', window.matchMedia('(pointer:fine)').matches ? labels.scan : labels.hold), address);
  const plate = part('div', 'plate', withAttributes(document.createElement('slot'), { name: SLOT }));
  picture.show(image);
  session.fit = () => {
    const side = place(count);
    if (side === undefined) {
      card.replaceChildren(part('p', '', labels.tooSmall), address);
      card.className = 'card bare';
      return;
    }
    if (!plate.isConnected) card.replaceChildren(plate, words);
    if (address.parentNode !== words) words.append(address);
    if (picture.element) dress(picture.element, side, side, true);
  };
  session.fit();
}

/** What can be done here, in order. */
function actsOf(session: Session): Partial<Record<Act, () => void>> {
  const { subject, host } = session;
  const { link, title } = subject;
  const acts: Partial<Record<Act, () => void>> = {};
  if (link) acts.copy = () => void copyLink(session, link);
  if (subject.article && !subject.refusal) acts.poster = () => showPosters(session);
  if (link && canShareBySystem({ title, url: link })) {
    acts.system = () => {
      if (ask(host, 'system', link)) shareBySystem({ title, url: link }, () => session.panel.say(session.labels.unshared));
    };
  }
  if (snippetOf(session)) acts.embed = () => showEmbed(session);
  return acts;
}

async function copyLink(session: Session, link: string): Promise<void> {
  const { panel, labels } = session;
  if (!ask(session.host, 'link', link)) return;
  const field = withAttributes(part('textarea', 'address'), { readonly: '', 'aria-label': labels.copy });
  field.value = link;
  const focused = (session.host.root.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const copied = await copyText(link, () => panel.add(field));
  if (copied && field.isConnected) {
    field.remove();
    focused?.focus();
  }
  panel.say(copied ? labels.copied : labels.selected);
}
