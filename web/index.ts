// Offprint, without side effects: the element's class to register under a name of one's own, and the core.
export { OffprintArticle } from './element/offprint-article.js';
export * from './core/index.js';
