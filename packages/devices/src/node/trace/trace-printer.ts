import {
  identityParts,
  type PrinterIdentity,
  type PrinterReply,
  type PrinterStatus,
  type PrintTarget,
  ReplyDemultiplexer,
  statusFromAnswer,
  statusFromChanges,
} from '../../core/index.ts';
import type { Transport } from '../tcp-transport.ts';
import type { ConnectError } from '../transports/connect-error.ts';
import type { Connect } from '../transports/connect-printer.ts';
import { stateWords } from './state-words.ts';
import type { TraceLine } from './trace-line.ts';
import { askStar } from './trace-star.ts';

export type PrinterTrace = {
  readonly lines: readonly TraceLine[];
  /** Undefined where the printer did not tell its state whole. */
  readonly status: PrinterStatus | undefined;
  readonly identity: PrinterIdentity;
  /** Why no line was opened. */
  readonly refused: ConnectError | undefined;
  readonly oneWay: boolean;
  /** Somebody answers, and not as a printer does: nothing more was asked, and nothing is made of the bytes. */
  readonly foreign: boolean;
};

type Query = 1 | 2 | 3 | 4;
type IdentityPart = (typeof identityParts)[number][0];
type Question = {
  readonly bytes: readonly number[];
  readonly meaning: string;
  readonly about: About;
};
type About =
  | { readonly is: 'status'; readonly query: Query }
  | { readonly is: 'identity'; readonly part: IdentityPart }
  | { readonly is: 'fence' };

const statusNames = ['printer', 'why offline', 'errors', 'paper'] as const;

/** Questions only: nothing is printed, moved, cleared or switched off by them. */
const questions: readonly Question[] = [
  ...statusNames.map((name, at) => ({
    bytes: [0x10, 0x04, at + 1],
    meaning: `DLE EOT ${at + 1}: state, ${name}?`,
    about: { is: 'status', query: (at + 1) as Query } as const,
  })),
  ...identityParts.map(([part, number]) => ({
    bytes: [0x1d, 0x49, number],
    meaning: `GS I ${number}: ${part}?`,
    about: { is: 'identity', part } as const,
  })),
  {
    bytes: [0x1d, 0x72, 1],
    meaning: 'GS r 1: paper, once everything before is done?',
    about: { is: 'fence' },
  },
];

const yes = (on: boolean, words: string): string[] => (on ? [words] : []);

const errorWords: Readonly<Record<PrinterStatus['error'], string>> = {
  none: 'no error',
  cutter: 'the cutter is stuck',
  recoverable: 'an error that a person can clear',
  unrecoverable: 'an error that only switching off and on may clear',
  'too-hot': 'the print head is too hot',
};

const paperWords: Readonly<Record<PrinterStatus['paper'], string>> = {
  ok: 'paper is there',
  'near-end': 'paper is nearly at its end',
  out: 'paper has run out',
};

/** Bits of the answer to `DLE EOT 2` besides the cover's. */
const offlineWords = (byte: number): string[] => [
  ...yes((byte & 0x08) !== 0, 'the feed button is held'),
  ...yes((byte & 0x20) !== 0, 'stopped for want of paper'),
  ...yes((byte & 0x40) !== 0, 'stopped by an error'),
];

const statusWords = (query: Query, status: PrinterStatus, byte: number): string => {
  if (query === 1) {
    const line = status.drawerPinHigh ? 'high' : 'low';
    return `${status.online ? 'online' : 'offline'}, drawer line ${line}`;
  }
  if (query === 2) {
    const cover = status.coverOpen ? 'cover open' : 'cover closed';
    return [cover, ...offlineWords(byte)].join(', ');
  }
  return query === 3 ? errorWords[status.error] : paperWords[status.paper];
};

const printable = (body: readonly number[]): string => String.fromCharCode(...body);

/** What one reply means, as the answer to what was asked last. */
const replyWords = (
  reply: PrinterReply,
  asked: About,
  status: PrinterStatus | undefined,
): string => {
  if (reply.kind === 'status') {
    return asked.is === 'status' && status !== undefined
      ? statusWords(asked.query, status, reply.byte)
      : 'a state that was not asked for';
  }
  if (reply.kind === 'changes')
    return `state by itself: ${stateWords(statusFromChanges(reply.bytes))}`;
  if (reply.kind === 'flow') return reply.paused ? 'XOFF: wait' : 'XON: go on';
  if (reply.kind === 'fence')
    return `done so far; paper ${(reply.byte & 0x0c) !== 0 ? 'out' : 'there'}`;
  if (reply.kind === 'process-id') return `process ${printable(reply.id)} is printed`;
  return `"${printable(reply.body)}"`;
};

