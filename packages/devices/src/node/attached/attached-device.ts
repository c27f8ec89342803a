import type { Failure } from '@galley/base';
import {
  type AttachedCommand,
  type AttachedEvent,
  type Connection,
  chooseDevice,
  type DeviceSetup,
  type DeviceState,
  type FoundDevice,
} from '../../core/attached/index.ts';
import { DisplayDriver } from '../display/display-driver.ts';
import { DrawerDriver } from '../drawer/drawer-driver.ts';
import type { OpenHid } from '../hid/open-hid.ts';
import { LineProbeDriver } from '../probe/line-probe-driver.ts';
import { ModbusProbeDriver } from '../probe/modbus-probe-driver.ts';
import { ScaleDriver } from '../scale/scale-driver.ts';
import { ScannerDriver } from '../scanner/scanner-driver.ts';
import type { OpenSerial } from '../serial/open-serial.ts';
import type { DrawerTold, Driver, DriverEvent, DriverTools, Session } from './driver.ts';
import { tcpPath, withTcpLines } from './tcp-line.ts';

export type AttachedTools = {
  readonly emit: (event: AttachedEvent) => void;
  /** What happens at a drawer with a line of its own, under the device's id. */
  readonly tellDrawer: (told: DrawerTold & { readonly printerId: string }) => void;
  readonly now: () => number;
  readonly random: () => number;
  readonly openSerial: OpenSerial;
  readonly openHid: OpenHid;
  readonly find: () => Promise<FoundDevice[]>;
  /** Shortest and longest pause before a device is looked for again, in ms. */
  readonly backOffMs: { readonly least: number; readonly most: number };
};

const silenceCheckMs = 500;

/**
 * One device for as long as it is attached: looked for, opened, watched, and opened again when it comes back, on
 * whatever port. What its driver throws closes and reopens this device and touches no other.
 */
export class AttachedDevice {
  readonly #deviceId: string;
  readonly #connection: Connection;
  readonly #tools: AttachedTools;
  readonly #driver: Driver;
  readonly #watch: NodeJS.Timeout;
  #session: Session | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failures = 0;
  #heardAt = 0;
  #told = '';
  readonly #latest = new Map<string, AttachedEvent>();
  #closed = false;

  constructor(deviceId: string, connection: Connection, device: DeviceSetup, tools: AttachedTools) {
    this.#deviceId = deviceId;
    this.#connection = connection;
    this.#tools = tools;
    this.#driver = driverOf(device, connection, this.#driverTools());
    this.#watch = setInterval(() => this.#checkSilence(), silenceCheckMs);
    void this.#open();
  }

  tell(command: AttachedCommand): void {
    this.#guard(() => this.#driver.tell(command))();
  }

  /**
   * How it is, and what it said last, once more with the times of then. A weight is told by the scale itself several
   * times a second, and only so: one that was heard before would seem fresh.
   */
  tellAgain(): void {
    for (const event of this.#latest.values()) this.#tools.emit(event);
    this.#guard(() => this.#driver.startOver?.())();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    clearTimeout(this.#retry);
    await this.#session?.end();
  }

  #driverTools(): DriverTools {
    const { now, openSerial, openHid } = this.#tools;
    return {
      emit: (event) => this.#emit(event),
      tellDrawer: (told) => this.#tools.tellDrawer({ ...told, printerId: this.#deviceId }),
      heard: () => this.#heard(),
      trouble: (cause) => this.#state('silent', cause),
      guard: (run) => this.#guard(run),
      now,
      openSerial: withTcpLines(openSerial),
      openHid,
    };
  }

