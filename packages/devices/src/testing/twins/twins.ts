import {
  type CardMode,
  type CardTerminalState,
  VirtualCardTerminal,
} from '../card/virtual-card-terminal.ts';
import { VirtualDisplay } from '../display/virtual-display.ts';
import { type DrawerSeen, VirtualDrawer } from '../drawer/virtual-drawer.ts';
import { VirtualModbusProbe } from '../probe/index.ts';
import { VirtualScale } from '../scale/index.ts';
import { ageFridge, type Fridge, fridgeLine, newFridge } from './fridge.ts';
import { type AskedLine, LineServer } from './line-server.ts';

/** Where each twin listens; 0 takes any free port. */
export type TwinPorts = {
  readonly scale: number;
  readonly scanner: number;
  readonly probe: number;
  readonly display: number;
  readonly drawer: number;
  /** Absent: no card terminal. */
  readonly card?: number;
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
  /** The customer display has neither line nor current. */
  readonly displayUnplugged?: boolean | undefined;
  /** True: it is opened with its key; false: it is shut. */
  readonly drawerOpen?: boolean | undefined;
  readonly drawerUnplugged?: boolean | undefined;
  readonly cardMode?: CardMode | undefined;
  readonly cardProcessorDown?: boolean | undefined;
  readonly cardUnplugged?: boolean | undefined;
  /** Decides what cards are in progress: approved or not. */
  readonly cardAnswer?: boolean | undefined;
};

export type TwinState = {
  readonly grams: number;
  readonly moving: boolean;
  readonly scaleSilent: boolean;
  readonly lastScan: string;
  readonly fridge: Fridge;
  /** What stands on the customer display. */
  readonly display: { readonly lines: readonly [string, string]; readonly unplugged: boolean };
  readonly drawer: DrawerSeen & { readonly unplugged: boolean };
  readonly card: CardTerminalState;
  readonly ports: TwinPorts;
};

/** BEL, and the pulse as printers are told. */
const DRAWER_TRIGGERS = [[0x07], [0x1b, 0x70, 0x00, 0x19, 0xfa]];

/** A guest needs a moment to find the card. */
const PRESENT_MS = 1200;
const SECOND = 1000;
const OPEN_SENSOR = 0x7fff;
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

