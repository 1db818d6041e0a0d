// The font stacks. Measuring and painting take the very same strings from here: a width is only right for the face it was
// measured with. Never `system-ui`, which canvas and DOM resolve differently on some systems.

/** A CSS font-family list for each family of the core. */
export interface FontStacks {
  /** Family 0: body, captions, controls. */
  text: string;
  /** Family 1: titles and headings. */
  title: string;
  /** Family 2: code. */
  code: string;
  /** The language that they are for, BCP 47; empty: not told. */
  lang: string;
}

/** Stacks that replace built-in ones. */
export type FontOverrides = Partial<Record<'text' | 'title' | 'code', string>>;

const LATIN_SANS = '"Helvetica Neue", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial';
const LATIN_SERIF = 'Georgia, "Noto Serif", "Liberation Serif", "Times New Roman"';
const LATIN_MONO = 'Menlo, Consolas, "Roboto Mono", "Liberation Mono"';

interface HanFaces {
  sans: string;
  serif: string;
}

const HAN: Record<'Hans' | 'Hant' | 'ja' | 'ko', HanFaces> = {
  Hans: {
    sans: '"PingFang SC", "HarmonyOS Sans SC", MiSans, "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei"',
    serif: '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC"',
  },
  Hant: {
    sans: '"PingFang TC", "HarmonyOS Sans TC", "Noto Sans CJK TC", "Source Han Sans TC", "Microsoft JhengHei"',
    serif: '"Songti TC", "Noto Serif CJK TC", "Source Han Serif TC"',
  },
  ja: {
    sans: '"Hiragino Sans", "Noto Sans CJK JP", "Source Han Sans", "Yu Gothic"',
    serif: '"Hiragino Mincho ProN", "Noto Serif CJK JP", "Source Han Serif", "Yu Mincho"',
  },
  ko: {
    sans: '"Apple SD Gothic Neo", "Noto Sans CJK KR", "Malgun Gothic"',
    serif: '"AppleMyungjo", "Noto Serif CJK KR", "Batang"',
  },
};

/** Which of the built-in scripts a BCP 47 tag asks for; undefined: a language that is not written with Han. */
export function hanScript(lang: string): 'Hans' | 'Hant' | 'ja' | 'ko' | undefined {
  const tag = lang.toLowerCase();
  if (/^ja\b/.test(tag)) return 'ja';
  if (/^ko\b/.test(tag)) return 'ko';
  if (!/^(zh|yue|wuu|lzh)\b/.test(tag)) return undefined;
  return /\bhant\b|-(tw|hk|mo)\b|^yue\b/.test(tag) && !/\bhans\b/.test(tag) ? 'Hant' : 'Hans';
}

/**
 * The stacks for text in `lang`. Chinese, Japanese and Korean text has its own faces first, so that marks shared with Latin
 * (“ ” — …) are of the Han face and as wide as the core takes them for; other text has a Latin face first. `overrides` replaces
 * single stacks; a string, that of text.
 */
export function fontStacks(lang: string, overrides: FontOverrides | string = {}): FontStacks {
  const over = typeof overrides === 'string' ? { text: overrides } : overrides;
  const script = hanScript(lang);
  const { sans, serif } = HAN[script ?? 'Hans'];
  const built = script
    ? {
        text: `${sans}, sans-serif`,
        title: `${serif}, ${sans}, sans-serif`,
        code: `${LATIN_MONO}, ${sans}, monospace`,
      }
    : {
        text: `${LATIN_SANS}, ${sans}, sans-serif`,
        title: `${LATIN_SERIF}, ${serif}, serif`,
        code: `${LATIN_MONO}, ${sans}, monospace`,
      };
  return { text: over.text || built.text, title: over.title || built.title, code: over.code || built.code, lang };
}

/** The stack of the core's family number. */
export function stackOf(stacks: FontStacks, family: number): string {
  return family === 1 ? stacks.title : family === 2 ? stacks.code : stacks.text;
}
