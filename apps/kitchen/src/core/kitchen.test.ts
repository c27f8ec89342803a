import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ALL_STATIONS } from '../contract/index.ts';
import { NOW, openKitchen, ticketRow, voidRow } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
});
afterEach(() => kitchen.close());

const openIds = async (station?: string) =>
  (await kitchen.board(station))?.open.map((ticket) => ticket.id);

describe('bump and recall', () => {
  test('[KS19] a bump takes the ticket off the board in hub time, a recall brings it back to its place', async () => {
    kitchen.put('ticket', ticketRow('a'), ticketRow('b', { firedAt: NOW - 50_000 }));
    kitchen.sync.status = { ...kitchen.sync.status, clockOffsetMs: 1234.6 };
    expect(await kitchen.bump('tkt_a')).toEqual({ ok: true, value: null });
    const board = await kitchen.board();
    expect(board?.open.map((ticket) => ticket.id)).toEqual(['tkt_b']);
    expect(board?.bumped[0]).toMatchObject({ id: 'tkt_a', bumpedAt: NOW + 1235 });
    await kitchen.recall('tkt_a');
    expect(await openIds()).toEqual(['tkt_a', 'tkt_b']);
    expect((await kitchen.board())?.open[0]).toMatchObject({
      recalled: true,
      firedAt: NOW - 60_000,
    });
  });

  test('[KS19] the same command id acts once: a repeated bump does not undo the recall after it', async () => {
    kitchen.put('ticket', ticketRow('a'));
    const context = { session: undefined, commandId: 'cmd_once' };
    await kitchen.kitchen.commands.bumpTicket.run({ ticketId: 'tkt_a' }, context);
    await kitchen.recall('tkt_a');
    const again = await kitchen.kitchen.commands.bumpTicket.run({ ticketId: 'tkt_a' }, context);
    expect(again).toEqual({ ok: true, value: null });
    expect(await openIds()).toEqual(['tkt_a']);
  });

  test('[KS19] a screen that has not received its site refuses in words and shows no board', async () => {
    const early = openKitchen(null);
    early.put('ticket', ticketRow('a'));
    expect(await early.bump('tkt_a')).toMatchObject({ error: { code: 'not_ready' } });
    expect(await early.board()).toBeNull();
    expect(await early.siteView()).toBeNull();
    early.close();
  });

  test('[KS19] an unknown ticket is refused in words', async () => {
    expect(await kitchen.bump('tkt_none')).toMatchObject({ error: { code: 'unknown_ticket' } });
    expect(await kitchen.recall('tkt_none')).toMatchObject({ error: { code: 'unknown_ticket' } });
  });

  test('[KS20] a replayed ticket is bumped at the time of its record, another one only now', async () => {
    kitchen.put('ticket', ticketRow('old', { replayed: 1 }), ticketRow('live'));
    await kitchen.bump('tkt_old', NOW - 9_000_000);
    expect((await kitchen.board())?.bumped[0]?.bumpedAt).toBe(NOW - 9_000_000);
    const refused = await kitchen.bump('tkt_live', NOW - 1);
    expect(refused).toMatchObject({ ok: false, error: { code: 'not_replayed', field: 'at' } });
    expect(await openIds()).toEqual(['tkt_live']);
  });
});

