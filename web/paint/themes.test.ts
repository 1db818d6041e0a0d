import { describe, expect, it } from 'vitest';
import { THEMES, themeRules } from './themes.js';

/** WCAG 2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
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