class Tracer {
  readonly lines: TraceLine[] = [];
  readonly identity: {
    -readonly [part in IdentityPart]?: string;
  } = {};
  status: PrinterStatus | undefined;
  answers = 0;
  /** Bytes since the last question that no printer sends by itself. */
  #spoken = 0;
  #asked: About = { is: 'fence' };
  #raw: number[] = [];
  readonly #replies = new ReplyDemultiplexer();
  readonly #now: () => number;
  readonly #from: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#from = now();
  }

  ask(question: Question): void {
    this.#asked = question.about;
    this.#spoken = 0;
    this.#note('sent', question.bytes, question.meaning);
  }

  hear(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#raw.push(byte);
      this.#spoken += 1;
      const [reply] = this.#replies.push([byte]);
      if (reply) this.#take(reply);
    }
  }

  /** A printer answers the question for its state with one byte, and tells a change of it by itself. */
  get foreign(): boolean {
    return this.#asked.is === 'status' && this.#spoken > 1;
  }

  /** What is left of half an answer. */
  end(): void {
    if (this.#raw.length > 0) this.#note('heard', this.#raw, 'no answer that is known');
    this.#raw = [];
  }

  #take(reply: PrinterReply): void {
    this.answers += 1;
    if (reply.kind === 'changes' || reply.kind === 'flow') this.#spoken -= this.#raw.length;
    const asked = this.#asked;
    if (reply.kind === 'status' && asked.is === 'status')
      this.status = statusFromAnswer(this.status, asked.query, reply.byte);
    if (reply.kind === 'block' && asked.is === 'identity')
      this.identity[asked.part] = printable(reply.body);
    this.#note('heard', this.#raw, replyWords(reply, asked, this.status));
    this.#raw = [];
  }

  #note(way: TraceLine['way'], bytes: readonly number[], meaning: string): void {
    this.lines.push({ at: this.#now() - this.#from, way, bytes: [...bytes], meaning });
  }
}

const answerMs = 800;
/** The rest of a longer answer, which is none of a printer, comes within this time, ms. */
const settleMs = 40;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for one more answer than there were; false when none comes in time. */
const answered = async (tracer: Tracer, before: number, now: () => number): Promise<boolean> => {
  const until = now() + answerMs;
  while (tracer.answers === before && now() < until)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return tracer.answers > before;
};

/**
 * A printer that lets one question go unanswered is asked the rest all the same, but its state is not told as whole.
 * One that knows nothing of its state is asked nothing that another language might print.
 */
async function interview(line: Transport, tracer: Tracer, now: () => number): Promise<boolean> {
  let whole = true;
  for (const question of questions) {
    const before = tracer.answers;
    if (question.about.is !== 'status' && before === 0) return false;
    tracer.ask(question);
    await line.write(Uint8Array.from(question.bytes)).catch(() => undefined);
    const heard = await answered(tracer, before, now);
    if (question.about.is !== 'status') continue;
    if (heard) await pause(settleMs);
    if (tracer.foreign) return false;
    if (!heard) whole = false;
  }
  return whole;
}

const unread = (line: TraceLine): TraceLine =>
  line.way === 'heard' ? { ...line, meaning: 'no answer of a printer' } : line;

/** Asks a printer everything that can be asked without printing, byte by byte, for a person who looks for a fault. */
export async function tracePrinter(
  target: PrintTarget,
  tools: { readonly connect: Connect; readonly now: () => number; readonly connectMs: number },
): Promise<PrinterTrace> {
  const opened = await tools.connect(target, tools.connectMs);
  const nothing = {
    ...{ lines: [], status: undefined, identity: {}, refused: undefined },
    ...{ oneWay: false, foreign: false },
  };
  if (!opened.ok) return { ...nothing, refused: opened.error };
  const line = opened.value;
  try {
    if (line.oneWay) return { ...nothing, oneWay: true };
    const from = tools.now();
    const tracer = new Tracer(tools.now);
    line.onBytes((bytes) => tracer.hear(bytes));
    const whole = await interview(line, tracer, tools.now);
    const { lines, identity, status, foreign } = tracer;
    tracer.end();
    if (foreign) return { ...nothing, lines: lines.map(unread), foreign };
    if (tracer.answers > 0) {
      return { ...nothing, lines, identity, status: whole ? status : undefined };
    }
    // What is heard from here on is told once, in Star's language.
    const before = [...lines];
    const other = await askStar(line, tools.now, from, answerMs);
    return { ...nothing, lines: [...before, ...other.lines], status: other.status };
  } finally {
    await line.end();
  }
}
