// Small articles in the two languages that no seed is in, with what a screen reader tells apart: headings, a list, a quotation, a table, a picture, a link, ruby.
import type { ArticleData } from '../../web/core/article-data.js';

const PICTURE = { src: '/seeds/AWS-Staff-Cut-2.jpg', width: 1080, height: 720 };

export const HANT: ArticleData = {
  offprint: 1,
  title: '碼頭上的最後一班渡輪',
  lang: 'zh-Hant',
  canonical: 'https://news.example/hant/ferry',
  authors: ['林書宇'],
  blocks: [
    { kind: 'paragraph', runs: ['夜裡十點半，最後一班渡輪離開碼頭。船上只有三個人，一個是', { text: '船長', marks: ['strong'] }, '，另外兩個是他的學徒。'] },
    { kind: 'heading', level: 2, id: 'boat', runs: ['一艘舊船'] },
    { kind: 'image', ...PICTURE, alt: '黃昏時的碼頭，一艘亮著燈的船', caption: ['開航前的碼頭。'] },
    { kind: 'paragraph', runs: ['這艘船已經四十歲了，詳情見', { text: '航運局的紀錄', href: 'https://news.example/hant/record' }, '。'] },
    { kind: 'list', ordered: true, items: [{ blocks: [{ kind: 'paragraph', runs: ['檢查引擎'] }] }, { blocks: [{ kind: 'paragraph', runs: ['點亮航燈'] }] }] },
    { kind: 'quote', blocks: [{ kind: 'paragraph', runs: ['「船老了，海沒有老。」'] }], cite: ['船長'] },
    { kind: 'heading', level: 3, runs: ['班次'] },
    { kind: 'table', caption: ['每日班次'], rows: [[{ header: true, runs: ['時間'] }, { header: true, runs: ['目的地'] }], ['06:30', '北岸'], ['22:30', '南灣']] },
  ],
};

export const JA: ArticleData = {
  offprint: 1,
  title: '夜の渡し船',
  lang: 'ja',
  canonical: 'https://news.example/ja/ferry',
  authors: ['佐藤健'],
  blocks: [
    { kind: 'paragraph', runs: ['夜十時半、最後の', { text: '渡船', ruby: 'とせん' }, 'が桟橋を離れた。乗客は三人だけだった。'] },
    { kind: 'heading', level: 2, id: 'boat', runs: ['古い船'] },
    { kind: 'image', ...PICTURE, alt: '夕暮れの港、灯りのついた船', caption: ['出航前の桟橋。'] },
    { kind: 'paragraph', runs: ['船は四十年前に造られた。詳しくは', { text: '港の記録', href: 'https://news.example/ja/record' }, 'にある。'] },
    { kind: 'list', items: [{ blocks: [{ kind: 'paragraph', runs: ['エンジンを確かめる'] }] }, { blocks: [{ kind: 'paragraph', runs: ['灯りをつける'] }] }] },
    { kind: 'quote', blocks: [{ kind: 'paragraph', runs: ['「船は老いたが、海は老いない。」'] }], cite: ['船長'] },
    { kind: 'heading', level: 3, runs: ['時刻'] },
    { kind: 'table', caption: ['毎日の便'], rows: [[{ header: true, runs: ['時刻'] }, { header: true, runs: ['行き先'] }], ['06:30', '北岸'], ['22:30', '南湾']] },
  ],
};

/** Long enough for several pages, with a link in each paragraph: to the place after, and out of the article. */
export const LINKED: ArticleData = {
  offprint: 1,
  title: '许多链接',
  lang: 'zh-Hans',
  canonical: 'https://news.example/links',
  blocks: Array.from({ length: 16 }, (_, n) => [
    { kind: 'heading' as const, level: 2, id: `part-${n}`, runs: [`第${n}节`] },
    {
      kind: 'paragraph' as const,
      runs: [`这是第${n}段，河水退得比往年都早，码头上的人站在石阶上看，谁也没有说话。`.repeat(3), { text: `链接${n}`, href: `https://news.example/${n}` }, '，', { text: `后面${n}`, href: `#part-${Math.min(n + 4, 15)}` }, '。'],
    },
  ]).flat(),
};

/** What the others lack: code that is wider than the page, a reference with its note, small print. */
export const NOTED: ArticleData = {
  offprint: 1,
  title: '带注释的文章',
  lang: 'zh-Hans',
  canonical: 'https://news.example/noted',
  blocks: [
    { kind: 'paragraph', runs: ['渡船在夜里十点半离开码头', { text: '1', marks: ['sup'], href: '#note-1' }, '。'] },
    { kind: 'code', text: `let speed = 12;\nlet course = ${'speed + '.repeat(30)}0;` },
    { kind: 'paragraph', id: 'note-1', runs: ['见航运局的记录。'] },
    { kind: 'disclaimer', runs: ['本文仅供参考。'] },
  ],
};
