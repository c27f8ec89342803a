import { afterEach, expect, it } from 'vitest';
import {
  attachScale,
  bench,
  endAll,
  newFolder,
  ptys,
  scaleAt,
  state,
  type Wanted,
} from './serial.fixture.ts';

afterEach(endAll);

const grams =
  (wanted: number): Wanted =>
  (event) =>
    event.type === 'weight' && event.weight?.grams === wanted;
const refused =
  (code: string): Wanted =>
  (event) =>
    event.type === 'weight' && event.refusal?.code === code;

it.each(['toledo-8217', 'nci-ecr', 'cas', 'cas-stream', 'dialog-06'] as const)(
  '[SL17] %s over a pty: 1.2 kg is a weight, motion and overload are a reason',
  async (protocol) => {
    const pair = await ptys();
    const { scale } = await scaleAt(pair.there, protocol);
    const { send, until, events } = bench();
    send(attachScale(pair.here, protocol));
    send({ type: 'weigh', deviceId: 'scale-1', forMs: 60_000 });
    if (protocol !== 'dialog-06') await until(refused('empty'));
    scale.put(1200);
    await until(grams(1200));
    await until(state('working'));
    const from = events.length;
    scale.put(2000);
    scale.pan.moving = true;
    await until(refused('moving'), from);
    scale.pan.moving = false;
    scale.put(99_000);
    await until(refused('overload'), from);
    expect(events.slice(from).some(grams(2000))).toBe(false);
  },
);

/** A clock ten times as fast: ten seconds of silence are one. */
const fast = { now: () => Date.now() * 10 };

it.each([...(['dialog-06', 'dialog-02-04'] as const)])(
  '[SL20] %s is asked how it is while nobody weighs: it works, its weighing is not used up, and silence is told',
  async (protocol) => {
    const pair = await ptys();
    const { scale } = await scaleAt(pair.there, protocol);
    const { send, until, events } = bench(fast);
    send(attachScale(pair.here, protocol));
    await until(state('working'));
    await until(refused('too_light'));
    let from = events.length;
    scale.put(500);
    await until(refused('not_asked'), from);
    expect(events.some(refused('no_answer'))).toBe(false);
    expect(scale.pan.toldGrams).toBe(0);
    send({ type: 'weigh', deviceId: 'scale-1', forMs: 5000 });
    await until(grams(500), from);
    await until(refused('not_asked'), events.length);
    expect(events.some(state('silent'))).toBe(false);
    from = events.length;
    scale.faults.silent = true;
    await until(state('silent'), from);
    scale.faults.silent = false;
    await until(state('working'), from);
  },
);

it('[SL20] Adam: asked when something is weighed; who never answers when asked is told as silent', async () => {
  const pair = await ptys();
  const { scale } = await scaleAt(pair.there, 'adam');
  const { send, until, events } = bench(fast);
  send(attachScale(pair.here, 'adam'));
  await until(state('working'));
  await until(refused('not_asked'));
  expect(events.some(refused('no_answer'))).toBe(false);
  scale.faults.silent = true;
  scale.put(500);
  send({ type: 'weigh', deviceId: 'scale-1', forMs: 120_000 });
  await until(refused('no_answer'));
  await until(state('silent'));
  const from = events.length;
  scale.faults.silent = false;
  scale.put(650);
  await until(grams(650), from);
  await until(state('working'), from);
  send({ type: 'weigh', deviceId: 'scale-1', forMs: 0 });
  await until(refused('not_asked'), events.length);
  expect(events.slice(from).some(state('silent'))).toBe(false);
});

it.each([...(['adam', 'dialog-06'] as const)])(
  '[SL21] %s tells a weighing once: it is told on while it is believed, and asking again takes it not away',
  async (protocol) => {
    const pair = await ptys();
    const { scale } = await scaleAt(pair.there, protocol);
    const { send, until, events } = bench();
    send(attachScale(pair.here, protocol));
    send({ type: 'weigh', deviceId: 'scale-1', forMs: 60_000 });
    scale.put(500);
    const first = events.indexOf(await until(grams(500)));
    await new Promise((resolve) => setTimeout(resolve, 2200));
    const since = events.slice(first).filter(({ type }) => type === 'weight');
    expect(since.length).toBeGreaterThanOrEqual(4);
    expect(since.every(grams(500))).toBe(true);
  },
);

