// What is encoded: 320 texts of the kinds that codes of articles hold, made up but the same every time.

/** A generator of numbers from 0 up to `count`, the same on every machine (xorshift). */
function numbers(seed) {
  let state = seed;
  return (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
}

const WORDS = ['harbour', 'news', 'telecom', 'ferry', 'tide', 'reader', 'lamp', 'quay', 'market', 'rain'];
const HOSTS = ['m.fromgeek.com', 'news.example.com', 'fg.cn', 'harbour.example', 'www.example.org', 't.example'];
const CHINESE = ['长按扫码 阅读全文', '亚马逊AWS裁员背后：增长失速、AI 替代与巨头的生存焦虑', '渡轮在雾中靠岸，灯一盏一盏亮起来。', '港口的早晨', '繁體中文的標題與內容'];

function pathOf(below) {
  return Array.from({ length: 1 + below(3) }, () => WORDS[below(WORDS.length)]).join('/');
}

function queryOf(below) {
  const pairs = Array.from({ length: 1 + below(4) }, () => `${WORDS[below(WORDS.length)]}=${below(2) ? below(1e9) : WORDS[below(WORDS.length)]}`);
  return `?${pairs.join('&')}`;
}

const identifier = (below, length, alphabet) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join('');

const KINDS = [
  (below) => `https://${HOSTS[below(HOSTS.length)]}/t/${below(1e6)}`,
  (below) => `https://${HOSTS[below(HOSTS.length)]}/${pathOf(below)}/${below(1e6)}.html`,
  (below) => `https://${HOSTS[below(HOSTS.length)]}/${pathOf(below)}${queryOf(below)}`,
  (below) => `https://${HOSTS[below(HOSTS.length)].toUpperCase()}/T/${below(1e9)}`,
  (below) => `https://${HOSTS[below(HOSTS.length)]}/s/${identifier(below, 8 + below(40), 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')}`,
  (below) => `https://${HOSTS[below(HOSTS.length)]}/${encodeURIComponent(CHINESE[below(CHINESE.length)])}/${below(1e4)}`,
  (below) => `https://${HOSTS[below(HOSTS.length)]}/${pathOf(below)}?utm_source=wechat&utm_medium=poster&utm_campaign=${WORDS[below(WORDS.length)]}&sid=${identifier(below, 8, '0123456789abcdef')}`,
  (below) => identifier(below, 8 + below(60), '0123456789'),
];

const PLAIN = ['A', '0', 'HELLO WORLD', '01234567', 'mailto:desk@news.example', 'tel:+8613800138000', 'WIFI:S:harbour;T:WPA;P:ferry-lamp-42;;', 'two\nlines', '$%*+-./: $', 'a'.repeat(120)];

/** Texts of ASCII: 300. */
export const ASCII = [...PLAIN, ...Array.from({ length: 290 }, (_, i) => KINDS[i % KINDS.length](numbers(7919 * (i + 1))))];

/** Texts of other characters, in UTF-8 without a word of it in the symbol: 20. */
export const BEYOND_ASCII = [
  ...CHINESE, ...CHINESE.map((text, i) => `https://news.example/${text}?n=${i}`),
  '日本語のテキスト', 'かな混じり文 ABC 123', '한국어 제목', 'Ünïcödé café', 'Ελληνικά γράμματα', 'Пристань утром', 'emoji 😀🚀', 'עברית', 'mixed 混合 ABC 123 かな', '¡Hola, señor!',
];
