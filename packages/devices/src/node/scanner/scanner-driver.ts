import { ok, type Result } from '@galley/base';
import type { AttachedCommand, Connection, DeviceSetup } from '../../core/attached/index.ts';
import { HidPosAssembler, readScan, ScanFramer } from '../../core/scanner/index.ts';
import {
  type Driver,
  type DriverTools,
  openPolled,
  type Session,
  sendTo,
  withOverrides,
} from '../attached/driver.ts';
import type { HidLine } from '../hid/open-hid.ts';
import type { SerialError } from '../serial/open-serial.ts';
import type { Transport } from '../tcp-transport.ts';

const usual = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const;
/** A scanner without a suffix sends a code in one go; a pause of this length ends it. */
const pauseMs = 120;
const honeywell = '0c2e';

/** A scanner on a serial line or in HID POS mode. */
export class ScannerDriver implements Driver {
  readonly silentAfterMs = undefined;
  readonly #device: DeviceSetup & { kind: 'scanner' };
  readonly #connection: Connection;
  readonly #tools: DriverTools;
  #line: Transport | undefined;

  constructor(
    device: DeviceSetup & { kind: 'scanner' },
    connection: Connection,
    tools: DriverTools,
  ) {
    this.#device = device;
    this.#connection = connection;
    this.#tools = tools;
  }

  open(path: string): Promise<Result<Session, SerialError>> {
    return this.#connection.kind === 'hid' ? this.#openHid(path) : this.#openSerial(path);
  }

  lost(): void {
    this.#line = undefined;
  }

  tell(command: AttachedCommand): void {
    const beeps = this.#device.beeps;
    if (command.type !== 'scan-feedback' || !beeps || !this.#line) return;
    sendTo(this.#line, Uint8Array.from(beeps[command.tone]));
  }

  #openSerial(path: string): Promise<Result<Session, SerialError>> {
    const framer = new ScanFramer();
    let pause: NodeJS.Timeout | undefined;
    const take = (bytes: Uint8Array, line: Transport): void => {
      this.#line = line;
      clearTimeout(pause);
      for (const text of framer.feed(bytes)) this.#scanned(text);
      pause = setTimeout(
        this.#tools.guard(() => this.#scanned(framer.flush())),
        pauseMs,
      );
    };
    return openPolled(this.#tools, path, withOverrides(usual, this.#device.line), take, undefined);
  }

  async #openHid(path: string): Promise<Result<Session, SerialError>> {
    const opened = await this.#tools.openHid(path);
    if (!opened.ok) return opened;
    const assembler = new HidPosAssembler();
    opened.value.onReport(this.#tools.guard((report) => this.#scanned(assembler.feed(report))));
    await this.#wake(opened.value);
    return ok(opened.value);
  }

  /** Honeywell scanners send nothing before feature report FE has been set to 1. */
  async #wake(device: HidLine): Promise<void> {
    if (this.#connection.kind !== 'hid' || this.#connection.identity.vendorId !== honeywell) return;
    await device.sendFeatureReport(Uint8Array.of(0xfe, 1)).catch(() => undefined);
  }

  #scanned(raw: string | undefined): void {
    if (raw === undefined) return;
    this.#tools.heard();
    const thisYear = new Date(this.#tools.now()).getFullYear();
    const result = readScan(raw, { layouts: this.#device.layouts, thisYear });
    this.#tools.emit({
      type: 'scan',
      raw,
      ...(result.ok ? { scan: result.value } : { error: result.error }),
    });
  }
}
