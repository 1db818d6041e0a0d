// The style sheet of the panel.
import { colour } from '../paint/themes.js';

/** Nothing moves and nothing is transformed: apps that recognise codes look at what is on the screen. */
export const SHARE_CSS = `
.panel{position:fixed;inset:0;z-index:2147483647;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;display:flex;align-items:flex-end;justify-content:center;overflow:hidden;background:#0006;color:${colour('ink')};touch-action:pinch-zoom}
.panel::backdrop{background:none}
.sheet{width:100%;max-width:480px;max-height:100vh;overflow:auto;overscroll-behavior:contain;touch-action:pan-y pinch-zoom;padding:0 16px calc(16px + env(safe-area-inset-bottom,0px));background:${colour('paper')};border-radius:16px 16px 0 0;box-shadow:0 -8px 40px #0003;font-size:13px;line-height:20px}
@supports(height:1dvh){.sheet{max-height:100dvh}}
.sheet :is(h2,p,fieldset){margin:0;padding:0;border:0;min-width:0}
.head{position:relative;display:grid;place-items:center;height:52px}
.sheet h2{font:inherit;color:${colour('quiet')};outline:0}
.head button{position:absolute;top:4px;right:-10px;color:${colour('quiet')}}
.head .back{left:-10px;right:auto}
.card{display:flex;gap:16px;align-items:center;padding:16px;background:${colour('wash')};border-radius:8px}
.card.stacked{flex-direction:column;gap:12px;text-align:center}
.card.bare{display:block}
.plate{flex:none;display:grid;place-items:center;min-width:160px;min-height:160px;background:#fff;border-radius:4px;overflow:hidden;forced-color-adjust:none}
.words{min-width:0;max-width:100%}
.words strong{display:block;font:700 19px/28px var(--op-font-title);text-wrap:balance;word-break:keep-all;overflow-wrap:anywhere}
.panel a{color:${colour('quiet')};text-decoration:underline;text-decoration-color:${colour('hair')};text-underline-offset:3px;border-radius:2px}
.words a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;margin-top:4px;word-break:break-all}
.panel a:focus-visible,.panel textarea:focus-visible,.choice:focus-within{outline:2px solid ${colour('accent')};outline-offset:2px}
.acts{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:8px;margin:16px 0 0}
.act{height:auto;min-height:76px;align-content:start;gap:6px;font-size:12px;line-height:18px;text-align:center;color:${colour('quiet')};border-radius:12px}
.act span{display:grid;place-items:center;width:48px;height:48px;border-radius:24px;background:${colour('wash')};color:${colour('ink')}}
.act:focus-visible{outline-offset:2px}
.said{min-height:20px;text-align:center;color:${colour('ink')}}
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
.choice{position:relative;display:grid;place-items:center;min-width:52px;height:44px;padding:0 12px;color:${colour('quiet')};border-radius:8px;cursor:pointer}
.choice input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choice.chosen{color:${colour('ink')};background:${colour('wash')}}
@media(min-width:600px) and (min-height:480px){.panel{align-items:center}.sheet{max-width:420px;max-height:calc(100vh - 32px);border-radius:16px;box-shadow:0 8px 40px #0003}}
@media(forced-colors:active){.panel{background:none}.sheet{border:1px solid CanvasText}.act span,.wide,.panel textarea,.choice.chosen{border:1px solid ButtonText}}
@media print{.panel{display:none}}
`;

/** Set on the element where its panel is no dialog. */
export const OPEN = 'data-offprint-open';

/** Without dialogs: the element's box no longer clips what is fixed. */
export const UNCONTAINED_CSS = `:host([${OPEN}]){contain:none!important}`;
