import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  englishAdvice,
  type PrinterStatus,
  printerAdvice,
  ReplyDemultiplexer,
  statusFromAnswer,
  statusFromChanges,
} from '../../core/index.ts';
import { type RunningPrinter, startVirtualPrinter } from './start.ts';

const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A line on which each question is answered before the next is asked. */
async function line(printer: RunningPrinter) {
  const socket = connect(printer.port, '127.0.0.1');
  closing.push(() => void socket.destroy());
  const replies = new ReplyDemultiplexer();
  const heard = new Promise<void>((resolve) => socket.once('connect', resolve));
  await heard;
  const ask = async (...bytes: number[]) => {
    socket.write(Uint8Array.from(bytes));
    const data = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
    const [reply] = replies.push(data);
    if (!reply) throw new Error('Half an answer');
    return reply;
  };
  return { ask, next: () => new Promise<Buffer>((resolve) => socket.once('data', resolve)) };
}

async function pressed(printer: RunningPrinter, part: object): Promise<void> {
  const done = await fetch(`http://127.0.0.1:${printer.httpPort}/condition`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(part),
  });
  expect(done.status).toBe(200);
}

const cases = [
  [{ coverOpen: true }, { coverOpen: true, online: false }, ['cover-open']],
  [{ paper: 'near-end' }, { paper: 'near-end', online: true }, ['near-end']],
  [{ paper: 'out' }, { paper: 'out', online: false }, ['paper-out']],
  [{ cutterJam: true }, { error: 'cutter', online: false }, ['cutter']],
  [{ headHot: true }, { error: 'too-hot', online: false }, ['too-hot']],
  [{ failed: true }, { error: 'unrecoverable', online: false }, ['unrecoverable']],
  [{ offline: true }, { online: false, error: 'none' }, ['offline']],
  [{ drawerOpen: true }, { drawerPinHigh: true, online: true }, []],
  [{ drawerOpenIsLow: true }, { drawerPinHigh: true, online: true }, []],
  [{ coverOpen: true, paper: 'near-end' }, { coverOpen: true }, ['cover-open', 'near-end']],
] as const;

describe('state of a printer', () => {
  it('[PR53] each button of the page changes both the reports and the real-time answers', async () => {
    for (const [part, expected, codes] of cases) {
      const printer = await startVirtualPrinter({ host: '127.0.0.1', port: 0, httpPort: 0 });
      closing.push(() => printer.close());
      const { ask, next } = await line(printer);
      expect(await ask(0x1d, 0x61, 0xff)).toMatchObject({ bytes: [0x10, 0, 0, 0] });
      const report = next();
      await pressed(printer, part);
      const [a = 0, b = 0, c = 0, d = 0] = await report;
      const told = statusFromChanges([a, b, c, d]);
      expect(told).toMatchObject(expected);
      let asked: PrinterStatus | undefined;
      for (const query of [1, 2, 3, 4] as const) {
        const reply = await ask(0x10, 4, query);
        if (reply.kind === 'status') asked = statusFromAnswer(asked, query, reply.byte);
      }
      expect(asked).toEqual(told);
      expect(printerAdvice(told).map(({ code }) => code)).toEqual(codes);
    }
  });

  it('[PR54] advice says what is the matter and what to do; only what stops is marked so', () => {
    const away = { ...statusFromChanges([0x18, 0, 0, 0]), reachable: false };
    expect(printerAdvice(away)).toEqual([
      { code: 'unreachable', ...englishAdvice.unreachable, stops: true },
    ]);
    const low = printerAdvice(statusFromChanges([0x10, 0, 0x03, 0]));
    expect(low).toEqual([{ code: 'near-end', ...englishAdvice['near-end'], stops: false }]);
    expect(printerAdvice(statusFromChanges([0x10, 0, 0, 0]))).toEqual([]);
    for (const { text, cure } of Object.values(englishAdvice)) {
      expect([text, cure].every((words) => words.endsWith('.') && words.length > 10)).toBe(true);
    }
  });
});
