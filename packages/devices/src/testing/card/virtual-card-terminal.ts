import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { CardProcessor } from './card-processor.ts';

/**
 * What the terminal does with the next cards. `ask`: a person answers on the page. `silent`: the money moves and no
 * answer comes. `cut_before`, `cut_after`: the line is cut before or after the money moved. `late`: the line is cut,
 * and the bank approves only when somebody lets it.
 */
export const CARD_MODES = [
  'approve',
  'decline',
  'ask',
  'silent',
  'cut_before',
  'cut_after',
  'late',
] as const;
export type CardMode = (typeof CARD_MODES)[number];

export type CardTerminalState = {
  readonly mode: CardMode;
  /** The terminal has no line to its processor. */
  readonly processorDown: boolean;
  /** Nobody reaches the terminal. */
  readonly unplugged: boolean;
  /** Minor units that wait for an answer on the page; null: none. */
  readonly waiting: number | null;
  /** Minor units that all cards paid less what went back. */
  readonly takenMinor: number;
};

type Wish = {
  readonly key: string;
  readonly amountMinor: number;
  readonly offlineLimitMinor?: number;
  readonly of?: string;
};
type Reply = Record<string, unknown>;
const NO_LINE = { outcome: 'unknown', reason: 'The processor cannot be reached' };

/** A card terminal and the bank behind it, made of software, that speaks JSON over HTTP on one port. */
export class VirtualCardTerminal {
  readonly processor = new CardProcessor();
  mode: CardMode = 'approve';
  processorDown = false;
  unplugged = false;
  /** How long a guest takes to present a card, ms. */
  readonly #presentMs: number;
  readonly #onChange: () => void;
  readonly #server: Server;
  readonly #waiting = new Map<string, () => void>();

  constructor({
    presentMs = 0,
    onChange = () => {},
  }: { presentMs?: number; onChange?: () => void } = {}) {
    this.#presentMs = presentMs;
    this.#onChange = onChange;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** The port that it has; 0 takes any free one. */
  async listen(host: string, port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(port, host, () => resolve());
    });
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  state(): CardTerminalState {
    const waiting = this.processor.all().find(({ state }) => state === 'in_progress');
    const { mode, processorDown, unplugged } = this;
    const takenMinor = this.processor.takenMinor();
    return { mode, processorDown, unplugged, waiting: waiting?.amountMinor ?? null, takenMinor };
  }

  /** Decides everything that is in progress, as the bank does late or a person on the page. */
  answer(approves: boolean): void {
    for (const { key, state } of this.processor.all())
      if (state === 'in_progress') this.processor.decide(key, approves ? 'approved' : 'declined');
    for (const done of this.#waiting.values()) done();
    this.#waiting.clear();
    this.#onChange();
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      if (this.#server.listening) this.#server.close(() => resolve());
      else resolve();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.unplugged) return void request.socket.destroy();
    const body: unknown =
      request.method === 'POST' ? JSON.parse((await text(request)) || '{}') : {};
    const reply = await this.#reply(request.url ?? '', body as Wish);
    this.#onChange();
    if (reply === 'cut') return void request.socket.destroy();
    if (reply === 'silent') return;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }

  async #reply(url: string, wish: Wish): Promise<Reply | 'cut' | 'silent'> {
    switch (url) {
      case '/reach':
        return { state: this.processorDown ? 'alone' : 'ready' };
      case '/authorise':
        return this.#authorise(wish);
      case '/void':
        return this.#void(wish);
      case '/refund':
        return this.processorDown ? NO_LINE : this.#refund(wish);
      case '/capture':
        return this.#capture(wish);
      case '/lookup':
        return this.#lookup(wish);
      default:
        return { outcome: 'unknown', reason: `${url} is not known here` };
    }
  }

  async #authorise({
    key,
    amountMinor,
    offlineLimitMinor = 0,
  }: Wish): Promise<Reply | 'cut' | 'silent'> {
    if (this.processor.get(key) !== undefined) return this.#told(key);
    if (this.mode === 'cut_before') return 'cut';
    if (this.processorDown && amountMinor > offlineLimitMinor)
      return { outcome: 'declined', reason: 'The processor cannot be reached' };
    this.processor.begin(key, amountMinor);
    this.#onChange();
    if (this.mode === 'late') return 'cut';
    await this.#presented(key);
    this.processor.decide(key, this.#decision());
    if (this.mode === 'silent') return 'silent';
    return this.mode === 'cut_after' ? 'cut' : this.#told(key);
  }

  #decision(): 'approved' | 'declined' | 'stored' {
    if (this.mode === 'decline') return 'declined';
    return this.processorDown ? 'stored' : 'approved';
  }

  /** The guest takes a moment; in mode `ask` until somebody answers on the page. */
  #presented(key: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.mode === 'ask') this.#waiting.set(key, resolve);
      else if (this.#presentMs > 0) setTimeout(resolve, this.#presentMs).unref();
      else resolve();
    });
  }

  #void({ key, amountMinor }: Wish): Reply {
    if (this.processorDown) return NO_LINE;
    this.processor.begin(key, amountMinor);
    this.processor.end(key);
    this.#waiting.get(key)?.();
    this.#waiting.delete(key);
    return this.#told(key);
  }

  #refund({ key, amountMinor, of = '' }: Wish): Reply | 'cut' {
    if (this.mode === 'cut_before') return 'cut';
    const known = this.processor.get(key);
    if (known === undefined) {
      const room = this.processor.roomOf(of);
      this.processor.begin(key, amountMinor, of);
      const takes = this.mode !== 'decline' && amountMinor <= room;
      this.processor.decide(key, takes ? 'approved' : 'declined');
    }
    return this.mode === 'cut_after' ? 'cut' : this.#told(key);
  }

  #capture({ key }: Wish): Reply {
    if (this.processorDown) return NO_LINE;
    this.processor.capture(key);
    return this.#told(key);
  }

  /** What a terminal stored it tells by itself; all else only its processor knows. */
  #lookup({ key }: Wish): Reply {
    const stored = this.processor.get(key)?.state === 'stored';
    return this.processorDown && !stored ? NO_LINE : this.#told(key);
  }

  #told(key: string): Reply {
    return this.processor.tell(this.processor.get(key));
  }
}
