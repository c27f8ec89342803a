import { createServer } from 'node:net';

const listen = () => {
  const server = createServer();
  return new Promise<{ port: number; close: () => Promise<void> }>((settle, refuse) => {
    server.once('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      settle({
        port: typeof bound === 'object' && bound !== null ? bound.port : 0,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
};

/** Ports that are free now and differ: held all at once before any is let go. */
export const freePorts = async (count: number): Promise<number[]> => {
  const held = await Promise.all(Array.from({ length: count }, listen));
  for (const { close } of held) await close();
  return held.map(({ port }) => port);
};
