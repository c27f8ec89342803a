import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdSource, type Failure, type Result } from '@galley/base';
import {
  createPaceKeeper,
  INDEXES,
  KINDS,
  type LineVoidRow,
  rowFact,
  type SiteRow,
  type StationRow,
  TICKET_RANK,
  type TicketRow,
} from '@galley/domain';
import type { Envelope } from '@galley/sync/protocol';
import {
  generateDeviceKeys,
  openReplica,
  type Replica,
  readReplicaRows,
} from '@galley/sync/replica';
import { withinRights } from '@galley/testkit';
import { defineKitchen } from './define-kitchen.ts';
import { createHearing } from './hearing.ts';
import type { KitchenCore } from './kitchen-core.ts';
import { createKitchenReads, KITCHEN_INDEXES } from './reads/kitchen-reads.ts';
import type { SyncStatusView } from './sync-status-view.ts';

export const NOW = Date.UTC(2026, 5, 1, 12);
export const TODAY = '2026-06-01';
const SITE_ID = 'sit_harbour';
const TENANT_ID = 'ten_diner';

export const SITE: SiteRow = {
  id: SITE_ID,
  name: 'Harbour Lights',
  purpose: 'demo',
  addressLines: [],
  taxNumber: null,
  currency: 'GBP',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  rolloverMinute: 300,
  taxesInclusive: 1,
  receiptFooter: null,
  allergenList: null,
  ...{ country: null, taxRounding: null, cashStepMinor: null, receiptPrint: null },
};

export const station = (key: string, name: string, sort: number): StationRow => ({
  id: `stn_${key}`,
  key,
  name,
  printerHost: null,
  printerPort: null,
  targetSeconds: 300 * (sort + 1),
  lateSeconds: 480 * (sort + 1),
  sort,
  showComing: null,
  holdChits: null,
  ...{ output: null, closed: null, standInKey: null },
  ...{ ageTargets: null, sounds: null, quietHours: null },
});

export const ticketRow = (id: string, more: Partial<TicketRow> = {}): TicketRow => ({
  id: `tkt_${id}`,
  checkId: `chk_${id}`,
  roundId: `rnd_${id}`,
  businessDate: TODAY,
  stationKey: 'fry',
  course: 1,
  label: id,
  guestName: null,
  orderTypeName: 'Dine in',
  serverName: 'Maria',
  deviceId: 'dev_register',
  lines: [
    { lineId: `lin_${id}`, name: 'Chips', quantity: 2, modifiers: [], note: null, seat: null },
  ],
  firedAt: NOW - 60_000,
  bumpedAt: null,
  generation: 1,
  rank: TICKET_RANK.fired,
  replayed: 0,
  held: null,
  longestSeconds: null,
  promisedAt: null,
  ...{ movedFrom: null, movedAt: null, without: null },
  ...more,
});

export const voidRow = (ticketId: string, quantity = 1): LineVoidRow => ({
  id: `vod_${ticketId}`,
  lineId: `lin_${ticketId}`,
  checkId: `chk_${ticketId}`,
  businessDate: TODAY,
  quantity,
  reasonId: 'rsn_mistake',
  disposition: 'not_made',
  voidedAt: NOW - 30_000,
  voidedBy: 'emp_maria',
  approvedBy: null,
  deviceId: 'dev_register',
});

export const checkRow = (id: string, more = {}) => ({
  id: `chk_${id}`,
  ...{ businessDate: TODAY, openedAt: NOW, openedBy: 'emp', deviceId: 'dev_register' },
  ...{ orderTypeId: 'ot', tableId: 'tbl_4', covers: null, callNumber: null, guestName: null },
  ...{ replayed: 0, externalRef: null },
  ...more,
});

export const tableRow = (label: string) => ({
  ...{ id: `tbl_${label}`, label, floor: 'Ground floor', seats: 4, shape: 'square' },
  ...{ x: 0, y: 0, width: 1, height: 1, sort: 0 },
});

