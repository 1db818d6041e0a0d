// One of several, to be chosen: radio buttons that look like words.
import { part, withAttributes } from './parts.js';

/** What there is to choose from. */
export interface Choice<T extends string> {
  /** The legend. */
  title: string;
  /** Of the group, in the root that it stands in. */
  name: string;
  values: readonly T[];
  labels: Record<T, string>;
  chosen: T | undefined;
  choose(value: T): void;
}

/** A fieldset of `choice`. */
export function choiceOf<T extends string>({ title, name, values, labels, chosen, choose }: Choice<T>): HTMLElement {
  const options = values.map((value) => {
    const input = withAttributes(document.createElement('input'), { type: 'radio', name, value });
    input.checked = value === chosen;
    const label = part('label', input.checked ? 'choice chosen' : 'choice', input, labels[value]);
    input.addEventListener('change', () => {
      for (const option of options) option.classList.toggle('chosen', option === label);
      choose(value);
    });
    return label;
  });
  return part('fieldset', '', part('legend', '', title), ...options);
}
