import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type PushRequest, pushResponseSchema } from '../../protocol/index.ts';
import type { HubStore } from '../store.ts';
import { runHub } from '../testing/hub-target.fixture.ts';
import { createShop, type Origin, type Shop } from '../testing/shop.fixture.ts';
import { breach, soundRows } from './breaches.fixture.ts';
import { type Caller, createCaller, type Reply } from './caller.fixture.ts';
import { type Chance, createChance } from './chance.fixture.ts';
import { damaged, junkText } from './junk.fixture.ts';
import { shapeWish } from './shape-wishes.fixture.ts';

/** What a store holds that a request could have changed: trade, projections, commits, alarms, devices. */
export type Trace = () => Promise<string>;

export type FuzzOutcome = {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly inQuarantine: number;
  /** Heap in use after collection: a quarter of the way, and at the end. */
  readonly heapMb: readonly [number, number];
  /** What was answered or done otherwise than the rules say; empty is right. */
  readonly problems: readonly string[];
};

const BLOCK = 200;
const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024));

type Fuzz = {
  readonly chance: Chance;
  readonly caller: Caller;
  readonly shop: Shop;
  readonly register: Origin;
  readonly stranger: Origin;
  readonly problems: string[];
  readonly byStatus: Record<string, number>;
  count: number;
  quarantined: number;
  /** The newest commit that the hub took. */
  last: PushRequest | undefined;
};

const complain = (fuzz: Fuzz, what: string, reply: Reply): void => {
  if (fuzz.problems.length < 20)
    fuzz.problems.push(
      `request ${fuzz.count}: ${what}: ${reply.status} ${reply.body.slice(0, 200)}`,
    );
};

const note = (fuzz: Fuzz, reply: Reply): Reply => {
  fuzz.count += 1;
  fuzz.byStatus[reply.status] = (fuzz.byStatus[reply.status] ?? 0) + 1;
  return reply;
};

const expectRefused = (fuzz: Fuzz, what: string, reply: Reply): void => {
  note(fuzz, reply);
  if (reply.status < 400 || reply.status >= 500) complain(fuzz, what, reply);
};

/** A sound push that the hub has not got, whose number the next one takes again. */
const unsent = (fuzz: Fuzz, name: string): PushRequest => {
  const { register, chance, shop, last } = fuzz;
  const rows = soundRows(chance, shop, name);
  const copy = register.fork();
  return last === undefined && chance.int(2) === 0
    ? copy.push([copy.commit(rows.scope, rows.rows), copy.commit(rows.scope, rows.rows)])
    : copy.push([copy.commit(rows.scope, rows.rows)]);
};

const JUNK: readonly ((fuzz: Fuzz, name: string) => Promise<void>)[] = [
  async (fuzz, name) => {
    const { caller, chance, stranger } = fuzz;
    const token = chance.pick([
      '',
      'x',
      `${fuzz.register.token}x`,
      stranger.token.slice(1),
      '\u00ff',
    ]);
    const reply = await caller.push(JSON.stringify(unsent(fuzz, name)), {}, token);
    expectRefused(fuzz, 'a push without a device', reply);
  },
  async (fuzz, name) => {
    const { caller, chance, register } = fuzz;
    const text = junkText(chance, JSON.stringify(unsent(fuzz, name)));
    expectRefused(fuzz, 'junk', await caller.push(text, {}, register.token));
  },
  async (fuzz, name) => {
    const { caller, chance, register } = fuzz;
    const text = damaged(chance, JSON.stringify(unsent(fuzz, name)));
    expectRefused(
      fuzz,
      `damaged ${text.slice(0, 300)}`,
      await caller.push(text, {}, register.token),
    );
  },
  async (fuzz, name) => {
    const { caller, chance, register } = fuzz;
    const sound = JSON.stringify(unsent(fuzz, name));
    const [encoding, body] = chance.pick<readonly [string, string | Uint8Array]>([
      ['gzip', sound],
      ['gzip', gzipSync(sound).subarray(0, -9)],
      ['br', sound],
      ['gzip, gzip', gzipSync(sound)],
    ]);
    const headers = { 'content-encoding': encoding };
    expectRefused(fuzz, `encoding ${encoding}`, await caller.push(body, headers, register.token));
  },
  async (fuzz, name) => {
    const { caller, chance, register, stranger } = fuzz;
    const push = unsent(fuzz, name);
    const first = push.txns[0];
    const other = chance.pick<object>([
      { ...push, origin: stranger.device.deviceId },
      { ...push, origin: 'dev_nobody' },
      { ...push, epoch: push.epoch + 1 },
      { ...push, txns: push.txns.map((txn) => ({ ...txn, seq: txn.seq + 5 })) },
      { ...push, txns: [first, first] },
      { ...push, txns: push.txns.map((txn) => ({ ...txn, sig: `A${txn.sig.slice(1)}B` })) },
    ]);
    const reply = await caller.push(JSON.stringify(other), {}, register.token);
    expectRefused(fuzz, 'another origin, epoch, number or signature', reply);
  },
  async (fuzz, name) => {
    const { caller, register } = fuzz;
    const ahead = register.fork();
    ahead.commit(fuzz.shop.siteId, soundRows(fuzz.chance, fuzz.shop, name).rows);
    const rows = soundRows(fuzz.chance, fuzz.shop, `${name}gap`);
    const push = ahead.push([ahead.commit(rows.scope, rows.rows)]);
    expectRefused(fuzz, 'a gap', await caller.push(JSON.stringify(push), {}, register.token));
  },
  async (fuzz) => {
    const wish = shapeWish(fuzz.chance, ['sit_elsewhere', fuzz.stranger.device.siteId, '%00', '']);
    const token = fuzz.chance.pick(['', 'x', fuzz.register.token]);
    expectRefused(fuzz, wish, await fuzz.caller.get(wish, token));
  },
];

