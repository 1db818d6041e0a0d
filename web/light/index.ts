// The light DOM's article, read back. A file of its own, light.js, that comes when somebody has changed it: a translator, a correction.
export { readLightArticle } from './read-light-article.js';
