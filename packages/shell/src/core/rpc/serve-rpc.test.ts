import { type Failure, failure, ok, type Port, type Result } from '@galley/base';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CoreDefinition, RpcReply } from '../../contract/index.ts';
import { createPortPair } from '../../node/ports/memory-port.ts';
import { serveRpc } from './serve-rpc.ts';

type TillContract = {
  commands: {
    add: { input: { amount: number }; output: { total: number } };
    fail: { input: Record<string, never>; output: null };
    setPin: { input: { pin: string }; output: null };
  };
  queries: {
    total: { params: Record<string, never>; result: number };
    parity: { params: Record<string, never>; result: string };
    who: { params: Record<string, never>; result: string };
  };
};

const nothing = z.object({});

const createTill = () => {
  const state = { total: 0, runs: 0, asked: 0, gate: Promise.resolve() };
  const logged: object[] = [];
  const definition: CoreDefinition<TillContract> = {
    commands: {
      add: {
        schema: z.object({ amount: z.int().min(1) }),
        run: async ({ amount }) => {
          state.runs++;
          await state.gate;
          state.total += amount;
          return ok({ total: state.total });
        },
      },
      fail: {
        schema: nothing,
        run: (): Result<null, Failure> => {
          state.runs++;
          throw new Error('spilt milk');
        },
      },
      setPin: { schema: z.object({ pin: z.string().min(4) }), run: () => ok(null) },
    },
    queries: {
      total: {
        schema: nothing,
        kinds: ['payment'],
        ask: () => {
          state.asked++;
          return ok(state.total);
        },
      },
      parity: {
        schema: nothing,
        kinds: ['payment'],
        ask: () =>
          state.total === 13
            ? { ok: false, error: failure('unlucky', '13') }
            : ok(`${state.total % 2}`),
      },
      who: {
        schema: nothing,
        kinds: ['session'],
        ask: (_, { session }) => ok(session ?? 'nobody'),
      },
    },
  };
  const server = serveRpc(definition, { log: { error: (detail) => void logged.push(detail) } });
  return { state, server, logged };
};

const tick = () => new Promise<void>((done) => setTimeout(done, 5));

const connect = (server: { connect(port: Port): void }) => {
  const [mine, theirs] = createPortPair();
  const replies: RpcReply[] = [];
  mine.onMessage((message) => replies.push(message as RpcReply));
  server.connect(theirs);
  const send = async (...messages: object[]) => {
    for (const message of messages) mine.postMessage(message);
    await tick();
    return replies.splice(0);
  };
  return { send, replies, port: mine };
};

const add = (n: number, id: string, amount: unknown = 5) => ({
  t: 'run',
  n,
  name: 'add',
  id,
  input: { amount },
});

