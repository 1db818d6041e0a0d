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
.chosen .swatch{outline:2px solid ${colour('accent')};outline-offset:2px}
`;
