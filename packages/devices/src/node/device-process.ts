import type { Port } from '@galley/base';
import {
  type DeviceCommand,
  type DeviceEvent,
  deviceCommandSchema,
  type FoundDevice,
  isFinal,
  type JobReport,
  type PrinterIdentity,
  type PrintRequest,
  proposedModel,
} from '../core/index.ts';
import { openFonts } from '../fonts/index.ts';
import { AttachedDevices } from './attached/attached-devices.ts';
import { findDevices } from './attached/find-devices.ts';
import { Beginnings } from './beginnings.ts';
import { DrawerDesk } from './drawer-desk.ts';
import { type Encode, encodeWith } from './encode-with.ts';
import { type OpenHid, openHid } from './hid/open-hid.ts';
import { PrintSender } from './print-sender.ts';
import { type OpenSerial, openSerial } from './serial/open-serial.ts';
import { defaultTiming, type PrintTiming } from './timing.ts';
import { type Connect, connectPrinter } from './transports/connect-printer.ts';

export type DeviceProcessTools = {
  readonly connect?: Connect;
  readonly encode?: Encode;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly timing?: PrintTiming;
  readonly openSerial?: OpenSerial;
  readonly openHid?: OpenHid;
  readonly find?: () => Promise<FoundDevice[]>;
  readonly backOffMs?: { readonly least: number; readonly most: number };
  /** What its starter says of the processes before this one; goes with each heartbeat. */
  readonly history?: { readonly restarts: number; readonly hangs: number };
};

export type DeviceProcess = {
  /** Resolves when every line is closed, after `shutdown` or the end of the port. */
  readonly ended: Promise<void>;
};

const heartbeatMs = 1000;
const rememberedJobs = 10_000;

