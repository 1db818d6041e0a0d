// The style sheet around the pages: the box, its states, the foot.
import { colour, contrastRules, themeRules } from '../paint/themes.js';
import { FOOT } from './geometry.js';

/** Of the controls and the light DOM; painted pages have the stacks that they were measured with. */
const TEXT = '"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif';
const TITLE = `"Songti SC","Noto Serif CJK SC",${TEXT}`;

/**
 * The host's own rules cannot reach in: `all: initial !important` on `:host` beats even `!important` rules of the page. So the
 * box is sized through custom properties, and what is in it is reached as parts.
 *
 * @cssprop [--offprint-height=min(780px, 100dvh)] - height of the box; in `scroll` and `plain` it is as high as what is in it unless one is given
 * @cssprop [--offprint-scroll-height=var(--offprint-height, auto)] - height of the box in `scroll` and `plain`; what does not fit scrolls in it
 * @cssprop [--offprint-width=auto] - width of the box
 * @cssprop [--offprint-max-width=none] - its greatest width; from 900 px on, two pages stand side by side
 * @cssprop [--offprint-margin=0] - its margin
 * @cssprop [--offprint-aspect-ratio=auto] - its aspect ratio, where its height is `auto`
 * @cssprop [--offprint-radius=0] - radius of its corners
 * @cssprop --offprint-font-text - font stack of the text; default: by the article's language
 * @cssprop --offprint-font-title - of titles and headings
 * @cssprop --offprint-font-code - of code
 * @cssprop [--offprint-paper=#fffdfa] - the ground; like the other colours it counts in every theme but `contrast`
 * @cssprop [--offprint-ink=#1d1b19] - text
 * @cssprop [--offprint-quiet=#6f6a64] - captions, page numbers
 * @cssprop [--offprint-hair=#e7e2da] - thin lines
 * @cssprop [--offprint-wash=#f6f2eb] - the ground of code, notices and fields
 * @cssprop [--offprint-accent=#b3261e] - what is to be seen first: the focus, the progress line, buttons
 *
 * @csspart root - all of it, over the whole box
 * @csspart page - what the pages lie on
 * @csspart page-content - the lines of one page
 * @csspart progress-bar - the line at the top: how far the reader is
 * @csspart controls - the foot
 * @csspart contents-button - in the foot: headings and search
 * @csspart previous-button - in the foot
 * @csspart page-indicator - in the foot: the page and how many there are
 * @csspart next-button - in the foot
 * @csspart type-button - in the foot: type size and layout
 * @csspart share-button - in the foot
 * @csspart status - what is announced to screen readers; not seen
 * @csspart fallback - what shows the light DOM
 * @csspart error - the line that says why there is no article, with a button to try again
 * @csspart settings-panel - the sheet with type size, line height, paragraphs, colours and mode
 * @csspart contents-panel - the sheet with the headings and the field to find words
 * @csspart find-bar - over the foot while words are looked for: to the one before and after
 * @csspart lightbox - a picture, large
 * @csspart note - a note, beside what refers to it
 * @csspart share-panel - the sheet with the code, the link and posters
 */
