import {
  type DrawerPin,
  drivenModel,
  type JobCause,
  type KickOutcome,
  type PrinterStatus,
  type PrintRequest,
  pulseBytes,
} from '../core/index.ts';
import { Conversation } from './conversation.ts';
import { type PrintTiming, pause } from './timing.ts';
import type { Connect } from './transports/connect-printer.ts';

/** A pulse for the drawer at a printer; after `notAfter` (ms since 1970) it must not be given any more. */
export type KickWish = Pick<PrintRequest, 'target' | 'model' | 'processIds'> & {
  readonly pin: DrawerPin;
  readonly notAfter: number;
};

/** The line to a printer, as whoever owns it gives it to a pulse. */
export type KickLine = {
  readonly connect: Connect;
  readonly timing: PrintTiming;
  readonly now: () => number;
  readonly onStatus: (status: PrinterStatus) => void;
  /** The talk of the job under way. */
  live(): Conversation | undefined;
  /** Nobody talks to the printer. */
  free(): boolean;
  /** Talks to the printer while nobody else does. */
  alone<T>(talk: () => Promise<T>): Promise<T>;
  /** The first byte of the pulse leaves now. */
  onPulse(): void;
};

const lookEveryMs = 20;

const notSent = (cause: KickOutcome['cause']): KickOutcome =>
  cause === undefined ? { state: 'not_sent' } : { state: 'not_sent', cause };

const sent = (heard: boolean, cause: JobCause | undefined): KickOutcome =>
  heard ? { state: 'sent', ...(cause && { cause }) } : { state: 'unknown', cause: 'no-answer' };

/** One that is known to have the real-time pulse; others are trusted with it only where the queued one would wait. */
const knowsRealTime = (wish: KickWish): boolean => drivenModel(wish).proof === 'process-id';

/**
 * Gives the pulse now, or says why not. A job that waits for paper keeps its line, so that the real-time pulse goes
 * over that one, between two commands; else over a line of its own.
 */
export async function kickDrawer(wish: KickWish, line: KickLine): Promise<KickOutcome> {
  for (;;) {
    const talk = line.live();
    if (line.now() > wish.notAfter) return notSent(talk?.blocked ?? 'busy');
    if (line.free()) return line.alone(() => kickOverOwn(wish, line));
    const between = talk !== undefined && !talk.midJob && drivenModel(wish).answersStatus;
    if (between && (knowsRealTime(wish) || talk.blocked !== undefined))
      return kickNow(talk, wish, line);
    await pause(lookEveryMs, new AbortController().signal);
  }
}

/** An answer before it shows that the printer reads, one behind it that it has read the pulse. */
async function kickNow(talk: Conversation, wish: KickWish, line: KickLine): Promise<KickOutcome> {
  const ms = Math.max(1, Math.min(line.timing.connect, wish.notAfter - line.now()));
  if (!(await talk.answers(ms))) return notSent(talk.closed ? 'connection-lost' : 'no-answer');
  if (line.now() > wish.notAfter || talk.midJob) return notSent('busy');
  const model = drivenModel(wish);
  // A Star printer has no real-time pulse: what waits in it would open the drawer when nobody expects it.
  if (talk.blocked !== undefined && model.language === 'starprnt') return notSent(talk.blocked);
  const realTime = knowsRealTime(wish) || talk.blocked !== undefined;
  line.onPulse();
  await talk.write(pulseBytes(model, wish.pin, realTime)).catch(() => undefined);
  return sent(await talk.answers(line.timing.connect), talk.blocked);
}

async function kickOverOwn(wish: KickWish, line: KickLine): Promise<KickOutcome> {
  const opened = await line.connect(wish.target, line.timing.connect);
  if (!opened.ok) return notSent(opened.error.code);
  const talk = new Conversation(opened.value, drivenModel(wish).language, line.now, line.onStatus);
  try {
    if (talk.oneWay || !drivenModel(wish).answersStatus) return await handOver(talk, wish, line);
    if (!(await talk.askState(line.timing.connect))) {
      return notSent(talk.closed ? 'connection-lost' : 'no-answer');
    }
    return await kickNow(talk, wish, line);
  } finally {
    await opened.value.end();
  }
}

/** Nothing tells whether the printer can act: a line that takes the bytes is all that can be seen. */
async function handOver(talk: Conversation, wish: KickWish, line: KickLine): Promise<KickOutcome> {
  if (line.now() > wish.notAfter) return notSent('busy');
  line.onPulse();
  const bytes = pulseBytes(drivenModel(wish), wish.pin, false);
  return talk.write(bytes).then(
    (): KickOutcome => ({ state: 'handed_over', cause: 'one-way-line' }),
    (): KickOutcome => ({ state: 'unknown', cause: 'connection-lost' }),
  );
}
