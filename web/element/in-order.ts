// Painted pieces of one article among their siblings.

/** Puts `element`, piece `number`, into `parent` before the painted pieces that follow it: they stand in the order of the text, and a selection goes through what is between. */
export function putInOrder(parent: HTMLElement, element: HTMLElement, number: number, painted: ReadonlyMap<number, { element: HTMLElement }>): void {
  let next = Infinity;
  for (const other of painted.keys()) if (other > number && other < next) next = other;
  parent.insertBefore(element, painted.get(next)?.element ?? null);
}
