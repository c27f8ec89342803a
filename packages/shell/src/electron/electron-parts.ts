import { createInterface } from 'node:readline';
import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
} from 'electron';
import { leanEnvironment } from '../node/parts/lean-memory.ts';
import type { Part, PartExit, PartHost, SpawnOptions } from '../node/parts/part.ts';
import type { RelayMessage } from '../node/parts/part-messages.ts';
import { stopPart } from '../node/parts/stop-part.ts';

/** A utility process; unlike a forked one it can be given real ports. */
export type ElectronPart = Part & { transfer(message: object, port: MessagePortMain): void };

const fork = (options: SpawnOptions): UtilityProcess =>
  utilityProcess.fork(options.entry, [...(options.args ?? [])], {
    serviceName: options.role,
    env: leanEnvironment({ ...process.env, ...options.env }) as Record<string, string>,
    stdio: 'pipe',
  });

const readOutput = (child: UtilityProcess, onLine: (line: string) => void): void => {
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null)
      createInterface({ input: stream as NodeJS.ReadableStream }).on('line', onLine);
};

const watchExit = (child: UtilityProcess) => {
  const listeners: ((exit: PartExit) => void)[] = [];
  let ended: PartExit | undefined;
  child.on('exit', (code) => {
    ended = { code, signal: null };
    for (const listener of listeners.splice(0)) listener(ended);
  });
  return (listener: (exit: PartExit) => void): void => {
    if (ended === undefined) listeners.push(listener);
    else listener(ended);
  };
};

const spawn = (options: SpawnOptions): ElectronPart => {
  const child = fork(options);
  readOutput(child, options.onOutput ?? (() => undefined));
  const part: ElectronPart = {
    role: options.role,
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    transfer: (message, port) => child.postMessage(message, [port]),
    onMessage: (listener) => {
      child.on('message', listener);
      return () => child.off('message', listener);
    },
    onExit: watchExit(child),
    stop: (graceMs) => stopPart(part, graceMs),
    // Its own way of killing asks first (SIGTERM), which a part that hangs does not hear.
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
  return part;
};

/** Gives a part one end of a channel under a name. */
export const givePort = (part: ElectronPart, name: string, port: MessagePortMain): void =>
  part.transfer({ type: 'port', name } satisfies RelayMessage, port);

/** Processes under Electron: only main may start them, and they talk over real MessagePorts. */
export const electronPartHost: PartHost<ElectronPart> = {
  spawn,
  connect: (a, b, name) => {
    const { port1, port2 } = new MessageChannelMain();
    givePort(a, name, port1);
    givePort(b, name, port2);
  },
};
