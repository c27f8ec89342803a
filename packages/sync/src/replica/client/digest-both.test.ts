import { afterEach, describe, expect, it } from 'vitest';
import { generateDeviceKeys } from '../index.ts';
import {
  amounts,
  behindTheBack,
  closeHouses,
  type Desk,
  line,
  live,
  openDesk,
  SITE,
  TENANT,
  trade,
} from './digest-house.fixture.ts';

afterEach(closeHouses);

const key = { hub: 'http://hub', scope: SITE };

const alarmsOf = ({ replica }: Desk, code = 'fact_conflict'): unknown =>
  replica.db.prepare('SELECT count(*) FROM sync_alarm WHERE code = ?').pluck().get(code);

const doc = (amountMinor: number): string =>
  JSON.stringify({ amountMinor, businessDate: '2026-06-01', name: 'Crab', note: null });

type House = Awaited<ReturnType<typeof trade>>['house'];

/** What the central hub tells people to look at. */
const told = ({ store }: House) =>
  store.rowsOfKind({ tenantId: TENANT, scopeId: SITE }, 'alarm', { after: '', limit: 10 });

const agreesWithAll = ({ keeper, replica }: Desk): void => {
  expect(keeper.state()).toMatchObject({ state: 'agrees', spared: 0 });
  expect(replica.digest.spared().size).toBe(0);
};

describe('damage that a hub and a replica share', () => {
  it('[DG43] the same fact changed at the hub and in a replica is right in both within 60 s, and no conflict', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    behindTheBack(house.file, "UPDATE sync_row SET doc = ? WHERE id = 'lin_2'", doc(7));
    behindTheBack(door.file, "UPDATE line SET amountMinor = 201 WHERE id = 'lin_2'");
    await live(house, [bar, door], 60);
    expect([amounts(bar.replica), amounts(door.replica)]).toEqual([right, right]);
    agreesWithAll(door);
    expect([alarmsOf(door), alarmsOf(bar)]).toEqual([0, 0]);
    expect(door.replica.digest.summary().healed).toBe(1);
    expect(await told(house)).toEqual([]);
  });

  it('[DG43] the same fact changed at the hub and at its author is right in both within 60 s', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(door.replica);
    behindTheBack(house.file, "UPDATE sync_row SET doc = ? WHERE id = 'lin_2'", doc(7));
    behindTheBack(bar.file, "UPDATE line SET amountMinor = 201 WHERE id = 'lin_2'");
    await live(house, [bar, door], 60);
    expect([amounts(bar.replica), amounts(door.replica)]).toEqual([right, right]);
    agreesWithAll(bar);
    expect(alarmsOf(bar)).toBe(0);
  });

  it('[DG43] damage in one replica that fetches everything once more is put right, also where a cell is unreadable', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    behindTheBack(door.file, "UPDATE line SET amountMinor = 7 WHERE id = 'lin_2'");
    behindTheBack(door.file, "UPDATE ticket SET _extra = '{' WHERE id = 'tkt_1'");
    door.replica.mustRefetch(key);
    await live(house, [bar, door], 60);
    expect(amounts(door.replica)).toEqual(right);
    expect(door.replica.row({ kind: 'ticket', id: 'tkt_1' })?.doc.rank).toBe(1);
    agreesWithAll(door);
    expect(alarmsOf(door)).toBe(0);
    expect(door.replica.digest.summary().healed).toBe(1);
  });

  it('[DG43] what an earlier version took for a conflict is looked at again', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    behindTheBack(door.file, "UPDATE line SET amountMinor = 7 WHERE id = 'lin_2'");
    behindTheBack(
      door.file,
      `INSERT INTO sync_alarm (at, code, kind, row_id, detail)
       VALUES (1, 'fact_conflict', 'line', 'lin_2', '{}')`,
    );
    await live(house, [bar, door], 60);
    expect(amounts(door.replica)).toEqual(right);
    agreesWithAll(door);
    expect([alarmsOf(door), alarmsOf(door, 'fact_conflict_ended')]).toEqual([0, 1]);
  });

  it('[DG44] of two signed contents each author keeps its own, the others have the first, and people hear of it once', async () => {
    const { house, bar, door } = await trade();
    const hall = await openDesk(house, 'Hall');
    bar.replica.commit({ facts: [line('lin_9', 900)] });
    door.replica.commit({ facts: [line('lin_9', 901)] });
    await live(house, [bar, door, hall], 60);
    const nine = ({ replica }: Desk): unknown => replica.row({ kind: 'line', id: 'lin_9' })?.doc;
    expect([bar, door, hall].map(nine)).toMatchObject([
      { amountMinor: 900 },
      { amountMinor: 901 },
      { amountMinor: 900 },
    ]);
    expect([bar, door, hall].map((desk) => desk.keeper.state().state)).toEqual(
      Array(3).fill('agrees'),
    );
    expect([bar, door, hall].map((desk) => desk.keeper.state().spared)).toEqual([0, 1, 0]);
    expect([bar, door, hall].map((desk) => alarmsOf(desk))).toEqual([0, 1, 0]);
    expect(await told(house)).toMatchObject([
      { doc: { code: 'fact_conflict', subjectId: 'lin_9' } },
    ]);
    const { lastSeq } = door.replica.pending();
    await live(house, [bar, door, hall], 60);
    expect(door.replica.pending().lastSeq).toBe(lastSeq);
  });

  it('[DG44] where the hub lost the commit that contradicts it, people hear of it all the same', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    behindTheBack(house.file, 'DELETE FROM hub_commit');
    behindTheBack(house.file, "UPDATE sync_row SET doc = ? WHERE id = 'lin_1'", doc(1));
    await live(house, [bar, door], 60);
    expect(amounts(bar.replica)).toEqual(right);
    expect(bar.keeper.state()).toMatchObject({ state: 'agrees', spared: 1 });
    expect(await told(house)).toMatchObject([
      { doc: { code: 'fact_conflict', subjectId: 'lin_1' } },
    ]);
  });

  it('[DG44] a conflict ends when the hub has the fact as the commit here says it', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    const place = { handle: 'h', offset: bar.replica.feed(key).offset ?? '', schemaHash: 's' };
    bar.replica.applyBatch({ ...key, envelopes: [envelopeOf(1)], ...place, upToDate: true });
    expect([alarmsOf(bar), bar.replica.digest.spared().size]).toEqual([1, 1]);
    await live(house, [bar, door], 60);
    expect(amounts(bar.replica)).toEqual(right);
    agreesWithAll(bar);
    expect(alarmsOf(bar)).toBe(0);
  });
});

