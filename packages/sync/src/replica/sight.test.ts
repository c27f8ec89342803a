import { readFileSync } from 'node:fs';
import type { KindSpec } from '@galley/base';
import { afterEach, describe, expect, it } from 'vitest';
import { TEST_KINDS } from '../hub/testing/shop.fixture.ts';
import { SYNC_KINDS } from '../protocol/index.ts';
import {
  closeHouses,
  closing,
  type Desk,
  live,
  openDesk,
  openHouse,
  SITE,
} from './client/digest-house.fixture.ts';
import { generateDeviceKeys, openReplica } from './index.ts';
import { mayHearAll } from './sight.ts';
import { batchOf, enrolment, envelope, GRANT, hlcAt, temporaryFile } from './testing/fixtures.ts';

afterEach(closeHouses);

const clock = { now: () => Date.now() };
const SECRET = 'argon2id$19456$2$1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNo';

/** The same kinds as programs from before had them: everybody read everything. */
const OPEN_KINDS = TEST_KINDS.map(({ readers: _, ...spec }): KindSpec => spec);

const open = (file: string, kinds: readonly KindSpec[] = TEST_KINDS) => {
  const replica = openReplica({ file, kinds, clock });
  if (!replica.ok) throw new Error(replica.error.message);
  closing.push(() => replica.value.close());
  return replica.value;
};

const inTenant = { scopeId: GRANT.tenantId, clk: { b: hlcAt(-5) } };
const pin = () => envelope('pin_verifier', 'emp_ann', { verifier: SECRET }, inTenant);
const item = () => envelope('menu_item', 'itm_1', { name: 'Cod', priceMinor: 5 }, inTenant);
const held = (scopeId: string) => {
  const write = { kind: 'pin_verifier', id: 'emp_bob', doc: { verifier: SECRET } };
  const doc = { generation: 1, origin: 'dev_o', rank: 0, stamped: null };
  const clk = { b: hlcAt(9_000_000) };
  return envelope(
    'held',
    `dev_o:1:1:${scopeId}`,
    { ...doc, write: { ...write, clk, deleted: false } },
    { scopeId },
  );
};
const tenantBatch = (...envelopes: ReturnType<typeof pin>[]) => ({
  ...batchOf(envelopes),
  scope: GRANT.tenantId,
});

const idsOf = ({ db }: ReturnType<typeof open>, kind: string): unknown =>
  db.prepare(`SELECT id FROM "${kind}" ORDER BY id`).pluck().all();

describe('what a device may hold', () => {
  it('[DR9] a kitchen screen keeps no row that it may not read, whoever sends it; a register does', () => {
    for (const [kind, kept] of [
      ['kitchen', []],
      ['register', ['emp_ann']],
    ] as const) {
      const replica = open(temporaryFile());
      replica.enrol(GRANT, { ...enrolment(), kind });
      replica.applyBatch(tenantBatch(pin(), item(), held(GRANT.tenantId)));
      replica.applyBatch(batchOf([held(GRANT.siteId)]));
      expect(idsOf(replica, 'pin_verifier')).toEqual(kept);
      expect(idsOf(replica, 'menu_item')).toEqual(['itm_1']);
      expect(idsOf(replica, 'held')).toHaveLength(kind === 'kitchen' ? 1 : 2);
      replica.close();
    }
  });

  it('[DR9] a file from before loses such rows when it is opened, to the last byte, and nothing else', () => {
    const file = temporaryFile();
    const before = open(file, OPEN_KINDS);
    before.enrol(GRANT, { kind: 'kitchen', name: 'Grill', keys: generateDeviceKeys() });
    before.applyBatch(tenantBatch(pin(), item()));
    expect(idsOf(before, 'pin_verifier')).toEqual(['emp_ann']);
    before.close();
    expect(readFileSync(file).includes(SECRET)).toBe(true);
    const after = open(file);
    expect([idsOf(after, 'pin_verifier'), idsOf(after, 'menu_item')]).toEqual([[], ['itm_1']]);
    after.close();
    expect(readFileSync(file).includes(SECRET)).toBe(false);
    expect(readFileSync(file).includes('Cod')).toBe(true);
  });

  it('[DR10] an office tells a kitchen screen nothing directly, a register everything', () => {
    const kinds = [...TEST_KINDS, ...SYNC_KINDS];
    expect(mayHearAll(kinds, 'backoffice', 'kitchen')).toBe(false);
    expect(mayHearAll(kinds, 'backoffice', 'register')).toBe(true);
    expect(mayHearAll(kinds, 'register', 'kitchen')).toBe(true);
    expect(mayHearAll(kinds, 'kitchen', 'kitchen')).toBe(true);
  });
});

describe('sums of what a device may not hold', () => {
  const withPins = async () => {
    const house = await openHouse();
    const office = await openDesk(house, 'Office', 'backoffice');
    office.replica.commit({
      facts: [
        { kind: 'pin_verifier', id: 'emp_ann', doc: { verifier: SECRET } },
        { kind: 'menu_item', id: 'itm_1', doc: { name: 'Cod', priceMinor: 5 } },
      ],
    });
    await office.sync();
    return { house, office };
  };
  const states = (desks: readonly Desk[]) => desks.map(({ keeper }) => keeper.state().state);

  it('[DR9] are not compared: a kitchen screen agrees at rest and after a change', async () => {
    const { house, office } = await withPins();
    const grill = await openDesk(house, 'Grill', 'kitchen');
    await live(house, [office, grill], 60);
    expect(states([office, grill])).toEqual(['agrees', 'agrees']);
    const again = { kind: 'pin_verifier', id: 'emp_bob', doc: { verifier: SECRET } };
    office.replica.commit({ facts: [again] });
    await live(house, [office, grill], 60);
    expect(states([office, grill])).toEqual(['agrees', 'agrees']);
    expect(idsOf(office.replica, 'pin_verifier')).toEqual(['emp_ann', 'emp_bob']);
    expect(idsOf(grill.replica, 'pin_verifier')).toEqual([]);
    expect(house.events).toEqual([]);
  });

  it('[DR9] nor by a program that does not know the kind: what the hub does not name when asked is not for it', async () => {
    const { house, office } = await withPins();
    const known = TEST_KINDS.filter(({ kind }) => kind !== 'pin_verifier');
    const grill = await openDesk(house, 'Grill', 'kitchen', known);
    await live(house, [office, grill], 90);
    expect(states([office, grill])).toEqual(['agrees', 'agrees']);
    expect(grill.replica.db.prepare('SELECT count(*) FROM sync_parked').pluck().get()).toBe(0);
    expect(house.events).toEqual([]);
    expect(grill.replica.feed({ hub: 'http://hub', scope: SITE }).offset).toBeDefined();
  });
});
