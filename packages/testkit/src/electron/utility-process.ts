import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { carryPorts, type PortTraffic } from './carried-ports.ts';
import type { PortEnd } from './port-end.ts';

const boot = join(import.meta.dirname, 'utility-boot.ts');
const SIGTERM_CODE = 15;

type ForkOptions = {
  readonly serviceName?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly stdio?: 'pipe' | 'ignore' | 'inherit';
};
type FromUtility = PortTraffic | { readonly t: 'message'; readonly data: unknown };

const living = new Map<ChildProcess, string>();

const startChild = (entry: string, args: readonly string[], options: ForkOptions): ChildProcess => {
  const stdio = options.stdio ?? 'inherit';
  const child = fork(boot, [entry, ...args], {
    env: options.env ?? process.env,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', stdio, stdio, 'ipc'],
  });
  living.set(child, options.serviceName ?? 'Node Utility Process');
  child.on('exit', () => living.delete(child));
  return child;
};

/** `UtilityProcess`: a Node process that has a `parentPort` and may start no process itself. */
class Utility extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #ports: ReturnType<typeof carryPorts>;
  readonly stdout: ChildProcess['stdout'];
  readonly stderr: ChildProcess['stderr'];

  constructor(entry: string, args: readonly string[], options: ForkOptions) {
    super();
    const child = startChild(entry, args, options);
    this.#child = child;
    this.#ports = carryPorts((traffic) => this.#send(traffic));
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', (raw) => this.#take(raw as FromUtility));
    child.on('exit', (code) => this.#ended(code));
  }

  get pid(): number | undefined {
    return this.#child.connected ? this.#child.pid : undefined;
  }

  postMessage(data: unknown, transfer: readonly PortEnd[] = []): void {
    this.#send({ t: 'message', data, ports: transfer.map((port) => this.#ports.give(port)) });
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }

  #send(message: object): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #take(message: FromUtility): void {
    if (message.t === 'message') this.emit('message', message.data);
    else this.#ports.take(message);
  }

  #ended(code: number | null): void {
    this.#ports.closeAll();
    this.emit('exit', code ?? SIGTERM_CODE);
  }
}

export const utilityProcess = {
  fork: (entry: string, args: readonly string[] = [], options: ForkOptions = {}): Utility =>
    new Utility(entry, args, options),
};

/** Utility processes end with the app. */
export const endUtilities = (): void => {
  for (const child of living.keys()) child.kill('SIGKILL');
};

/** Their part of `app.getAppMetrics()`. */
export const utilityMetrics = (): object[] =>
  [...living].map(([child, name]) => ({
    type: 'Utility',
    serviceName: 'node.mojom.NodeService',
    name,
    pid: child.pid,
  }));
