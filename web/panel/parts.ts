// The elements that panels are made of. Text goes in as text; tags and icons are from here.
const SVG = 'http://www.w3.org/2000/svg';

const ICONS = { back: 'M14.5 5.5 8 12l6.5 6.5', close: 'M6.5 6.5l11 11M17.5 6.5l-11 11' };

type Attributes = Record<string, string | number | boolean | undefined>;

/** `<tag class=name>` with `children`. */
export function part<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

export function withAttributes<T extends Element>(element: T, attributes: Attributes): T {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, String(value));
  return element;
}

/** A drawing of lines along `path`, on 24 by 24. */
export function icon(path: string): SVGElement {
  const svg = withAttributes(document.createElementNS(SVG, 'svg'), { viewBox: '0 0 24 24', 'aria-hidden': true });
  svg.append(withAttributes(document.createElementNS(SVG, 'path'), { d: path }));
  return svg;
}

/** A button with `children`; `name`, if given, is what it is called for those who don't see its icon. */
export function button(className: string, act: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const made = part('button', className, ...children);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

export function iconButton(name: keyof typeof ICONS, label: string, act: () => void): HTMLButtonElement {
  return withAttributes(button(name, act, icon(ICONS[name])), { 'aria-label': label, title: label });
}
