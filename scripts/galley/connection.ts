import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppContract, RpcClient } from '@galley/shell/contract';
import { createRpcClient, webSocketDial } from '@galley/shell/rpc-client';
import { WebSocket } from 'ws';
import { UsageError } from './problem.ts';

export type RunPart = {
  readonly pid: number;
  readonly address?: string;
  readonly port?: number;
  readonly token?: string;
  readonly paperAddress?: string;
};
export type Parts = Readonly<Record<string, RunPart>>;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The parts of a Galley that runs on this data folder; undefined when none does. */
export const runningParts = (dataDir: string): Parts | undefined => {
  const file = join(dataDir, 'run.json');
  if (!existsSync(file)) return undefined;
  const run = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; parts: Parts };
  return isAlive(run.pid) ? run.parts : undefined;
};

const timers = {
  after: (ms: number, act: () => void) => void setTimeout(act, ms),
  newId: () => `cmd_${randomBytes(16).toString('hex')}`,
};

/** Speaks to one part's core as a window does, with the token of `run.json`. */
export const connectPart = <C extends AppContract>(
  parts: Parts,
  key: string,
): { rpc: RpcClient<C>; close(): void } => {
  const part = parts[key];
  if (part?.token === undefined || part.port === undefined)
    throw new UsageError(`The ${key} does not run. Start Galley again with npm start.`);
  const origin = `http://127.0.0.1:${part.port}`;
  let socket: WebSocket | undefined;
  let closed = false;
  const dial = webSocketDial(part.token, (protocols) => {
    socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, protocols, { origin });
    // A refused connection is told by close as well; without a listener it would end the program.
    socket.on('error', () => {});
    return socket as never;
  });
  const rpc = createRpcClient<C>(
    ({ onPort, onLost }) => dial({ onPort, onLost: () => closed || onLost() }),
    timers,
  );
  return {
    rpc,
    close: () => {
      closed = true;
      socket?.close();
    },
  };
};
