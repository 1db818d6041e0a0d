// The style sheets of what lies over the pages: the layer, and every panel on one: the dim, the sheet, its head, what is chosen from.
import { colour } from '../paint/themes.js';

export const LAYER_CSS = `
.layer{position:fixed;inset:0;z-index:2147483647;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;overflow:hidden;color:${colour('ink')}}
.layer::backdrop{background:none}
.head{position:relative;display:grid;place-items:center;height:52px}
.head button{position:absolute;top:4px;right:-10px;color:${colour('quiet')}}
@media print{.layer{display:none!important}}
`;

/** Nothing moves and nothing is transformed: apps that recognise codes look at what is on the screen. */
export const PANEL_CSS = `
.panel{display:flex;align-items:flex-end;justify-content:center;background:#0006;touch-action:pinch-zoom}
.sheet{width:100%;max-width:480px;max-height:100vh;overflow:auto;overscroll-behavior:contain;touch-action:pan-y pinch-zoom;padding:0 16px calc(16px + env(safe-area-inset-bottom,0px));background:${colour('paper')};border-radius:16px 16px 0 0;box-shadow:0 -8px 40px #0003;font-size:13px;line-height:20px}
@supports(height:1dvh){.sheet{max-height:100dvh}}
.sheet :is(h2,p,fieldset){margin:0;padding:0;border:0;min-width:0}
.sheet h2{font:inherit;color:${colour('quiet')};outline:0}
.head .back{left:-10px;right:auto}
.panel :is(a,textarea,input[type=search]):focus-visible,.choice:focus-within{outline:2px solid ${colour('accent')};outline-offset:2px}
.said{min-height:20px;text-align:center;color:${colour('ink')}}
.choice{position:relative;display:grid;place-items:center;min-width:52px;height:44px;padding:0 12px;color:${colour('quiet')};border-radius:8px;cursor:pointer}
.choice input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choice.chosen{color:${colour('ink')};background:${colour('wash')}}
@media(min-width:600px) and (min-height:480px){.panel{align-items:center}.sheet{max-width:420px;max-height:calc(100vh - 32px);border-radius:16px;box-shadow:0 8px 40px #0003}}
.panel.light{background:none;align-items:flex-end}
.light .sheet{max-height:60vh;box-shadow:0 0 0 1px ${colour('hair')},0 -8px 40px #0002}
.tall .sheet{height:100%;max-height:calc(100% - 24px)}
.tall .head{position:sticky;top:0;z-index:1;background:${colour('paper')}}
@media(min-width:600px) and (min-height:480px){.tall .sheet{height:640px;max-height:calc(100% - 32px)}.panel.light{justify-content:flex-end;padding:16px}}
@media(forced-colors:active){.panel{background:none}.sheet{border:1px solid CanvasText}.choice.chosen{border:1px solid ButtonText}}
`;

/** Set on the element where its layer is no dialog. */
export const OPEN = 'data-offprint-open';

/** Without dialogs: the element's box no longer clips what is fixed. */
export const UNCONTAINED_CSS = `:host([${OPEN}]){contain:none!important}`;
