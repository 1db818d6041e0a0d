// The two modes that scroll. A file of its own, scroll.js, that comes when an element is in one of them.
export { PlainView } from './plain-view.js';
export { ScrollView } from './scroll-view.js';
