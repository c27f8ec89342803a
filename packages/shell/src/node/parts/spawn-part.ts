import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LEAN_FLAGS, leanEnvironment } from './lean-memory.ts';
import type { Part, PartExit, PartHost, SpawnOptions } from './part.ts';
import { type RelayMessage, relaySchema } from './part-messages.ts';
import { stopPart } from './stop-part.ts';

const readLines = (stream: Readable | null, onLine: (line: string) => void): void => {
  if (stream !== null) createInterface({ input: stream }).on('line', onLine);
};

const start = (options: SpawnOptions): ChildProcess =>
  fork(options.entry, [...(options.args ?? [])], {
    env: leanEnvironment({ ...process.env, ...options.env }),
    execArgv: options.execPath === undefined ? [...LEAN_FLAGS] : [],
    ...(options.execPath === undefined ? {} : { execPath: options.execPath }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });

/** Sending to a process that just died is no error of the sender. */
const sendTo = (child: ChildProcess, message: object): void => {
  if (child.connected) child.send(message, () => undefined);
};

/** The end of a process, for listeners of before and after it. A start that fails counts as an end. */
const watchExit = (child: ChildProcess) => {
  const listeners: ((exit: PartExit) => void)[] = [];
  let ended: PartExit | undefined;
  const end = (exit: PartExit) => {
    if (ended !== undefined) return;
    ended = exit;
    for (const listener of listeners.splice(0)) listener(exit);
  };
  child.on('exit', (code, signal) => end({ code, signal }));
  child.on('error', () => {
    if (child.pid === undefined) end({ code: 1, signal: null });
  });
  return (listener: (exit: PartExit) => void): void => {
    if (ended === undefined) listeners.push(listener);
    else listener(ended);
  };
};

/** Starts a bundled entry under Node with a message channel; its output comes line by line. */
export const spawnPart = (options: SpawnOptions): Part => {
  const child = start(options);
  const onExit = watchExit(child);
  const onLine = options.onOutput ?? (() => undefined);
  readLines(child.stdout, onLine);
  readLines(child.stderr, onLine);
  const part: Part = {
    role: options.role,
    pid: child.pid,
    send: (message) => sendTo(child, message),
    onMessage: (listener) => {
      child.on('message', listener);
      return () => child.off('message', listener);
    },
    onExit,
    stop: (graceMs) => {
      // A part that does not know the order knows the signal; Windows has none and would kill at once.
      if (process.platform !== 'win32') child.kill('SIGTERM');
      return stopPart(part, graceMs);
    },
    kill: () => void child.kill('SIGKILL'),
  };
  return part;
};

/** Passes one direction of a relay on; the end of either part is the end of the relay. */
const passOn = (from: Part, to: Part, id: string): void => {
  const stop = from.onMessage((raw) => {
    const parsed = relaySchema.safeParse(raw);
    if (parsed.success && parsed.data.type !== 'port' && parsed.data.id === id)
      to.send(raw as object);
  });
  from.onExit(() => to.send({ type: 'port-close', id } satisfies RelayMessage));
  to.onExit(stop);
};

let lastRelay = 0;

/** Joins two parts by a channel relayed through this process; a restarted part is joined anew. */
const connectParts = (a: Part, b: Part, name: string): void => {
  const id = `${a.pid}-${b.pid}-${++lastRelay}`;
  passOn(a, b, id);
  passOn(b, a, id);
  for (const part of [a, b]) part.send({ type: 'port', name, id } satisfies RelayMessage);
};

export const nodePartHost: PartHost = { spawn: spawnPart, connect: connectParts };
