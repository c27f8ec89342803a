import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { AttachedCommand, DeviceSetup } from '../../core/attached/index.ts';
import { readTrigger } from '../../core/drawer/serial-drawer.ts';
import type { KickOutcome } from '../../core/drawer-kick.ts';
import { type DrawerIncident, DrawerWatch } from '../../core/drawer-watch.ts';
import type { SerialSettings } from '../../core/scale/index.ts';
import { type Driver, type DriverTools, type Session, withOverrides } from '../attached/driver.ts';
import { tcpOf } from '../attached/tcp-line.ts';
import type { SerialError } from '../serial/open-serial.ts';
import type { Transport } from '../tcp-transport.ts';
import { pause } from '../timing.ts';

const usualLine: SerialSettings = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 };

/** How often the box's switch is looked at. */
const LOOK_EVERY_MS = 400;
/** A line that is being opened is waited for so long, and no longer: somebody stands before the drawer. */
const OPENS_WITHIN_MS = 1000;
const OPENS_LOOK_MS = 20;
/** A device server that is there takes a call within this time. */
const CALL_WITHIN_MS = 1500;
const CALL_AGAIN_MS = 100;
/** One that serves somebody else takes the call and hangs up. */
const HANGS_UP_WITHIN_MS = 30;

type Opening = AttachedCommand & { readonly type: 'open-drawer' };

const after = (ms: number): Promise<void> => pause(ms, new AbortController().signal);

/**
 * A cash drawer whose own box opens it on bytes of a serial line. The line cannot answer: bytes that the system took are
 * `handed_over`. Over TCP the server is called anew for each opening, because bytes for one that went away would wait in
 * the system and open the drawer whenever it came back.
 */
export class DrawerDriver implements Driver {
  readonly silentAfterMs = undefined;
  readonly #device: DeviceSetup & { kind: 'drawer' };
  readonly #tools: DriverTools;
  #watch: DrawerWatch;
  #line: Transport | undefined;
  #path = '';
  #gone: () => void = () => undefined;
  #ended = false;
  #looking = false;
  /** Openings go one after the other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(device: DeviceSetup & { kind: 'drawer' }, tools: DriverTools) {
    this.#device = device;
    this.#tools = tools;
    this.#watch = this.#newWatch();
  }

  async open(path: string): Promise<Result<Session, SerialError>> {
    const opened = await this.#call(path);
    if (!opened.ok) return opened;
    this.#path = path;
    this.#ended = false;
    this.#hold(opened.value);
    const looks = this.#device.sensorLine !== 'none';
    const timer = looks ? setInterval(this.#look, LOOK_EVERY_MS) : undefined;
    const onClose = (listener: () => void): void => {
      this.#gone = () => {
        clearInterval(timer);
        listener();
      };
      if (this.#line === undefined) this.#gone();
    };
    const end = async (): Promise<void> => {
      this.#ended = true;
      clearInterval(timer);
      await this.#line?.end();
    };
    return ok({ onClose, end });
  }

  lost(): void {
    this.#line = undefined;
    this.startOver();
  }

  /** What is open at the first look is told anew. */
  startOver(): void {
    this.#watch = this.#newWatch();
  }

  tell(command: AttachedCommand): void {
    if (command.type === 'drawer-level?') void this.#tellLevel();
    if (command.type !== 'open-drawer') return;
    this.#turn = this.#turn
      .then(() => this.#kick(command))
      .catch((): KickOutcome => ({ state: 'unknown', cause: 'connection-lost' }))
      .then((outcome) =>
        this.#tools.tellDrawer({ type: 'kick', kickId: command.kickId, ...outcome }),
      );
  }

  #newWatch(): DrawerWatch {
    const { sensorLine, drawer } = this.#device;
    const blind = { sensor: 'none', leftOpenMs: 1000 } as const;
    return new DrawerWatch(sensorLine === 'none' ? blind : (drawer ?? blind));
  }

