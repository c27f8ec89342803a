import { afterEach, describe, expect, it } from 'vitest';
import { createDigestClient } from './digest-client.ts';
import {
  behindTheBack,
  closeHouses,
  closing,
  type Desk,
  httpTo,
  live,
  SITE,
  START,
  TENANT,
  trade,
} from './digest-house.fixture.ts';
import { createDigestKeeper, type DigestKeeper } from './digest-keeper.ts';

afterEach(closeHouses);

type Trade = Awaited<ReturnType<typeof trade>>;

/** Tickets are done at two stations at once: of the same turn the greater content counts. */
const bumped = (by: string) => ({
  facts: [{ kind: 'ticket', id: 'tkt_1', doc: { generation: 1, rank: 3, lines: [by] } }],
});

const linesAt = ({ replica }: Desk): unknown =>
  replica.row({ kind: 'ticket', id: 'tkt_1' })?.doc.lines;

/** Another ticket is damaged, so that the bucket is fetched; the hub's answer takes a while. */
const withLateAnswer = (
  { house, bar }: Trade,
  meanwhile: (keeper: DigestKeeper) => Promise<void>,
): void => {
  bar.keeper.stop();
  const inner = httpTo(house.hub);
  const keeper = createDigestKeeper({
    ...{ replica: bar.replica, timers: house.timers, hubUrl: 'http://hub', now: () => START },
    ...{ scopes: [TENANT, SITE], caughtUp: () => true, onState: () => undefined },
    log: (event) => house.events.push(event),
    client: createDigestClient(
      {
        ...inner,
        async send(request) {
          const answer = await inner.send(request);
          if (request.path.includes('kind=ticket')) await meanwhile(keeper);
          return answer;
        },
      },
      bar.token,
    ),
  });
  closing.push(() => keeper.stop());
  bar.keeper = keeper;
  behindTheBack(bar.file, "UPDATE ticket SET rank = 0 WHERE id = 'tkt_2'");
};

const twoTickets = async (): Promise<Trade> => {
  const shop = await trade();
  const { house, bar, door } = shop;
  door.replica.commit(bumped('a'));
  const doc = { generation: 1, rank: 1, lines: [] };
  door.replica.commit({ facts: [{ kind: 'ticket', id: 'tkt_2', doc }] });
  await live(house, [bar, door], 25);
  return shop;
};

describe('an answer that comes late', () => {
  it('[DG46] undoes no commit that waited when the hub was asked and is known to have come since', async () => {
    const shop = await twoTickets();
    const { house, bar, door } = shop;
    bar.replica.commit(bumped('b'));
    withLateAnswer(shop, bar.sync);
    await house.timers.run(60_000);
    expect(linesAt(bar)).toEqual(['b']);
    expect(house.events).toMatchObject([{ event: 'digest_difference', healed: 1, sent: 0 }]);
    await live(house, [bar, door], 30);
    expect([linesAt(door), bar.keeper.state().state]).toEqual([['b'], 'agrees']);
  });

  it('[DG46] undoes nothing that came since the hub was asked', async () => {
    const shop = await twoTickets();
    const { house, bar, door } = shop;
    withLateAnswer(shop, async () => {
      door.replica.commit(bumped('b'));
      for (const desk of [door, bar]) await desk.sync();
    });
    await house.timers.run(60_000);
    expect([linesAt(bar), linesAt(door)]).toEqual([['b'], ['b']]);
    expect(house.events).toMatchObject([{ event: 'digest_difference', healed: 1, sent: 0 }]);
  });

  it('[DG46] settles nothing once the hub is followed no more', async () => {
    const shop = await twoTickets();
    const { house, bar } = shop;
    withLateAnswer(shop, async (keeper) => keeper.stop());
    await house.timers.run(60_000);
    expect(bar.replica.row({ kind: 'ticket', id: 'tkt_2' })?.doc.rank).toBe(0);
    expect(house.events).toEqual([]);
  });
});

describe('a hub that lacks commits', () => {
  it('[DG47] takes no state of the same turn away, and gets it when nobody else brings it', async () => {
    const { house, bar, door } = await twoTickets();
    const common = { tenantId: TENANT, scopeId: SITE, txn: 'dev_x:1:1', clk: null, deleted: false };
    const ticket = { ...bumped('b').facts[0], businessDate: null, schema: 1, seq: 1 };
    const doc = { generation: 1, rank: 1, hash: 'ab' };
    const head = { kind: 'origin', id: 'dev_x', doc, businessDate: null, schema: 1, seq: 2 };
    bar.replica.applyBatch({
      ...{ hub: 'http://other', scope: SITE, handle: 'o', offset: '5_0', upToDate: true },
      envelopes: [ticket, head].map((row) => ({ ...common, ...row }) as never),
      schemaHash: 's',
    });
    door.replica.commit(bumped('aa'));
    await live(house, [bar, door], 30);
    expect([linesAt(bar), linesAt(door)]).toEqual([['b'], ['aa']]);
    expect(house.events).toEqual([]);
    await live(house, [bar, door], 60);
    expect([linesAt(bar), linesAt(door)]).toEqual([['b'], ['b']]);
    const ofTickets = house.events.filter((event) => 'kind' in event && event.kind === 'ticket');
    expect(ofTickets).toMatchObject([{ healed: 0, sent: 1 }]);
  });
});

describe('a held write', () => {
  it('[DG48] is in force no longer when its row comes as one of a bucket, and what the hub has is', async () => {
    const { bar } = await trade();
    const { replica } = bar;
    const item = { kind: 'menu_item', id: 'itm_1' };
    const agreed = replica.row(item);
    replica.commit({ facts: [{ ...item, doc: { priceMinor: 950 } }] });
    const clock = replica.row(item)?.clk?.o?.priceMinor ?? '';
    const write = { ...item, doc: { priceMinor: 950 }, clk: { b: clock }, deleted: false };
    const origin = replica.identity()?.deviceId ?? '';
    const held = { generation: 1, rank: 0, origin, stamped: null, write };
    const common = { clk: null, deleted: false, seq: 1, schema: 1 };
    const place = { scope: TENANT, day: '', lagging: true };
    replica.settle({ ...place, kind: 'held', rows: [{ ...common, id: 'hld_1', doc: held }] });
    expect(replica.row(item)?.doc).toEqual({ name: 'Crab' });
    const row = { ...common, ...agreed, id: 'itm_1', doc: agreed?.doc ?? {} };
    replica.settle({ ...place, kind: 'menu_item', rows: [row] });
    expect(replica.row(item)).toEqual(agreed);
    expect(replica.digest.summary().healed).toBe(0);
  });
});
