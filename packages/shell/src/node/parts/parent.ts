import type { Port } from '@galley/base';
import { type MessagePortLike, messagePort } from '../ports/message-port.ts';
import { type PartOrder, type PartReport, partOrderSchema, relaySchema } from './part-messages.ts';
import { createRelayEnd } from './relay.ts';

/** The process that started this part, if any did. */
export type Parent = {
  /** False: started by hand from a terminal; reports go nowhere. */
  readonly present: boolean;
  /** Resolves once the message is out, so that the process may end. */
  report(message: PartReport): Promise<void>;
  onOrder(listener: (order: PartOrder) => void): void;
  /** A channel to another part (or to a window, under Electron), by the name that the starter gave it. */
  onPort(listener: (name: string, port: Port) => void): void;
  /** The starter is gone; nobody will ever end this process but itself. */
  onGone(listener: () => void): void;
};

type UtilityParent = {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { data: unknown; ports: readonly MessagePortLike[] }) => void,
  ): void;
};

type PortListener = (name: string, port: Port) => void;
type Listeners = {
  readonly orders: ((order: PartOrder) => void)[];
  readonly ports: PortListener[];
  /** Ports that came before anybody listened: a core may still be waiting for its enrolment. */
  readonly early: [name: string, port: Port][];
};

type Tell = (message: PartReport) => unknown;

const takeOrder = (raw: unknown, listeners: Listeners, tell: Tell): void => {
  const order = partOrderSchema.safeParse(raw);
  if (!order.success) return;
  if (order.data.type === 'alive?') tell({ type: 'alive' });
  else for (const listener of listeners.orders) listener(order.data);
};

const takePort = (listeners: Listeners) => (name: string, port: Port) => {
  if (listeners.ports.length === 0) listeners.early.push([name, port]);
  for (const listener of listeners.ports) listener(name, port);
};

const listenForPorts = (listeners: Listeners) => (listener: PortListener) => {
  listeners.ports.push(listener);
  for (const [name, port] of listeners.early.splice(0)) listener(name, port);
};

const forkedParent = (listeners: Listeners): Parent => {
  const send = (message: object) =>
    new Promise<void>((done) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => done());
      else done();
    });
  const relay = createRelayEnd((message) => void send(message), takePort(listeners));
  process.on('message', (raw) => {
    if (!relay.accept(raw)) takeOrder(raw, listeners, send);
  });
  return {
    present: true,
    report: send,
    onOrder: (listener) => void listeners.orders.push(listener),
    onPort: listenForPorts(listeners),
    onGone: (listener) => void process.once('disconnect', listener),
  };
};

const utilityParent = (parent: UtilityParent, listeners: Listeners): Parent => {
  parent.on('message', ({ data, ports }) => {
    const relayed = relaySchema.safeParse(data);
    const port = ports[0];
    if (relayed.success && relayed.data.type === 'port' && port !== undefined)
      takePort(listeners)(relayed.data.name, messagePort(port));
    else takeOrder(data, listeners, (message) => parent.postMessage(message));
  });
  return {
    present: true,
    report: async (message) => parent.postMessage(message),
    onOrder: (listener) => void listeners.orders.push(listener),
    onPort: listenForPorts(listeners),
    // Electron ends its utility processes with the app.
    onGone: () => undefined,
  };
};

const nobody: Parent = {
  present: false,
  report: () => Promise.resolve(),
  onOrder: () => undefined,
  onPort: () => undefined,
  onGone: () => undefined,
};

/** Finds the starter: Electron's main, a forking Node process, or nobody. Call once a process. */
export const findParent = (): Parent => {
  const listeners: Listeners = { orders: [], ports: [], early: [] };
  const electron = (process as { parentPort?: UtilityParent | null }).parentPort;
  if (electron) return utilityParent(electron, listeners);
  return process.send === undefined ? nobody : forkedParent(listeners);
};
