import { afterEach, describe, expect, it } from 'vitest';
import { speaksFor } from '../../hub/server/digests.ts';
import type { UpstreamLink } from '../../hub/server/types.ts';
import { createDigestClient } from './digest-client.ts';
import {
  amounts,
  behindTheBack,
  closeHouses,
  closing,
  httpTo,
  line,
  live,
  openDesk,
  openHouse,
  SITE,
  START,
  TENANT,
  trade,
} from './digest-house.fixture.ts';
import { createDigestKeeper } from './digest-keeper.ts';
import type { Http } from './http.ts';

afterEach(closeHouses);

describe('digest of a replica', () => {
  it('[DG6] agrees after trade, at rest and over a second counting, and nothing is ever fetched', async () => {
    const { house, bar, door } = await trade();
    expect(bar.keeper.state()).toMatchObject({ state: 'agrees', checkedAt: START });
    door.replica.commit({ facts: [line('lin_3')] });
    await live(house, [bar, door], 60);
    expect([bar.keeper.state().state, door.keeper.state().state]).toEqual(['agrees', 'agrees']);
    expect(house.events).toEqual([]);
    expect(bar.replica.digest.summary()).toEqual({ healed: 0, healedAt: undefined });
  });

  it("[DG7] a fact changed behind the replica's back is found and put right within 60 s", async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    behindTheBack(door.file, "UPDATE line SET amountMinor = 7 WHERE id = 'lin_2'");
    expect(amounts(door.replica)).not.toEqual(right);
    await live(house, [bar, door], 60);
    expect(amounts(door.replica)).toEqual(right);
    expect(door.keeper.state().state).toBe('agrees');
    expect(door.replica.digest.summary().healed).toBe(1);
    expect(house.events).toMatchObject([{ event: 'digest_difference', healed: 1, sent: 0 }]);
    const kept = door.replica.db
      .prepare("SELECT detail FROM sync_alarm WHERE code = 'fact_restored'")
      .pluck()
      .all();
    expect(String(kept)).toContain('7');
  });

  it("[DG7] a row removed behind the replica's back comes again, and so does a changed ticket", async () => {
    const { house, bar, door } = await trade();
    behindTheBack(door.file, "DELETE FROM line WHERE id = 'lin_1'");
    behindTheBack(door.file, "UPDATE ticket SET rank = 0 WHERE id = 'tkt_1'");
    await live(house, [bar, door], 60);
    expect(amounts(door.replica)).toEqual(amounts(bar.replica));
    expect(door.replica.db.prepare('SELECT rank FROM ticket').pluck().get()).toBe(1);
    expect(door.replica.digest.summary().healed).toBe(2);
  });

  it("[DG7] a fact changed behind the hub's back reaches nobody and is restored within 60 s", async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    const doc = '{"amountMinor":1,"businessDate":"2026-06-01","name":"Crab","note":null}';
    behindTheBack(house.file, "UPDATE sync_row SET doc = ? WHERE id = 'lin_2'", doc);
    await live(house, [bar, door], 60);
    const rows = await house.store.rowsOfKind({ tenantId: TENANT, scopeId: SITE }, 'line', {
      after: 'lin_1',
      limit: 1,
    });
    expect(rows[0]?.doc.amountMinor).toBe(200);
    expect([amounts(bar.replica), amounts(door.replica)]).toEqual([right, right]);
  });

  it('[DG7] a fact that a commit of a former identity proves is kept, whatever the hub says', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(bar.replica);
    behindTheBack(
      bar.file,
      `INSERT INTO sync_old_commit
       SELECT 'dev_former', epoch, seq, hash, txn, created_at FROM sync_commit`,
    );
    behindTheBack(bar.file, 'DELETE FROM sync_commit');
    behindTheBack(house.file, 'DELETE FROM hub_commit');
    const doc = '{"amountMinor":1,"businessDate":"2026-06-01","name":"Crab","note":null}';
    behindTheBack(house.file, "UPDATE sync_row SET doc = ? WHERE id = 'lin_1'", doc);
    await live(house, [bar, door], 60);
    expect(amounts(bar.replica)).toEqual(right);
    expect(amounts(door.replica)).not.toEqual(right);
    const codes = bar.replica.db.prepare('SELECT code FROM sync_alarm').pluck().all();
    expect(codes).toContain('fact_conflict');
  });

  it('[DG8] a row that the hub lost with its commit is sent by who has it, once, within 60 s', async () => {
    const { house, bar, door } = await trade();
    behindTheBack(house.file, 'DELETE FROM hub_commit');
    behindTheBack(house.file, "DELETE FROM sync_row WHERE id = 'lin_1'");
    await live(house, [bar, door], 60);
    const scope = { tenantId: TENANT, scopeId: SITE };
    const rows = await house.store.rowsOfKind(scope, 'line', { after: '', limit: 10 });
    expect(rows.map(({ id }) => id)).toEqual(['lin_1', 'lin_2']);
    const resent = [bar, door].map(({ replica }) =>
      Number(replica.db.prepare('SELECT count(*) FROM sync_resent').pluck().get()),
    );
    expect(Math.max(...resent)).toBe(1);
    await live(house, [bar, door], 30);
    expect([bar.keeper.state().state, door.keeper.state().state]).toEqual(['agrees', 'agrees']);
  });

  it('[DG9] rows that wait, and rows of a commit that was set aside, are no difference', async () => {
    const { house, bar, door } = await trade();
    const wrong = { ...line('lin_9'), doc: { ...line('lin_9').doc, amountMinor: 'much' } };
    bar.replica.commit({ facts: [wrong] });
    const { seq } = bar.replica.chainHead() ?? { seq: 0 };
    await bar.sync();
    bar.replica.noteRejected([seq]);
    door.replica.commit({ facts: [line('lin_4')] });
    await live(house, [bar], 60);
    expect(house.events).toEqual([]);
    await live(house, [bar, door], 20);
    expect(house.events).toEqual([]);
    expect(amounts(bar.replica)).toHaveLength(4);
  });

  it('[DG2] a commit that was set aside hides no other row of its kind and day, on no device', async () => {
    const { house, bar, door } = await trade();
    const right = amounts(door.replica) as unknown[];
    const wrong = { ...line('lin_9'), doc: { ...line('lin_9').doc, amountMinor: 'much' } };
    bar.replica.commit({ facts: [wrong] });
    const { seq } = bar.replica.chainHead() ?? { seq: 0 };
    await bar.sync();
    bar.replica.noteRejected([seq]);
    await live(house, [bar, door], 30);
    const verdicts = door.replica.db.prepare('SELECT count(*) FROM verdict').pluck().get();
    expect(verdicts).toBe(1);
    behindTheBack(door.file, "DELETE FROM line WHERE id = 'lin_1'");
    behindTheBack(bar.file, "UPDATE line SET amountMinor = 7 WHERE id = 'lin_2'");
    await live(house, [bar, door], 60);
    expect(amounts(door.replica)).toEqual(right);
    expect(amounts(bar.replica)).toEqual([...right, ['lin_9', null]]);
    expect(bar.keeper.state()).toMatchObject({ state: 'agrees', spared: 1 });
    expect(door.keeper.state()).toMatchObject({ state: 'agrees', spared: 0 });
  });

  it('[DG2] an edit that was set aside is spared beside what the hub has, and hides no other row of its kind', async () => {
    const { house, bar, door } = await trade();
    const edit = { kind: 'menu_item', id: 'itm_1', doc: { priceMinor: 'much' } };
    bar.replica.commit({ facts: [edit] });
    const { seq } = bar.replica.chainHead() ?? { seq: 0 };
    await bar.sync();
    bar.replica.noteRejected([seq]);
    door.replica.commit({
      facts: [{ kind: 'menu_item', id: 'itm_2', doc: { name: 'Cod', priceMinor: 4 } }],
    });
    await live(house, [bar, door], 40);
    expect(bar.keeper.state()).toMatchObject({ state: 'agrees', spared: 1 });
    behindTheBack(bar.file, "UPDATE menu_item SET name = 'zzGREATER' WHERE id = 'itm_2'");
    await live(house, [bar, door], 60);
    const names = "SELECT name FROM menu_item WHERE id = 'itm_2'";
    expect([bar, door].map(({ replica }) => replica.db.prepare(names).pluck().get())).toEqual([
      'Cod',
      'Cod',
    ]);
  });

  it('[DG10] a device that changes hub fetches the buckets that differ, and no other', async () => {
    const { house, bar, door } = await trade();
    const asked: string[] = [];
    const scope = { hub: 'http://other', scope: SITE };
    const tenant = { hub: 'http://other', scope: TENANT };
    door.replica.commit({ facts: [line('lin_5', 500)] });
    await door.sync();
    for (const key of [scope, tenant]) {
      expect(bar.replica.beginCatchUp(key)).toBe(true);
      const place = { handle: 'o', offset: '1_0', upToDate: true, schemaHash: 's' };
      bar.replica.applyBatch({ ...key, envelopes: [], ...place });
    }
    const inner = httpTo(house.hub);
    const http: Http = {
      ...inner,
      send: (request) => {
        if (request.path.startsWith('/v1/bucket')) asked.push(request.path);
        return inner.send(request);
      },
    };
    bar.keeper.stop();
    const keeper = createDigestKeeper({
      ...{ replica: bar.replica, timers: house.timers, hubUrl: scope.hub, now: () => START },
      ...{ scopes: [TENANT, SITE], client: createDigestClient(http, bar.token) },
      ...{ log: () => undefined, onState: () => undefined, caughtUp: () => true },
    });
    closing.push(() => keeper.stop());
    expect(keeper.state().state).toBe('checking');
    await house.timers.run(500);
    expect(bar.replica.catchingUp(scope)).toBe(false);
    expect(amounts(bar.replica)).toContainEqual(['lin_5', 500]);
    expect(asked.map((path) => new URL(path, 'http://h').searchParams.get('kind')).sort()).toEqual([
      'line',
      'origin',
    ]);
    expect(bar.replica.digest.summary().healed).toBe(0);
  });

  it('[DG14] a hub answers for the scopes of the token only, and says whether it has them whole', async () => {
    const { house, bar } = await trade();
    const mine = `Bearer ${bar.token}`;
    expect(await house.hub.digest(mine, { scope: SITE })).toMatchObject({
      status: 200,
      body: { whole: true },
    });
    for (const ask of [house.hub.digest, house.hub.bucket]) {
      const query = { scope: 'sit_elsewhere', kind: 'line' };
      expect(await ask(mine, query)).toMatchObject({ status: 403, body: { code: 'wrong_scope' } });
      expect((await ask('Bearer nobody-knows-this-one', { scope: SITE })).status).toBe(401);
      expect((await ask(mine, {})).status).toBe(400);
    }
    expect((await house.hub.bucket(mine, { scope: SITE })).status).toBe(400);
    expect(
      await speaksFor({ store: house.store, upstream: {} as UpstreamLink }, { scopeId: SITE }),
    ).toBe(false);
  });

  it('[DG10] an empty device starts at the beginning', async () => {
    const house = await openHouse();
    const bar = await openDesk(house, 'Bar');
    const empty = { hub: 'http://hub', scope: 'sit_other000' };
    expect(bar.replica.beginCatchUp(empty)).toBe(false);
    expect(bar.replica.catchingUp(empty)).toBe(false);
  });
});
