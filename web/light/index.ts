// The article as light DOM: made of the core's data, and read back. A file of its own, light.js, that comes after the first page, or in its place.
export { lightArticle, lightSource } from './light-article.js';
export { readLightArticle } from './read-light-article.js';