  #call(path: string): Promise<Result<Transport, SerialError>> {
    return this.#tools.openSerial(path, withOverrides(usualLine, this.#device.line));
  }

  #hold(line: Transport): void {
    this.#line = line;
    // Whatever the box says: read, or its bytes stop the line.
    line.onBytes(() => undefined);
    line.onClose(() => {
      if (this.#line !== line) return;
      this.#line = undefined;
      this.#gone();
    });
  }

  async #kick({ kickId, notAfter }: Opening): Promise<KickOutcome> {
    const line = await this.#lineNow(notAfter);
    if (line === undefined) return { state: 'not_sent', cause: 'unreachable' };
    const now = this.#tools.now();
    if (now > notAfter) return { state: 'not_sent', cause: 'busy' };
    const bytes = Uint8Array.from(readTrigger(this.#device.opens) ?? []);
    this.#watch.kicked(now);
    this.#tellIncidents([{ type: 'kicked', at: now, jobKey: kickId }]);
    return this.#write(line, bytes, notAfter - now);
  }

  /** A line that takes nothing in time is let go of, so that its bytes do not leave later. */
  async #write(line: Transport, bytes: Uint8Array, withinMs: number): Promise<KickOutcome> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<KickOutcome>((resolve) => {
      timer = setTimeout(() => {
        line.destroy();
        resolve({ state: 'unknown', cause: 'timed-out' });
      }, withinMs);
    });
    const written = line.write(bytes).then(
      (): KickOutcome => ({ state: 'handed_over', cause: 'one-way-line' }),
      (): KickOutcome => ({ state: 'unknown', cause: 'connection-lost' }),
    );
    const outcome = await Promise.race([written, late]);
    clearTimeout(timer);
    return outcome;
  }

  async #lineNow(notAfter: number): Promise<Transport | undefined> {
    const held = await this.#heldUntil(Math.min(notAfter, this.#tools.now() + OPENS_WITHIN_MS));
    if (held === undefined || tcpOf(this.#path) === undefined) return held;
    this.#line = undefined;
    held.destroy();
    const until = Math.min(notAfter, this.#tools.now() + CALL_WITHIN_MS);
    const line = await this.#callUntil(until);
    if (line !== undefined && this.#ended) await line.end();
    else if (line !== undefined) this.#hold(line);
    else this.#gone();
    return this.#line;
  }

  async #heldUntil(until: number): Promise<Transport | undefined> {
    while (this.#line === undefined && !this.#ended && this.#tools.now() < until) {
      await after(OPENS_LOOK_MS);
    }
    return this.#line;
  }

  async #callUntil(until: number): Promise<Transport | undefined> {
    while (this.#tools.now() < until && !this.#ended) {
      const called = await this.#call(this.#path);
      if (called.ok && (await staysOpen(called.value))) return called.value;
      await after(CALL_AGAIN_MS);
    }
    return undefined;
  }

  readonly #look = (): void => {
    if (this.#looking) return;
    this.#looking = true;
    void this.#level()
      .then(this.#tools.guard((level: Result<boolean, Failure>) => this.#seen(level)))
      .finally(() => {
        this.#looking = false;
      });
  };

  #seen(level: Result<boolean, Failure>): void {
    if (this.#line === undefined || this.#ended) return;
    if (!level.ok) {
      this.#tools.trouble(level.error);
      return;
    }
    this.#tools.heard();
    this.#tellIncidents(this.#watch.level(level.value, this.#tools.now()));
  }

  async #level(): Promise<Result<boolean, Failure>> {
    const { sensorLine } = this.#device;
    if (sensorLine === 'none') return err(noSensorLine);
    if (this.#line === undefined) return err(noLine);
    const levels = await this.#line.modemLines?.();
    return levels === undefined ? err(noModemLines(sensorLine)) : ok(levels[sensorLine]);
  }

  async #tellLevel(): Promise<void> {
    const level = await this.#level();
    this.#tools.emit({
      type: 'drawer-level',
      ...(level.ok ? { high: level.value } : { none: level.error }),
    });
  }

  #tellIncidents(incidents: readonly DrawerIncident[]): void {
    for (const incident of incidents) this.#tools.tellDrawer({ type: 'drawer', incident });
  }
}

const staysOpen = async (line: Transport): Promise<boolean> => {
  let open = true;
  line.onClose(() => {
    open = false;
  });
  line.onBytes(() => undefined);
  await after(HANGS_UP_WITHIN_MS);
  return open;
};

const noSensorLine = failure(
  'no_sensor_line',
  'Choose first on which line of its cable the drawer tells its switch: CTS, DSR or DCD.',
);
const noLine = failure(
  'not_there',
  'The drawer is not plugged in, or its server does not answer. Check its cable and power.',
);
const noModemLines = (line: string): Failure =>
  failure(
    'no_modem_lines',
    `This line has no ${line.toUpperCase()} that can be read: a device server or a virtual port passes bytes only. The drawer opens, but nobody is told whether it is open. Choose "No sensor", or plug the box into a serial port of this computer.`,
  );