/** A shape of one's own: whatever is asked, the answer is rows or a refusal. */
const askShape = async (fuzz: Fuzz): Promise<void> => {
  const { tenantId, siteId } = fuzz.shop;
  const wish = shapeWish(fuzz.chance, [tenantId, siteId]);
  const reply = note(fuzz, await fuzz.caller.get(wish, fuzz.register.token));
  const isList = (): boolean => {
    try {
      return Array.isArray(JSON.parse(reply.body));
    } catch {
      return false;
    }
  };
  if (reply.status >= 500 || (reply.status === 200 && !isList())) complain(fuzz, wish, reply);
};

const pushNext = async (fuzz: Fuzz, content: ReturnType<typeof soundRows>) => {
  const { register, caller } = fuzz;
  const txn = register.commit(content.scope, content.rows);
  const request = register.push([txn]);
  const zip = fuzz.chance.int(3) === 0;
  const body = JSON.stringify(request);
  const reply = await caller.push(
    zip ? gzipSync(body) : body,
    zip ? { 'content-encoding': 'gzip' } : {},
    register.token,
  );
  fuzz.last = request;
  note(fuzz, reply);
  const parsed = pushResponseSchema.safeParse(reply.status === 200 ? JSON.parse(reply.body) : null);
  return { seq: txn.seq, reply, answer: parsed.success ? parsed.data : undefined };
};

const pushBreach = async (fuzz: Fuzz, name: string): Promise<void> => {
  const content = breach(fuzz.chance, fuzz.shop, name);
  const { seq, reply, answer } = await pushNext(fuzz, content);
  const isRejected = answer?.rejected.some((one) => one.seq === seq) === true;
  if (answer?.lastSeq !== seq || !isRejected)
    complain(fuzz, `breach ${JSON.stringify(content)}`, reply);
  fuzz.quarantined += 1;
};

const pushSound = async (fuzz: Fuzz, name: string): Promise<void> => {
  const content = soundRows(fuzz.chance, fuzz.shop, name);
  const { seq, reply, answer } = await pushNext(fuzz, content);
  if (answer?.lastSeq !== seq || answer.rejected.length > 0)
    complain(fuzz, `sound ${JSON.stringify(content)}`, reply);
};

const repeat = async (fuzz: Fuzz): Promise<void> => {
  if (fuzz.last === undefined) return;
  const reply = await fuzz.caller.push(JSON.stringify(fuzz.last), {}, fuzz.register.token);
  note(fuzz, reply);
  if (reply.status !== 200) complain(fuzz, 'a repeat', reply);
};

const heapMb = (): number => {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return Math.round(process.memoryUsage().heapUsed / 1024 / 102.4) / 10;
};

/** One block: junk and repeats, of which no trace may be left; then breaches, which change no trade; then trade. */
const block = async (fuzz: Fuzz, trace: Trace): Promise<void> => {
  const before = await trace();
  const { chance } = fuzz;
  const junk = Array.from({ length: BLOCK * 0.6 }, (_, i) =>
    chance.pick(JUNK)(fuzz, `j${fuzz.count}x${i}`),
  );
  await Promise.all(junk);
  await repeat(fuzz);
  const after = await trace();
  if (after !== before) fuzz.problems.push(`junk left a trace: ${before} became ${after}`);
  await Promise.all(Array.from({ length: BLOCK * 0.2 }, () => askShape(fuzz)));
  for (let i = 0; i < BLOCK * 0.14; i++) await pushBreach(fuzz, `b${fuzz.count}`);
  if ((await trace()) !== before) fuzz.problems.push('a breach changed the trade');
  for (let i = 0; i < BLOCK * 0.04; i++) await pushSound(fuzz, `s${fuzz.count}`);
};

/** Sends at least `wanted` requests to a hub over the store, all of them repeated by the same seed. */
export const fuzzHub = async (
  store: HubStore,
  trace: Trace,
  wanted: number,
  seed: number,
): Promise<FuzzOutcome> => {
  const hub = await runHub(store, { holdMs: 2 });
  const shop = await createShop(store, 'fuzz');
  const fuzz: Fuzz = {
    chance: createChance(seed),
    caller: createCaller(hub.url),
    shop,
    register: await shop.enroll('register', 'Bar'),
    stranger: await (await createShop(store, 'far')).enroll('register', 'Far'),
    problems: [],
    byStatus: {},
    count: 0,
    quarantined: 0,
    last: undefined,
  };
  const headers = { 'content-encoding': 'gzip' };
  expectRefused(fuzz, 'a bomb', await fuzz.caller.push(bomb, headers, fuzz.register.token));
  await pushSound(fuzz, 'first');
  let early: number | undefined;
  while (fuzz.count < wanted && fuzz.problems.length === 0) {
    await block(fuzz, trace);
    if (early === undefined && fuzz.count >= wanted / 4) early = heapMb();
  }
  fuzz.caller.close();
  const late = heapMb();
  const { length } = (await store.quarantined(shop.tenantId)).filter((one) => one.verdict);
  if (length !== fuzz.quarantined)
    fuzz.problems.push(`${fuzz.quarantined} breaches, ${length} in quarantine`);
  await hub.close();
  const { count: requests, byStatus, problems } = fuzz;
  return { requests, byStatus, inQuarantine: length, heapMb: [early ?? late, late], problems };
};
