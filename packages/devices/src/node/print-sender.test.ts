import { connect as connectSocket, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  englishLabels,
  type JobReport,
  type JobState,
  kitchenChitDocument,
  type PrinterModelId,
  type PrinterStatus,
} from '../core/index.ts';
import { openFonts } from '../fonts/index.ts';
import { type RunningPrinter, startVirtualPrinter } from '../testing/index.ts';
import { sampleChit } from '../testing/samples.ts';
import { runDeviceProcess } from './device-process.ts';
import { encodeWith } from './encode-with.ts';
import { PrintSender } from './print-sender.ts';
import type { PrintTiming } from './timing.ts';
import { connectPrinter } from './transports/connect-printer.ts';

const timing: PrintTiming = {
  connect: 300,
  begin: 300,
  idle: 400,
  job: 3000,
  poll: 60,
  grace: 100,
  retryFirst: 40,
  retryLongest: 80,
  blockedRetry: 40,
};

const doc = kitchenChitDocument(sampleChit, { labels: englishLabels });
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function printer(port = 0): Promise<RunningPrinter> {
  const running = await startVirtualPrinter({ host: '127.0.0.1', port, httpPort: 0 });
  open.push(running);
  return running;
}

function sender() {
  const reports: JobReport[] = [];
  const statuses: PrinterStatus[] = [];
  const made = new PrintSender({
    connect: connectPrinter,
    encode: encodeWith(openFonts()),
    now: Date.now,
    random: () => 0.5,
    timing,
    onJob: (report) => reports.push(report),
    onStatus: (status) => statuses.push(status),
    begin: () => Promise.resolve(true),
  });
  open.push(made);
  const states = (key: string): JobState[] =>
    reports.filter((report) => report.jobKey === key).map((report) => report.state);
  return { made, reports, statuses, states };
}

const request = (jobKey: string, port: number, model: PrinterModelId = 'epson-tm-m30') => ({
  jobKey,
  printerId: 'kitchen',
  target: { kind: 'tcp' as const, host: '127.0.0.1', port },
  model,
  doc,
});

