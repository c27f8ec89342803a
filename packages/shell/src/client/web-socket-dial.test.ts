import { expect, it } from 'vitest';
import { MAX_MESSAGE_BYTES } from '../contract/index.ts';
import type { DialledPort } from './rpc-client.ts';
import { type SocketLike, webSocketDial } from './web-socket-dial.ts';

const dialled = (): { readonly sent: string[]; readonly port: DialledPort } => {
  const sent: string[] = [];
  const socket: SocketLike = {
    send: (text) => void sent.push(String(text)),
    ...{ onopen: null, onmessage: null, onclose: null },
  };
  let port: DialledPort | undefined;
  webSocketDial(
    'token',
    () => socket,
  )({
    onPort: (opened) => {
      port = opened;
    },
    onLost: () => undefined,
  });
  socket.onopen?.call(null as never, new Event('open'));
  if (port === undefined) throw new Error('no port');
  return { sent, port };
};

const ask = (n: number, note: string) => ({ t: 'ask', n, name: 'note', params: { note } });

it('[SH95] what is longer than a core takes is answered at once and never sent', async () => {
  const { sent, port } = dialled();
  const told: unknown[] = [];
  port.onMessage((message) => told.push(message));
  port.postMessage(ask(1, 'x'.repeat(MAX_MESSAGE_BYTES)));
  // Half of the units, and three bytes each.
  port.postMessage(ask(2, '\u20ac'.repeat(MAX_MESSAGE_BYTES / 2)));
  await Promise.resolve();
  expect(sent).toEqual([]);
  expect(told).toMatchObject([
    { t: 'failed', n: 1, error: { code: 'too_large', message: expect.stringContaining('4 MB') } },
    { t: 'failed', n: 2 },
  ]);
  port.postMessage(ask(3, 'x'.repeat(MAX_MESSAGE_BYTES / 2)));
  expect(sent).toHaveLength(1);
});
