import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { AttachedCommand, DeviceSetup } from '../../core/attached/index.ts';
import {
  type GateInput,
  newGate,
  profileOf,
  readGate,
  readGross,
  readHidScaleReport,
  refusalWords,
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
/** A scale that tells each weighing once is asked how it is this often while nobody weighs. */
const idleEveryMs = 3000;
const idleSilentAfterMs = 10_000;
/** Who takes a tare waits for a weight, for so long at least. */
const tareMs = 60_000;

/** Such a scale says nothing of an empty pan: its silence alone proves no fault. */
const saysNothingNew: Failure = {
  code: 'no_answer',
  message:
    'The scale says nothing new. Lift the goods off and put them on again. If it stays silent, check its cable and power.',
};
const neverAnswered: Failure = {
  code: 'no_answer',
  message:
    'The scale has not answered since it was connected. Put something on it. If it stays silent, check its cable, power and line settings.',
};

/** A scale on a serial line or on USB HID: asks, reads, and tells what the weight gate lets through. */
export class ScaleDriver implements Driver {
  readonly silentAfterMs: number | undefined;
  readonly #device: DeviceSetup & { kind: 'scale' };
  readonly #tools: DriverTools;
  readonly #profile;
  readonly #protocol: ScaleProtocol | undefined;
  #gate;
  #wantedUntil = 0;
  #askedIdleAt = Number.NEGATIVE_INFINITY;
  /** Since when it is asked for a weight without an answer on this line; undefined: nobody asks, or it has answered. */
  #unansweredSince: number | undefined;
  #hasAnswered = false;
  #told = '';

  constructor(device: DeviceSetup & { kind: 'scale' }, tools: DriverTools) {
    this.#device = device;
    this.#tools = tools;
    this.#profile = profileOf(device.setup);
    const { protocol } = device.setup;
    this.#protocol = protocol === 'hid' ? undefined : scaleProtocols[protocol];
    this.#gate = newGate(this.#profile);
    this.silentAfterMs = silenceOf(this.#protocol);
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
    this.#hasAnswered = false;
    this.#unansweredSince = undefined;
    return openPolled(
      this.#tools,
      path,
      withOverrides(protocol.line, this.#device.line),
      (bytes, line) => this.#take(parser, bytes, line, protocol),
      { everyMs: protocol.periodMs, ask: (line) => this.#ask(line, protocol) },
    );
  }

  #ask(line: Transport, protocol: ScaleProtocol): void {
    // The register takes the tare off itself, so that no scale takes it off a second time.
    const question = { unitPriceMinor: this.#device.setup.unitPriceMinor, tareGrams: 0 };
    if (this.#isIdle(protocol)) this.#askIdle(line, protocol);
    else if (protocol.ask) sendTo(line, protocol.ask(question));
    if (protocol.answersOnce) this.#watchOnce(protocol);
    this.#publish();
  }

  /** A question for a weight uses the weighing up: it is asked only while somebody waits. */
  #isIdle(protocol: ScaleProtocol): boolean {
    return protocol.answersOnce && this.#tools.now() >= this.#wantedUntil;
  }

  #askIdle(line: Transport, { idle }: ScaleProtocol): void {
    const now = this.#tools.now();
    if (idle === undefined || now - this.#askedIdleAt < idleEveryMs) return;
    this.#askedIdleAt = now;
    sendTo(line, idle);
  }

  /** What was told once is told on while it is believed; who never answers is said to be silent. */
  #watchOnce(protocol: ScaleProtocol): void {
    const now = this.#tools.now();
    if (readGate(this.#gate, now, this.#profile).ok) this.#told = '';
    if (protocol.idle !== undefined || this.#hasAnswered || this.#isIdle(protocol)) {
      this.#unansweredSince = undefined;
      return;
    }
    this.#unansweredSince ??= now;
    if (now - this.#unansweredSince >= idleSilentAfterMs) this.#tools.trouble(neverAnswered);
  }

  #take(parser: ScaleParser, bytes: Uint8Array, line: Transport, protocol: ScaleProtocol): void {
    for (const report of parser.feed(bytes)) {
      if (this.#isIdle(protocol)) {
        this.#hearIdle(report);
        continue;
      }
      const next = protocol.next(report);
      if (next) {
        // Half an answer: it is alive, and what it says follows.
        sendTo(line, next);
        this.#alive();
      } else this.#hear(report);
    }
  }

  /** Asked how it is, a scale may add that nothing changed since its last weighing: that is no reason to refuse. */
  #hearIdle(report: ScaleReport): void {
    if (report.kind === 'trouble' && report.troubles.includes('no_change')) this.#alive();
    else this.#hear(report);
  }

  #alive(): void {
    this.#hasAnswered = true;
    this.#tools.heard();
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
    if (report.kind !== 'garbled') this.#alive();
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
    const answer = this.#explained(readGate(this.#gate, now, this.#profile));
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

  /** That nothing was heard has another reason where nobody asks, or where silence is usual. */
  #explained<T>(answer: Result<T, Failure>): Result<T, Failure> {
    const protocol = this.#protocol;
    if (answer.ok || answer.error.code !== 'no_answer' || !protocol?.answersOnce) return answer;
    if (this.#isIdle(protocol)) return err(failure('not_asked', refusalWords.not_asked));
    return protocol.idle === undefined ? err(saysNothingNew) : answer;
  }
}

/** After how long a silence means something; HID scales may sleep, and some say nothing while nothing changes. */
const silenceOf = (protocol: ScaleProtocol | undefined): number | undefined => {
  if (protocol === undefined) return undefined;
  if (!protocol.answersOnce) return silentAfterMs;
  return protocol.idle === undefined ? undefined : idleSilentAfterMs;
};