describe('the board', () => {
  test('[KS21] all stations stand on one board in the order of their fire, each with its own target', async () => {
    kitchen.put(
      'ticket',
      ticketRow('a', { firedAt: NOW - 10_000 }),
      ticketRow('b', { firedAt: NOW - 30_000, stationKey: 'grill' }),
      ticketRow('c', { firedAt: NOW - 20_000 }),
    );
    expect(await openIds('fry')).toEqual(['tkt_c', 'tkt_a']);
    const all = await kitchen.board(ALL_STATIONS);
    expect(all?.open.map((ticket) => [ticket.id, ticket.stationName])).toEqual([
      ['tkt_b', 'Grill'],
      ['tkt_c', 'Fryer'],
      ['tkt_a', 'Fryer'],
    ]);
    expect(all?.open.map((ticket) => ticket.targetSeconds)).toEqual([600, 300, 300]);
    expect(all?.allDay).toEqual([{ name: 'Chips', quantity: 6, allergies: [] }]);
    expect(await kitchen.board('nowhere')).toBeNull();
    expect(await kitchen.stations()).toMatchObject([
      { key: 'fry', name: 'Fryer', openTickets: 2 },
      { key: 'grill', name: 'Grill', openTickets: 1 },
    ]);
  });

  test('[KS21] the site has its name and the date that is open', async () => {
    kitchen.put('day_session', { id: 'day_sit_harbour_2026-06-01', businessDate: '2026-06-01' } as {
      id: string;
    });
    expect(await kitchen.siteView()).toMatchObject({
      name: 'Harbour Lights',
      businessDate: '2026-06-01',
    });
  });

  test('[KS22] a ticket left open on an earlier date still waits', async () => {
    kitchen.put('ticket', ticketRow('a', { businessDate: '2026-05-30', firedAt: NOW - 2e8 }));
    expect(await openIds()).toEqual(['tkt_a']);
  });

  test('[KS23] a line that stands on an earlier ticket names it and is not counted again', async () => {
    const lines = [...ticketRow('a').lines, ...ticketRow('b').lines];
    kitchen.put('ticket', ticketRow('a'), ticketRow('b', { checkId: 'chk_a', lines }));
    const board = await kitchen.board();
    expect(board?.open.map((ticket) => ticket.lines[0]?.onTicket)).toEqual([null, 'tkt_a']);
    expect(board?.allDay).toEqual([{ name: 'Chips', quantity: 4, allergies: [] }]);
  });

  test('[KT14] a ticket with only lines of an earlier one does not stand, nor count at its station', async () => {
    const { lines } = ticketRow('a');
    kitchen.put('ticket', ticketRow('a'), ticketRow('b', { checkId: 'chk_a', lines }));
    expect(await openIds()).toEqual(['tkt_a']);
    expect((await kitchen.board())?.allDay).toEqual([
      { name: 'Chips', quantity: 2, allergies: [] },
    ]);
    const [fryer] = await kitchen.stations();
    expect(fryer).toMatchObject({ key: 'fry', openTickets: 1 });
  });

  test('[KS23] the earlier ticket owns the line also when it was bumped at another station long ago', async () => {
    const lines = [...ticketRow('a').lines, ...ticketRow('b').lines];
    const done = { stationKey: 'grill', rank: 3, bumpedAt: NOW - 9e7, businessDate: '2026-05-31' };
    kitchen.put('ticket', ticketRow('a', done), ticketRow('b', { checkId: 'chk_a', lines }));
    expect((await kitchen.board())?.open[0]?.lines[0]?.onTicket).toBe('tkt_a');
  });
});

describe('voids', () => {
  test('[KS23] a void stands on the open ticket until it is acknowledged', async () => {
    kitchen.put('ticket', ticketRow('a'));
    kitchen.put('line_void', voidRow('a'));
    const before = (await kitchen.board())?.open[0];
    expect(before?.lines[0]?.voidedQuantity).toBe(1);
    expect(before?.notices).toMatchObject([{ subjectId: 'vod_a', type: 'void' }]);
    expect((await kitchen.board())?.allDay).toEqual([
      { name: 'Chips', quantity: 1, allergies: [] },
    ]);
    await kitchen.acknowledge('tkt_a', 'vod_a');
    const after = (await kitchen.board())?.open[0];
    expect(after?.notices).toEqual([]);
    expect(after?.lines[0]?.voidedQuantity).toBe(1);
  });

  test('[KS23] a void after the bump stands among the bumped until it is acknowledged', async () => {
    kitchen.put('ticket', ticketRow('a'));
    await kitchen.bump('tkt_a');
    kitchen.put('line_void', voidRow('a'));
    expect((await kitchen.board())?.notices.map((ticket) => ticket.id)).toEqual(['tkt_a']);
    await kitchen.acknowledge('tkt_a', 'vod_a');
    expect((await kitchen.board())?.notices).toEqual([]);
  });

  test('[KS23] a void of a ticket that is out of the fifty shown is not lost', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      ticketRow(`m${i}`, { rank: 3, bumpedAt: NOW - 1000 * i }),
    );
    kitchen.put('ticket', ...many);
    kitchen.put('line_void', voidRow('m59'));
    const board = await kitchen.board();
    expect(board?.bumped).toHaveLength(50);
    expect(board?.notices.map((ticket) => ticket.id)).toEqual(['tkt_m59']);
  });

  test('[KS23] what is no notice of the ticket is refused', async () => {
    kitchen.put('ticket', ticketRow('a'), ticketRow('b'));
    kitchen.put('line_void', voidRow('b'));
    expect(await kitchen.acknowledge('tkt_a', 'vod_b')).toMatchObject({
      error: { code: 'unknown_notice' },
    });
  });
});

