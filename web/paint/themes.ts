// Colours. A host overrides one with the custom property --offprint-NAME; inside, they are --op-NAME.
import type { Colour } from '../core/wire.js';

export type ThemeName = 'light' | 'dark' | 'sepia';

/** Contrast to paper: ink at least 7:1, quiet and accent at least 4.5:1 (checked by tests). */
export const THEMES: Record<ThemeName, Record<Colour, string>> = {
  light: { paper: '#fffdfa', ink: '#1d1b19', quiet: '#6f6a64', hair: '#e7e2da', wash: '#f6f2eb', accent: '#b3261e' },
  dark: { paper: '#161513', ink: '#e8e3db', quiet: '#9b948a', hair: '#2d2a26', wash: '#1f1d1a', accent: '#ef8a80' },
  sepia: { paper: '#f5ecd9', ink: '#3a3023', quiet: '#6b5e4a', hair: '#e0d3b8', wash: '#ede1c8', accent: '#9a2a1e' },
};

const COLOURS = Object.keys(THEMES.light) as Colour[];

/** The CSS value of a colour, also where no theme is set around it. */
export function colour(name: Colour): string {
  return `var(--op-${name},var(--offprint-${name},${THEMES.light[name]}))`;
}

/** Rules that set the colours on `[data-theme]`; `auto` follows the reader's system. */
export function themeRules(): string {
  const rule = (selector: string, theme: ThemeName) =>
    `${selector}{color-scheme:${theme === 'dark' ? 'dark' : 'light'};${COLOURS.map(
      (name) => `--op-${name}:var(--offprint-${name},${THEMES[theme][name]})`,
    ).join(';')}}`;
  return (
    rule('[data-theme=auto],[data-theme=light]', 'light') +
    rule('[data-theme=sepia]', 'sepia') +
    rule('[data-theme=dark]', 'dark') +
    `@media(prefers-color-scheme:dark){${rule('[data-theme=auto]', 'dark')}}`
  );
}

/**
 * The theme `contrast`, on a light system and on a dark one, in the order of the themes' colours: text at least 7:1, hair lines 3:1. It is
 * the reader who asks for it, so no colour of the host replaces one.
 */
export const CONTRAST = { light: '#fff #000 #444 #888 #eee #900', dark: '#000 #fff #bbb #888 #222 #faa' };

/** Rules for `contrast`, and for `auto` where the reader's system asks for more contrast; on `.root`, so that they hold against `themeRules`. */
export function contrastRules(): string {
  const rules = (scheme: 'light' | 'dark') => {
    const colours = CONTRAST[scheme].split(' ').map((value, i) => `--op-${COLOURS[i]}:${value}`).join(';');
    const rule = (theme: string) => `.root[data-theme=${theme}]{color-scheme:${scheme};${colours}}`;
    return `@media(prefers-color-scheme:${scheme}){${rule('contrast')}@media(prefers-contrast:more){${rule('auto')}}}`;
  };
  return rules('light') + rules('dark');
}
