/** CRC-16 of Modbus, low byte first. */
function crcBytes(bytes: readonly number[]): number[] {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) !== 0 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return [crc & 0xff, crc >> 8];
}

const requestLength = 8;

/** A Modbus RTU thermometer: answers functions 3 and 4 for one register at a time. */
export class VirtualModbusProbe {
  /** Words by register; a register without a word is never answered. */
  readonly words = new Map<number, number>();
  readonly #unitId: number;
  readonly #send: (bytes: Uint8Array) => void;
  #heard: number[] = [];

  constructor(unitId: number, send: (bytes: Uint8Array) => void) {
    this.#unitId = unitId;
    this.#send = send;
  }

  /** Sets a register to tenths of a degree. */
  show(register: number, tenths: number): void {
    this.words.set(register, tenths & 0xffff);
  }

  receive(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      this.#heard = [...this.#heard, byte].slice(-requestLength);
      if (this.#heard.length === requestLength) this.#answer(this.#heard);
    }
  }

  #answer(request: readonly number[]): void {
    const [unit = 0, code = 0, high = 0, low = 0] = request;
    const [first, second] = crcBytes(request.slice(0, 6));
    if (unit !== this.#unitId || first !== request[6] || second !== request[7]) return;
    this.#heard = [];
    const word = this.words.get((high << 8) | low);
    if (word === undefined || (code !== 3 && code !== 4)) return;
    const body = [unit, code, 2, word >> 8, word & 0xff];
    this.#send(Uint8Array.from([...body, ...crcBytes(body)]));
  }
}
