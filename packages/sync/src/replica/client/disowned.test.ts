import type { Doc } from '@galley/base';
import { afterEach, describe, expect, it } from 'vitest';
import { disownedDoc, disownedKey } from '../../core/index.ts';
import { plantRow } from '../../hub/testing/plant.fixture.ts';
import { sha256 } from '../node-crypto.ts';
import {
  amounts,
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

/** A payment that nobody made, put into the hub's database so that whoever follows gets it. */
const plant = async ({ house, bar, door }: Awaited<ReturnType<typeof trade>>) => {
  plantRow(house.file, 'lin_2', 'lin_planted');
  for (const desk of [bar, door]) await desk.sync();
};

const has = (desk: Desk): boolean => JSON.stringify(amounts(desk.replica)).includes('lin_planted');

const rows = (house: Awaited<ReturnType<typeof trade>>['house'], kind: string) =>
  house.store.rowsOfKind({ tenantId: TENANT, scopeId: SITE }, kind, { after: '', limit: 100 });

/** As if a hub told the desk of this row. */
const hear = (desk: Desk, told: { readonly kind: string; readonly id: string; doc: Doc }): void => {
  const key = { hub: 'http://hub', scope: SITE };
  const envelope = {
    ...{ tenantId: TENANT, scopeId: SITE, seq: 1, txn: 'hub', clk: null, deleted: false },
    ...{ businessDate: null, schema: 3, ...told },
  };
  const place = { handle: 'h', offset: desk.replica.feed(key).offset ?? '', upToDate: true };
  desk.replica.applyBatch({ ...key, envelopes: [envelope], ...place, schemaHash: 's' });
};

describe('a row that nobody signed, at replicas', () => {
  it('[DG52] leaves every replica that had it when the hub disowns it, is sent by none, and counts as no difference', async () => {
    const shop = await trade();
    const { house, bar, door } = shop;
    const right = amounts(bar.replica);
    await plant(shop);
    expect([has(bar), has(door)]).toEqual([true, true]);
    await live(house, [bar, door], 60);
    expect([amounts(bar.replica), amounts(door.replica)]).toEqual([right, right]);
    expect((await rows(house, 'line')).map(({ id }) => id)).toEqual(['lin_1', 'lin_2']);
    expect([bar.keeper.state().state, door.keeper.state().state]).toEqual(['agrees', 'agrees']);
    expect(house.events).toEqual([]);
    const told = door.replica.db.prepare(
      "SELECT code, subjectId FROM alarm WHERE code = 'disowned'",
    );
    expect(told.raw().all()).toEqual([['disowned', 'lin_planted']]);
  });

  it('[DG52] a replica that missed the word of it drops the row when it compares, and one that joins later never sees it', async () => {
    const shop = await trade();
    const { house, bar, door } = shop;
    await plant(shop);
    await live(house, [bar], 30);
    const stand = door.replica.db.prepare('SELECT count(*) FROM disowned').pluck();
    expect([has(bar), has(door), stand.get()]).toEqual([false, true, 0]);
    await live(house, [bar, door], 5);
    expect([has(door), stand.get()]).toEqual([false, 1]);
    hear(door, line('lin_planted', 200));
    expect(has(door)).toBe(true);
    const late = await openDesk(house, 'Late');
    await live(house, [bar, door, late], 60);
    expect([has(bar), has(door), has(late)]).toEqual([false, false, false]);
    expect((await rows(house, 'line')).map(({ id }) => id)).toEqual(['lin_1', 'lin_2']);
  });

  it('[DG52] a row that a commit of its own says stays, and so does the same id with other content', async () => {
    const { house, bar, door } = await trade();
    const disown = (id: string, amountMinor: number) => {
      const key = { kind: 'line', id };
      const content = { doc: line(id, amountMinor).doc, clk: null, deleted: false };
      const doc = disownedDoc(sha256, key, content, { at: 1, rank: 1 });
      return { ...disownedKey(key), doc };
    };
    const right = amounts(bar.replica);
    for (const desk of [bar, door]) hear(desk, disown('lin_1', 999));
    hear(bar, disown('lin_2', 200));
    expect([amounts(bar.replica), amounts(door.replica)]).toEqual([right, right]);
    hear(door, disown('lin_2', 200));
    expect(amounts(door.replica)).toEqual([['lin_1', 100]]);
    await live(house, [bar, door], 60);
    expect([amounts(bar.replica), amounts(door.replica)]).toEqual([right, right]);
  });
});
