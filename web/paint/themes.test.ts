import { describe, expect, it } from 'vitest';
import type { Colour } from '../core/wire.js';
import { CONTRAST, contrastRules, THEMES, themeRules } from './themes.js';

/** WCAG 2 contrast ratio of two #rrggbb or #rgb colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const hex = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
    const [r, g, bl] = [1, 3, 5].map((at) => {
      const c = parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(Object.entries(THEMES))('%s', (_, { ink, paper, quiet, accent, wash }) => {
  it('has ink of at least 7:1 on paper and on wash', () => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(ink, wash)).toBeGreaterThanOrEqual(7);
  });
  it('has quiet text and accent of at least 4.5:1 on paper and on wash', () => {
    for (const colour of [quiet, accent]) for (const ground of [paper, wash]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

it('lets a host replace each colour', () => {
  for (const name of ['paper', 'ink', 'quiet', 'hair', 'wash', 'accent']) expect(themeRules()).toContain(`--op-${name}:var(--offprint-${name},`);
});

describe.each(['light', 'dark'] as const)('contrast on a %s system', (scheme) => {
  const names = Object.keys(THEMES.light) as Colour[];
  const colours = Object.fromEntries(CONTRAST[scheme].split(' ').map((value, i) => [names[i], value])) as Record<Colour, string>;
  const { paper, ink, quiet, accent, hair, wash } = colours;
  it('is pure black and white', () => {
    expect([paper, ink]).toEqual(scheme === 'light' ? ['#fff', '#000'] : ['#000', '#fff']);
    expect(contrast(ink, paper)).toBeCloseTo(21);
  });
  it('has text of at least 7:1 on paper and on wash, and hair lines that are seen', () => {
    for (const text of [ink, quiet, accent]) for (const ground of [paper, wash]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(hair, paper)).toBeGreaterThanOrEqual(3);
  });
  it('is not overridden by the host, and is what `auto` means where more contrast is asked for', () => {
    expect(contrastRules()).not.toContain('--offprint-');
    const [, media] = contrastRules().split(`@media(prefers-color-scheme:${scheme})`);
    const declared = `--op-ink:${ink};`;
    expect(media!.split('@media(prefers-color-scheme')[0]!.split(declared)).toHaveLength(3);
    expect(media).toMatch(/^\{\.root\[data-theme=contrast\]\{.*?\}@media\(prefers-contrast:more\)\{\.root\[data-theme=auto\]\{/);
  });
});
