// The files of one element that come when they are asked for: sharing, and the reading tools.
import type { Share } from '../share/index.js';
import type { Tools, ToolsHost } from '../tools/index.js';
import type { ShareHost } from '../share/subject.js';

export class OnDemand {
  readonly #host: ShareHost & ToolsHost;
  #share: Share | undefined;
  #sharing = false;
  #tools: Promise<Tools> | undefined;
  #signal: AbortSignal | undefined;

  constructor(host: ShareHost & ToolsHost) {
    this.#host = host;
  }

  /** The reading tools come with the first touch of what listens here, so that they are there for what it leads to; they end with `signal`. */
  listen(signal: AbortSignal): void {
    this.#signal = signal;
    this.#tools = undefined;
    for (const type of ['pointerover', 'focusin']) this.#host.root.addEventListener(type, () => this.withTools(() => {}), { signal, once: true });
  }

  /** Calls `act` with the tools once they are here. Without them there is still the article to read. */
  withTools(act: (tools: Tools) => void): void {
    const [host, signal] = [this.#host, this.#signal!];
    this.#tools ??= import('../tools/index.js').then(({ Tools }) => new Tools(host, signal));
    this.#tools.then(act, () => (this.#tools = undefined));
  }

  async share(): Promise<Share> {
    const { Share } = await import('../share/index.js');
    return (this.#share ??= new Share(this.#host));
  }

  async openShare(): Promise<void> {
    this.#sharing = true;
    const share = await this.share();
    if (this.#sharing) await share.open();
  }

  closeShare(): void {
    this.#sharing = false;
    this.#share?.close();
  }
}
