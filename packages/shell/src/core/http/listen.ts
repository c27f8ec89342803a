import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Failure, failure, type Result } from '@galley/base';

export type ListenFailure = Failure<'port_taken' | 'listen_failed'>;

const sentence = (error: NodeJS.ErrnoException, appName: string, listen: string, port: number) => {
  if (error.code === 'EADDRINUSE')
    return failure(
      'port_taken',
      `Port ${port} on ${listen} is taken by another program, so ${appName} cannot open. End that program or give ${appName} another port.`,
      'port',
    );
  return failure(
    'listen_failed',
    `${appName} cannot listen on ${listen}:${port} (${error.code ?? error.message}). Give it an address of this machine and a port above 1023.`,
    'listen',
  );
};

/** Opens the port; resolves with the port really taken (port 0 takes any free one). */
export const listenOn = (
  server: Server,
  at: { readonly appName: string; readonly listen: string; readonly port: number },
): Promise<Result<number, ListenFailure>> =>
  new Promise((settle) => {
    server.once('error', (error) =>
      settle({ ok: false, error: sentence(error, at.appName, at.listen, at.port) }),
    );
    server.listen(at.port, at.listen, () =>
      settle({ ok: true, value: (server.address() as AddressInfo).port }),
    );
  });
