import { afterEach, describe, expect, it } from 'vitest';
import { grantEpoch } from '../../hub/epochs.ts';
import { createKindTable } from '../../hub/kind-table.ts';
import { TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
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

const ticket = (rank: number) => ({
  kind: 'ticket',
  id: 'tkt_1',
  doc: { generation: 1, rank, lines: [] },
});

const rankAt = ({ replica }: Desk): unknown => replica.row(ticket(0))?.doc.rank;

/** A hub that is gone had told these desks of commits up to this number, and of what they said of the ticket. */
const tellLost = (desks: readonly Desk[], origin: string, seq: number, rank: number): void => {
  const head = { kind: 'origin', id: origin, doc: { generation: 1, rank: seq, hash: 'ab' } };
  const common = { tenantId: TENANT, scopeId: SITE, txn: `${origin}:1:${seq}`, clk: null };
  const row = { ...common, deleted: false, businessDate: null, schema: 3 };
  const envelopes = [ticket(rank), head].map((one, at) => ({ ...row, ...one, seq: at + 1 }));
  const place = { hub: 'http://gone', scope: SITE, handle: 'g', offset: '5_0', upToDate: true };
  for (const { replica } of desks) replica.applyBatch({ ...place, envelopes, schemaHash: 's' });
};

/** The grill was set back; what it had said of the ticket stands on three desks and at no hub. */
const setBack = async () => {
  const house = await openHouse();
  const [bar, door] = [await openDesk(house, 'Bar'), await openDesk(house, 'Door')];
  const spec = TEST_KINDS.map((one) =>
    one.kind === 'ticket' ? { ...one, writers: { register: 'all' as const } } : one,
  );
  const wall = await openDesk(house, 'Wall', 'kitchen', spec);
  const grill = await openDesk(house, 'Grill', 'kitchen');
  const desks = [bar, door, wall];
  bar.replica.commit({ facts: [ticket(1)] });
  await live(house, desks, 25);
  const origin = grill.replica.identity()?.deviceId ?? '';
  grill.keeper.stop();
  const takeEpoch = async (epoch: number, head: number): Promise<void> => {
    const device = await house.store.device(origin);
    if (device === undefined) throw new Error('the device is known');
    const deps = { store: house.store, kinds: createKindTable(TEST_KINDS) };
    expect(await grantEpoch(deps, device, { epoch, head })).toMatchObject({ ok: true });
  };
  return { house, desks, bar, origin, takeEpoch };
};

const ticketEvents = ({ house }: Awaited<ReturnType<typeof setBack>>) =>
  house.events.filter((event) => 'kind' in event && event.kind === 'ticket');

describe('commits that the central hub never had', () => {
  it('[DG54] regress on no device: whoever has what they said and may write it brings it', async () => {
    const shop = await setBack();
    const { house, desks, bar, origin, takeEpoch } = shop;
    tellLost(desks, origin, 10, 3);
    await takeEpoch(1, 10);
    for (let second = 0; second < 60; second += 1) {
      await live(house, desks, 1);
      expect(desks.map(rankAt)).toEqual([3, 3, 3]);
    }
    const [row] = await house.store.rowsOfKind({ tenantId: TENANT, scopeId: SITE }, 'ticket', {
      after: '',
      limit: 1,
    });
    expect(row?.doc.rank).toBe(3);
    expect(ticketEvents(shop).every(({ healed }) => healed === 0)).toBe(true);
    expect(desks.map(({ keeper }) => keeper.state().state)).toEqual(Array(3).fill('agrees'));
    expect(bar.replica.digest.unheard.pending(SITE)).toBe(false);
  });

  it('[DG54] once a device was found equal to the hub, damage to a later turn heals there as ever', async () => {
    const shop = await setBack();
    const { house, desks, bar, origin, takeEpoch } = shop;
    tellLost(desks, origin, 10, 3);
    await takeEpoch(1, 10);
    await live(house, desks, 60);
    const before = ticketEvents(shop).length;
    behindTheBack(bar.file, "UPDATE ticket SET rank = 9 WHERE id = 'tkt_1'");
    await live(house, desks, 60);
    expect(desks.map(rankAt)).toEqual([3, 3, 3]);
    expect(ticketEvents(shop).slice(before)).toMatchObject([{ healed: 1, sent: 0 }]);
  });

  it('[DG54] an epoch that was begun above commits which the hub had changes nothing: what is later heals', async () => {
    const shop = await setBack();
    const { house, desks, bar, takeEpoch } = shop;
    await takeEpoch(1, 0);
    behindTheBack(bar.file, "UPDATE ticket SET rank = 9 WHERE id = 'tkt_1'");
    await live(house, desks, 60);
    expect(desks.map(rankAt)).toEqual([1, 1, 1]);
  });

  it('[DG54] is said anew of other commits that were never there', async () => {
    const { house, desks, origin, takeEpoch, bar } = await setBack();
    tellLost(desks, origin, 10, 3);
    await takeEpoch(1, 10);
    await live(house, desks, 60);
    tellLost(desks, origin, 20, 5);
    await takeEpoch(2, 20);
    await live(house, desks, 1);
    expect(bar.replica.digest.unheard.pending(SITE)).toBe(true);
    await live(house, desks, 60);
    expect(desks.map(rankAt)).toEqual([5, 5, 5]);
    expect(bar.replica.digest.unheard.pending(SITE)).toBe(false);
  });
});
