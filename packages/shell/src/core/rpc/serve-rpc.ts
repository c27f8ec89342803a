import { failure, type Port } from '@galley/base';
import { z } from 'zod';
import type { AppContract, CoreDefinition, RpcReply } from '../../contract/index.ts';
import { type CommandCall, createCommandRunner } from './command-runner.ts';
import { handlersOf, type Outcome, type RpcLog } from './rpc-handlers.ts';
import { answerQuery, createWatches, type QueryCall } from './watches.ts';

const callNumber = z.int().min(0);
const text = z.string().max(200);
const session = z.string().max(200).optional();
const requestSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('run'), n: callNumber, name: text, id: text, input: z.json(), session }),
  z.object({ t: z.literal('ask'), n: callNumber, name: text, params: z.json(), session }),
  z.object({ t: z.literal('watch'), n: callNumber, name: text, params: z.json(), session }),
  z.object({ t: z.literal('unwatch'), n: callNumber }),
]);
type Request = z.infer<typeof requestSchema>;

/** Watches of one window; a window that asks for more has a leak. */
const MAX_WATCHES = 500;

export type RpcServer = {
  /**
   * Serves one window until its port closes. `only`: the queries that this window may ask; it runs no command, and
   * whatever session it names is not believed.
   */
  connect(port: Port, only?: readonly string[]): void;
  /** Kinds or topics that changed: what watches them runs again, coalesced per tick. */
  invalidate(kinds: Iterable<string>): void;
  /** Closes every port. */
  close(): void;
};

type Actions = {
  run(call: CommandCall): Promise<Outcome>;
  ask(call: QueryCall): Promise<Outcome>;
  watch(call: QueryCall, push: (outcome: Outcome) => void): () => void;
};

const reply = (t: 'done' | 'value', n: number, outcome: Outcome): RpcReply =>
  outcome.ok ? { t, n, value: outcome.value } : { t: 'failed', n, error: outcome.error };

const notHere: Outcome = {
  ok: false,
  error: failure('not_here', 'This window may look at one thing and do nothing.'),
};

/** The same actions for a window that strangers stand before. */
const limited = (actions: Actions, only: readonly string[]): Actions => ({
  run: () => Promise.resolve(notHere),
  ask: (call) =>
    only.includes(call.name)
      ? actions.ask({ ...call, session: undefined })
      : Promise.resolve(notHere),
  watch: (call, push) => {
    if (only.includes(call.name)) return actions.watch({ ...call, session: undefined }, push);
    push(notHere);
    return () => undefined;
  },
});

const serveConnection = (port: Port, actions: Actions, log: RpcLog): void => {
  const watching = new Map<number, () => void>();
  const answer = (n: number) => (outcome: Outcome) => port.postMessage(reply('done', n, outcome));
  const stop = (n: number) => {
    watching.get(n)?.();
    watching.delete(n);
  };
  const watch = (n: number, call: QueryCall) => {
    stop(n);
    if (watching.size >= MAX_WATCHES) return port.close();
    watching.set(
      n,
      actions.watch(call, (outcome) => port.postMessage(reply('value', n, outcome))),
    );
  };
  const accept = (request: Request) => {
    if (request.t === 'unwatch') return stop(request.n);
    const call = { ...request, session: request.session };
    if (call.t === 'run') return void actions.run(call).then(answer(call.n));
    if (call.t === 'ask') return void actions.ask(call).then(answer(call.n));
    watch(call.n, call);
  };
  port.onMessage((message) => {
    const parsed = requestSchema.safeParse(message);
    if (parsed.success) return accept(parsed.data);
    log.error({ issues: parsed.error.issues.slice(0, 3) }, 'A message is no request; port closed');
    port.close();
  });
  port.onClose(() => {
    for (const n of [...watching.keys()]) stop(n);
  });
};

/** Serves an app's commands and queries to any number of windows. Nothing that a handler throws ends it. */
export const serveRpc = <C extends AppContract>(
  definition: CoreDefinition<C>,
  options: { readonly log: RpcLog },
): RpcServer => {
  const { log } = options;
  const handlers = handlersOf(definition);
  const watches = createWatches(handlers, log);
  const ports = new Set<Port>();
  const actions: Actions = {
    run: createCommandRunner(handlers, log),
    ask: (call) => answerQuery(handlers, log, call),
    watch: watches.add,
  };
  return {
    connect: (port, only) => {
      ports.add(port);
      port.onClose(() => ports.delete(port));
      serveConnection(port, only === undefined ? actions : limited(actions, only), log);
    },
    invalidate: watches.invalidate,
    close: () => {
      for (const port of [...ports]) port.close();
    },
  };
};
