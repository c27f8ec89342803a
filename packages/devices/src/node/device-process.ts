import type { Port } from '@galley/base';
import {
  type DeviceCommand,
  type DeviceEvent,
  deviceCommandSchema,
  isFinal,
  type JobReport,
  type PrintRequest,
} from '../core/index.ts';
import { PrintSender } from './print-sender.ts';
import { type Connect, connectTcp } from './tcp-transport.ts';
import { defaultTiming, type PrintTiming } from './timing.ts';

export type DeviceProcessTools = {
  readonly connect?: Connect;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly timing?: PrintTiming;
};

export type DeviceProcess = {
  /** Resolves when every line is closed, after `shutdown` or the end of the port. */
  readonly ended: Promise<void>;
};

const heartbeatMs = 1000;
const rememberedJobs = 10_000;

/**
 * What the one device process does: one sender a printer, orders in and reports out over a port.
 * It keeps no journal: the owner of the port writes each report down and, after a restart, asks
 * again for what never left. A job key that is known here is not printed a second time.
 */
export function runDeviceProcess(
  port: Pick<Port, 'postMessage' | 'onMessage' | 'onClose'>,
  tools: DeviceProcessTools = {},
): DeviceProcess {
  const desk = new Desk((event) => port.postMessage(event), tools);
  port.onMessage((message) => desk.take(message));
  port.onClose(() => desk.shutDown());
  return { ended: desk.ended };
}

class Desk {
  readonly ended: Promise<void>;
  readonly #emit: (event: DeviceEvent) => void;
  readonly #tools: Required<DeviceProcessTools>;
  readonly #senders = new Map<string, PrintSender>();
  readonly #jobs = new Map<string, { report: JobReport; sender: PrintSender }>();
  readonly #beat: NodeJS.Timeout;
  #closing = false;
  #markEnded: () => void = () => undefined;

  constructor(emit: (event: DeviceEvent) => void, tools: DeviceProcessTools) {
    this.#emit = emit;
    this.#tools = {
      connect: connectTcp,
      now: Date.now,
      random: Math.random,
      timing: defaultTiming,
      ...tools,
    };
    this.ended = new Promise((resolve) => {
      this.#markEnded = resolve;
    });
    this.#beat = setInterval(() => this.#heartbeat(), heartbeatMs);
  }

  take(message: unknown): void {
    const parsed = deviceCommandSchema.safeParse(message);
    if (parsed.success) this.#obey(parsed.data);
    else this.#refuse(message, parsed.error.message);
  }

  shutDown(): void {
    if (this.#closing) return;
    this.#closing = true;
    clearInterval(this.#beat);
    const senders = [...this.#senders.values()];
    void Promise.all(senders.map((sender) => sender.close())).then(() => this.#markEnded());
  }

  #obey(command: DeviceCommand): void {
    if (command.type === 'shutdown') this.shutDown();
    else if (command.type === 'cancel') {
      this.#jobs.get(command.jobKey)?.sender.cancel(command.jobKey);
    } else if (command.type === 'print') this.#print(command, this.#senderOf(command));
    else void this.#senderOf(command).lookAt(command);
  }

  #print({ type: _, ...request }: DeviceCommand & { type: 'print' }, sender: PrintSender): void {
    const known = this.#jobs.get(request.jobKey);
    if (known && known.report.state !== 'cancelled') this.#emit({ type: 'job', ...known.report });
    else if (!this.#closing) sender.enqueue(request);
  }

  #senderOf({ printerId, target }: Pick<PrintRequest, 'printerId' | 'target'>): PrintSender {
    const key = JSON.stringify([printerId, target]);
    const known = this.#senders.get(key);
    if (known) return known;
    const sender: PrintSender = new PrintSender({
      ...this.#tools,
      onJob: (report) => this.#remember(report, sender),
      onStatus: (status) => this.#emit({ type: 'printer', printerId, status }),
    });
    this.#senders.set(key, sender);
    return sender;
  }

  #remember(report: JobReport, sender: PrintSender): void {
    this.#jobs.set(report.jobKey, { report, sender });
    this.#emit({ type: 'job', ...report });
    if (this.#jobs.size > rememberedJobs) this.#forgetOldest();
  }

  #forgetOldest(): void {
    for (const [key, { report }] of this.#jobs) {
      if (!isFinal(report.state)) continue;
      this.#jobs.delete(key);
      return;
    }
  }

  #heartbeat(): void {
    const waiting = [...this.#senders.values()].map((sender) => sender.waiting);
    const jobs = waiting.reduce((sum, count) => sum + count, 0);
    this.#emit({ type: 'heartbeat', at: this.#tools.now(), jobs });
  }

  /** Names the job if the message has one, so that it does not wait in the journal for ever. */
  #refuse(message: unknown, reason: string): void {
    const key = Object(message).jobKey;
    this.#emit({ type: 'refused', reason, ...(typeof key === 'string' ? { jobKey: key } : {}) });
  }
}