describe('the sync page', () => {
  test('[KS29] tells this device, its peers, what waits, the last trouble and the clock', async () => {
    const peer = { kind: 'register', open: true, connected: true, lastHeardAt: NOW - 700 };
    kitchen.sync.status = {
      mode: 'site_only',
      caughtUp: true,
      clockOffsetMs: 2400,
      pendingCommits: 3,
      oldestPendingAt: NOW - 9000,
      lastError: 'The hub does not answer.',
      peers: [
        { ...peer, deviceId: 'dev_register', name: 'Register 1' },
        { ...peer, deviceId: 'dev_kitchen', kind: 'kitchen', name: 'Kitchen screen' },
      ],
    };
    expect(await kitchen.syncPage()).toMatchObject({
      mode: 'site_only',
      pendingCommits: 3,
      oldestPendingAt: NOW - 9000,
      clockOffsetMs: 2400,
      lastError: 'The hub does not answer.',
      device: { id: 'dev_kitchen', name: 'Kitchen screen', number: 1 },
      peers: [{ deviceId: 'dev_register', name: 'Register 1' }],
    });
  });

  test('[KS29] names the hub in use and whether the rows here are the hub’s', async () => {
    const hub = { id: 'dev_hub', term: 2, url: 'http://hub.local:4605', role: 'site' as const };
    const digest = { state: 'differs' as const, checkedAt: NOW, healed: 3, healedAt: NOW };
    kitchen.sync.status = { ...kitchen.sync.status, hub, digest };
    expect(await kitchen.syncPage()).toMatchObject({ hub, digest });
  });

  test('[KS29] nothing that waits and no trouble are told as such', async () => {
    expect(await kitchen.syncPage()).toMatchObject({ oldestPendingAt: null, lastError: null });
  });
});

describe('recall list', () => {
  const found = async (search: string, station?: string) =>
    (await kitchen.bumped(search, station)).map((ticket) => ticket.id);

  test('[KS24] every word begins a word of the ticket, latest bump first', async () => {
    const bumped = (id: string, at: number, more = {}) =>
      ticketRow(id, { rank: 3, bumpedAt: NOW - at, ...more });
    kitchen.put(
      'ticket',
      bumped('a', 3000, { guestName: 'Zoë Marsh', label: '1-07' }),
      bumped('b', 1000, { label: '12' }),
      bumped('c', 2000, { stationKey: 'grill', guestName: 'Zoe' }),
      bumped('d', 100, { businessDate: '2026-05-31', guestName: 'Zoe' }),
      ticketRow('e', { guestName: 'Zoe' }),
    );
    expect(await found('')).toEqual(['tkt_b', 'tkt_a']);
    expect(await found('zoe CHI')).toEqual(['tkt_a']);
    expect(await found('oe')).toEqual([]);
    expect(await found('zoe', ALL_STATIONS)).toEqual(['tkt_c', 'tkt_a']);
  });
});

describe('freshness', () => {
  const peer = (name: string, lastHeardAt: number, open = true) => ({
    deviceId: `dev_${name}`,
    kind: 'register',
    name,
    open,
    connected: true,
    lastHeardAt,
  });

  test('[KS13] a register stays in the line when the hub that told of it is gone', async () => {
    const { status } = kitchen.sync;
    const screen = { ...peer('Kitchen 2', NOW), kind: 'kitchen' };
    kitchen.sync.status = {
      ...status,
      peers: [peer('Register 10', NOW), peer('Register 2', NOW - 500), screen],
    };
    await kitchen.freshness();
    kitchen.clock.at = NOW + 20_000;
    kitchen.sync.status = { ...status, mode: 'alone', peers: [] };
    const alone = await kitchen.freshness();
    expect(alone.registers.map(({ name, lastHeardAt }) => [name, lastHeardAt])).toEqual([
      ['Register 2', NOW - 500],
      ['Register 10', NOW],
    ]);
    expect(alone).toMatchObject({ mode: 'alone', hubLastHeardAt: NOW, coreNow: NOW + 20_000 });
  });

  test('[KS13] older news of a register does not replace newer', async () => {
    const { status } = kitchen.sync;
    kitchen.sync.status = { ...status, peers: [peer('Register 1', NOW, false)] };
    await kitchen.freshness();
    kitchen.sync.status = { ...status, peers: [peer('Register 1', NOW - 9000, true)] };
    expect((await kitchen.freshness()).registers[0]).toMatchObject({
      open: false,
      lastHeardAt: NOW,
    });
  });

  test('[KS13] no hub since the start is told as such, and what waits is counted', async () => {
    kitchen.sync.status = { ...kitchen.sync.status, mode: 'alone' };
    kitchen.put('ticket', ticketRow('a'));
    const view = await kitchen.freshness();
    expect(view.hubLastHeardAt).toBeNull();
    expect(view.pendingCommits).toBeGreaterThan(0);
    expect(view.oldestPendingAt).toBe(NOW);
  });
});
