import type { Result } from '@galley/base';
import type { DeviceSetup } from '../../core/attached/index.ts';
import { LineReader, unescaped } from '../../core/probe/index.ts';
import {
  type Driver,
  type DriverTools,
  openPolled,
  type Session,
  sendTo,
} from '../attached/driver.ts';
import type { SerialError } from '../serial/open-serial.ts';
import { Readings } from './readings.ts';

/** A probe that speaks in lines, as its declarative driver describes them. */
export class LineProbeDriver implements Driver {
  readonly silentAfterMs: number;
  readonly #device: DeviceSetup & { kind: 'probe' };
  readonly #tools: DriverTools;
  readonly #readings: Readings;

  constructor(device: DeviceSetup & { kind: 'probe' }, tools: DriverTools) {
    this.#device = device;
    this.#tools = tools;
    this.#readings = new Readings(device.calibrations, tools);
    this.silentAfterMs = device.driver.staleMs;
  }

  open(path: string): Promise<Result<Session, SerialError>> {
    const { driver } = this.#device;
    const reader = new LineReader(driver);
    const { poll } = driver;
    const question = poll && unescaped(poll.send);
    return openPolled(
      this.#tools,
      path,
      driver.line,
      (bytes) => {
        for (const sample of reader.feed(bytes)) this.#readings.take(sample);
      },
      poll && question && { everyMs: poll.everyMs, ask: (line) => sendTo(line, question) },
    );
  }

  lost(): void {
    this.#readings.lost();
  }

  tell(): void {
    // A probe takes no orders.
  }
}
