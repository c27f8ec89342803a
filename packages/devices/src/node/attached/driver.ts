import type { Failure, Result } from '@galley/base';
import type { AttachedCommand, AttachedEvent } from '../../core/attached/index.ts';
import type { KickOutcome } from '../../core/drawer-kick.ts';
import type { DrawerIncident } from '../../core/drawer-watch.ts';
import type { SerialSettings } from '../../core/scale/index.ts';
import type { OpenHid } from '../hid/open-hid.ts';
import type { OpenSerial, SerialError } from '../serial/open-serial.ts';
import type { Transport } from '../tcp-transport.ts';

/** An open device. `onClose` is told once, when nothing more can come. */
export type Session = {
  onClose(listener: () => void): void;
  end(): Promise<void>;
};

/** One kind of device. What it throws stops this device only. */
export type Driver = {
  /** Silence for so long makes the device `silent`; undefined where silence is usual. */
  readonly silentAfterMs: number | undefined;
  open(path: string): Promise<Result<Session, SerialError>>;
  tell(command: AttachedCommand): void;
  /** The line is gone: what was heard is void. */
  lost(): void;
  /** Whoever asked for the device is new, and knows nothing of it. */
  startOver?(): void;
};

type WithoutId<E> = E extends { deviceId: string } ? Omit<E, 'deviceId' | 'at'> : never;
export type DriverEvent = WithoutId<AttachedEvent>;

/** What is told of a drawer, under the device's own id. */
export type DrawerTold =
  | ({ readonly type: 'kick'; readonly kickId: string } & KickOutcome)
  | { readonly type: 'drawer'; readonly incident: DrawerIncident };

/** What a driver is given. `guard` runs a callback so that what it throws stops this device only. */
export type DriverTools = {
  readonly emit: (event: DriverEvent) => void;
  readonly tellDrawer: (told: DrawerTold) => void;
  /** Something sensible came: the device is alive. */
  readonly heard: () => void;
  readonly trouble: (cause: Failure) => void;
  readonly guard: <A extends unknown[]>(run: (...args: A) => void) => (...args: A) => void;
  readonly now: () => number;
  readonly openSerial: OpenSerial;
  readonly openHid: OpenHid;
};

/** Settings with those that a person gave instead. */
export const withOverrides = (
  usual: SerialSettings,
  given: { readonly [K in keyof SerialSettings]?: SerialSettings[K] | undefined },
): SerialSettings => ({
  baudRate: given.baudRate ?? usual.baudRate,
  dataBits: given.dataBits ?? usual.dataBits,
  parity: given.parity ?? usual.parity,
  stopBits: given.stopBits ?? usual.stopBits,
});

/** Opens a serial line, feeds what comes to `take`, and asks by `poll` every so often while it is open. */
export async function openPolled(
  tools: DriverTools,
  path: string,
  settings: SerialSettings,
  take: (bytes: Uint8Array, line: Transport) => void,
  poll: { readonly everyMs: number; readonly ask: (line: Transport) => void } | undefined,
): Promise<Result<Session, SerialError>> {
  const opened = await tools.openSerial(path, settings);
  if (!opened.ok) return opened;
  const line = opened.value;
  line.onBytes(tools.guard((bytes: Uint8Array) => take(bytes, line)));
  const timer =
    poll &&
    setInterval(
      tools.guard(() => poll.ask(line)),
      poll.everyMs,
    );
  line.onClose(() => clearInterval(timer));
  const end = (): Promise<void> => {
    clearInterval(timer);
    return line.end();
  };
  return { ok: true, value: { onClose: line.onClose, end } };
}

/** A write that fails is followed by the end of the line, which is told anyway. */
export const sendTo = (line: Transport, bytes: Uint8Array): void => {
  line.write(bytes).catch(() => undefined);
};
