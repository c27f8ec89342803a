import type { Failure, Port, Result } from '@galley/base';
import type {
  Answer,
  AppContract,
  ConnectionState,
  Output,
  RpcClient,
  RpcReply,
  RpcRequest,
} from '../contract/index.ts';

/** The open channel to a core; its loss is told by the dial. */
export type DialledPort = Pick<Port, 'postMessage' | 'onMessage'>;

/**
 * Brings a port to the core. `onLost` comes once for each port that broke and once for each attempt that
 * failed; the client then dials again.
 */
export type Dial = (events: { onPort(port: DialledPort): void; onLost(): void }) => void;

export type ClientTimers = {
  after(ms: number, act: () => void): void;
  newId(): string;
};

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 1000;

type Pending = {
  readonly request: RpcRequest;
  readonly settle: (outcome: Result<unknown, Failure>) => void;
};
type Watching = {
  request: RpcRequest & { t: 'watch' };
  readonly onValue: (value: unknown) => void;
  readonly onFailure: ((failure: Failure) => void) | undefined;
};

/** Keeps what is unanswered and what is watched, and sends it again over each new port. */
class Link {
  readonly #dial: Dial;
  readonly #timers: ClientTimers;
  readonly #pending = new Map<number, Pending>();
  readonly #watching = new Map<number, Watching>();
  readonly #listeners = new Set<(state: ConnectionState) => void>();
  #port: DialledPort | undefined;
  #state: ConnectionState = 'connecting';
  #retryMs = FIRST_RETRY_MS;
  #lastNumber = 0;
  #session: string | undefined;

  constructor(dial: Dial, timers: ClientTimers) {
    this.#dial = dial;
    this.#timers = timers;
    this.#connect();
  }

  #connect(): void {
    this.#dial({ onPort: (port) => this.#opened(port), onLost: () => this.#lost() });
  }

  #opened(port: DialledPort): void {
    // Under Electron the port to a new core may come before the end of the former one is told.
    if (this.#port !== undefined) this.#setState('lost');
    this.#port = port;
    this.#retryMs = FIRST_RETRY_MS;
    port.onMessage((message) => {
      if (this.#port === port) this.#receive(message as RpcReply);
    });
    for (const { request } of this.#watching.values()) port.postMessage(request);
    for (const { request } of this.#pending.values()) port.postMessage(request);
    this.#setState('connected');
  }

  #lost(): void {
    this.#port = undefined;
    this.#setState('lost');
    this.#timers.after(this.#retryMs, () => this.#connect());
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  #setState(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }

  #receive(reply: RpcReply): void {
    const watching = this.#watching.get(reply.n);
    if (watching !== undefined) {
      if (reply.t === 'failed') watching.onFailure?.(reply.error);
      else watching.onValue(reply.value);
      return;
    }
    const pending = this.#pending.get(reply.n);
    if (pending === undefined) return;
    this.#pending.delete(reply.n);
    pending.settle(
      reply.t === 'failed' ? { ok: false, error: reply.error } : { ok: true, value: reply.value },
    );
  }

  #withSession<R extends object>(request: R): R & { session?: string } {
    return this.#session === undefined ? request : { ...request, session: this.#session };
  }

  call(make: (n: number) => RpcRequest): Promise<Result<unknown, Failure>> {
    return new Promise((settle) => {
      const request = this.#withSession(make(++this.#lastNumber));
      this.#pending.set(request.n, { request, settle });
      this.#port?.postMessage(request);
    });
  }

  watch(request: Omit<RpcRequest & { t: 'watch' }, 'n' | 't'>, sinks: Omit<Watching, 'request'>) {
    const full = this.#withSession({ t: 'watch' as const, n: ++this.#lastNumber, ...request });
    const watching: Watching = { request: full, ...sinks };
    this.#watching.set(full.n, watching);
    this.#port?.postMessage(full);
    return () => {
      const { n } = watching.request;
      if (this.#watching.delete(n)) this.#port?.postMessage({ t: 'unwatch', n });
    };
  }

  /** Begins a watch again under a number of its own, so that a late value of the former session finds nobody. */
  #restart(watching: Watching): void {
    const { session: _before, ...former } = watching.request;
    this.#watching.delete(former.n);
    watching.request = this.#withSession({ ...former, n: ++this.#lastNumber });
    this.#watching.set(watching.request.n, watching);
    this.#port?.postMessage({ t: 'unwatch', n: former.n });
    this.#port?.postMessage(watching.request);
  }

  /** Watches belong to a session: each begins again under the new one. */
  setSession(session: string | undefined): void {
    if (session === this.#session) return;
    this.#session = session;
    for (const watching of [...this.#watching.values()]) this.#restart(watching);
  }

  onConnection(listener: (state: ConnectionState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => void this.#listeners.delete(listener);
  }

  newId(): string {
    return this.#timers.newId();
  }
}

/**
 * The renderer's end of the RPC over whatever the dial brings. Nothing is lost with a connection: watches
 * resume, unanswered commands go again under their own id and questions are asked again.
 */
export const createRpcClient = <C extends AppContract>(
  dial: Dial,
  timers: ClientTimers,
): RpcClient<C> => {
  const link = new Link(dial, timers);
  return {
    run: async (name, input) => {
      const id = link.newId();
      const outcome = await link.call((n) => ({ t: 'run', n, name, id, input: input as never }));
      return outcome as Result<Output<C, typeof name>, Failure>;
    },
    ask: async (name, params) => {
      const outcome = await link.call((n) => ({ t: 'ask', n, name, params: params as never }));
      return outcome as Result<Answer<C, typeof name>, Failure>;
    },
    watch: (name, params, onValue, onFailure) =>
      link.watch(
        { name, params: params as never },
        { onValue: onValue as (value: unknown) => void, onFailure },
      ),
    setSession: (session) => link.setSession(session),
    onConnection: (listener) => link.onConnection(listener),
  };
};
