import type { PrinterStatus } from '../../core/index.ts';
import { star } from '../../core/starprnt/commands.ts';
import { StarReplies } from '../../core/starprnt/status.ts';
import type { Transport } from '../tcp-transport.ts';
import { stateWords } from './state-words.ts';
import type { TraceLine } from './trace-line.ts';

type StarTrace = {
  readonly lines: readonly TraceLine[];
  /** Undefined: no Star printer answers either. */
  readonly status: PrinterStatus | undefined;
};

/** Asks for the state in Star's language. Nothing is printed by that. */
export async function askStar(
  line: Transport,
  now: () => number,
  from: number,
  answerMs: number,
): Promise<StarTrace> {
  const lines: TraceLine[] = [];
  const replies = new StarReplies();
  const heard: number[] = [];
  let status: PrinterStatus | undefined;
  const note = (way: TraceLine['way'], bytes: readonly number[], meaning: string): void =>
    void lines.push({ at: now() - from, way, bytes: [...bytes], meaning });
  line.onBytes((bytes) => {
    heard.push(...bytes);
    for (const report of replies.push(bytes)) {
      status = report.status;
      note('heard', heard.splice(0), `Star: ${stateWords(status)}, ${report.jobs} jobs counted`);
    }
  });
  note('sent', star.askStatus, 'ESC ACK SOH: state of a Star printer?');
  await line.write(Uint8Array.from(star.askStatus)).catch(() => undefined);
  const until = now() + answerMs;
  while (status === undefined && now() < until) await new Promise((next) => setTimeout(next, 5));
  return { lines, status };
}
