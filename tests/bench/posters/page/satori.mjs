// satori makes an SVG with outlines of the letters, resvg a PNG of it: the way of sites whose cards come from a server, in the browser. Its fonts are loaded and its modules compiled beforehand.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { init } from 'satori/standalone';
import { COLOURS, MARGIN, SCALE, WIDTH } from './content.mjs';

const FACES = [['sans', 400, 'noto-sans-sc-chinese-simplified-400-normal'], ['sans', 400, 'noto-sans-sc-latin-400-normal'], ['serif', 700, 'noto-serif-sc-chinese-simplified-700-normal'], ['serif', 700, 'noto-serif-sc-latin-700-normal']];

const bytesOf = async (path) => (await fetch(path)).arrayBuffer();

export async function satoriAndResvg(content) {
  await init(await bytesOf('/modules/satori/layout.wasm'));
  await initWasm(await bytesOf('/modules/@resvg/resvg-wasm/index_bg.wasm'));
  const fonts = await Promise.all(FACES.map(async ([name, weight, file]) => ({ name, weight, style: 'normal', data: await bytesOf(`/modules/@fontsource/noto-${name}-sc/files/${file}.woff`) })));
  const tree = treeOf(content);
  return async () => {
    const svg = await satori(tree, { width: WIDTH, fonts });
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH * SCALE } }).render().asPng();
    return new Blob([png], { type: 'image/png' });
  };
}

function box(style, ...children) {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function words(text, fontSize, lineHeight, style) {
  return box({ fontSize, lineHeight: `${lineHeight}px`, ...style }, text);
}

function treeOf(content) {
  const serif = { fontFamily: 'serif', fontWeight: 700 };
  const quiet = { color: COLOURS.quiet };
  const path = content.modules.flatMap((row, y) => [...row].flatMap((dark, x) => (dark === '1' ? `M${x} ${y}h1v1h-1z` : []))).join('');
  const side = content.modules.length;
  const module = Math.floor((160 * SCALE) / (side + 8)) / SCALE;
  const code = { type: 'svg', props: { width: side * module, height: side * module, viewBox: `0 0 ${side} ${side}`, children: [{ type: 'path', props: { d: path, fill: '#000' } }] } };
  return box(
    { width: WIDTH, flexDirection: 'column', background: COLOURS.paper, color: COLOURS.ink, fontFamily: 'sans' },
    box({ padding: `20px ${MARGIN}px 16px`, justifyContent: 'space-between', borderBottom: `1px solid ${COLOURS.hair}` }, words(content.brand, 15, 20, serif), words(content.date, 13, 20, quiet)),
    box({ flexDirection: 'column', padding: MARGIN, borderBottom: `1px solid ${COLOURS.hair}` },
      words(content.title, 25, 36, { ...serif, marginBottom: 14 }), words(content.authors, 13, 20, { ...quiet, marginBottom: 14 }),
      words(content.summary, 16, 28, { borderLeft: `2px solid ${COLOURS.accent}`, paddingLeft: 12 })),
    box({ padding: `20px ${MARGIN}px ${MARGIN}px`, alignItems: 'center' },
      box({ width: 160, height: 160, marginRight: 16, background: '#fff', alignItems: 'center', justifyContent: 'center' }, code),
      box({ flexDirection: 'column', width: 151 }, words(content.caption, 20, 30, serif), words(content.address, 12, 18, { ...quiet, marginTop: 4 }))),
  );
}