const openKitchenReplica = (file: string, device: string, now: () => number): Replica => {
  const opened = openReplica({
    file,
    kinds: KINDS,
    indexes: [...INDEXES, ...KITCHEN_INDEXES],
    clock: { now },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  if (opened.value.identity() !== undefined) return opened.value;
  const grant = {
    deviceId: `dev_${device}`,
    tenantId: TENANT_ID,
    siteId: SITE_ID,
    epoch: 1,
    number: 1,
    token: 'token-of-the-kitchen',
  };
  const keys = generateDeviceKeys();
  opened.value.enrol(grant, { kind: 'kitchen', name: 'Kitchen screen', keys });
  return opened.value;
};

/** Also a screen that begins again on its disk gives no id twice. */
let commands = 0;

const newFile = () => join(mkdtempSync(join(tmpdir(), 'galley-kitchen-')), 'replica.db');

/** Opened again from a `file` it has what it had. A kitchen core on a real replica; `status` and `clock` are the test's to change. */
export const openKitchen = (site: SiteRow | null = SITE, device = 'kitchen', file = newFile()) => {
  const clock = { at: NOW, now: () => clock.at };
  const replica = openKitchenReplica(file, device, () => clock.at);
  // Two screens must not make the same ids.
  let byte = device.length * 40;
  const rng = { bytes: (length: number) => new Uint8Array(length).fill(++byte) };
  const sync: { status: SyncStatusView } = {
    status: {
      mode: 'online',
      caughtUp: true,
      clockOffsetMs: 0,
      pendingCommits: 0,
      peers: [],
    },
  };
  const reads = createKitchenReads(replica);
  const core: KitchenCore = {
    replica: withinRights(replica),
    reads,
    clock,
    hubClock: { now: () => clock.at + sync.status.clockOffsetMs },
    ids: createIdSource(clock, rng),
    syncStatus: () => sync.status,
    pace: createPaceKeeper(reads),
    courseTime: { next: null },
    hearing: createHearing(clock, () => sync.status, reads.revokedDevices),
  };
  const put = (kind: string, ...rows: readonly { readonly id: string }[]) => {
    const done = replica.commit({ facts: rows.map((row) => rowFact(kind, row)) });
    if (!done.ok) throw new Error(done.error.message);
  };
  if (site !== null && reads.stations().length === 0) put('site', site);
  if (reads.stations().length === 0)
    put('station', station('fry', 'Fryer', 0), station('grill', 'Grill', 1));
  const kitchen = defineKitchen(core);
  const view = async <T>(answer: Result<T, Failure> | Promise<Result<T, Failure>>): Promise<T> => {
    const done = await answer;
    if (!done.ok) throw new Error(done.error.message);
    return done.value;
  };
  const call = { session: undefined };
  const board = (stationKey = 'fry') => view(kitchen.queries.board.ask({ stationKey }, call));
  const context = () => ({ ...call, commandId: `cmd_${++commands}` });
  return {
    file,
    replica,
    clock,
    sync,
    core,
    kitchen,
    put,
    context,
    board,
    /** What each open ticket is called: its id, table or number, guest's name. */
    names: async () =>
      (await board())?.open.map(({ id, label, guestName }) => [id, label, guestName]),
    bumped: (search: string, stationKey = 'fry') =>
      view(kitchen.queries.bumped.ask({ stationKey, search }, call)),
    stations: () => view(kitchen.queries.stations.ask({}, call)),
    siteView: () => view(kitchen.queries.site.ask({}, call)),
    syncPage: () => view(kitchen.queries.sync.ask({}, call)),
    freshness: () => view(kitchen.queries.freshness.ask({}, call)),
    bump: (ticketId: string, at?: number) =>
      kitchen.commands.bumpTicket.run({ ticketId, at }, context()),
    recall: (ticketId: string) => kitchen.commands.recallTicket.run({ ticketId }, context()),
    mark: (ticketId: string, lineIds: readonly string[], as: 'open' | 'started' | 'done') =>
      kitchen.commands.markLines.run({ ticketId, lineIds, as }, context()),
    rush: (ticketId: string, rush = true) =>
      kitchen.commands.rushTicket.run({ ticketId, rush }, context()),
    acknowledge: (ticketId: string, subjectId: string) =>
      kitchen.commands.acknowledge.run({ ticketId, subjectId }, context()),
    close: () => replica.close(),
  };
};

export type Kitchen = ReturnType<typeof openKitchen>;

const envelopesOf = ({ file }: Kitchen): Envelope[] =>
  [...readReplicaRows(file, KINDS)]
    .filter(({ kind }) =>
      ['ticket', 'ticket_ack', 'ticket_mark', 'ticket_delivery', 'line_void'].includes(kind),
    )
    .map(({ kind, id, scopeId, schema, doc, clk, deleted }, index) => ({
      tenantId: TENANT_ID,
      scopeId,
      kind,
      id,
      seq: index + 1,
      txn: 'dev_other:1:1',
      doc,
      clk,
      deleted,
      businessDate: TODAY,
      schema,
    }));

let batches = 0;

const receive = ({ replica }: Kitchen, envelopes: readonly Envelope[]): void => {
  const done = replica.applyBatch({
    ...{ hub: 'http://hub', scope: SITE_ID, envelopes, handle: 'h-1' },
    ...{ offset: `${++batches}_0`, upToDate: true, schemaHash: 's1' },
  });
  if (!done.ok) throw new Error(done.error.message);
  if (done.value.alarms > 0) throw new Error('a fact came with other content');
};

/** Screens that were cut off from each other exchange what they have, as over a hub. */
export const meet = (...kitchens: readonly Kitchen[]): void => {
  const envelopes = kitchens.flatMap(envelopesOf);
  for (const kitchen of kitchens) receive(kitchen, envelopes);
};

/** A register as its hub tells of it; revoked with rank 1. */
export const hearOfDevice = (kitchen: Kitchen, id: string, rank: number): void =>
  receive(kitchen, [
    {
      ...{ tenantId: TENANT_ID, scopeId: SITE_ID, kind: 'device', id, seq: 1, txn: 'hub' },
      ...{ clk: null, deleted: false, businessDate: null, schema: 1 },
      doc: {
        ...{ deviceKind: 'register', enrolledAt: NOW, epoch: 1, generation: 1, kid: 'k' },
        ...{ name: id, number: 1, publicKey: {}, rank, tokenHash: 't' },
      },
    },
  ]);
