import { connect as connectSocket, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, closeLater, doc, printer, request, timing, until } from './printing.fixture.ts';
import { recordingSender } from './recording-sender.fixture.ts';

afterEach(closeAll);

function sender() {
  const recorded = recordingSender(timing);
  closeLater(recorded.made);
  return recorded;
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

  it('[PR88] half a paper is crossed out and cut off before the next one', async () => {
    const running = await printer();
    const { made, states } = sender();
    running.setCondition({ dropAfterBytes: 400 });
    made.enqueue(request('a', running.port));
    await until(() => states('a').includes('unknown'));
    made.enqueue(request('b', running.port));
    made.enqueue(request('c', running.port));
    await until(() => states('c').includes('printed'));
    const [torn, whole, next] = running.papers().map(({ text }) => text);
    expect(torn?.split('\n').findLast((line) => line !== '')).toMatch(/^(\/ )+\/$/);
    for (const text of [whole, next]) {
      expect(text).not.toContain('/ /');
      expect(text).toContain('47');
    }
    expect(running.papers()).toHaveLength(3);
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
    closeLater({ close: async () => void mute.close() });
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
