// The demo page: pickers for the article, the theme and the mode, the snippet, and what the element tells.

interface Seed {
  src: string;
  type: 'text' | 'json' | 'html';
  title: string;
  url: string;
  /** Whether the address has to be given: plain text does not know it. */
  share: boolean;
}

const SEEDS: Record<string, Seed> = {
  aws: {
    src: '/seeds/aws-layoffs.txt',
    type: 'text',
    title: '亚马逊AWS裁员背后：增长失速、AI 替代与巨头的生存焦虑',
    url: 'https://m.fromgeek.com/t/703845',
    share: true,
  },
  granary: {
    src: '/seeds/chinese.json',
    type: 'json',
    title: '夜里十点半，图书馆的灯还亮着',
    url: 'https://news.example/zh/2026/granary-library',
    share: false,
  },
  bookshop: {
    src: '/seeds/bookshop.html',
    type: 'html',
    title: '山上的书店，等一班慢车',
    url: 'https://weekly.example/2026/04/bookshop',
    share: false,
  },
  ferry: {
    src: '/seeds/english.json',
    type: 'json',
    title: 'The Night Ferry Comes Back to Harbour Street',
    url: 'https://news.example/2026/harbour',
    share: false,
  },
};

const phone = document.querySelector<HTMLElement>('#phone')!;
const articles = [...document.querySelectorAll<HTMLElement>('offprint-article')];

/** Calls `pick` with the value of the radio button that is chosen in `id`. */
function onPick(id: string, pick: (value: string) => void): void {
  document.getElementById(id)!.addEventListener('change', (event) => pick((event.target as HTMLInputElement).value));
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

onPick('seeds', (name) => showSeed(SEEDS[name]!));
onPick('themes', (theme) => {
  for (const article of articles) article.setAttribute('theme', theme);
});
onPick('modes', (mode) => {
  for (const article of articles) article.setAttribute('mode', mode);
});
// The reader may choose another in the article's own sheet.
for (const name of ['theme', 'mode']) {
  new MutationObserver(() => {
    const chosen = document.querySelector<HTMLInputElement>(`input[name=${name}][value=${phone.getAttribute(name)}]`);
    if (chosen) chosen.checked = true;
  }).observe(phone, { attributeFilter: [name] });
}
document.getElementById('copy')!.addEventListener('click', copySnippet);

let loaded = 0;
phone.addEventListener('offprint-load', () => (loaded = performance.now()));
phone.addEventListener('offprint-layout', (event) => {
  fact('pages', String((event as CustomEvent<{ pageCount: number }>).detail.pageCount));
  if (loaded) fact('time', `${(performance.now() - loaded).toFixed(1)} ms`);
  loaded = 0;
});
phone.addEventListener('offprint-page', (event) => fact('place', (event as CustomEvent<{ locator: string }>).detail.locator));
