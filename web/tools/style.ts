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
