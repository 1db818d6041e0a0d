// What a mouse or a trackpad does beside clicking: turning by a sideways wheel, and selecting on from one page to the next.
import { selectedRange } from '../element/selection.js';
import type { ToolsHost } from './index.js';

/** px of sideways movement that turn. */
const ENOUGH = 40;
/** A trackpad goes on by itself for a while: what follows closer is of the same movement, ms. */
const SAME = 150;
/** How near to the edge a selection goes on to the next page, px, and after how long, ms. */
const EDGE = 28;
const HOLD = 500;

/** Follows the wheel and the mouse over the pages until `signal` aborts. */
export function followPointing(host: ToolsHost, signal: AbortSignal): void {
  followWheel(host, signal);
  followSelecting(host, signal);
}

function followWheel({ stage, turn, element }: ToolsHost, signal: AbortSignal): void {
  let moved = 0;
  let last = 0;
  let turned = false;
  stage.addEventListener('wheel', (event) => {
    const { deltaX, deltaY, deltaMode, timeStamp, ctrlKey, shiftKey, target } = event;
    // A mouse without a sideways wheel: with Shift some browsers leave the movement where it was.
    const dx = shiftKey && deltaX === 0 ? deltaY : deltaX;
    if (ctrlKey || element.mode !== 'paged' || Math.abs(dx) <= (shiftKey ? 0 : Math.abs(deltaY)) || inScroller(target)) return;
    // The browser would go back in its history.
    event.preventDefault();
    if (timeStamp - last > SAME) {
      moved = 0;
      turned = false;
    }
    last = timeStamp;
    moved += dx * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : ENOUGH);
    if (turned || Math.abs(moved) < ENOUGH) return;
    turned = true;
    turn(moved > 0 ? 1 : -1, 'swipe');
  }, { signal, passive: false });
}

function inScroller(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.op-wide') !== null;
}

/** A selection that is held at the edge turns the page, as it would scroll a page of the web. */
function followSelecting({ root, stage, turn, element }: ToolsHost, signal: AbortSignal): void {
  let side: 1 | -1 | 0 = 0;
  let timer = 0;
  const end = () => {
    side = 0;
    clearInterval(timer);
  };
  const move = ({ buttons, clientX, clientY }: PointerEvent) => {
    const { left, right, top, bottom } = stage.getBoundingClientRect();
    const to = clientX > right - EDGE || clientY > bottom - EDGE ? 1 : clientX < left + EDGE || clientY < top + EDGE ? -1 : 0;
    if (buttons !== 1 || to === 0 || element.mode !== 'paged' || !selectedRange(root.getRootNode() as ShadowRoot)) return end();
    if (to === side) return;
    end();
    side = to;
    timer = window.setInterval(() => turn(to, 'api'), HOLD);
  };
  const press = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') return;
    const pressed = new AbortController();
    const stop = () => {
      end();
      pressed.abort();
    };
    window.addEventListener('pointermove', move, { signal: pressed.signal });
    for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, stop, { signal: pressed.signal });
    signal.addEventListener('abort', stop, { signal: pressed.signal });
  };
  stage.addEventListener('pointerdown', press, { signal });
}
