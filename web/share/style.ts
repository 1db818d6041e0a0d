// The style sheet of what the share panel shows: the code, what can be done with it, posters.
import { colour } from '../paint/themes.js';

export const SHARE_CSS = `
.card{display:flex;gap:16px;align-items:center;padding:16px;background:${colour('wash')};border-radius:8px}
.card.stacked{flex-direction:column;gap:12px;text-align:center}
.card.bare{display:block}
.plate{flex:none;display:grid;place-items:center;min-width:160px;min-height:160px;background:#fff;border-radius:4px;overflow:hidden;forced-color-adjust:none}
.words{min-width:0;max-width:100%}
.words strong{display:block;font:700 19px/28px var(--op-font-title);text-wrap:balance;word-break:keep-all;overflow-wrap:anywhere}
.panel a{color:${colour('quiet')};text-decoration:underline;text-decoration-color:${colour('hair')};text-underline-offset:3px;border-radius:2px}
.words a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;margin-top:4px;word-break:break-all}
.acts{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:8px;margin:16px 0 0}
.act{height:auto;min-height:76px;align-content:start;gap:6px;font-size:12px;line-height:18px;text-align:center;color:${colour('quiet')};border-radius:12px}
.act span{display:grid;place-items:center;width:48px;height:48px;border-radius:24px;background:${colour('wash')};color:${colour('ink')}}
.act:focus-visible{outline-offset:2px}
.acts~.said{padding-top:8px}
.panel textarea{all:unset;box-sizing:border-box;display:block;width:100%;height:132px;padding:12px;overflow:auto;background:${colour('wash')};color:${colour('ink')};border-radius:8px;font:13px/20px Menlo,Consolas,"Liberation Mono","Noto Sans CJK SC",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.panel textarea.address{height:44px;margin-top:16px;white-space:pre;overflow-wrap:normal}
.wide{display:flex;justify-content:center;align-items:center;height:44px;width:100%;margin-top:16px;background:${colour('wash')};color:${colour('ink')};font-size:14px}
.shown{display:grid;place-items:center;min-height:200px;color:${colour('quiet')}}
.shown.making{border-top:2px solid ${colour('accent')}}
.save{text-align:center;color:${colour('quiet')};padding-top:8px}
.files{display:flex;justify-content:center;gap:16px}
.files>*{display:grid;place-items:center;height:44px;padding:0 12px}
.files button{color:${colour('ink')}}
.choices{display:flex;flex-wrap:wrap;justify-content:center;gap:8px 24px;margin-top:8px}
.choices fieldset{display:flex}
.choices legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(forced-colors:active){.act span,.wide,.panel textarea{border:1px solid ButtonText}}
`;