export const CHROME_CSS = `${themeRules()}${contrastRules()}
:host{all:initial!important;display:block!important;position:relative!important;direction:ltr!important;unicode-bidi:isolate!important;contain:layout paint style!important;box-sizing:border-box!important;width:var(--offprint-width,auto)!important;max-width:var(--offprint-max-width,none)!important;margin:var(--offprint-margin,0)!important;height:var(--offprint-height,min(780px,100vh))!important;aspect-ratio:var(--offprint-aspect-ratio,auto)!important;border-radius:var(--offprint-radius,0)!important;-webkit-text-size-adjust:100%!important;text-size-adjust:100%!important}
@supports(height:1dvh){:host{height:var(--offprint-height,min(780px,100dvh))!important}}
:host([hidden]){display:none!important}
:host([mode=plain]),:host([mode=scroll]){--op-height:var(--offprint-scroll-height,var(--offprint-height,auto));height:var(--op-height)!important;contain:layout style!important}
.root{position:relative;box-sizing:border-box;height:100%;overflow:hidden;background:${colour('paper')};color:${colour('ink')};font:17px/1.765 var(--offprint-font-text,${TEXT});--op-font-title:var(--offprint-font-title,${TITLE})}
.root:not([data-mode=paged]){height:auto;min-height:100%}
.root[data-boxed]:not([data-mode=paged]){height:100%;overflow:hidden auto}
.root.awaited{position:absolute;inset:0;visibility:hidden}
.root *{box-sizing:border-box}
[hidden]{display:none!important}
.progress{position:absolute;left:0;top:0;height:2px;width:0;background:${colour('accent')};z-index:1}
.stage{position:absolute;inset:0;overflow:hidden;touch-action:pan-y pinch-zoom;-webkit-tap-highlight-color:transparent}
.root:not([data-boxed],[data-mode=paged]){overflow:visible}
.spread{position:absolute;inset:0;background:${colour('paper')}}
.spread[hidden]{display:block!important;visibility:hidden}
.spread[hidden=until-found]{visibility:visible;content-visibility:hidden;background:none;pointer-events:none}
.settling .spread{transition:transform 180ms cubic-bezier(.2,.7,.3,1)}
.leaf{position:absolute!important}
.probe{position:absolute;visibility:hidden;font:17px/30px sans-serif}
.fallback{position:absolute;inset:0;overflow:hidden;padding:28px 16px 16px}
.root[data-mode=plain] .fallback{position:static;overflow:visible;max-width:calc(38em + 32px);margin:0 auto;font-size:calc(17px*var(--op-scale,1))}
.root[data-state=ready]:not([data-mode=plain]) .fallback{display:none}
.root:not([data-state=ready]) :is(.stage,.foot,.progress),.root[data-mode=plain] .stage,.root:not([data-mode=paged]) .progress{display:none}
::slotted(*){color:${colour('ink')}!important}
::slotted(a){font:700 26px/37px var(--op-font-title);text-decoration:none}
::slotted(article){overflow-wrap:break-word}
.notice{display:flex;gap:12px;align-items:center;justify-content:space-between;margin:0 0 16px;padding:8px 12px;border-left:2px solid ${colour('accent')};background:${colour('wash')};font-size:14px;line-height:24px;color:${colour('ink')}}
.foot{position:absolute;left:0;right:0;bottom:0;height:${FOOT}px;padding:0 4px;display:grid;grid-template-columns:1fr auto 1fr;align-items:center;font-size:13px;line-height:20px;color:${colour('quiet')};font-variant-numeric:tabular-nums;user-select:none;-webkit-user-select:none}
.foot b{font-weight:500;color:${colour('ink')}}
.tools,.turns{display:flex;align-items:center}
.tools,.turns button{transition:opacity 180ms}
.tools+.turns+.tools{justify-content:flex-end}
.indicator{min-width:52px;text-align:center}
button{all:unset;box-sizing:border-box;min-width:${FOOT}px;height:${FOOT}px;display:grid;place-items:center;cursor:pointer;color:inherit;font:inherit;border-radius:8px;-webkit-tap-highlight-color:transparent}
button svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
:is(.root,button):focus-visible{outline:2px solid ${colour('accent')};outline-offset:-4px}
.leaf:focus-visible{outline:1px solid ${colour('quiet')};outline-offset:8px}
button[aria-disabled=true]{opacity:.35;cursor:default}
.notice button{padding:0 8px;color:${colour('accent')};white-space:nowrap}
@media(hover:hover){button:not([aria-disabled=true]):hover{color:${colour('ink')}}}
.faded .tools,.faded .turns button{opacity:0}
.foot:is(:hover,:focus-within) :is(.tools,.turns button){opacity:1}
.live{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(prefers-reduced-motion:reduce){.settling .spread,.tools,.turns button{transition:none}}
@media(forced-colors:active){.root{border:1px solid CanvasText}.progress{background:Highlight}}
@media print{:host,:host([mode]){height:auto!important;contain:none!important}.root{height:auto!important;overflow:visible!important}.root .stage,.root .foot,.root .progress,.root .notice{display:none!important}.root .fallback{display:block!important;position:static;overflow:visible}}
`;
