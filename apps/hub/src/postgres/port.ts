import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { err, ok, type Result } from '@galley/base';
import { portTaken } from './errors.ts';
import type { Layout } from './layout.ts';
import { host } from './settings.ts';
import type { PostgresStartError } from './types.ts';

/** Binds the port for a moment; yields its number (0 asks the system for one), or nothing if it is taken. */
function tryBind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(bound));
    });
  });
}

async function remembered(layout: Layout): Promise<number> {
  const text = await readFile(layout.portFile, 'utf8').catch(() => '');
  const port = Number(text.trim());
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : 0;
}

/** The wished port if it is free; without a wish the last one used, or any other. */
export async function choosePort(
  layout: Layout,
  wish: number | undefined,
): Promise<Result<number, PostgresStartError>> {
  if (wish !== undefined) {
    return (await tryBind(wish)) === undefined ? err(portTaken(wish)) : ok(wish);
  }
  const port = (await tryBind(await remembered(layout))) ?? (await tryBind(0));
  return port === undefined ? err(portTaken(0, 'no port is free')) : ok(port);
}

export const rememberPort = (layout: Layout, port: number): Promise<void> =>
  writeFile(layout.portFile, `${port}\n`, { mode: 0o600 });
