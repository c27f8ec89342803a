import { afterEach, describe, expect, it } from 'vitest';
import {
  behindTheBack,
  closeHouses,
  type Desk,
  live,
  openDesk,
  openHouse,
  SITE,
  TENANT,
} from './digest-house.fixture.ts';

afterEach(closeHouses);

const PAID = { amountMinor: 525, businessDate: '2026-06-01' };
const payment = { kind: 'payment', id: 'pay_1', doc: PAID };

type House = Awaited<ReturnType<typeof openHouse>>;

const rows = (house: House, kind: string) =>
  house.store.rowsOfKind({ tenantId: TENANT, scopeId: SITE }, kind, { after: '', limit: 100 });

const has = ({ replica }: Desk): boolean => replica.row(payment) !== undefined;

const states = (...desks: Desk[]) => desks.map(({ keeper }) => keeper.state().state);

/** A payment that two kitchen screens have, and that went from the hub with its commit and with its register. */
const lost = async () => {
  const house = await openHouse();
  const bar = await openDesk(house, 'Bar');
  const grill = await openDesk(house, 'Grill', 'kitchen');
  const fry = await openDesk(house, 'Fry', 'kitchen');
  bar.replica.commit({ facts: [payment] });
  await live(house, [bar, grill, fry], 25);
  bar.keeper.stop();
  behindTheBack(house.file, "DELETE FROM sync_row WHERE kind = 'payment'");
  behindTheBack(house.file, 'DELETE FROM hub_commit');
  behindTheBack(house.file, "DELETE FROM hub_bucket WHERE kind = 'payment'");
  grill.replica.commit({
    facts: [{ kind: 'ticket', id: 'tkt_1', doc: { generation: 1, rank: 1, lines: [] } }],
  });
  await grill.sync();
  return { house, bar, grill, fry };
};

describe('rows that only a device has which may not write them', () => {
  it('[DG53] go to quarantine, once, after 45 s, whole, and differ no more; what the office takes in is the same everywhere', async () => {
    const { house, grill, fry } = await lost();
    await live(house, [grill, fry], 40);
    expect([await rows(house, 'verdict'), has(grill), has(fry)]).toEqual([[], true, true]);
    await live(house, [grill, fry], 90);
    const verdicts = await rows(house, 'verdict');
    expect(verdicts.map(({ doc }) => [doc.code, doc.origin, doc.rows])).toEqual([
      ['orphaned', grill.replica.identity()?.deviceId, [{ ...payment }]],
    ]);
    expect([await rows(house, 'payment'), await rows(house, 'orphaned')]).toEqual([[], []]);
    expect(states(grill, fry)).toEqual(['agrees', 'agrees']);
    const office = await openDesk(house, 'Office', 'backoffice');
    office.replica.commit({ facts: [payment] });
    await live(house, [grill, fry, office], 60);
    expect((await rows(house, 'payment')).map(({ doc }) => doc)).toEqual([PAID]);
    expect([has(grill), has(fry), has(office)]).toEqual([true, true, true]);
    expect(states(grill, fry, office)).toEqual(['agrees', 'agrees', 'agrees']);
    expect(await rows(house, 'verdict')).toHaveLength(1);
  });

  it('[DG53] while a device that may write the row has it, that one brings it, and people are asked nothing', async () => {
    const { house, bar, grill, fry } = await lost();
    const door = await openDesk(house, 'Door');
    expect(has(bar)).toBe(true);
    door.replica.applyBatch({
      ...{ hub: 'http://hub', scope: SITE, handle: 'h', upToDate: true, schemaHash: 's' },
      offset: door.replica.feed({ hub: 'http://hub', scope: SITE }).offset ?? '',
      envelopes: [
        {
          ...{ ...payment, tenantId: TENANT, scopeId: SITE, seq: 1, txn: 'hub', clk: null },
          ...{ deleted: false, businessDate: PAID.businessDate, schema: 3 },
        },
      ],
    });
    await live(house, [door, grill, fry], 120);
    expect(await rows(house, 'payment')).toHaveLength(1);
    expect(await rows(house, 'verdict')).toEqual([]);
  });

  it('[DG53] a row that a device brought here itself, and whose commit the hub may yet get from it, waits for ten minutes', async () => {
    const { house, grill, fry } = await lost();
    const { deviceId = '' } = grill.replica.identity() ?? {};
    for (const { replica } of [grill, fry]) {
      const envelopes = [
        {
          ...{ ...payment, id: 'pay_2', tenantId: TENANT, scopeId: SITE, seq: 0, clk: null },
          ...{ txn: 'dev_far:1:7', deleted: false, businessDate: null, schema: 3 },
        },
      ];
      const place = { hub: 'peer:dev_far', scope: SITE, handle: 'peer', offset: '7_0' };
      replica.applyBatch({ ...place, envelopes, upToDate: true, schemaHash: 's' });
    }
    await live(house, [grill, fry], 300);
    expect([await rows(house, 'verdict'), states(grill)]).toEqual([[], ['differs']]);
    await live(house, [grill, fry], 400);
    const told = (await rows(house, 'verdict')).flatMap(({ doc }) => doc.rows);
    expect(told).toMatchObject([{ id: 'pay_1' }, { id: 'pay_2' }]);
    expect((await rows(house, 'verdict')).map(({ doc }) => doc.origin)).toEqual([deviceId]);
    expect(states(grill, fry)).toEqual(['agrees', 'agrees']);
  });
});
