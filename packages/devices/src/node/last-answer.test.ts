import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, closeLater, printer, request, timing, until } from './printing.fixture.ts';
import { recordingSender } from './recording-sender.fixture.ts';

afterEach(closeAll);

const sender = (believed: number) => {
  const recorded = recordingSender({ ...timing, believed });
  closeLater(recorded.made);
  return recorded;
};

/** Another program that keeps the printer's one connection until it is let go. */
const taken = async (port: number): Promise<() => void> => {
  const socket = connect({ host: '127.0.0.1', port });
  await new Promise((resolve) => socket.once('connect', resolve));
  await sleep(50);
  return () => socket.destroy();
};

describe('a printer whose line another program has', () => {
  it('[PR108] is still told to be what it said last, and is asked again soon', async () => {
    const running = await printer();
    running.setCondition({ coverOpen: true });
    const { made, reports, states, statuses } = sender(5000);
    made.enqueue(request('a', running.port));
    await until(() => states('a').includes('blocked'));
    const letGo = await taken(running.port);
    await sleep(1200);
    expect(reports.at(-1)).toMatchObject({ state: 'blocked', cause: 'cover-open' });
    expect(statuses.at(-1)).toMatchObject({ reachable: true, coverOpen: true });
    running.setCondition({ coverOpen: false });
    letGo();
    const free = Date.now();
    await until(() => states('a').includes('printed'));
    expect(Date.now() - free).toBeLessThan(2000);
    expect(states('a')).not.toContain('failed_safe');
    expect(statuses.every(({ reachable }) => reachable)).toBe(true);
    expect(running.papers()).toHaveLength(1);
  });

  it('[PR108] for longer than it is believed does not answer, as one that was switched off', async () => {
    const running = await printer();
    running.setCondition({ coverOpen: true });
    const { made, reports, states, statuses } = sender(600);
    made.enqueue(request('a', running.port));
    await until(() => states('a').includes('blocked'));
    const letGo = await taken(running.port);
    await until(() => states('a').includes('failed_safe'));
    expect(reports.at(-1)).toMatchObject({ state: 'failed_safe', cause: 'no-answer' });
    expect(statuses.at(-1)).toMatchObject({ reachable: false });
    letGo();
  });

  it('[PR108] and has no paper waiting is looked at alike', async () => {
    const running = await printer();
    running.setCondition({ coverOpen: true });
    const { made, statuses } = sender(3500);
    const { target, model } = request('a', running.port);
    await made.lookAt({ target, model });
    const letGo = await taken(running.port);
    await made.lookAt({ target, model });
    expect(statuses).toMatchObject([{ reachable: true, coverOpen: true }]);
    await made.lookAt({ target, model });
    expect(statuses.at(-1)).toMatchObject({ reachable: false });
    letGo();
  });

  it('[PR108] is not waited for longer because it was long in trouble before', async () => {
    const running = await printer();
    running.setCondition({ coverOpen: true });
    const recorded = recordingSender({ ...timing, retryLongest: 60_000 });
    closeLater(recorded.made);
    const { made, states } = recorded;
    made.enqueue(request('a', running.port));
    await until(() => states('a').includes('blocked'));
    await sleep(1500);
    const letGo = await taken(running.port);
    await until(() => states('a').includes('failed_safe'));
    running.setCondition({ coverOpen: false });
    letGo();
    await until(() => states('a').includes('printed'), 2000);
  });
});
