import type { PrinterLanguage } from '../../core/index.ts';
import {
  allWell,
  type Conditions,
  changeReport,
  fenceAnswer,
  identityAnswer,
  isHeld,
  starReport,
  statusAnswer,
} from './conditions.ts';
import { Interpreter } from './interpreter.ts';
import { paperPng } from './png.ts';
import type { CutMode } from './press.ts';
import type { Strip } from './strip.ts';
import { type Token, Tokenizer } from './tokenizer.ts';

/** A pulse, with the last lines that were printed before it. */
export type DrawerEvent = {
  readonly pin: 2 | 5;
  readonly at: number;
  readonly after: readonly string[];
};

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
  /** ESC/POS where nothing is said. */
  readonly language?: PrinterLanguage;
  /** Papers are numbered on from here. */
  readonly lastNumber: number;
  readonly now: () => number;
  readonly onPaper: (paper: Paper) => void;
  readonly onChange: () => void;
};

/** Obeyed at once, wherever it stands in the stream. */
const isRealTime = (name: string): boolean => name.startsWith('DLE') || name === 'ESC \x06';

const keptPapers = 500;
const fullBuffer = 64 * 1024;
const keptPulses = 20_000;
const lateIdMs = 300;

/** One line to the printer. Bytes wait here while the printer cannot print. */
export class PrinterLine {
  readonly tokenizer: Tokenizer;
  readonly waiting: Token[] = [];
  waitingBytes = 0;
  reports = 0;
  running = false;
  unplugged = false;
  readonly send: (bytes: readonly number[]) => void;

  constructor(send: (bytes: readonly number[]) => void, language: PrinterLanguage = 'escpos') {
    this.send = send;
    this.tokenizer = new Tokenizer(language);
  }

  get full(): boolean {
    return this.waitingBytes > fullBuffer;
  }
}

/** The printer behind its socket: mechanism, sensors, answers and the papers that came out. */
export class VirtualPrinter {
  readonly papers: Paper[] = [];
  /** The last pulses, whatever paper they stand on. */
  readonly pulses: DrawerEvent[] = [];
  readonly #options: PrinterOptions;
  readonly #interpreter: Interpreter;
  readonly #lines = new Set<PrinterLine>();
  #conditions: Conditions = allWell;
  #drawer: DrawerEvent[] = [];
  #count: number;
  #jobs = 0;
  #lastId: readonly number[] = [];
  #half: Uint8Array = new Uint8Array();

  constructor(options: PrinterOptions) {
    this.#options = options;
    this.#count = options.lastNumber;
    this.#interpreter = new Interpreter(options.widthDots, this.language, {
      cut: (strip, mode) => this.#cut(strip, mode),
      drawer: (pin) => this.#kick(pin),
      fed: () => this.#fed(),
    });
  }

  get language(): PrinterLanguage {
    return this.#options.language ?? 'escpos';
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
    if (this.#half.length > 0) this.receive(line, this.#half);
    this.#half = new Uint8Array();
  }

  /** What the line still held is printed: the printer has it in its buffer. */
  unplug(line: PrinterLine): void {
    line.reports = 0;
    line.unplugged = true;
    if (this.#conditions.keepsHalfCommands) this.#half = line.tokenizer.unfinished;
    this.#run(line);
  }

  receive(line: PrinterLine, bytes: Uint8Array): void {
    for (const token of line.tokenizer.push(bytes)) {
      if (token.type === 'command' && isRealTime(token.name)) {
        // What came before it has been printed already, if it could be, however it was packed.
        this.#run(line);
        this.#realTime(line, token);
      } else this.#hold(line, token);
    }
    this.#run(line);
  }

  setConditions(part: Partial<Conditions>): void {
    const before = this.#report().join();
    this.#conditions = { ...this.#conditions, ...part };
    const report = this.#report();
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
    if (this.language === 'starprnt' && token.type === 'byte' && token.value === 0x17) {
      this.#jobs = (this.#jobs + 1) % 32;
      if (line.reports !== 0) line.send(this.#report(true));
    }
  }

  /** Queries in the stream are answered in their turn, after what was printed before them. */
  #answer(line: PrinterLine, name: string, args: Uint8Array): void {
    const [first = 0] = args;
    if (name === 'GS r') line.send(fenceAnswer(this.#conditions, first));
    else if (name === 'GS I') line.send(identityAnswer(this.#conditions, first));
    else if (name === 'GS a' || name === 'ESC RS a') this.#arm(line, first);
    else if (name === 'ESC RS E') this.#jobs = 0;
    else if (name === 'ESC @') line.reports = 0;
    else if (name === 'GS (' && first === 0x48) this.#process(line, args.subarray(3));
  }

  /** Whatever the language reports of itself at each change. */
  #report(counted = false): number[] {
    if (this.language === 'escpos') return changeReport(this.#conditions);
    return starReport(this.#conditions, this.#jobs, counted);
  }

  #arm(line: PrinterLine, bits: number): void {
    line.reports = bits;
    if (bits !== 0) line.send(this.#report());
  }

  #process(line: PrinterLine, [fn, , ...id]: Uint8Array): void {
    if (fn === 0x30) this.#done(line, [0x37, 0x22, ...id.slice(0, 4), 0]);
    if (fn === 0x31) line.send([0x37, 0x23, 0]);
  }

  #done(line: PrinterLine, answer: readonly number[]): void {
    const { processIds } = this.#conditions;
    if (processIds === 'stale-first') line.send(this.#lastId);
    this.#lastId = answer;
    if (processIds === 'never') return;
    if (processIds === 'late') setTimeout(() => line.send(answer), lateIdMs);
    else line.send(answer);
    if (processIds === 'twice') line.send(answer);
  }

  #realTime(line: PrinterLine, { name, args }: Token & { type: 'command' }): void {
    const [first = 0] = args;
    if (name === 'ESC \x06' && first === 1) line.send(this.#report());
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
    const after = this.#interpreter.strip.lines.slice(-3);
    const pulse = { pin, at: this.#options.now(), after };
    this.#drawer.push(pulse);
    this.pulses.push(pulse);
    if (this.pulses.length > keptPulses) this.pulses.shift();
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
