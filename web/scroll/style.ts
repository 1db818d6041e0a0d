// The style sheet of the two modes that scroll.
import { colour } from '../paint/themes.js';

export const SCROLL_CSS = `
.root[data-mode=scroll] .stage{position:relative;inset:auto;touch-action:auto}
.root:not([data-mode=paged]) .foot{position:sticky;background:${colour('paper')};border-top:1px solid ${colour('hair')};z-index:1}
.band{position:absolute!important;content-visibility:auto;overflow-clip-margin:32px}
`;