async function until(done: () => boolean, ms = 5000): Promise<void> {
  const end = Date.now() + ms;
  while (!done()) {
    if (Date.now() > end) throw new Error('It did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('print sender', () => {
  it('[PR10] a job is printed only with proof, and says how good the proof is', async () => {
    const { port, papers } = await printer();
    const { made, reports, states } = sender();
    made.enqueue(request('a', port));
    made.enqueue(request('b', port, 'generic-80'));
    await until(() => states('b').includes('printed'));
    expect(states('a')).toEqual(['queued', 'sending', 'waiting', 'printed']);
    const evidence = reports.filter((r) => r.state === 'printed').map((r) => r.evidence);
    expect(evidence).toEqual(['L2', 'L1']);
    expect(papers()).toHaveLength(2);
  });

  it('[PR12] paper out before the first byte blocks the job and prints once after the refill', async () => {
    const running = await printer();
    running.setCondition({ paper: 'out' });
    const { made, reports, states } = sender();
    made.enqueue(request('a', running.port));
    await until(() => states('a').includes('blocked'));
    expect(reports.at(-1)).toMatchObject({ state: 'blocked', cause: 'paper-out', bytesSent: 0 });
    running.setCondition({ paper: 'ok' });
    await until(() => states('a').includes('printed'));
    expect(running.papers()).toHaveLength(1);
  });

  it('[PR13] paper that ends in the middle of a job is refilled and nothing is sent again', async () => {
    const running = await printer();
    running.setCondition({ paperLines: 4 });
    const { made, reports, states } = sender();
    made.enqueue(request('a', running.port));
    await until(() => states('a').includes('blocked'));
    const sent = reports.at(-1)?.bytesSent ?? 0;
    expect(sent).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, timing.idle * 2));
    expect(states('a').at(-1)).toBe('blocked');
    expect(running.papers()).toHaveLength(0);
    running.setCondition({ paper: 'ok' });
    await until(() => states('a').includes('printed'));
    expect(reports.at(-1)).toMatchObject({ evidence: 'L2', bytesSent: sent });
    expect(running.papers()).toHaveLength(1);
    expect(running.papers()[0]?.text.match(/Fish & chips/g)).toHaveLength(1);
  });

  it('[PR14] a printer that takes bytes and never reads ends unknown, not printed', async () => {
    const mute = createServer((socket) => void socket.pause().on('error', () => undefined));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    open.push({ close: async () => void mute.close() });
    const address = mute.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { made, states, reports } = sender();
    const blind = { ...request('a', port), doc };
    made.enqueue(blind);
    await until(() => states('a').includes('failed_safe'));
    expect(reports.at(-1)).toMatchObject({ cause: 'no-answer', bytesSent: 0 });
    await made.close();

    const running = await printer();
    running.setCondition({ stopReadingAfterBytes: 40 });
    const second = sender();
    second.made.enqueue(request('b', running.port));
    await until(() => second.states('b').includes('unknown'));
    expect(second.states('b')).not.toContain('printed');
    expect(second.reports.at(-1)?.bytesSent).toBeGreaterThan(0);
    expect(running.papers()).toHaveLength(0);
  });

  it('[PR15] a refused connection fails safely and prints once when the printer appears', async () => {
    const first = await printer();
    const { port } = first;
    await first.close();
    const { made, reports, states, statuses } = sender();
    made.enqueue(request('a', port));
    await until(() => states('a').includes('failed_safe'));
    expect(reports.at(-1)).toMatchObject({ cause: 'unreachable', bytesSent: 0 });
    expect(statuses.at(-1)?.reachable).toBe(false);
    const again = await printer(port);
    await until(() => states('a').includes('printed'));
    expect(again.papers()).toHaveLength(1);
    expect(statuses.at(-1)?.reachable).toBe(true);
  });

  it('[PR16] a line that breaks after some bytes ends unknown and is not sent again', async () => {
    const running = await printer();
    running.setCondition({ dropAfterBytes: 60 });
    const { made, reports, states } = sender();
    made.enqueue(request('a', running.port));
    await until(() => states('a').includes('unknown'));
    expect(reports.at(-1)).toMatchObject({ cause: 'connection-lost' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(running.papers()).toHaveLength(0);
    expect(states('a').filter((state) => state === 'sending')).toHaveLength(1);
  });

  it('[PR17] jobs keep their order, and one not begun can be taken back', async () => {
    const running = await printer();
    running.setCondition({ coverOpen: true });
    const { made, states } = sender();
    for (const key of ['a', 'b', 'c']) made.enqueue(request(key, running.port));
    await until(() => states('a').includes('blocked'));
    made.cancel('b');
    made.cancel('a');
    await until(() => states('a').includes('cancelled'));
    running.setCondition({ coverOpen: false });
    await until(() => states('c').includes('printed'));
    expect(states('b').at(-1)).toBe('cancelled');
    expect(running.papers()).toHaveLength(1);
  });

  it('[PR18] a second connection waits its turn and gets its own proof', async () => {
    const running = await printer();
    const hog = connectSocket(running.port, '127.0.0.1');
    await new Promise((resolve) => hog.once('connect', resolve));
    const { made, states } = sender();
    made.enqueue(request('a', running.port));
    await until(() => states('a').includes('failed_safe'));
    hog.destroy();
    await until(() => states('a').includes('printed'));
    expect(running.papers()).toHaveLength(1);
  });
});

describe('device process', () => {
  const fakePort = (keepsJournal = true) => {
    const sent: Record<string, unknown>[] = [];
    let take: (message: unknown) => void = () => undefined;
    return {
      sent,
      say: (message: unknown) => take(message),
      port: {
        postMessage: (message: unknown) => {
          const event = message as Record<string, unknown>;
          sent.push(event);
          if (event.type === 'ready' && keepsJournal) take({ ...event, type: 'begin' });
        },
        onMessage: (listener: (message: unknown) => void) => {
          take = listener;
        },
        onClose: () => undefined,
      },
    };
  };

  it('[PR11] the same job key asked for twice prints once and reports again', async () => {
    const running = await printer();
    const { port, say, sent } = fakePort();
    const device = runDeviceProcess(port, { timing, random: () => 0.5 });
    const jobs = () => sent.filter((message) => message.type === 'job');
    say({ type: 'print', ...request('a', running.port) });
    say({ type: 'print', ...request('a', running.port) });
    await until(() => jobs().some((job) => job.state === 'printed'));
    say({ type: 'print', ...request('a', running.port) });
    expect(jobs().at(-1)).toMatchObject({ jobKey: 'a', state: 'printed', evidence: 'L2' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(running.papers()).toHaveLength(1);
    say({ type: 'shutdown' });
    await device.ended;
  });

  it('[PR19] says what it cannot understand, beats, tells the state and ends when told', async () => {
    const running = await printer();
    running.setCondition({ paper: 'near-end' });
    const { port, say, sent } = fakePort();
    const device = runDeviceProcess(port, { timing });
    say({ type: 'print', jobKey: 'x', nonsense: true });
    expect(sent[0]).toMatchObject({ type: 'refused', jobKey: 'x' });
    const { printerId, target, model } = request('x', running.port);
    say({ type: 'status?', printerId, target, model });
    await until(() => sent.some((message) => message.type === 'printer'));
    expect(sent.at(-1)).toMatchObject({ printerId, status: { paper: 'near-end', online: true } });
    await until(() => sent.some((message) => message.type === 'heartbeat'));
    say({ type: 'shutdown' });
    await device.ended;
  });

  it('[PR62] no byte leaves before the journal has the job, and an old answer begins nothing', async () => {
    const running = await printer();
    const { port, say, sent } = fakePort(false);
    const device = runDeviceProcess(port, { timing, random: () => 0.5 });
    const last = (type: string) => sent.filter((message) => message.type === type).at(-1);
    say({ type: 'print', ...request('a', running.port) });
    await until(() => last('ready') !== undefined);
    const first = last('ready');
    await until(() => last('job')?.state === 'failed_safe');
    expect(last('job')).toMatchObject({ cause: 'no-owner', bytesSent: 0 });
    await until(() => last('ready')?.attempt !== first?.attempt);
    say({ type: 'begin', jobKey: 'a', attempt: first?.attempt });
    const count = sent.length;
    say({ type: 'job?', jobKey: 'a' });
    expect(sent.slice(count).map(({ type }) => type)).toEqual(['job', 'ready']);
    expect(running.papers()).toHaveLength(0);
    say({ ...last('ready'), type: 'begin' });
    await until(() => last('job')?.state === 'printed');
    expect(running.papers()).toHaveLength(1);
    say({ type: 'job?', jobKey: 'b' });
    expect(last('no-job')).toEqual({ type: 'no-job', jobKey: 'b' });
    say({ type: 'shutdown' });
    await device.ended;
  });

  it('[PR17] a job that waits to be written down can be taken back', async () => {
    const running = await printer();
    const { port, say, sent } = fakePort(false);
    const device = runDeviceProcess(port, { timing, random: () => 0.5 });
    const states = () => sent.filter(({ type }) => type === 'job').map(({ state }) => state);
    say({ type: 'print', ...request('a', running.port) });
    await until(() => sent.some(({ type }) => type === 'ready'));
    say({ type: 'cancel', jobKey: 'a' });
    await until(() => states().includes('cancelled'));
    expect(states()).toEqual(['queued', 'cancelled']);
    expect(running.papers()).toHaveLength(0);
    say({ type: 'shutdown' });
    await device.ended;
  });
});
