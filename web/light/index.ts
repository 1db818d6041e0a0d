// The article as light DOM. A file of its own, light.js, that comes after the first page, or in its place.
export { LightArticles } from './light-articles.js';
