// Where the focus is, so that it can go back there.

/** What has the focus, in however many shadow roots; undefined: nothing. */
export function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/** Whether `element` is seen, and so can have the focus. */
export function isShown(element: Element | null | undefined): boolean {
  return !!element && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}
