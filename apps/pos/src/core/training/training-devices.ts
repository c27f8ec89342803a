import { deviceEventSchema } from '@galley/devices/core';
import type { DevicePort } from '@galley/shell/core';
import { readKind } from './training-papers.ts';

/** Before the keys of papers that practice prints: the live register knows none of them. */
const MARK = 'training:';

type Order = Readonly<Record<string, unknown>> & { readonly type: string };

/** Orders for scales and scanners: they weigh and read for practice as they do for sales. */
const SHARED = new Set(['weigh', 'weight-sold', 'tare', 'scan-feedback']);
/** What a scale or scanner tells. */
const HEARD = new Set(['weight', 'device-state']);

const orderOf = (message: unknown): Order => message as Order;
const keyOf = ({ jobKey }: Order): string => (typeof jobKey === 'string' ? jobKey : '');

/**
 * One device process for work and for practice (rules TM5, TM6). `live` is what the register had before; `open` gives
 * practice a port that weighs, scans, and prints only what it may: no drawer, no display and no set-up is reached by it.
 */
export type TrainingDevices = {
  readonly live: DevicePort;
  open(options: TrainingPortOptions): DevicePort;
  /** Nobody practises any more: what was opened hears nothing from now on. */
  close(): void;
};

type TrainingPortOptions = {
  /** Whether papers for guests are printed for real. */
  printsPapers(): boolean;
  /** Whether a window practises now: the scanner is for it then. */
  active(): boolean;
  now(): number;
};

type Listener = (message: unknown) => void;

export const splitDevices = (port: DevicePort): TrainingDevices => {
  const lastStates = new Map<string, unknown>();
  let heard: Listener[] = [];
  let active: () => boolean = () => false;
  const tell = (message: unknown): void => {
    for (const listener of heard) listener(message);
  };
  /** As if it came from the device process, after the order has been dealt with. */
  const answer = (message: object): void => void setImmediate(() => tell(message));

  const take = (message: unknown): 'ours' | 'both' | 'live' => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success) return 'live';
    const { data } = event;
    if (data.type === 'device-state') lastStates.set(data.deviceId, data);
    if ('jobKey' in data && data.jobKey?.startsWith(MARK)) return 'ours';
    if (data.type === 'scan' && active()) return 'ours';
    return HEARD.has(data.type) ? 'both' : 'live';
  };

  const stripped = (message: unknown): unknown => {
    const order = orderOf(message);
    const jobKey = keyOf(order);
    return jobKey.startsWith(MARK) ? { ...order, jobKey: jobKey.slice(MARK.length) } : message;
  };

  port.onMessage((message) => {
    if (take(message) !== 'live') tell(stripped(message));
  });

  const live: DevicePort = {
    ...port,
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) =>
      port.onMessage((message) => {
        if (take(message) !== 'ours') listener(message);
      }),
  };

  return {
    live,
    open(options) {
      heard = [];
      active = options.active;
      return trainingPort(port, {
        ...options,
        answer,
        lastStates,
        onMessage: (l) => heard.push(l),
      });
    },
    close() {
      heard = [];
      active = () => false;
    },
  };
};

type Inside = TrainingPortOptions & {
  answer(message: object): void;
  readonly lastStates: ReadonlyMap<string, unknown>;
  onMessage(listener: Listener): void;
};

/** Papers that a guest would get; what a kitchen would get stays inside. */
const GUEST_PAPERS = new Set(['receipt', 'refund-receipt', 'gift-receipt', 'guest-check']);

const trainingPort = (port: DevicePort, inside: Inside): DevicePort => {
  const printed = new Set<string>();
  /** Without evidence: nothing came out. */
  const report = (jobKey: string, state: string): void =>
    inside.answer({ type: 'job', jobKey, state, evidence: 'none', bytesSent: 0, at: inside.now() });

  const print = (order: Order): void => {
    const jobKey = keyOf(order);
    const isWanted = inside.printsPapers() && GUEST_PAPERS.has(readKind(jobKey));
    if (!isWanted || !port.connected()) {
      report(jobKey, 'printed');
      return;
    }
    printed.add(jobKey);
    forward(order);
  };

  const forward = (order: Order): void =>
    port.postMessage({ ...order, jobKey: `${MARK}${keyOf(order)}` });

  /** Of a paper that went out; any other is known to nobody. */
  const aboutJob = (order: Order): void => {
    const jobKey = keyOf(order);
    if (printed.has(jobKey)) forward(order);
    else if (order.type === 'job?') inside.answer({ type: 'no-job', jobKey });
    else if (order.type === 'cancel') report(jobKey, 'cancelled');
  };

  /** The drawer stays shut, and practice goes on as if it had opened. */
  const kick = ({ kickId, printerId, deviceId }: Order): void =>
    inside.answer({ type: 'kick', kickId, printerId: printerId ?? deviceId, state: 'handed_over' });

  const sayState = ({ deviceId }: Order): void => {
    const state = inside.lastStates.get(String(deviceId));
    if (state !== undefined) inside.answer(state as object);
  };

  return {
    connected: () => true,
    postMessage(message) {
      const order = orderOf(message);
      if (SHARED.has(order.type)) port.postMessage(message);
      else if (order.type === 'print') print(order);
      else if (['begin', 'cancel', 'job?'].includes(order.type)) aboutJob(order);
      else if (order.type === 'kick' || order.type === 'open-drawer') kick(order);
      else if (order.type === 'attach') sayState(order);
    },
    onMessage: (listener) => void inside.onMessage(listener),
    onClose: () => undefined,
    close: () => undefined,
    onOpen: (listener) => listener(),
  };
};
