import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ForeignPortView } from '../../contract/index.ts';
import { openRegister } from '../testing/register.fixture.ts';
import { createForeignPort } from './foreign-port.ts';

afterEach(() => vi.useRealTimers());

const busyPort = async () => {
  const taker = createServer().listen(0, '127.0.0.1');
  await once(taker, 'listening');
  return { taker, port: (taker.address() as AddressInfo).port };
};

const opened = (wanted: string | undefined) => {
  const told: ForeignPortView[] = [];
  const { core, ...register } = openRegister();
  const foreign = createForeignPort({
    host: '127.0.0.1',
    wanted,
    changed: (view) => void told.push(view),
  });
  foreign.open(core);
  return { foreign, told, register };
};

describe('the port for papers of other programs', () => {
  test('[PR91] a taken port is told with its cure, and opens once it is free', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { taker, port } = await busyPort();
    const { foreign, told, register } = opened(`${port}`);
    await vi.waitFor(() => expect(told).toHaveLength(1), 10_000);
    expect(foreign.view()).toEqual({
      port: `${port}`,
      problem: expect.stringMatching(`port ${port} is taken .*GALLEY_FOREIGN_PRINT_PORT`),
    });
    taker.close();
    await once(taker, 'close');
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(
      () => expect(foreign.view()).toEqual({ port: `${port}`, problem: null }),
      10_000,
    );
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.destroy();
    foreign.close();
    register.replica.close();
  });

  test.each(['abc', '70000', '-1'])('[PR91] %s is no port and is told so', (wanted) => {
    const { foreign, told } = opened(wanted);
    expect(told[0]?.problem).toContain(`${wanted}, which is no port`);
    foreign.close();
  });

  test('[PR91] nobody asked for it: nothing listens and nothing is said', () => {
    for (const wanted of [undefined, '', '0']) {
      const { foreign, told } = opened(wanted);
      expect([foreign.view(), told]).toEqual([null, []]);
    }
  });
});
