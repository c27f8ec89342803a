import {
  allWell,
  type Conditions,
  changeReport,
  fenceAnswer,
  identityAnswer,
  isHeld,
  statusAnswer,
} from './conditions.ts';
import { Interpreter } from './interpreter.ts';
import { paperPng } from './png.ts';
import type { CutMode } from './press.ts';
import type { Strip } from './strip.ts';
import { type Token, Tokenizer } from './tokenizer.ts';

export type DrawerEvent = { readonly pin: 2 | 5; readonly at: number };

/** A finished piece of paper. `text` is what a person reads on it, line by line. */
export type Paper = {
  readonly n: number;
  readonly at: number;
  readonly cut: CutMode;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly drawer: readonly DrawerEvent[];
  readonly png: Uint8Array;
};

export type PrinterOptions = {
  readonly widthDots: number;
  /** Papers are numbered on from here. */
  readonly lastNumber: number;
  readonly now: () => number;
  readonly onPaper: (paper: Paper) => void;
  readonly onChange: () => void;
};

const keptPapers = 500;
const fullBuffer = 64 * 1024;

/** One line to the printer. Bytes wait here while the printer cannot print. */
export class PrinterLine {
  readonly tokenizer = new Tokenizer();
  readonly waiting: Token[] = [];
  waitingBytes = 0;
  reports = 0;
  running = false;
  unplugged = false;
  readonly send: (bytes: readonly number[]) => void;

  constructor(send: (bytes: readonly number[]) => void) {
    this.send = send;
  }

  get full(): boolean {
    return this.waitingBytes > fullBuffer;
  }
}

/** The printer behind its socket: mechanism, sensors, answers and the papers that came out. */
export class VirtualPrinter {
  readonly papers: Paper[] = [];
  readonly #options: PrinterOptions;
  readonly #interpreter: Interpreter;
  readonly #lines = new Set<PrinterLine>();
  #conditions: Conditions = allWell;
  #drawer: DrawerEvent[] = [];
  #count: number;

  constructor(options: PrinterOptions) {
    this.#options = options;
    this.#count = options.lastNumber;
    this.#interpreter = new Interpreter(options.widthDots, {
      cut: (strip, mode) => this.#cut(strip, mode),
      drawer: (pin) => this.#kick(pin),
      fed: () => this.#fed(),
    });
  }

  get conditions(): Conditions {
    return this.#conditions;
  }

  get unknownCommands(): readonly string[] {
    return this.#interpreter.unknown;
  }

  /** The uncut paper, as text and as a picture. */
  hanging(): { text: string; png: Uint8Array } {
    const { strip } = this.#interpreter;
    return { text: strip.lines.join('\n'), png: this.#picture(strip) };
  }

  plug(line: PrinterLine): void {
    this.#lines.add(line);
  }

  /** What the line still held is printed: the printer has it in its buffer. */
  unplug(line: PrinterLine): void {
    line.reports = 0;
    line.unplugged = true;
    this.#run(line);
  }

  receive(line: PrinterLine, bytes: Uint8Array): void {
    for (const token of line.tokenizer.push(bytes)) {
      if (token.type === 'command' && token.name.startsWith('DLE')) this.#realTime(line, token);
      else this.#hold(line, token);
    }
    this.#run(line);
  }

  setConditions(part: Partial<Conditions>): void {
    const before = changeReport(this.#conditions).join();
    this.#conditions = { ...this.#conditions, ...part };
    const report = changeReport(this.#conditions);
    if (report.join() !== before) {
      for (const line of this.#lines) if (line.reports !== 0) line.send(report);
    }
    for (const line of [...this.#lines]) this.#run(line);
    this.#options.onChange();
  }

  #hold(line: PrinterLine, token: Token): void {
    line.waiting.push(token);
    line.waitingBytes += token.type === 'byte' ? 1 : 2 + token.args.length;
  }

  /** Printing can change the conditions, and a change runs the lines: only the outer run goes on. */
  #run(line: PrinterLine): void {
    if (line.running) return;
    line.running = true;
    let at = 0;
    for (; at < line.waiting.length && !isHeld(this.#conditions); at++) {
      const token = line.waiting[at];
      if (token !== undefined) this.#execute(line, token);
    }
    line.waiting.splice(0, at);
    line.running = false;
    if (line.unplugged && line.waiting.length === 0) this.#lines.delete(line);
  }

  #execute(line: PrinterLine, token: Token): void {
    line.waitingBytes -= token.type === 'byte' ? 1 : 2 + token.args.length;
    if (token.type === 'command') this.#answer(line, token.name, token.args);
    this.#interpreter.execute(token);
  }

  /** Queries in the stream are answered in their turn, after what was printed before them. */
  #answer(line: PrinterLine, name: string, args: Uint8Array): void {
    const [first = 0] = args;
    if (name === 'GS r') line.send(fenceAnswer(this.#conditions, first));
    else if (name === 'GS I') line.send(identityAnswer(this.#conditions, first));
    else if (name === 'GS a') this.#arm(line, first);
    else if (name === 'ESC @') line.reports = 0;
    else if (name === 'GS (' && first === 0x48) this.#process(line, args.subarray(3));
  }

  #arm(line: PrinterLine, bits: number): void {
    line.reports = bits;
    if (bits !== 0) line.send(changeReport(this.#conditions));
  }

  #process(line: PrinterLine, [fn, , ...id]: Uint8Array): void {
    if (fn === 0x30) line.send([0x37, 0x22, ...id.slice(0, 4), 0]);
    if (fn === 0x31) line.send([0x37, 0x23, 0]);
  }

  #realTime(line: PrinterLine, { name, args }: Token & { type: 'command' }): void {
    const [first = 0] = args;
    if (name === 'DLE \x04') line.send(statusAnswer(this.#conditions, first));
    if (name === 'DLE \x14' && first === 1) this.#kick((args[1] ?? 0) === 1 ? 5 : 2);
    if (name === 'DLE \x05' && first === 2) {
      line.waiting.length = 0;
      line.waitingBytes = 0;
    }
  }

  #fed(): void {
    const left = this.#conditions.paperLines;
    if (left === undefined) return;
    const more = left - 1;
    this.setConditions(more > 0 ? { paperLines: more } : { paperLines: undefined, paper: 'out' });
  }

  #kick(pin: 2 | 5): void {
    this.#drawer.push({ pin, at: this.#options.now() });
    this.setConditions({ drawerOpen: true });
  }

  /** Pulses before a cut belong to that paper: a receipt opens the drawer and then prints. */
  #cut(strip: Strip, cut: CutMode): void {
    if (strip.lines.every((line) => line === '')) return;
    const paper: Paper = {
      n: ++this.#count,
      at: this.#options.now(),
      cut,
      width: strip.width,
      height: strip.height,
      text: strip.lines.join('\n'),
      drawer: this.#drawer,
      png: this.#picture(strip),
    };
    this.#drawer = [];
    this.papers.push(paper);
    if (this.papers.length > keptPapers) this.papers.shift();
    this.#options.onPaper(paper);
  }

  #picture(strip: Strip): Uint8Array {
    const side = strip.width >= 500 ? 32 : 24;
    return paperPng(strip.picture(), { side, top: 28, bottom: 12 });
  }
}
