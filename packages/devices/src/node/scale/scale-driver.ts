import { ok, type Result } from '@galley/base';
import type { AttachedCommand, DeviceSetup } from '../../core/attached/index.ts';
import {
  type GateInput,
  newGate,
  profileOf,
  readGate,
  readGross,
  readHidScaleReport,
  type ScaleParser,
  type ScaleProtocol,
  type ScaleReport,
  scaleProtocols,
  stepGate,
} from '../../core/scale/index.ts';
import {
  type Driver,
  type DriverTools,
  openPolled,
  type Session,
  sendTo,
  withOverrides,
} from '../attached/driver.ts';
import type { SerialError } from '../serial/open-serial.ts';
import type { Transport } from '../tcp-transport.ts';

const silentAfterMs = 2000;
const hidCheckMs = 250;
/** Who takes a tare waits for a weight, for so long at least. */
const tareMs = 60_000;

/** A scale on a serial line or on USB HID: asks, reads, and tells what the weight gate lets through. */
export class ScaleDriver implements Driver {
  readonly silentAfterMs: number | undefined;
  readonly #device: DeviceSetup & { kind: 'scale' };
  readonly #tools: DriverTools;
  readonly #profile;
  readonly #protocol: ScaleProtocol | undefined;
  #gate;
  #wantedUntil = 0;
  #told = '';

  constructor(device: DeviceSetup & { kind: 'scale' }, tools: DriverTools) {
    this.#device = device;
    this.#tools = tools;
    this.#profile = profileOf(device.setup);
    const { protocol } = device.setup;
    this.#protocol = protocol === 'hid' ? undefined : scaleProtocols[protocol];
    this.#gate = newGate(this.#profile);
    // A scale that tells each weighing once is silent while nothing changes, and HID scales may sleep.
    const speaks = this.#protocol !== undefined && !this.#protocol.answersOnce;
    this.silentAfterMs = speaks ? silentAfterMs : undefined;
  }

  open(path: string): Promise<Result<Session, SerialError>> {
    return this.#protocol ? this.#openSerial(path, this.#protocol) : this.#openHid(path);
  }

  lost(): void {
    this.#step({ type: 'lost' });
  }

  tell(command: AttachedCommand): void {
    if (command.type === 'weigh') this.#want(this.#tools.now() + command.forMs);
    if (command.type === 'weight-sold') this.#step({ type: 'sold', weighing: command.weighing });
    if (command.type !== 'tare') return;
    this.#wantedUntil = Math.max(this.#wantedUntil, this.#tools.now() + tareMs);
    this.#step({ type: 'tare', tare: command.tare });
  }

  #want(until: number): void {
    this.#wantedUntil = until;
    this.#publish();
  }

  #openSerial(path: string, protocol: ScaleProtocol): Promise<Result<Session, SerialError>> {
    const parser = protocol.parser();
    return openPolled(
      this.#tools,
      path,
      withOverrides(protocol.line, this.#device.line),
      (bytes, line) => this.#take(parser, bytes, line, protocol),
      { everyMs: protocol.periodMs, ask: (line) => this.#ask(line, protocol) },
    );
  }

  #ask(line: Transport, protocol: ScaleProtocol): void {
    const wanted = !protocol.answersOnce || this.#tools.now() < this.#wantedUntil;
    // The register takes the tare off itself, so that no scale takes it off a second time.
    const question = { unitPriceMinor: this.#device.setup.unitPriceMinor, tareGrams: 0 };
    if (wanted && protocol.ask) sendTo(line, protocol.ask(question));
    this.#publish();
  }

  #take(parser: ScaleParser, bytes: Uint8Array, line: Transport, protocol: ScaleProtocol): void {
    for (const report of parser.feed(bytes)) {
      const next = protocol.next(report);
      if (next) sendTo(line, next);
      this.#hear(report);
    }
  }

  async #openHid(path: string): Promise<Result<Session, SerialError>> {
    const opened = await this.#tools.openHid(path);
    if (!opened.ok) return opened;
    const device = opened.value;
    device.onReport(this.#tools.guard((report) => this.#hear(readHidScaleReport(report))));
    const timer = setInterval(() => this.#publish(), hidCheckMs);
    const end = (): Promise<void> => {
      clearInterval(timer);
      return device.end();
    };
    return ok({ onClose: (listener) => device.onClose(listener), end });
  }

  #hear(report: ScaleReport): void {
    if (report.kind !== 'garbled') this.#tools.heard();
    this.#step({ type: 'report', report, at: this.#tools.now() });
  }

  #step(input: GateInput): void {
    this.#gate = stepGate(this.#gate, input, this.#profile);
    this.#publish();
  }

  /** Every change, and every report of a good weight, because each makes it fresh again. */
  #publish(): void {
    const now = this.#tools.now();
    if (now >= this.#wantedUntil) {
      this.#gate = stepGate(this.#gate, { type: 'tare', tare: undefined }, this.#profile);
    }
    const { tare } = this.#gate;
    const gross = readGross(this.#gate, now, this.#profile);
    const answer = readGate(this.#gate, now, this.#profile);
    const key = JSON.stringify([answer, tare, gross]);
    if (key === this.#told) return;
    this.#told = key;
    const pan = { ...(tare && { tare }), ...(gross && { gross }) };
    if (!answer.ok) this.#tools.emit({ type: 'weight', refusal: answer.error, ...pan });
    else {
      const { tare: taken, ...weight } = answer.value;
      const sale = taken ? { ...weight, tare: taken } : weight;
      this.#tools.emit({ type: 'weight', weight: sale, ...pan });
    }
  }
}
