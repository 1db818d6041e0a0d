// The elements that the panel is made of. Text goes in as text; tags and icons are from here.
const SVG = 'http://www.w3.org/2000/svg';

export const ICONS = {
  back: 'M14.5 5.5 8 12l6.5 6.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  copy: 'M10.5 13.5a3.6 3.6 0 0 0 5.1 0l3-3a3.6 3.6 0 0 0-5.1-5.1l-1 1M13.5 10.5a3.6 3.6 0 0 0-5.1 0l-3 3a3.6 3.6 0 0 0 5.1 5.1l1-1',
  poster: 'M6 4.5h12v15H6zM9 8.5h6M9 11.5h6M13 14h2.5v2.5H13z',
  system: 'M12 14.5V4M8.5 7 12 3.5 15.5 7M8 10.5H5.5v9h13v-9H16',
  embed: 'M9 7.5 4.5 12 9 16.5M15 7.5l4.5 4.5-4.5 4.5',
};

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

export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = withAttributes(document.createElementNS(SVG, 'svg'), { viewBox: '0 0 24 24', 'aria-hidden': true });
  svg.append(withAttributes(document.createElementNS(SVG, 'path'), { d: ICONS[name] }));
  return svg;
}

/** A button with `children`; `name`, if given, is what it is called for those who don't see its icon. */
export function button(className: string, act: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const made = part('button', className, ...children);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

export function iconButton(name: 'back' | 'close', label: string, act: () => void): HTMLButtonElement {
  return withAttributes(button(name, act, icon(name)), { 'aria-label': label, title: label });
}