it('[SL15] Adam over a pty is asked only while somebody waits for a weight', async () => {
  const pair = await ptys();
  const { scale } = await scaleAt(pair.there, 'adam');
  const { send, until, events } = bench();
  send(attachScale(pair.here, 'adam'));
  scale.put(1200);
  await until(state('working'));
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(events.some(grams(1200))).toBe(false);
  send({ type: 'weigh', deviceId: 'scale-1', forMs: 60_000 });
  await until(grams(1200));
});

it('[SL17] half frames and dripping bytes give no false weight; a pulled cable says so and comes back', async () => {
  const folder = await newFolder();
  const first = await ptys(folder);
  const { scale } = await scaleAt(first.there, 'toledo-8217');
  const { send, until, events } = bench();
  send(attachScale(first.here, 'toledo-8217'));
  await until(refused('empty'));
  scale.faults.dripMs = 3;
  scale.put(1200);
  await until(grams(1200));
  let from = events.length;
  scale.faults.halfFrames = true;
  await until((event) => event.type === 'weight' && event.weight === undefined, from);
  await until(state('silent'), from);
  from = events.length;
  await first.cut();
  await until(state('opening'), from);
  await until(refused('no_answer'), 0);
  const second = await ptys(folder);
  const again = await scaleAt(second.there, 'toledo-8217');
  await until(refused('empty'), from);
  again.scale.put(800);
  await until(grams(800), from);
  const weights = events.flatMap((event) =>
    event.type === 'weight' && event.weight ? [event.weight.grams] : [],
  );
  expect([...new Set(weights)]).toEqual([1200, 800]);
});

it('[SL12] what was sold is not given again until the pan was empty', async () => {
  const pair = await ptys();
  const { scale } = await scaleAt(pair.there, 'cas');
  const { send, until, events } = bench();
  send(attachScale(pair.here, 'cas'));
  await until(refused('empty'));
  scale.put(1200);
  await until(grams(1200));
  const from = events.length;
  send({ type: 'weight-sold', deviceId: 'scale-1', weighing: 1 });
  await until(refused('already_sold'), from);
  scale.put(0);
  await until(refused('empty'), from);
  scale.put(700);
  await until(grams(700), from);
});

it('[SL18] the tare in force is told with every reason, and ends with the line or when nobody weighs', async () => {
  const pair = await ptys();
  const { scale } = await scaleAt(pair.there, 'toledo-8217');
  const { send, until, events } = bench();
  const deviceId = 'scale-1';
  const tare = { digits: 35, decimals: 3, unit: 'kg' } as const;
  const told: Wanted = (event) => event.type === 'weight' && event.tare?.digits === 35;
  const ended: Wanted = (event) => event.type === 'weight' && event.tare === undefined;
  send(attachScale(pair.here, 'toledo-8217'));
  await until(refused('empty'));
  send({ type: 'weigh', deviceId, forMs: 60_000 });
  scale.put(35);
  await until((event) => event.type === 'weight' && event.gross?.digits === 35);
  send({ type: 'tare', deviceId, tare });
  let from = events.length;
  await until((event) => refused('too_light')(event) && told(event), from);
  scale.pan.moving = true;
  await until((event) => refused('moving')(event) && told(event), from);
  scale.pan.moving = false;
  scale.put(99_000);
  await until((event) => refused('overload')(event) && told(event), from);
  scale.put(0);
  await until((event) => refused('empty')(event) && told(event), from);
  send({ type: 'weigh', deviceId, forMs: 0 });
  from = events.length;
  await until(ended, from);
  send({ type: 'tare', deviceId, tare });
  from = events.length;
  scale.put(1235);
  await until((event) => grams(1200)(event) && told(event), from);
  const sale = events.findLast(grams(1200));
  if (sale?.type !== 'weight' || !sale.weight) throw new Error('no weight');
  from = events.length;
  send({ type: 'weight-sold', deviceId, weighing: sale.weight.weighing });
  await until((event) => refused('already_sold')(event) && ended(event), from);
  expect(events.slice(from).some((event) => event.type === 'weight' && event.weight)).toBe(false);
});
