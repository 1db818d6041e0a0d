// The style sheet of painted pages.
import { colour, themeRules } from './themes.js';

/**
 * Painted pages. Wrappers take no space: blocks are placed by their coordinates from the page's corner, their lines flow down in
 * them. Browsers now squeeze marks and space scripts by themselves; the core has done that already, hence two of the `text-` properties.
 */
export const PAGE_CSS = `${themeRules()}
.op-page{position:relative;direction:ltr;text-align:left;overflow-wrap:normal;-webkit-text-size-adjust:100%;text-size-adjust:100%;font-kerning:auto;font-variant:normal;font-feature-settings:normal;text-indent:0;text-transform:none;word-spacing:0;white-space:pre;text-spacing-trim:space-all;text-autospace:no-autospace;hyphens:manual;color:${colour('ink')}}
.op-page *{box-sizing:border-box;margin:0;padding:0;border:0;background:none;color:inherit;font:inherit;letter-spacing:inherit;text-decoration:none;list-style:none;quotes:none;vertical-align:baseline}
.op-page :is(h1,h2,h3,h4,h5,h6,p,ul,ol,li,blockquote,figure,figcaption,footer,table,tbody,tr,td,th,caption,pre,div){display:block}
.op-page .op-line{display:block}
.op-page :is(.op-block,.op-marker){position:absolute}
.op-page .op-hyphen::after{content:"-"}
.op-page ruby{display:inline-block;position:relative;line-height:inherit}
.op-page rt{display:block;position:absolute;bottom:calc(50% + .5em);transform:translateX(-50%);font-size:50%;line-height:1;letter-spacing:0;white-space:nowrap;user-select:none;-webkit-user-select:none}
.op-page :is(.op-marker,.op-repeated){user-select:none;-webkit-user-select:none}
.op-page .op-box{position:absolute;pointer-events:none}
.op-page .op-rule,.op-page .op-cell{background:${colour('hair')}}
.op-page .op-panel{background:${colour('wash')};border-radius:8px}
.op-page .op-bar{background:${colour('accent')}}
.op-page .op-image{position:absolute;display:block;object-fit:contain;background:${colour('wash')}}
.op-page .op-missing{position:absolute;display:flex;align-items:center;justify-content:center;overflow:hidden;padding:8px;background:${colour('wash')};color:${colour('quiet')};font-size:13px;line-height:20px;text-align:center;white-space:normal}
.op-page .op-plate{position:absolute;display:grid;place-items:center;background:#fff;border-radius:4px;overflow:hidden;forced-color-adjust:none}
.op-page .op-plate>*{display:block;image-rendering:pixelated}
.op-page .op-wide{overflow:auto hidden;overscroll-behavior-x:contain;touch-action:pan-x pan-y;scrollbar-width:thin}
.op-wide>*{position:absolute}
.op-page .op-wide pre{width:max-content!important;padding-right:1em}
.op-page a{cursor:pointer}
.op-page :is(a,.op-wide):focus-visible{outline:2px solid ${colour('accent')};outline-offset:2px;border-radius:2px}
[data-theme=dark] .op-image{filter:brightness(.86)}
@media(prefers-color-scheme:dark){[data-theme=auto] .op-image{filter:brightness(.86)}}
@media(forced-colors:active){.op-page .op-rule,.op-page .op-cell,.op-page .op-bar{background:CanvasText}}
`;

/** The same in a shadow root: no rule of the page reaches the lines, all of them spans, so none has to be undone; that is a tenth of a page turn. */
export const SHADOW_PAGE_CSS = PAGE_CSS.replace('.op-page *', '.op-page :not(span)');
