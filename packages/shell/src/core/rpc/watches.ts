import { createCostlyQueries } from './costly-queries.ts';
import { guarded, type Handlers, type Outcome, type RpcLog, unknownName } from './rpc-handlers.ts';

export type QueryCall = {
  readonly name: string;
  readonly params: unknown;
  readonly session: string | undefined;
};

/** Runs a query once. */
export const answerQuery = (handlers: Handlers, log: RpcLog, call: QueryCall): Promise<Outcome> => {
  const handler = handlers.query(call.name);
  if (handler === undefined) return Promise.resolve(unknownName('query', call.name));
  return guarded(log, 'query', call.name, handler.schema, call.params, (params) =>
    handler.ask(params, { session: call.session }),
  );
};

type Watch = {
  readonly kinds: ReadonlySet<string>;
  readonly call: QueryCall;
  /** Equal keys have equal answers, so that many windows cost one query. */
  readonly key: string;
  readonly push: (outcome: Outcome) => void;
  dirty: boolean;
  running: boolean;
  sent: string | undefined;
};

export type Watches = {
  /** Starts a watch: pushes the value now and whenever its JSON has changed. Returns its end. */
  add(call: QueryCall, push: (outcome: Outcome) => void): () => void;
  /** Marks what depends on these kinds; runs once per tick however often it is called. */
  invalidate(kinds: Iterable<string>): void;
};

export const createWatches = (handlers: Handlers, log: RpcLog): Watches => {
  const watches = new Set<Watch>();
  const costly = createCostlyQueries(() => performance.now());
  let scheduled = false;
  let later: NodeJS.Timeout | undefined;

  const deliver = (watch: Watch, outcome: Outcome, json: string) => {
    watch.running = false;
    if (!watches.has(watch)) return;
    if (watch.dirty) schedule();
    if (json === watch.sent) return;
    watch.sent = json;
    watch.push(outcome);
  };

  /** Only what is done at once is its cost: while a query waits for others, the core is free. */
  const ask = async ({ call, key }: Watch): Promise<[Outcome, string]> => {
    const began = performance.now();
    const asked = answerQuery(handlers, log, call);
    const took = performance.now() - began;
    const outcome = await asked;
    const answered = performance.now();
    const json = JSON.stringify(outcome);
    costly.took(key, took + performance.now() - answered);
    return [outcome, json];
  };

  const refresh = (watch: Watch, answers: Map<string, Promise<[Outcome, string]>>) => {
    watch.dirty = false;
    watch.running = true;
    const answer = answers.get(watch.key) ?? ask(watch);
    answers.set(watch.key, answer);
    void answer.then(([outcome, json]) => deliver(watch, outcome, json));
  };

  const flush = () => {
    scheduled = false;
    const answers = new Map<string, Promise<[Outcome, string]>>();
    const due = [...watches].filter((watch) => watch.dirty && !watch.running);
    const rests = due.map(({ key }) => costly.restOf(key));
    for (const [at, watch] of due.entries()) if (rests[at] === 0) refresh(watch, answers);
    const rest = Math.min(...rests.filter((ms) => ms > 0));
    if (Number.isFinite(rest)) wake(rest);
  };

  const wake = (ms: number) => {
    clearTimeout(later);
    later = setTimeout(flush, ms);
    later.unref();
  };

  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(flush);
  };

  const touches = (watch: Watch, kinds: readonly string[]): boolean =>
    watch.kinds.has('*') || kinds.some((kind) => kind === '*' || watch.kinds.has(kind));

  return {
    add: (call, push) => {
      const kinds = new Set(handlers.query(call.name)?.kinds ?? []);
      const key = JSON.stringify([call.name, call.params, call.session ?? null]);
      const watch: Watch = { kinds, call, key, push, dirty: true, running: false, sent: undefined };
      watches.add(watch);
      schedule();
      return () => void watches.delete(watch);
    },
    invalidate: (changed) => {
      const kinds = [...changed];
      for (const watch of watches) if (!watch.dirty && touches(watch, kinds)) watch.dirty = true;
      if ([...watches].some((watch) => watch.dirty)) schedule();
    },
  };
};
