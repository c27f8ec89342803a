import { records, type Verdict } from './records.ts';

type Details = Readonly<Record<string, unknown>>;
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: Details,
) => void;
type CheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: Details,
) => boolean;
type DeviceHandler = (details: Details) => boolean;

/** Electron's names of permissions and Chromium's for the same. */
export const PERMISSIONS: readonly (readonly [electron: string, chromium: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
];
export const DEVICES = ['serial', 'hid', 'usb'] as const;

const note = (asked: Verdict['asked'], what: string, granted: boolean): boolean => {
  records.verdicts.push({ asked, what, granted });
  return granted;
};

/** `session.defaultSession`. Without a handler Electron grants what a page asks for. */
class Session {
  #request: RequestHandler | undefined;
  #check: CheckHandler | undefined;
  #device: DeviceHandler | undefined;
  #display: unknown;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler ?? undefined;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler ?? undefined;
  }

  setDevicePermissionHandler(handler: DeviceHandler | null): void {
    this.#device = handler ?? undefined;
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.#display = handler ?? undefined;
  }

  hasDisplayMediaHandler(): boolean {
    return this.#display !== undefined;
  }

  /** What Chromium is told about a permission: both handlers must say yes. */
  async permits(contents: unknown, permission: string, origin: string): Promise<boolean> {
    const checked = this.#check?.(contents, permission, origin, {}) ?? true;
    note('check', permission, checked);
    const requested = await this.#ask(contents, permission, origin);
    note('permission', permission, requested);
    return checked && requested;
  }

  permitsDevice(deviceType: string, origin: string): boolean {
    return note('device', deviceType, this.#device?.({ deviceType, origin, device: {} }) ?? false);
  }

  #ask(contents: unknown, permission: string, origin: string): Promise<boolean> {
    const handler = this.#request;
    if (handler === undefined) return Promise.resolve(true);
    return new Promise((settle) =>
      handler(contents, permission, settle, { requestingUrl: origin, isMainFrame: true }),
    );
  }
}

export const defaultSession = new Session();
