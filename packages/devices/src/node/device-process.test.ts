import { afterEach, describe, expect, it } from 'vitest';
import { runDeviceProcess } from './device-process.ts';
import { closeAll, printer, request, timing, until } from './printing.fixture.ts';

afterEach(closeAll);

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
