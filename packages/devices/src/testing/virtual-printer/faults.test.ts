import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RunningPrinter, startVirtualPrinter } from './start.ts';

const open: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const start = async (): Promise<RunningPrinter> => {
  const printer = await startVirtualPrinter({ host: '127.0.0.1', port: 0, httpPort: 0 });
  open.push(() => printer.close());
  return printer;
};

const until = (done: () => boolean) => vi.waitUntil(done, { timeout: 20_000, interval: 5 });

type Line = { socket: Socket; heard: number[]; pieces: number[][]; ends: string[] };

const dial = async ({ port }: RunningPrinter): Promise<Line> => {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  const line: Line = { socket, heard: [], pieces: [], ends: [] };
  socket.on('data', (data) => {
    line.heard.push(...data);
    line.pieces.push([...data]);
  });
  socket.on('error', (error) => line.ends.push(Object(error).code));
  socket.on('close', () => line.ends.push('close'));
  await new Promise((resolve) => socket.once('connect', resolve));
  open.push(() => socket.destroy());
  return line;
};

const paper = (text: string): Buffer => Buffer.from(`${text}\n\x1dV\x42\x00`, 'latin1');
const idRequest = (id: string): Buffer => Buffer.from(`\x1d(H\x06\x0000${id}`, 'latin1');
const idAnswer = (id: string): number[] => [0x37, 0x22, ...Buffer.from(id), 0];
const askPaper = Buffer.of(0x1d, 0x72, 1);

describe('faults of the virtual printer', () => {
  it('[PR64] a connection is dropped or reset after so many bytes, and only those are printed', async () => {
    for (const [fault, end] of [
      ['dropAfterBytes', 'close'],
      ['resetAfterBytes', 'ECONNRESET'],
    ] as const) {
      const printer = await start();
      printer.setCondition({ [fault]: 12 });
      const line = await dial(printer);
      line.socket.write(Buffer.concat([paper('one'), paper('two'), paper('three')]));
      await until(() => line.ends.length > 0);
      expect(line.ends).toContain(end);
      expect(printer.papers().map(({ text }) => text)).toEqual(['one']);
      const again = await dial(printer);
      again.socket.write(paper('four'));
      await until(() => printer.papers().length === 2);
    }
  });

  it('[PR64] it stops reading after so many bytes and reads on when it is well', async () => {
    const printer = await start();
    printer.setCondition({ stopReadingAfterBytes: 8 });
    const line = await dial(printer);
    line.socket.write(Buffer.concat([paper('one'), paper('two')]));
    await until(() => printer.papers().length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(printer.papers()).toHaveLength(1);
    printer.setCondition({ neverRead: false });
    await until(() => printer.papers().length === 2);
  });

  it('[PR64] it reads in drips', async () => {
    const printer = await start();
    printer.setCondition({ dripBytesPerSecond: 500 });
    const line = await dial(printer);
    const from = Date.now();
    line.socket.end(paper('x'.repeat(40)));
    await until(() => printer.papers().length === 1);
    expect(Date.now() - from).toBeGreaterThan(60);
  });

  it('[PR64] answers come byte by byte, or half and then no more', async () => {
    const printer = await start();
    printer.setCondition({ splitReplies: true });
    const line = await dial(printer);
    line.socket.write(idRequest('AAAA'));
    await until(() => line.heard.length === 7);
    expect(line.pieces.length).toBeGreaterThan(1);
    expect(line.heard).toEqual(idAnswer('AAAA'));
    printer.setCondition({ splitReplies: false, breakInReply: true });
    line.socket.write(idRequest('BBBB'));
    await until(() => line.ends.includes('close'));
    expect(line.heard.slice(7)).toEqual(idAnswer('BBBB').slice(0, 4));
  });

  it('[PR64] process ids come twice, late, with an older one first, or never', async () => {
    const printer = await start();
    const line = await dial(printer);
    type Habit = 'twice' | 'late' | 'stale-first' | 'never';
    const say = async (processIds: Habit, id: string, bytes: number) => {
      printer.setCondition({ processIds });
      line.heard.length = 0;
      line.socket.write(Buffer.concat([idRequest(id), askPaper]));
      await until(() => line.heard.length >= bytes);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return [...line.heard];
    };
    expect(await say('twice', 'AAAA', 15)).toEqual([...idAnswer('AAAA'), ...idAnswer('AAAA'), 0]);
    expect(await say('stale-first', 'BBBB', 15)).toEqual([
      ...idAnswer('AAAA'),
      ...idAnswer('BBBB'),
      0,
    ]);
    expect(await say('never', 'CCCC', 1)).toEqual([0]);
    expect(await say('late', 'DDDD', 1)).toEqual([0]);
    await until(() => line.heard.length === 8);
    expect(line.heard.slice(1)).toEqual(idAnswer('DDDD'));
  });

  it('[PR64] half a command that a line left behind swallows what the next one brings', async () => {
    for (const keepsHalfCommands of [true, false]) {
      const printer = await start();
      printer.setCondition({ keepsHalfCommands });
      const torn = await dial(printer);
      torn.socket.end(Buffer.of(0x1d, 0x76, 0x30, 0, 1, 0, 8, 0, 1, 2));
      await until(() => torn.ends.includes('close'));
      const line = await dial(printer);
      line.socket.write(Buffer.concat([paper('lost'), paper('kept')]));
      await until(() => printer.papers().some(({ text }) => text.includes('kept')));
      const texts = printer.papers().map(({ text }) => text);
      expect(texts.some((text) => text.includes('lost'))).toBe(!keepsHalfCommands);
    }
  });

  it('[PR64] a pulse tells what stands above it on the paper', async () => {
    const printer = await start();
    const line = await dial(printer);
    line.socket.write(Buffer.from('JOB 7\n\x1bp\x00\x3c\x78', 'latin1'));
    await until(() => printer.pulses().length === 1);
    expect(printer.pulses()[0]).toMatchObject({ pin: 2, after: ['JOB 7'] });
  });
});