/**
 * What the one device process does: one sender a printer, one driver a scale, scanner or probe, orders in and
 * reports out over a port.
 * It keeps no journal: no byte of a job leaves before the owner of the port has said that it is written down (`ready`,
 * `begin`); that one writes each report down as well and, after a restart, asks again for what never left. A job key that is known here is not printed a second time.
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

type KnownJob = {
  readonly report: JobReport;
  readonly sender: PrintSender;
  readonly printerId: string;
};

const told = ({ report, printerId }: KnownJob): DeviceEvent => ({
  type: 'job',
  ...report,
  printerId,
});

class Desk {
  readonly ended: Promise<void>;
  readonly #emit: (event: DeviceEvent) => void;
  readonly #tools: Required<DeviceProcessTools>;
  readonly #senders = new Map<string, PrintSender>();
  readonly #jobs = new Map<string, KnownJob>();
  readonly #attached: AttachedDevices;
  readonly #identities = new Map<string, PrinterIdentity>();
  readonly #drawers: DrawerDesk;
  readonly #beginnings: Beginnings;
  readonly #beat: NodeJS.Timeout;
  #closing = false;
  #markEnded: () => void = () => undefined;

  constructor(emit: (event: DeviceEvent) => void, tools: DeviceProcessTools) {
    this.#emit = emit;
    this.#tools = {
      connect: connectPrinter,
      encode: encodeWith(openFonts()),
      now: Date.now,
      random: Math.random,
      timing: defaultTiming,
      openSerial,
      openHid,
      find: findDevices,
      backOffMs: { least: 500, most: 10_000 },
      history: { restarts: 0, hangs: 0 },
      ...tools,
    };
    this.#attached = new AttachedDevices({ ...this.#tools, emit, tellDrawer: emit });
    this.#beginnings = new Beginnings(
      this.#tools.timing.begin,
      Math.floor(this.#tools.random() * 2 ** 31),
      emit,
    );
    this.#drawers = new DrawerDesk(this.#tools.now, (printerId, incident) =>
      emit({ type: 'drawer', printerId, incident }),
    );
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
    this.#drawers.close();
    const senders = [...this.#senders.values()];
    const ends = [...senders.map((sender) => sender.close()), this.#attached.close()];
    void Promise.all(ends).then(() => this.#markEnded());
  }

  #obey(command: DeviceCommand): void {
    if (command.type === 'shutdown') this.shutDown();
    else if (command.type === 'begin') this.#beginnings.begin(command);
    else if (command.type === 'job?') this.#tell(command.jobKey, command.at);
    else if (command.type === 'cancel') {
      this.#jobs.get(command.jobKey)?.sender.cancel(command.jobKey);
    } else if (command.type === 'print') this.#print(command, this.#senderOf(command));
    else if (command.type === 'identify') void this.#identify(command);
    else if (command.type === 'kick') void this.#kick(command);
    else if (command.type === 'watch-drawer') {
      this.#drawers.watch(command, this.#senderOf(command));
    } else if (command.type === 'status?') void this.#look(command);
    else if (!this.#closing) this.#attached.take(command);
  }

  #print({ type: _, ...request }: DeviceCommand & { type: 'print' }, sender: PrintSender): void {
    const known = this.#jobs.get(request.jobKey);
    if (known && known.report.state !== 'cancelled') {
      this.#tell(request.jobKey);
      known.sender.tryNow();
    } else if (!this.#closing) {
      this.#drawers.expect(request);
      sender.enqueue(request);
    }
  }

  /** How far a job is; what waits to begin asks again, because whoever was asked may be gone. */
  #tell(jobKey: string, at?: Pick<PrintRequest, 'printerId' | 'target'>): void {
    const known = this.#jobs.get(jobKey);
    if (known === undefined && at !== undefined) this.#senderOf(at).mayBeTorn();
    this.#emit(known ? told(known) : { type: 'no-job', jobKey });
    this.#beginnings.remind(jobKey);
  }

  async #kick(command: DeviceCommand & { type: 'kick' }): Promise<void> {
    const { kickId, printerId } = command;
    const outcome = await this.#senderOf(command).kick(command, () =>
      this.#drawers.kicked(printerId, kickId),
    );
    this.#emit({ type: 'kick', kickId, printerId, ...outcome });
  }

  /** One that takes the line and says nothing may speak another language than it is spoken to. */
  async #look(command: DeviceCommand & { type: 'status?' }): Promise<void> {
    const sender = this.#senderOf(command);
    await sender.lookAt(command);
    if (sender.mute) await this.#identify({ ...command, type: 'identify', fresh: true });
  }

  /** A printer that says nothing of itself is asked again the next time. */
  async #identify(command: DeviceCommand & { type: 'identify' }): Promise<void> {
    const key = JSON.stringify([command.printerId, command.target]);
    const known = command.fresh ? undefined : this.#identities.get(key);
    const identity = known ?? (await this.#senderOf(command).identify(command)) ?? {};
    if (Object.keys(identity).length > 0) this.#identities.set(key, identity);
    const proposed = proposedModel(identity);
    const { printerId } = command;
    this.#emit({ type: 'identity', printerId, identity, ...(proposed && { proposed }) });
  }

  #senderOf({ printerId, target }: Pick<PrintRequest, 'printerId' | 'target'>): PrintSender {
    const key = JSON.stringify([printerId, target]);
    const known = this.#senders.get(key);
    if (known) return known;
    const sender: PrintSender = new PrintSender({
      ...this.#tools,
      begin: (jobKey, signal) => this.#beginnings.wait(jobKey, signal),
      onJob: (report) => this.#remember({ report, sender, printerId }),
      onStatus: (status) => {
        this.#emit({ type: 'printer', printerId, status });
        this.#drawers.status(printerId, status);
      },
    });
    this.#senders.set(key, sender);
    return sender;
  }

  #remember(job: KnownJob): void {
    this.#jobs.set(job.report.jobKey, job);
    this.#drawers.job(job.report);
    this.#emit(told(job));
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
    this.#emit({ type: 'heartbeat', at: this.#tools.now(), jobs, ...this.#tools.history });
  }

  /** Names the job if the message has one, so that it does not wait in the journal for ever. */
  #refuse(message: unknown, reason: string): void {
    const key = Object(message).jobKey;
    this.#emit({ type: 'refused', reason, ...(typeof key === 'string' ? { jobKey: key } : {}) });
  }
}
