import { afterEach, describe, expect, it } from 'vitest';
import type { JobState, KickOutcome } from '../core/index.ts';
import {
  closeAll,
  closeLater,
  printer,
  request,
  timing as short,
  until,
} from './printing.fixture.ts';
import { recordingSender } from './recording-sender.fixture.ts';
import type { Transport } from './tcp-transport.ts';
import { type Connect, connectPrinter } from './transports/connect-printer.ts';

afterEach(closeAll);

/** A busy machine is not a silent printer. */
const timing = { ...short, connect: 1000, idle: 1500 };

const MODEL = 'star-mc-print3';
/** Length of the twin's reports, and the flag in their third byte that a job was counted. */
const REPORT_BYTES = 9;
const COUNTED = 0x02;

/** A busy machine hears several reports as one piece. */
const tellsOfCount = (bytes: Uint8Array): boolean =>
  bytes.some((byte, at) => at % REPORT_BYTES === 2 && (byte & COUNTED) !== 0);

/** A Star printer with its sender; `deaf` cuts the line instead of hearing that a job was counted. */
async function shop() {
  const running = await printer(0, 'starprnt');
  const lines: Transport[] = [];
  let deaf = false;
  const connect: Connect = async (target, ms) => {
    const opened = await connectPrinter(target, ms);
    if (!opened.ok) return opened;
    const line = opened.value;
    lines.push(line);
    const onBytes: Transport['onBytes'] = (listener) =>
      line.onBytes((bytes) => {
        if (deaf && tellsOfCount(bytes)) line.destroy();
        else listener(bytes);
      });
    return {
      ok: true,
      value: {
        write: (bytes) => line.write(bytes),
        onBytes,
        onClose: (listener) => line.onClose(listener),
        end: () => line.end(),
        destroy: () => line.destroy(),
      },
    };
  };
  const { made, reports, states } = recordingSender(timing, connect);
  closeLater(made);
  return {
    running,
    made,
    reports,
    states,
    print: (key: string) => made.enqueue(request(key, running.port, MODEL)),
    ended: (key: string, state: JobState) => until(() => states(key).includes(state)),
    deaf: (is: boolean) => {
      deaf = is;
    },
    cut: () => lines.at(-1)?.destroy(),
  };
}

describe('a Star printer', () => {
  it('[PR105] its counter of jobs is the proof, round and round', async () => {
    const { running, print, ended, reports, states } = await shop();
    for (let at = 0; at < 33; at++) print(`job ${at}`);
    await ended('job 32', 'printed');
    expect(states('job 7')).toEqual(['queued', 'sending', 'waiting', 'printed']);
    expect(
      reports.filter(({ state }) => !['queued', 'sending', 'waiting', 'printed'].includes(state)),
    ).toEqual([]);
    const evidence = reports.filter(({ state }) => state === 'printed').map((r) => r.evidence);
    expect(new Set(evidence)).toEqual(new Set(['L2']));
    expect(running.papers()).toHaveLength(33);
    expect(running.unknownCommands()).toEqual([]);
  });

  it('[PR105] cover and paper hold a job before its first byte, and in the middle of it', async () => {
    const { running, print, ended, reports } = await shop();
    running.setCondition({ coverOpen: true });
    print('a');
    await ended('a', 'blocked');
    expect(reports.at(-1)).toMatchObject({ cause: 'cover-open', bytesSent: 0 });
    running.setCondition({ coverOpen: false, paperLines: 3 });
    await until(() => reports.at(-1)?.cause === 'paper-out');
    expect(running.papers()).toHaveLength(0);
    running.setCondition({ paper: 'ok' });
    await ended('a', 'printed');
    expect(running.papers()).toHaveLength(1);
  });

  it('[PR105] a line lost behind the last byte: a count that went up says that it is printed', async () => {
    const { running, print, ended, reports, deaf } = await shop();
    print('first');
    await ended('first', 'printed');
    deaf(true);
    print('a');
    await ended('a', 'printed');
    deaf(false);
    expect(reports.at(-1)).toMatchObject({ jobKey: 'a', state: 'printed', evidence: 'L1' });
    print('b');
    await ended('b', 'printed');
    expect(reports.at(-1)?.evidence).toBe('L2');
    expect(running.papers()).toHaveLength(3);
  });

  it('[PR105] a line lost before the count: not printed in time is unknown, and the next count is its own', async () => {
    const { running, print, ended, reports, cut } = await shop();
    print('first');
    await ended('first', 'printed');
    running.setCondition({ paperLines: 3 });
    print('a');
    await until(() => reports.at(-1)?.cause === 'paper-out' && reports.at(-1)?.bytesSent !== 0);
    cut();
    await ended('a', 'unknown');
    expect(reports.at(-1)).toMatchObject({ cause: 'connection-lost' });
    print('b');
    running.setCondition({ paper: 'ok' });
    await ended('b', 'printed');
    // What the printer held of the lost job came out first, and was not taken for the next one.
    expect(running.papers().map(({ text }) => text.includes('/ /'))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('[PR105] half a picture that a lost line left behind does not swallow the next job', async () => {
    const { running, print, ended, states } = await shop();
    running.setCondition({ keepsHalfCommands: true, dropAfterBytes: 300 });
    print('a');
    await until(() => states('a').includes('unknown') || states('a').includes('printed'));
    print('b');
    await ended('b', 'printed');
    expect(running.papers().at(-1)?.text).toContain('47');
  });

  it('[PR106] its drawer opens by a pulse in its turn, and by none that would wait for a hand', async () => {
    const { running, made } = await shop();
    const kick = (): Promise<KickOutcome> => {
      const { target } = request('kick', running.port, MODEL);
      const wish = { target, model: MODEL, pin: 2, notAfter: Date.now() + 1000 } as const;
      return made.kick(wish, () => undefined);
    };
    expect(await kick()).toMatchObject({ state: 'sent' });
    running.setCondition({ drawerOpen: false, coverOpen: true });
    expect(await kick()).toMatchObject({ state: 'not_sent', cause: 'cover-open' });
    running.setCondition({ coverOpen: false });
    expect(running.pulses()).toHaveLength(1);
  });
});
