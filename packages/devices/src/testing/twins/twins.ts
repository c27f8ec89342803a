import { VirtualScale } from '../scale/index.ts';
import { ageFridge, type Fridge, fridgeLine, newFridge } from './fridge.ts';
import { LineServer } from './line-server.ts';

/** Where each twin listens; 0 takes any free port. */
export type TwinPorts = {
  readonly scale: number;
  readonly scanner: number;
  readonly probe: number;
};

/** What a person or a test does to the twins; only what is named changes. */
export type TwinWish = {
  /** What lies on the scale, grams. */
  readonly grams?: number | undefined;
  readonly moving?: boolean | undefined;
  readonly scaleSilent?: boolean | undefined;
  /** A code that the scanner reads now. */
  readonly scan?: string | undefined;
  readonly doorOpen?: boolean | undefined;
  readonly sensorOpen?: boolean | undefined;
};

export type TwinState = {
  readonly grams: number;
  readonly moving: boolean;
  readonly scaleSilent: boolean;
  readonly lastScan: string;
  readonly fridge: Fridge;
  readonly ports: TwinPorts;
};

const SECOND = 1000;
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

/** A scale (Toledo 8217), a scanner and a fridge's thermometer made of software, each behind a TCP port. */
export class Twins {
  readonly #fridge = newFridge();
  readonly #scaleLine = new LineServer((bytes) => this.#scale.receive(bytes));
  readonly #scannerLine = new LineServer(() => undefined);
  readonly #probeLine = new LineServer(() => undefined);
  readonly #scale = new VirtualScale('toledo-8217', (bytes) => this.#scaleLine.send(bytes));
  readonly #onChange: () => void;
  #timer: NodeJS.Timeout | undefined;
  #lastScan = '';
  #ports: TwinPorts = { scale: 0, scanner: 0, probe: 0 };

  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange;
  }

  async listen(host: string, ports: TwinPorts): Promise<TwinPorts> {
    const [scale, scanner, probe] = await Promise.all([
      this.#scaleLine.listen(host, ports.scale),
      this.#scannerLine.listen(host, ports.scanner),
      this.#probeLine.listen(host, ports.probe),
    ]);
    this.#ports = { scale, scanner, probe };
    this.#scale.pan.divisionGrams = 2;
    this.#timer = setInterval(() => this.#age(), SECOND);
    return this.#ports;
  }

  state(): TwinState {
    const { grams, moving } = this.#scale.pan;
    const scaleSilent = this.#scale.faults.silent;
    const fridge = { ...this.#fridge };
    return { grams, moving, scaleSilent, lastScan: this.#lastScan, fridge, ports: this.#ports };
  }

  change(wish: TwinWish): void {
    const { pan, faults } = this.#scale;
    if (wish.grams !== undefined) this.#scale.put(wish.grams);
    pan.moving = wish.moving ?? pan.moving;
    faults.silent = wish.scaleSilent ?? faults.silent;
    this.#fridge.doorOpen = wish.doorOpen ?? this.#fridge.doorOpen;
    this.#fridge.sensorOpen = wish.sensorOpen ?? this.#fridge.sensorOpen;
    if (wish.scan !== undefined) this.#scan(wish.scan);
    this.#onChange();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#scale.stop();
    await Promise.all([
      this.#scaleLine.close(),
      this.#scannerLine.close(),
      this.#probeLine.close(),
    ]);
  }

  #scan(code: string): void {
    this.#lastScan = code;
    this.#scannerLine.send(bytesOf(`${code}\r\n`));
  }

  #age(): void {
    const before = this.#fridge.milliC;
    ageFridge(this.#fridge);
    this.#probeLine.send(bytesOf(fridgeLine(this.#fridge)));
    if (this.#fridge.milliC !== before) this.#onChange();
  }
}