describe('a device that took on an identity of its own', () => {
  it('[DG45] gives up what it said of itself under the former one, and counts no difference', async () => {
    const { house, bar, door } = await trade();
    const id = bar.replica.identity()?.deviceId ?? '';
    const say = (url: string): void => {
      const doc = {
        fingerprint: null,
        hubFingerprint: null,
        hubId: null,
        hubUrls: [],
        urls: [url],
      };
      expect(bar.replica.commit({ facts: [{ kind: 'endpoint', id, doc }] }).ok).toBe(true);
    };
    say('http://first');
    await live(house, [bar, door], 25);
    const agreed = bar.replica.pending().lastSeq;
    say('http://copy');
    const keys = generateDeviceKeys();
    const target = { tenantId: TENANT, siteId: SITE, kind: 'register' as const };
    const code = await house.hub.createCode(target);
    if (!code.ok) throw new Error(code.error.message);
    const asked = { code: code.value.code, kind: 'register' as const, name: 'Copy' };
    const granted = await house.hub.enroll({ ...asked, publicKey: keys.publicKey });
    if (!granted.ok) throw new Error(granted.error.message);
    bar.replica.adopt({ ...granted.value, agreed }, keys);
    await live(house, [bar, door], 60);
    const urls = ({ replica }: Desk): unknown => replica.row({ kind: 'endpoint', id })?.doc.urls;
    expect([urls(bar), urls(door)]).toEqual([['http://first'], ['http://first']]);
    expect(bar.keeper.state().state).toBe('agrees');
    expect([bar.replica.digest.summary().healed, house.events]).toEqual([0, []]);
  });
});

const envelopeOf = (amountMinor: number) => ({
  ...{ tenantId: TENANT, scopeId: SITE, kind: 'line', id: 'lin_2', seq: 1, txn: 'dev_x:1:1' },
  ...{ doc: JSON.parse(doc(amountMinor)), clk: null, deleted: false },
  ...{ businessDate: '2026-06-01', schema: 1 },
});
