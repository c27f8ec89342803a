import { type Failure, failure, ok, type Port, type Result } from '@galley/base';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CoreDefinition, RpcReply, RpcRequest } from '../contract/index.ts';
import { serveRpc } from '../core/rpc/index.ts';
import { createPortPair } from '../node/ports/memory-port.ts';
import { createRpcClient, type Dial, type DialledPort } from './rpc-client.ts';

type CounterContract = {
  commands: { add: { input: { by: number }; output: number } };
  queries: {
    count: { params: Record<string, never>; result: number };
    who: { params: Record<string, never>; result: string };
  };
};

const createCore = () => {
  const state = { count: 0 };
  const definition: CoreDefinition<CounterContract> = {
    commands: {
      add: {
        schema: z.object({ by: z.number() }),
        run: ({ by }): Result<number, Failure> => {
          if (by > 100) return { ok: false, error: failure('too_many', 'Add at most 100.') };
          state.count += by;
          server.invalidate(['count']);
          return ok(state.count);
        },
      },
    },
    queries: {
      count: { schema: z.object({}), kinds: ['count'], ask: () => ok(state.count) },
      who: { schema: z.object({}), kinds: [], ask: (_, { session }) => ok(session ?? 'nobody') },
    },
  };
  const server = serveRpc(definition, { log: { error: () => {} } });
  return { state, server };
};

/** A line to the core that the test can cut, before or after the core has heard the request. */
const createLine = (server: { connect(port: Port): void }) => {
  const line = { up: true, dropReplies: false, dials: 0, cut: () => {} };
  const delays: number[] = [];
  const dial: Dial = ({ onPort, onLost }) => {
    line.dials++;
    if (!line.up) return onLost();
    const [mine, theirs] = createPortPair();
    server.connect(theirs);
    line.cut = () => {
      mine.close();
      onLost();
    };
    onPort({
      postMessage: mine.postMessage,
      onMessage: (listener) => mine.onMessage((m) => line.dropReplies || listener(m)),
    });
  };
  let lastId = 0;
  const retries: (() => void)[] = [];
  const timers = {
    after: (ms: number, act: () => void) => {
      delays.push(ms);
      retries.push(act);
    },
    newId: () => `cmd_${++lastId}`,
  };
  return { line, dial, timers, delays, retry: () => retries.shift()?.() };
};

const tick = () => new Promise<void>((done) => setTimeout(done, 5));

describe('rpc client', () => {
  it('[SH20] sends an unanswered command again under its id, so that it acts once', async () => {
    const { server, state } = createCore();
    const { line, dial, timers, retry } = createLine(server);
    const client = createRpcClient<CounterContract>(dial, timers);
    line.dropReplies = true;
    const outcome = client.run('add', { by: 2 });
    await tick();
    expect(state.count).toBe(2);
    line.cut();
    line.dropReplies = false;
    retry();
    expect(await outcome).toEqual(ok(2));
    expect(state.count).toBe(2);
  });

  it('[SH21] commands given while the line is cut wait and are run once it is back', async () => {
    const { server } = createCore();
    const { line, dial, timers, retry } = createLine(server);
    line.up = false;
    const client = createRpcClient<CounterContract>(dial, timers);
    const outcome = client.run('add', { by: 3 });
    line.up = true;
    retry();
    expect(await outcome).toEqual(ok(3));
  });

  it('[SH22] resumes watches over the new line', async () => {
    const { server, state } = createCore();
    const { line, dial, timers, retry } = createLine(server);
    const client = createRpcClient<CounterContract>(dial, timers);
    const seen: number[] = [];
    const stop = client.watch('count', {}, (value) => seen.push(value));
    await tick();
    line.cut();
    state.count = 40;
    retry();
    await tick();
    expect(seen).toEqual([0, 40]);
    stop();
    await client.run('add', { by: 1 });
    await tick();
    expect(seen).toEqual([0, 40]);
  });

  it('[SH23] backs off from 100 ms to 1 s and begins anew after a success', async () => {
    const { server } = createCore();
    const { line, dial, timers, delays, retry } = createLine(server);
    line.up = false;
    createRpcClient<CounterContract>(dial, timers);
    for (let i = 0; i < 5; i++) retry();
    expect(delays).toEqual([100, 200, 400, 800, 1000, 1000]);
    line.up = true;
    retry();
    line.cut();
    expect(delays.at(-1)).toBe(100);
  });

  it('[SH24] tells the state of the connection', async () => {
    const { server } = createCore();
    const { line, dial, timers, retry } = createLine(server);
    line.up = false;
    const client = createRpcClient<CounterContract>(dial, timers);
    const states: string[] = [];
    client.onConnection((state) => states.push(state));
    line.up = true;
    retry();
    line.cut();
    retry();
    expect(states).toEqual(['lost', 'connected', 'lost', 'connected']);
  });

  it('[SH24] [CD16] a port that comes in the place of another is a loss of that one', () => {
    const ports: ((port: DialledPort) => void)[] = [];
    const timers = { after: () => undefined, newId: () => 'cmd_1' };
    const client = createRpcClient<CounterContract>(
      ({ onPort }) => void ports.push(onPort),
      timers,
    );
    const states: string[] = [];
    client.onConnection((state) => states.push(state));
    const port: DialledPort = { postMessage: () => undefined, onMessage: () => () => undefined };
    ports[0]?.(port);
    ports[0]?.({ ...port });
    expect(states).toEqual(['connecting', 'connected', 'lost', 'connected']);
  });

  it('[SH7] a new session restarts watches and rides on every message', async () => {
    const { server } = createCore();
    const { dial, timers } = createLine(server);
    const client = createRpcClient<CounterContract>(dial, timers);
    const seen: string[] = [];
    client.watch('who', {}, (value) => seen.push(value));
    await tick();
    client.setSession('ses_1');
    expect(await client.ask('who', {})).toEqual(ok('ses_1'));
    await tick();
    client.setSession(undefined);
    await tick();
    expect(seen).toEqual(['nobody', 'ses_1', 'nobody']);
  });

  it('[SH75] a late value of the former session reaches nobody', () => {
    const sent: RpcRequest[] = [];
    let deliver: (reply: RpcReply) => void = () => undefined;
    const port = {
      postMessage: (message: unknown) => void sent.push(message as RpcRequest),
      onMessage: (listener: (message: unknown) => void) => {
        deliver = listener;
      },
    };
    const timers = { after: () => undefined, newId: () => 'cmd_1' };
    const client = createRpcClient<CounterContract>(({ onPort }) => onPort(port), timers);
    const seen: string[] = [];
    const stop = client.watch('who', {}, (value) => seen.push(value));
    const before = sent.at(-1)?.n ?? 0;
    client.setSession('ses_1');
    const after = sent.at(-1)?.n ?? 0;
    deliver({ t: 'value', n: before, value: 'nobody' });
    deliver({ t: 'value', n: after, value: 'ses_1' });
    expect(seen).toEqual(['ses_1']);
    stop();
    expect(sent.slice(-3)).toMatchObject([
      { t: 'unwatch', n: before },
      { t: 'watch', n: after },
      { t: 'unwatch', n: after },
    ]);
  });

  it('[SH25] failures cross as data', async () => {
    const { server } = createCore();
    const { dial, timers } = createLine(server);
    const client = createRpcClient<CounterContract>(dial, timers);
    const outcome = await client.run('add', { by: 101 });
    expect(outcome).toEqual({ ok: false, error: failure('too_many', 'Add at most 100.') });
  });
});
