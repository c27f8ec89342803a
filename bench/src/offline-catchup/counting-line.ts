import { connect, createServer, type Socket } from 'node:net';
import type { Defer } from '../harness/cleanup.ts';

/** A line to an address that counts the bytes that pass it, headers and all, in both directions. */
export const openCountingLine = async (defer: Defer, url: string) => {
  const { hostname, port } = new URL(url);
  const bytes = { up: 0, down: 0 };
  const open = new Set<Socket>();
  const carry = (near: Socket): void => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk) => {
      bytes.up += chunk.length;
    });
    far.on('data', (chunk) => {
      bytes.down += chunk.length;
    });
    near.pipe(far).pipe(near);
  };
  const server = createServer(carry);
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  defer(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');
  return { url: `http://127.0.0.1:${address.port}`, bytes };
};
