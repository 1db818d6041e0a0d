// The sheet with type size, line height, paragraphs, colours and mode. What it sets are attributes, as the host page could.
import { BASE_SIZE, nextSize, sizeFor } from '../element/geometry.js';
import { choiceOf } from '../panel/choice.js';
import type { View } from '../panel/panel.js';
import { button, part, withAttributes } from '../panel/parts.js';
import type { LineStep, ToolsLabels } from './labels.js';

/** Multiples of the usual line height. */
const LINES: Record<LineStep, number> = { tight: 0.9, normal: 1, loose: 1.15, wide: 1.3 };

/** The view that sets `element`. */
export function settingsView(element: HTMLElement, labels: ToolsLabels): View {
  const rows = part('div', 'settings', sizeRow(element, labels), linesRow(element, labels), ...choiceRows(element, labels));
  return { heading: labels.settings, content: [rows] };
}

function sizeRow(element: HTMLElement, labels: ToolsLabels): HTMLElement {
  const shown = part('output', '');
  const size = () => sizeFor(Number(element.getAttribute('font-scale') ?? 1));
  const make = (name: string, step: 1 | -1) => {
    const made = button(step > 0 ? 'larger' : 'smaller', () => {
      element.setAttribute('font-scale', String(Math.round((nextSize(size(), step) / BASE_SIZE) * 1000) / 1000));
      update();
    }, 'A');
    return withAttributes(made, { 'aria-label': name, title: name });
  };
  const buttons = [make(labels.smaller, -1), make(labels.larger, 1)] as const;
  const update = () => {
    shown.textContent = String(size());
    // The ends stay focusable, so that the focus is not lost there.
    buttons.forEach((made, i) => made.setAttribute('aria-disabled', String(nextSize(size(), i === 0 ? -1 : 1) === size())));
  };
  update();
  const row = part('div', 'setting', part('span', 'legend', labels.size), buttons[0], shown, buttons[1]);
  return withAttributes(row, { role: 'group', 'aria-label': labels.size });
}

function linesRow(element: HTMLElement, labels: ToolsLabels): HTMLElement {
  const steps = Object.keys(LINES) as LineStep[];
  const set = Number(element.getAttribute('line-height')) || 1;
  const distance = (step: LineStep) => Math.abs(LINES[step] - set);
  return choiceOf({
    title: labels.lines, name: 'line-height', values: steps, labels: labels.lineSteps,
    chosen: steps.reduce((nearest, step) => (distance(step) < distance(nearest) ? step : nearest)),
    choose: (step) => element.setAttribute('line-height', String(LINES[step])),
  });
}

function choiceRows(element: HTMLElement, labels: ToolsLabels): HTMLElement[] {
  const row = (name: string, title: string, values: Record<string, string>) => {
    const known = Object.keys(values);
    const set = element.getAttribute(name)?.toLowerCase() ?? '';
    return choiceOf({
      title, name, values: known, labels: values,
      // The first is the default.
      chosen: known.includes(set) ? set : known[0],
      choose: (value) => element.setAttribute(name, value),
    });
  };
  return [
    row('paragraphs', labels.paragraphs, labels.paragraphKinds),
    swatches(row('theme', labels.theme, labels.themes), labels),
    row('mode', labels.mode, labels.modes),
  ];
}

/** Colours are shown, and named for those who do not see them. */
function swatches(row: HTMLElement, labels: ToolsLabels): HTMLElement {
  row.className = 'swatches';
  for (const label of row.querySelectorAll('label')) {
    const input = label.querySelector('input')!;
    label.title = labels.themes[input.value as keyof typeof labels.themes];
    input.setAttribute('aria-label', label.title);
    const swatch = withAttributes(part('span', 'swatch', labels.sample), { 'data-theme': input.value, 'aria-hidden': true });
    label.replaceChildren(input, swatch);
  }
  return row;
}
