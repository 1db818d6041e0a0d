// Work that is longer than a frame, cut into tasks that leave the browser time to paint and to answer the reader.

/** How long one task may take, ms. */
export const SLICE = 8;

/** Calls `work` in tasks of its own, one after the other, until it returns true or `signal` aborts. */
export function inSlices(work: () => boolean, signal: AbortSignal): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (signal.aborted || work()) port1.close();
    else port2.postMessage(0);
  };
  port2.postMessage(0);
}

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => inSlices(() => (resolve(), true), new AbortController().signal));
}
