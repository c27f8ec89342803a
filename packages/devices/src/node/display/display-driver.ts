import { ok, type Result } from '@galley/base';
import type { AttachedCommand, DeviceSetup } from '../../core/attached/index.ts';
import {
  type DisplayLines,
  displayAgain,
  displayBytes,
} from '../../core/display/customer-display.ts';
import type { SerialSettings } from '../../core/scale/index.ts';
import { type Driver, type DriverTools, type Session, withOverrides } from '../attached/driver.ts';
import type { SerialError } from '../serial/open-serial.ts';
import type { Transport } from '../tcp-transport.ts';

const usualLine: SerialSettings = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 };

/** A display that was switched off and on again says nothing of it: what it should show is told again. */
const againEveryMs = 5000;
/** Forty cells take 60 ms at 9600 baud. */
const stuckAfterMs = 3000;

/**
 * A customer display on a serial line: what it was told last is written when its line opens, when it changes and every few
 * seconds. One write at a time, so that a slow line holds back what is old and never the latest.
 */
export class DisplayDriver implements Driver {
  /** It can say nothing: an open line is all that is known. */
  readonly silentAfterMs = undefined;
  readonly #device: DeviceSetup & { kind: 'display' };
  readonly #tools: DriverTools;
  #lines: DisplayLines | undefined;
  #line: Transport | undefined;
  #writing = false;
  #changed = false;

  constructor(device: DeviceSetup & { kind: 'display' }, tools: DriverTools) {
    this.#device = device;
    this.#tools = tools;
  }

  async open(path: string): Promise<Result<Session, SerialError>> {
    const settings = withOverrides(usualLine, this.#device.line);
    const opened = await this.#tools.openSerial(path, settings);
    if (!opened.ok) return opened;
    const line = opened.value;
    // Some displays answer to commands that nobody asked: read, or their bytes stop the line.
    line.onBytes(() => undefined);
    this.#line = line;
    this.#writing = false;
    this.#changed = true;
    this.#write();
    const timer = setInterval(
      this.#tools.guard(() => this.#write()),
      againEveryMs,
    );
    line.onClose(() => clearInterval(timer));
    const end = (): Promise<void> => {
      clearInterval(timer);
      return line.end();
    };
    return ok({ onClose: line.onClose, end });
  }

  lost(): void {
    this.#line = undefined;
  }

  tell(command: AttachedCommand): void {
    if (command.type !== 'show') return;
    const [upper, lower] = command.lines;
    if (this.#lines?.[0] === upper && this.#lines[1] === lower) return;
    this.#lines = command.lines;
    this.#changed = true;
    this.#write();
  }

  #write(): void {
    const line = this.#line;
    if (line === undefined || this.#lines === undefined || this.#writing) return;
    const { protocol, page } = this.#device;
    const bytes = this.#changed
      ? displayBytes(protocol, this.#lines, false, page)
      : displayAgain(protocol, this.#lines, page);
    this.#changed = false;
    this.#writing = true;
    const stuck = setTimeout(() => this.#tools.trouble(takesNothing), stuckAfterMs);
    line
      .write(bytes)
      // A write that fails is followed by the end of the line, which is told anyway.
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(stuck);
        this.#written(line);
      });
  }

  #written(line: Transport): void {
    if (this.#line !== line) return;
    this.#writing = false;
    this.#tools.heard();
    if (this.#changed) this.#write();
  }
}

const takesNothing = {
  code: 'no_answer',
  message: 'The display is there and takes nothing. Check its power and its line settings.',
};
