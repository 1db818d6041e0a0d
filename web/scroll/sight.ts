// What of an element is in sight of the reader, whatever scrolls around it.

/** px of the viewport. */
export interface SightRange {
  top: number;
  bottom: number;
}

/** The part of the viewport in which `element` can be seen, if it is there: inside all that scrolls around it, over the foot of `root`. */
export function sightOf(element: HTMLElement, root: HTMLElement): SightRange {
  const sight = { top: 0, bottom: window.innerHeight };
  for (const scroller of scrollersOf(element)) {
    const { top, bottom } = scroller.getBoundingClientRect();
    sight.top = Math.max(sight.top, top);
    sight.bottom = Math.min(sight.bottom, bottom);
  }
  const foot = root.querySelector<HTMLElement>('.foot:not([hidden])');
  sight.bottom = Math.max(sight.top, sight.bottom - (foot?.offsetHeight ?? 0));
  return sight;
}

/** Scrolls what is nearest around `element`, and what that cannot do what is around that, `dy` px down. Nothing is animated. */
export function scrollSightBy(element: HTMLElement, dy: number): void {
  let left = dy;
  for (const scroller of [...scrollersOf(element), document.scrollingElement]) {
    if (!scroller || Math.abs(left) < 0.5) continue;
    const before = scroller.scrollTop;
    scroller.scrollTo({ top: before + left, behavior: 'instant' });
    left -= scroller.scrollTop - before;
  }
}

/** What scrolls around `element`, from the inside out; the viewport is not among them. */
function* scrollersOf(element: HTMLElement): Generator<HTMLElement> {
  for (let at = parentOf(element); at && at !== document.documentElement && at !== document.body; at = parentOf(at)) {
    if (at instanceof HTMLElement && /auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) yield at;
  }
}

function parentOf(element: Element): Element | null {
  const root = element.assignedSlot ?? element.parentElement ?? element.getRootNode();
  return root instanceof ShadowRoot ? root.host : root instanceof Element ? root : null;
}
