import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what systems give to outgoing connections (from 32768 on Linux): one of those may be another program's
 * by the time that somebody listens there.
 */
const LOW = 20_000;
const HIGH = 32_000;

const isFree = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(false));
    server.listen(port, '127.0.0.1', () => server.close(() => settle(true)));
  });

/** Ports that are free now, stay so in all likelihood, and differ. */
export const freePorts = async (count: number): Promise<number[]> => {
  const found = new Set<number>();
  while (found.size < count) {
    const port = randomInt(LOW, HIGH);
    if (await isFree(port)) found.add(port);
  }
  return [...found];
};
