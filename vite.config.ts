import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In fact Chrome 85, Firefox 90, Safari 15: class fields are the newest syntax used. Older ones keep the light DOM. */
const TARGET = 'es2022';

/** All of the core's script is needed for the first page; Chromium compiles it beside the page's own thread, while it is fetched. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/**
 * The library's files, each `--mode` one of them, all in web/dist. The element asks for core.js when an article comes near the
 * screen; it is the same file that programs import, so that a page has one core. And for share.js when something is to be shared.
 */
const LIBRARY: Record<string, { entry: string; node?: boolean; beside?: boolean }> = {
  offprint: { entry: 'web/element/define.ts', beside: true },
  index: { entry: 'web/index.ts', beside: true },
  share: { entry: 'web/share/index.ts' },
  light: { entry: 'web/light/index.ts' },
  scroll: { entry: 'web/scroll/index.ts' },
  tools: { entry: 'web/tools/index.ts' },
  check: { entry: 'web/check/index.ts' },
  import: { entry: 'web/import/index.ts' },
  core: { entry: 'web/core/index.ts' },
  'core.node': { entry: 'web/core/node.ts', node: true },
  'import.node': { entry: 'web/import/node.ts', node: true },
};

/** Leaves imports of the core and of what comes late as imports of the files beside. */
const besidePlugin: Plugin = {
  name: 'beside',
  enforce: 'pre',
  resolveId(source) {
    const [, name] = /\/(core|light|scroll|share|tools|check|import)\/index\.js$/.exec(source) ?? [];
    if (source.endsWith('/core/node.js')) return { id: './core.node.js', external: true };
    return name ? { id: `./${name}.js`, external: true } : undefined;
  },
};

/** In the package the .wasm lies beside the script, so a host's bundler shall see the address that this build must leave alone. */
const revealAssets: Plugin = {
  name: 'reveal-assets',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(/\s*\/\* @vite-ignore \*\/\s*/g, '');
      // What is run as a whole has no use for notes to bundlers, nor have empty maps and sets, which they know.
      if (/^(offprint|core)\.js$/.test(file.fileName) && file.type === 'chunk') file.code = file.code.replace(/\/\* @__PURE__ \*\/ /g, '');
    }
  },
};

/** Once more over what Rolldown has minified: two to three hundredths are left for another minifier. Then `banner`, a comment of its own. */
const tighten = (banner: string): Plugin => ({
  name: 'tighten',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, { module: true, ecma: 2020, compress: { passes: 5, hoist_funs: true, comparisons: false }, format: { comments: /@__PURE__/ } });
      file.code = `${code}\n${banner}`;
    }
  },
});

function library(name: string): UserConfig {
  const { entry, node, beside } = LIBRARY[name]!;
  return {
    publicDir: false,
    plugins: [besidePlugin, revealAssets, ...(node || name === 'index' ? [] : [tighten(beside ? '' : COMPILE_HINT)])],
    build: {
      target: node ? 'node20' : TARGET,
      outDir: at('web/dist'),
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: { entry: at(entry), formats: ['es'], fileName: () => `${name}.js` },
      rolldownOptions: { external: [/^node:/], checks: { bundlerTimings: false }, output: { codeSplitting: false, minify: !node } },
    },
  };
}

/** The demo page: its own script and style only; Offprint comes from web/dist as a host page would take it. */
function demo(): UserConfig {
  return {
    root: at('web/demo'),
    publicDir: false,
    build: {
      target: TARGET,
      outDir: at('build/demo'),
      emptyOutDir: true,
      modulePreload: false,
      reportCompressedSize: false,
      assetsInlineLimit: 0,
      rolldownOptions: { external: [/^\/offprint\//] },
    },
  };
}

export default defineConfig(({ mode }) => (mode in LIBRARY ? library(mode) : demo()));
