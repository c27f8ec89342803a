// First code of a utility process: gives it Electron's surroundings, then runs its entry.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { PortTraffic } from './carried-ports.ts';
import { forbidOwnProgram } from './forbid-own-program.ts';
import { PortEnd } from './port-end.ts';

type ToUtility =
  | PortTraffic
  | { readonly t: 'message'; readonly data: unknown; readonly ports: readonly number[] };

const toMain = process.send?.bind(process);
const send = (message: object): void => {
  if (process.connected) toMain?.(message, undefined, undefined, () => undefined);
};
const ports = new Map<number, PortEnd>();

const openPort = (id: number): PortEnd => {
  const port = new PortEnd({
    message: (data) => send({ t: 'port', id, data }),
    close: () => {
      ports.delete(id);
      send({ t: 'port-close', id });
    },
  });
  ports.set(id, port);
  return port;
};

/** `process.parentPort`: messages wait until somebody listens. */
class ParentPort extends EventEmitter {
  #waiting: object[] | undefined = [];

  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event === 'message') setImmediate(() => this.#flush());
    });
  }

  deliver(event: object): void {
    if (this.#waiting === undefined) this.emit('message', event);
    else this.#waiting.push(event);
  }

  postMessage(data: unknown): void {
    send({ t: 'message', data });
  }

  #flush(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const event of waiting) this.emit('message', event);
  }
}

const parentPort = new ParentPort();

const take = (message: ToUtility): void => {
  if (message.t === 'message')
    parentPort.deliver({ data: message.data, ports: message.ports.map(openPort) });
  else if (message.t === 'port') ports.get(message.id)?.deliver(message.data);
  else {
    const port = ports.get(message.id);
    ports.delete(message.id);
    port?.peerClosed();
  }
};

process.on('message', (raw) => take(raw as ToUtility));
process.on('disconnect', () => process.exit(0));
// Electron's utility processes have no channel of child_process.
Object.defineProperty(process, 'send', { value: undefined });
Object.defineProperty(process, 'parentPort', { value: parentPort });
Object.defineProperty(process, 'type', { value: 'utility' });
forbidOwnProgram();

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error('A utility process needs an entry');
process.argv.splice(1, process.argv.length, entry, ...args);
await import(pathToFileURL(entry).href);
