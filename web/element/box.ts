// The boxes that the element is made of.

/** A `<div>` with its class, its part name and its role, where it has them. */
export function box(className: string, part = '', role = ''): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  if (part) made.setAttribute('part', part);
  if (role) made.setAttribute('role', role);
  return made;
}
