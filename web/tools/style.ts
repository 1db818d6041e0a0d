// The style sheet of the reading tools.
import { colour, THEMES } from '../paint/themes.js';

export const TOOLS_CSS = `
.settings :is(fieldset,.setting){display:flex;align-items:center;height:44px}
.settings :is(legend,.legend){float:left;flex:none;width:72px;padding:0;color:${colour('quiet')}}
.settings label.choice{flex:1;min-width:44px;padding:0 2px;border:0 solid transparent;border-width:4px 0;background-clip:padding-box;white-space:nowrap}
.settings .choice input{inset:-4px 0;height:44px}
.settings output{flex:1;text-align:center;font-variant-numeric:tabular-nums}
.settings .setting button{flex:1;font-family:var(--op-font-title);font-size:22px}
.settings .setting .smaller{font-size:15px}
.swatches .choice.chosen{background:none}
.swatch{display:grid;place-items:center;width:28px;height:28px;border-radius:14px;border:1px solid ${colour('hair')};background:${colour('paper')};color:${colour('ink')};forced-color-adjust:none;font-size:13px}
.swatch[data-theme=auto]{background:linear-gradient(135deg,${THEMES.light.paper} 50%,${THEMES.dark.paper} 50%);color:transparent}
.swatch[data-theme=contrast]{background:#fff;color:#000;border-color:#000}
@media(prefers-color-scheme:dark){.swatch[data-theme=contrast]{background:#000;color:#fff;border-color:#fff}}
.sheet .left{text-align:center;color:${colour('quiet')};font-variant-numeric:tabular-nums}
.field{position:sticky;top:52px;z-index:1;padding:12px 0 8px;background:${colour('paper')}}
.field input{all:unset;box-sizing:border-box;display:block;width:100%;height:44px;padding:0 14px;background:${colour('wash')};color:${colour('ink')};border-radius:8px;font-size:16px;line-height:24px;-webkit-tap-highlight-color:transparent}
.field input::placeholder{color:${colour('quiet')};opacity:1}
.field input::-webkit-search-cancel-button{filter:grayscale(1)}
.told{text-align:center;color:${colour('quiet')}}
.told:empty{display:none}
.listed :is(ul,ol){list-style:none;margin:0;padding:0}
.listed ul ul{padding-left:1.5em}
.row{display:flex;align-items:baseline;gap:12px;width:100%;height:auto;min-height:44px;padding:10px 0;border-radius:4px;font-size:15px;line-height:24px;text-align:start;overflow-wrap:anywhere}
.row span:first-child{flex:1;min-width:0}
.listed ol .row{font-size:14px;color:${colour('quiet')}}
.listed li+li>.row,.listed ul ul .row{border-top:1px solid ${colour('hair')};border-radius:0}
.row .at{flex:none;color:${colour('quiet')};font-size:13px;font-variant-numeric:tabular-nums}
nav .row[aria-current] span:first-child{color:${colour('accent')}}
.row mark,.op-page .op-found{background:color-mix(in srgb,${colour('accent')} 20%,transparent)}
.row mark{color:${colour('ink')};border-radius:2px}
.op-page .op-found{position:absolute;border-radius:2px;pointer-events:none;user-select:none;-webkit-user-select:none}
.op-page .op-found-now{box-shadow:0 0 0 2px ${colour('accent')}}
.foot.finding>:not(.find-bar){visibility:hidden}
.find-bar{position:absolute;inset:0;display:flex;align-items:center;padding:0 4px;background:${colour('paper')}}
.find-bar .looked-for{flex:1;min-width:0;padding:0 8px 0 10px;display:flex;align-items:center;gap:8px;color:${colour('ink')}}
.find-bar .looked-for svg{flex:none;width:20px;height:20px}
.looked-for span{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.count{padding:0 8px;white-space:nowrap}
@media(forced-colors:active){.row mark,.op-page .op-found{background:none;outline:2px solid Mark}.op-page .op-found-now{outline:3px solid Highlight}.field input{border:1px solid ButtonText}}
.note{position:absolute;z-index:2;overflow:auto;overscroll-behavior:contain;padding:12px 16px 0;background:${colour('paper')};border:1px solid ${colour('hair')};border-radius:12px;box-shadow:0 8px 40px #0003;font-size:15px;line-height:24px;overflow-wrap:anywhere;outline:0}
.note p{margin:0}
.note button{padding:0;justify-content:start;color:${colour('quiet')};font-size:13px}
:is(.note,.about) a{color:inherit;text-decoration:underline;text-decoration-color:${colour('quiet')};text-underline-offset:3px}
:is(.note,.about) a:focus-visible{outline:2px solid ${colour('accent')};outline-offset:2px;border-radius:2px}
@media print{.note{display:none}}
.op-page .op-image{cursor:zoom-in}
.op-page .op-zoom{position:absolute;display:grid;opacity:0}
.op-page .op-zoom svg{box-sizing:border-box;width:32px;height:32px;padding:5px;border-radius:16px;background:${colour('paper')};color:${colour('ink')}}
.op-page :is(.op-image:hover+.op-zoom,.op-zoom:hover,.op-zoom:focus-visible){opacity:1}
@media(hover:none){.op-page .op-zoom{opacity:.85}}
.lightbox{display:grid;grid-template:auto minmax(0,1fr) auto/minmax(0,1fr);background:${colour('paper')};font-size:13px;line-height:20px;touch-action:none;overscroll-behavior:contain}
.lightbox .head{display:flex;justify-content:center;padding-top:env(safe-area-inset-top,0px);height:auto;min-height:52px}
.lightbox .head .close{right:6px;top:calc(4px + env(safe-area-inset-top,0px))}
.zooms{display:flex;color:${colour('quiet')}}
.head .zooms button{position:static;color:inherit}
.whole{min-width:64px;font-variant-numeric:tabular-nums}
.frame{position:relative;overflow:hidden;cursor:zoom-in;touch-action:none}
.frame.large{cursor:grab}
.frame.large:active{cursor:grabbing}
.frame img{position:absolute;left:50%;top:50%;max-width:none;user-select:none;-webkit-user-select:none;background:${colour('wash')}}
.about{justify-self:center;max-width:576px;max-height:30vh;overflow:auto;padding:12px 16px calc(16px + env(safe-area-inset-bottom,0px));color:${colour('ink')};touch-action:pan-y;overflow-wrap:anywhere}
.about p{margin:0;color:${colour('quiet')}}
.about:focus-visible{outline:2px solid ${colour('accent')};outline-offset:-2px}
.chosen .swatch{outline:2px solid ${colour('accent')};outline-offset:2px}
`;