describe('serveRpc', () => {
  it('[SH1] runs a command id once, while it runs and after it is answered', async () => {
    const { server, state } = createTill();
    let open = () => {};
    state.gate = new Promise((done) => {
      open = done;
    });
    const first = connect(server);
    const second = connect(server);
    await first.send(add(1, 'cmd_a'));
    await second.send(add(7, 'cmd_a'));
    open();
    await tick();
    expect(first.replies.splice(0)).toEqual([{ t: 'done', n: 1, value: { total: 5 } }]);
    expect(second.replies).toEqual([{ t: 'done', n: 7, value: { total: 5 } }]);
    expect(await first.send(add(2, 'cmd_a'))).toEqual([{ t: 'done', n: 2, value: { total: 5 } }]);
    expect(state).toMatchObject({ runs: 1, total: 5 });
  });

  it('[SH1] refuses a command id that comes again with another content', async () => {
    const { server, state } = createTill();
    const window = connect(server);
    await window.send(add(1, 'cmd_a', 5));
    const [reply] = await window.send(add(2, 'cmd_a', 6));
    expect(reply).toMatchObject({ t: 'failed', error: { code: 'bad_input', field: 'id' } });
    expect(state.total).toBe(5);
  });

  it('[SH2] names field, value and cure of a bad input', async () => {
    const { server, state } = createTill();
    const [reply] = await connect(server).send(add(1, 'cmd_a', -3));
    expect(reply).toMatchObject({
      t: 'failed',
      n: 1,
      error: { code: 'bad_input', field: 'amount' },
    });
    const text = reply?.t === 'failed' ? reply.error.message : '';
    expect(text).toBe('amount: -3 is too little, the least is 1. Enter more.');
    expect(state.runs).toBe(0);
  });

  it('[SH2] never repeats a PIN in a sentence', async () => {
    const { server } = createTill();
    const message = { t: 'run', n: 1, name: 'setPin', id: 'cmd_p', input: { pin: '731' } };
    const replies = await connect(server).send(message);
    expect(replies[0]).toMatchObject({ t: 'failed', error: { field: 'pin' } });
    expect(JSON.stringify(replies)).not.toContain('731');
  });

  it('[SH3] turns an exception into the failure internal, logs the stack and goes on', async () => {
    const { server, state, logged } = createTill();
    const window = connect(server);
    const fail = { t: 'run', n: 1, name: 'fail', id: 'cmd_f', input: {} };
    const [reply] = await window.send(fail);
    expect(reply).toMatchObject({ t: 'failed', n: 1, error: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('milk');
    // In words for people: what it means, and what to do. The name of the call is for the log.
    expect(JSON.stringify(reply)).toMatch(/Look whether it was done.*restart the app/);
    expect(JSON.stringify(reply)).not.toMatch(/\bfail failed|handler|The log/);
    expect(JSON.stringify(logged)).toContain('spilt milk');
    await window.send({ ...fail, n: 2 });
    expect(state.runs).toBe(2);
    expect(await window.send(add(3, 'cmd_b'))).toMatchObject([{ t: 'done', n: 3 }]);
  });

  it('[SH4] pushes a watched value at once, then only when its JSON changed', async () => {
    const { server, state } = createTill();
    const window = connect(server);
    const watch = { t: 'watch', n: 1, name: 'parity', params: {} };
    expect(await window.send(watch)).toEqual([{ t: 'value', n: 1, value: '0' }]);
    state.total = 2;
    server.invalidate(['payment']);
    expect(await window.send()).toEqual([]);
    state.total = 3;
    server.invalidate(['payment']);
    expect(await window.send()).toEqual([{ t: 'value', n: 1, value: '1' }]);
  });

  it('[SH5] coalesces invalidations of a tick and shares the answer of equal watches', async () => {
    const { server, state } = createTill();
    const first = connect(server);
    const second = connect(server);
    const watch = { t: 'watch', n: 1, name: 'total', params: {} };
    await Promise.all([first.send(watch), second.send(watch)]);
    const before = state.asked;
    state.total = 9;
    for (let i = 0; i < 50; i++) server.invalidate(['payment']);
    await tick();
    expect(state.asked - before).toBe(1);
    expect([first.replies, second.replies]).toEqual(
      Array.from({ length: 2 }, () => [{ t: 'value', n: 1, value: 9 }]),
    );
  });

  it('[SH4] leaves watches of other kinds alone and ends with unwatch or the port', async () => {
    const { server, state } = createTill();
    const window = connect(server);
    await window.send({ t: 'watch', n: 1, name: 'total', params: {} });
    const before = state.asked;
    server.invalidate(['menu_item']);
    await window.send();
    expect(state.asked).toBe(before);
    await window.send({ t: 'unwatch', n: 1 });
    server.invalidate(['*']);
    await window.send({ t: 'watch', n: 2, name: 'total', params: {} });
    expect(state.asked).toBe(before + 1);
    window.port.close();
    await tick();
    server.invalidate(['payment']);
    await tick();
    expect(state.asked).toBe(before + 1);
  });

  it('[SH4] a watch that fails tells so and recovers with the next change', async () => {
    const { server, state } = createTill();
    const window = connect(server);
    state.total = 13;
    const watch = { t: 'watch', n: 1, name: 'parity', params: {} };
    expect(await window.send(watch)).toMatchObject([{ t: 'failed', error: { code: 'unlucky' } }]);
    state.total = 14;
    server.invalidate(['payment']);
    expect(await window.send()).toEqual([{ t: 'value', n: 1, value: '0' }]);
  });

  it('[SH6] answers unknown names as data, also names of Object.prototype', async () => {
    const { server } = createTill();
    const window = connect(server);
    const ask = (name: string) => ({ t: 'ask', n: 1, name, params: {} });
    for (const name of ['nope', 'constructor', '__proto__'])
      expect(await window.send(ask(name))).toMatchObject([{ error: { code: 'unknown_name' } }]);
  });

  it('[SH6] closes a port that sends what is no request', async () => {
    const { server } = createTill();
    const window = connect(server);
    let closed = false;
    window.port.onClose(() => {
      closed = true;
    });
    await window.send({ t: 'run', n: 'one' });
    expect(closed).toBe(true);
  });

  it('[SH7] gives the handler the session of the message', async () => {
    const { server } = createTill();
    const ask = { t: 'ask', n: 1, name: 'who', params: {}, session: 'ses_1' };
    expect(await connect(server).send(ask)).toEqual([{ t: 'done', n: 1, value: 'ses_1' }]);
  });
});
