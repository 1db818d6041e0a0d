// The demo page: pickers for the article and the theme, the snippet, and what the element tells.

interface Seed {
  label: string;
  src: string;
  type: 'text' | 'json';
  title: string;
  url: string;
  /** Whether the address has to be given: plain text does not know it. */
  share: boolean;
}

const SEEDS: readonly Seed[] = [
  {
    label: 'AWS 裁员',
    src: '/seeds/aws-layoffs.txt',
    type: 'text',
    title: '亚马逊AWS裁员背后：增长失速、AI 替代与巨头的生存焦虑',
    url: 'https://m.fromgeek.com/t/703845',
    share: true,
  },
  {
    label: '粮仓图书馆',
    src: '/seeds/chinese.json',
    type: 'json',
    title: '夜里十点半，图书馆的灯还亮着',
    url: 'https://news.example/zh/2026/granary-library',
    share: false,
  },
  {
    label: 'Night Ferry',
    src: '/seeds/english.json',
    type: 'json',
    title: 'The Night Ferry Comes Back to Harbour Street',
    url: 'https://news.example/2026/harbour',
    share: false,
  },
];

const THEMES = [
  ['auto', '自动'],
  ['light', '浅色'],
  ['dark', '深色'],
  ['sepia', '米黄'],
] as const;

const phone = document.querySelector<HTMLElement>('#phone')!;
const articles = [...document.querySelectorAll<HTMLElement>('offprint-article')];

function picker(id: string, labels: readonly string[], pick: (index: number) => void): void {
  const field = document.getElementById(id)!;
  labels.forEach((text, index) => {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = id;
    input.checked = index === 0;
    input.addEventListener('change', () => pick(index));
    label.append(input, text);
    field.append(label);
  });
}

function showSeed(seed: Seed): void {
  for (const article of articles) {
    const link = article.querySelector<HTMLAnchorElement>(':scope > a');
    if (link) {
      link.href = seed.url;
      link.textContent = seed.title;
    }
    if (seed.share) article.setAttribute('share-url', seed.url);
    else article.removeAttribute('share-url');
    article.setAttribute('type', seed.type);
    article.setAttribute('src', seed.src);
  }
  showSnippet(seed);
}

function showSnippet(seed: Seed): void {
  const share = seed.share ? `\n    share-url="${seed.url}"` : '';
  document.getElementById('snippet')!.textContent = `<script type="module" src="/offprint/offprint.js"></script>
<offprint-article src="${seed.src}"${share}>
  <a href="${seed.url}">${seed.title}</a>
</offprint-article>`;
}

function copySnippet(event: Event): void {
  const button = event.currentTarget as HTMLButtonElement;
  const code = document.getElementById('snippet')!;
  const say = (text: string) => {
    const before = button.textContent;
    button.textContent = text;
    setTimeout(() => (button.textContent = before), 1500);
  };
  navigator.clipboard?.writeText(code.textContent ?? '').then(
    () => say('已复制 Copied'),
    () => document.getSelection()?.selectAllChildren(code),
  );
}

function fact(name: string, text: string): void {
  document.getElementById(`fact-${name}`)!.textContent = text;
}

picker('seeds', SEEDS.map((seed) => seed.label), (index) => showSeed(SEEDS[index]!));
picker('themes', THEMES.map(([, label]) => label), (index) => {
  for (const article of articles) article.setAttribute('theme', THEMES[index]![0]);
});
document.getElementById('copy')!.addEventListener('click', copySnippet);

let loaded = 0;
phone.addEventListener('offprint-load', () => (loaded = performance.now()));
phone.addEventListener('offprint-layout', (event) => {
  fact('pages', String((event as CustomEvent<{ pageCount: number }>).detail.pageCount));
  if (loaded) fact('time', `${(performance.now() - loaded).toFixed(1)} ms`);
  loaded = 0;
});
phone.addEventListener('offprint-page', (event) => fact('place', (event as CustomEvent<{ locator: string }>).detail.locator));
showSnippet(SEEDS[0]!);