  async #open(): Promise<void> {
    if (this.#told === '') this.#state('opening', undefined);
    const path = await this.#path();
    const opened = path === undefined ? undefined : await this.#tryOpen(path);
    if (this.#closed) return void (await (opened?.ok ? opened.value.end() : undefined));
    if (!opened?.ok) return this.#openLater(opened?.error ?? notFound);
    this.#session = opened.value;
    this.#heardAt = this.#tools.now();
    if (this.#driver.silentAfterMs === undefined) this.#heard();
    opened.value.onClose(() => this.#lost(opened.value, unplugged));
  }

  async #path(): Promise<string | undefined> {
    const connection = this.#connection;
    if (connection.kind === 'serial-path') return connection.path;
    if (connection.kind === 'tcp') return tcpPath(connection.host, connection.port);
    const found = await this.#tools.find().catch(() => []);
    const transport = connection.kind === 'hid' ? 'hid' : 'serial';
    return chooseDevice(
      connection.identity,
      found.filter((one) => one.transport === transport),
    )?.path;
  }

  #tryOpen(path: string): ReturnType<Driver['open']> {
    return this.#driver.open(path).catch((error: unknown) => ({
      ok: false as const,
      error: { code: 'serial_failed' as const, message: String(Object(error).message ?? error) },
    }));
  }

  #openLater(cause: Failure): void {
    const waits =
      cause.code === 'not_there' || cause.code === 'unplugged' || cause.code === 'driver_failed';
    this.#state(waits ? 'opening' : 'failed', cause);
    const { least, most } = this.#tools.backOffMs;
    const pause = Math.min(most, least * 2 ** Math.min(this.#failures, 16));
    this.#failures += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#open(), pause * (0.75 + this.#tools.random() / 2));
  }

  #lost(session: Session, cause: Failure): void {
    if (this.#session !== session) return;
    this.#session = undefined;
    this.#guard(() => this.#driver.lost())();
    if (!this.#closed) this.#openLater(cause);
  }

  #heard(): void {
    this.#heardAt = this.#tools.now();
    this.#failures = 0;
    this.#state('working', undefined);
  }

  #checkSilence(): void {
    const limit = this.#driver.silentAfterMs;
    if (!this.#session || limit === undefined) return;
    if (this.#tools.now() - this.#heardAt >= limit) this.#state('silent', mute);
  }

  #guard<A extends unknown[]>(run: (...args: A) => void): (...args: A) => void {
    return (...args) => {
      try {
        run(...args);
      } catch (error) {
        this.#failed(error);
      }
    };
  }

  #failed(error: unknown): void {
    const message = `Its driver stopped: ${Object(error).message ?? error}`;
    const session = this.#session;
    const cause = { code: 'driver_failed', message };
    if (!session) {
      this.#state('failed', cause);
      return;
    }
    this.#lost(session, cause);
    session.end().catch(() => undefined);
  }

  #state(state: DeviceState, cause: Failure | undefined): void {
    const key = `${state} ${cause?.code} ${cause?.message}`;
    if (this.#closed || key === this.#told) return;
    this.#told = key;
    this.#emit({ type: 'device-state', state, ...(cause ? { cause } : {}) });
  }

  #remember(event: AttachedEvent): void {
    const name = memoryOf(event);
    if (name === undefined) return;
    if (event.type === 'weight' && event.weight !== undefined) this.#latest.delete(name);
    else this.#latest.set(name, event);
    // What was read before the device went away is not how it is.
    if (event.type === 'device-state' && event.state !== 'working') this.#forgetReadings();
  }

  #forgetReadings(): void {
    for (const [name, { type }] of this.#latest) if (type === 'reading') this.#latest.delete(name);
  }

  #emit(event: DriverEvent): void {
    if (this.#closed) return;
    const told = { ...event, deviceId: this.#deviceId, at: this.#tools.now() };
    this.#remember(told);
    this.#tools.emit(told);
  }
}

/** Under what name an event is remembered; undefined: it is told once and for all. */
const memoryOf = (event: AttachedEvent): string | undefined => {
  if (event.type === 'reading') return `reading ${event.probe}`;
  return event.type === 'device-state' || event.type === 'weight' ? event.type : undefined;
};

const notFound: Failure = {
  code: 'not_there',
  message: 'The device is not plugged in, or two of its kind cannot be told apart.',
};
const unplugged: Failure = {
  code: 'unplugged',
  message: 'The device was unplugged or switched off.',
};
const mute: Failure = {
  code: 'no_answer',
  message: 'The device is there and says nothing. Check its power and its line settings.',
};

function driverOf(device: DeviceSetup, connection: Connection, tools: DriverTools): Driver {
  if (device.kind === 'scale') return new ScaleDriver(device, tools);
  if (device.kind === 'scanner') return new ScannerDriver(device, connection, tools);
  if (device.kind === 'display') return new DisplayDriver(device, tools);
  if (device.kind === 'drawer') return new DrawerDriver(device, tools);
  if (device.kind === 'probe') return new LineProbeDriver(device, tools);
  return new ModbusProbeDriver(device, tools);
}