/** A scale (Toledo 8217), a scanner, a fridge's thermometer, a customer display and a cash drawer made of software, each behind a TCP port. */
export class Twins {
  readonly #fridge = newFridge();
  readonly #scaleLine = new LineServer((bytes) => this.#scale.receive(bytes));
  readonly #scannerLine = new LineServer(() => undefined);
  /** Speaks lines by itself; who asks by Modbus (unit 1, register 0, tenths of a degree) is answered so. */
  readonly #probeLine = new LineServer((bytes, line) => this.#askedByModbus(bytes, line));
  readonly #modbus = new WeakMap<AskedLine, VirtualModbusProbe>();
  readonly #display = new VirtualDisplay();
  readonly #displayLine = new LineServer((bytes) => this.#show(bytes));
  readonly #drawer = new VirtualDrawer(DRAWER_TRIGGERS);
  readonly #drawerLine = new LineServer((bytes) => {
    this.#drawer.receive(bytes);
    this.#onChange();
  });
  readonly #scale = new VirtualScale('toledo-8217', (bytes) => this.#scaleLine.send(bytes));
  readonly #card: VirtualCardTerminal;
  readonly #onChange: () => void;
  #timer: NodeJS.Timeout | undefined;
  #lastScan = '';
  #ports: TwinPorts = { scale: 0, scanner: 0, probe: 0, display: 0, drawer: 0 };

  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange;
    this.#card = new VirtualCardTerminal({ presentMs: PRESENT_MS, onChange });
  }

  /** Where each listens; one whose port is taken by another program takes any free one. */
  async listen(host: string, ports: TwinPorts): Promise<TwinPorts> {
    const [scale, scanner, probe, display, drawer] = await Promise.all([
      this.#scaleLine.listen(host, ports.scale),
      this.#scannerLine.listen(host, ports.scanner),
      this.#probeLine.listen(host, ports.probe),
      this.#displayLine.listen(host, ports.display),
      this.#drawerLine.listen(host, ports.drawer),
    ]);
    const card =
      ports.card === undefined ? {} : { card: await this.#card.listen(host, ports.card) };
    this.#ports = { scale, scanner, probe, display, drawer, ...card };
    this.#scale.pan.divisionGrams = 2;
    this.#timer = setInterval(() => this.#age(), SECOND);
    return this.#ports;
  }

  state(): TwinState {
    const { grams, moving } = this.#scale.pan;
    const scaleSilent = this.#scale.faults.silent;
    return {
      grams,
      moving,
      scaleSilent,
      lastScan: this.#lastScan,
      fridge: { ...this.#fridge },
      display: { lines: this.#display.lines, unplugged: this.#displayLine.unplugged },
      drawer: { ...this.#drawer.seen, unplugged: this.#drawerLine.unplugged },
      card: this.#card.state(),
      ports: this.#ports,
    };
  }

  change(wish: TwinWish): void {
    const { pan, faults } = this.#scale;
    if (wish.grams !== undefined) this.#scale.put(wish.grams);
    pan.moving = wish.moving ?? pan.moving;
    faults.silent = wish.scaleSilent ?? faults.silent;
    this.#fridge.doorOpen = wish.doorOpen ?? this.#fridge.doorOpen;
    this.#fridge.sensorOpen = wish.sensorOpen ?? this.#fridge.sensorOpen;
    if (wish.scan !== undefined) this.#scan(wish.scan);
    if (wish.displayUnplugged !== undefined) this.#plugDisplay(!wish.displayUnplugged);
    if (wish.drawerUnplugged !== undefined) this.#drawerLine.plug(!wish.drawerUnplugged);
    if (wish.drawerOpen === true) this.#drawer.openByKey();
    if (wish.drawerOpen === false) this.#drawer.shut();
    this.#changeCard(wish);
    this.#onChange();
  }

  #changeCard({ cardMode, cardProcessorDown, cardUnplugged, cardAnswer }: TwinWish): void {
    const card = this.#card;
    card.mode = cardMode ?? card.mode;
    card.processorDown = cardProcessorDown ?? card.processorDown;
    card.unplugged = cardUnplugged ?? card.unplugged;
    if (cardAnswer !== undefined) card.answer(cardAnswer);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#scale.stop();
    await Promise.all([
      this.#scaleLine.close(),
      this.#scannerLine.close(),
      this.#probeLine.close(),
      this.#displayLine.close(),
      this.#drawerLine.close(),
      this.#card.close(),
    ]);
  }

  #askedByModbus(bytes: Uint8Array, line: AskedLine): void {
    line.onlyAsked();
    const probe = this.#modbus.get(line) ?? new VirtualModbusProbe(1, line.send);
    this.#modbus.set(line, probe);
    const { sensorOpen, milliC } = this.#fridge;
    if (sensorOpen) probe.words.set(0, OPEN_SENSOR);
    else probe.show(0, Math.round(milliC / 100));
    probe.receive(bytes);
  }

  #scan(code: string): void {
    this.#lastScan = code;
    this.#scannerLine.send(bytesOf(`${code}\r\n`));
  }

  #show(bytes: Uint8Array): void {
    const before = this.#display.lines.join('');
    this.#display.receive(bytes);
    if (this.#display.lines.join('') !== before) this.#onChange();
  }

  #plugDisplay(isIn: boolean): void {
    this.#displayLine.plug(isIn);
    this.#display.powerOn();
  }

  #age(): void {
    const before = this.#fridge.milliC;
    ageFridge(this.#fridge);
    this.#probeLine.send(bytesOf(fridgeLine(this.#fridge)));
    if (this.#fridge.milliC !== before) this.#onChange();
  }
}
