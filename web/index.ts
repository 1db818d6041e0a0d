// Offprint, without side effects: the element's class to register under a name of one's own, and the core.
export { OffprintArticle } from './element/offprint-article.js';
export type { ElementPosterOptions, ElementQrOptions } from './share/index.js';
export type { LoadReport, OffprintEventMap } from './element/events.js';
export type { Messages } from './element/labels.js';
export * from './core/index.js';
