import { err, ok, type Result } from '@galley/base';
import type { DeviceSetup } from '../../core/attached/index.ts';
import { type ModbusProbe, readModbusWord } from '../../core/probe/index.ts';
import { type Driver, type DriverTools, type Session, withOverrides } from '../attached/driver.ts';
import { nobodyAt, tcpOf } from '../attached/tcp-line.ts';
import { type SerialError, serialError } from '../serial/open-serial.ts';
import { Readings } from './readings.ts';

const usual = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const;
const answerMs = 500;

/** The registered port of Modbus TCP: a gateway that wants frames of its own around each question. */
const GATEWAY_PORT = 502;

type OverTcp = {
  connectTcpRTUBuffered(host: string, options: { port: number }): Promise<void>;
  connectTelnet(host: string, options: { port: number }): Promise<void>;
};

/** A device server passes the bytes of the serial line on as they are. */
const overTcp = (
  line: OverTcp,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> =>
  port === GATEWAY_PORT
    ? line.connectTcpRTUBuffered(host, { port })
    : line.connectTelnet(host, { port });

type ModbusLine = {
  setID(id: number): void;
  readHoldingRegisters(at: number, count: number): Promise<{ data: readonly number[] }>;
  readInputRegisters(at: number, count: number): Promise<{ data: readonly number[] }>;
};

/** Thermometers on a Modbus RTU line, or on one behind a device server: one register after the other, one question outstanding at a time. */
export class ModbusProbeDriver implements Driver {
  readonly silentAfterMs: number;
  readonly #device: DeviceSetup & { kind: 'modbus-probe' };
  readonly #tools: DriverTools;
  readonly #readings: Readings;
  #asking = false;

  constructor(device: DeviceSetup & { kind: 'modbus-probe' }, tools: DriverTools) {
    this.#device = device;
    this.#tools = tools;
    this.#readings = new Readings(device.calibrations, tools);
    this.silentAfterMs = Math.max(5000, device.everyMs * 3);
  }

  async open(path: string): Promise<Result<Session, SerialError>> {
    const { default: modbus } = await import('modbus-serial');
    const line = new modbus.default();
    const server = tcpOf(path);
    try {
      if (server === undefined)
        await line.connectRTUBuffered(path, withOverrides(usual, this.#device.line));
      else await overTcp(line, server);
    } catch (error) {
      if (server !== undefined) return err(nobodyAt(server));
      return err(serialError(path, error instanceof Error ? error : new Error(String(error))));
    }
    line.setTimeout(answerMs);
    line.on('error', () => undefined);
    const timer = setInterval(() => void this.#round(line), this.#device.everyMs);
    const end = (): Promise<void> => {
      clearInterval(timer);
      return new Promise((resolve) => (line.isOpen ? line.close(() => resolve()) : resolve()));
    };
    return ok({ onClose: (listener) => void line.on('close', listener), end });
  }

  lost(): void {
    this.#readings.lost();
  }

  tell(): void {
    // A probe takes no orders.
  }

  async #round(line: ModbusLine): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    for (const register of this.#device.registers) await this.#ask(line, register);
    this.#asking = false;
  }

  async #ask(line: ModbusLine, register: ModbusProbe): Promise<void> {
    try {
      line.setID(register.unitId);
      const read = register.functionCode === 3 ? 'readHoldingRegisters' : 'readInputRegisters';
      const { data } = await line[read](register.register, 1);
      const [word] = data;
      if (word !== undefined)
        this.#tools.guard(() => this.#readings.take(readModbusWord(word, register)))();
    } catch (error) {
      const message = `Unit ${register.unitId} does not answer: ${Object(error).message}`;
      this.#tools.trouble({ code: 'no_answer', message });
    }
  }
}
