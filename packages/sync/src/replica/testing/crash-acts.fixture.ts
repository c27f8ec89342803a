import type { KindSpec } from '@galley/base';
import type { AtPoint } from '../../crash-points.ts';
import { TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import type { Envelope } from '../../protocol/index.ts';
import { openReplica, type Replica } from '../replica.ts';

/** What a device was doing. */
export type Act = 'commit' | 'apply' | 'snapshot' | 'refetch' | 'migrate' | 'compact';

export const TENANT = 'ten_quay';
export const SITE = 'sit_quay';
export const NOW = Date.UTC(2026, 5, 1, 12);
export const FEED = { hub: 'http://hub', scope: SITE };
export const COMMAND = { id: 'cmd_dinner', result: { receipt: 7 } } as const;
const JOB = { jobKey: 'job_dinner', kind: 'receipt', target: 'printer', doc: { text: 'Soup' } };
const DAY_MS = 86_400_000;

/** What a later version declares: one kind has another column, and one kind is new. */
const NEWER_KINDS: readonly KindSpec[] = [
  ...TEST_KINDS.map((spec) =>
    spec.kind === 'line'
      ? {
          ...spec,
          columns: [...spec.columns, { name: 'seat', type: 'int', nullable: true } as const],
        }
      : spec,
  ),
  {
    kind: 'reservation',
    class: 'fact',
    scope: 'site',
    dated: false,
    columns: [{ name: 'guests', type: 'int', nullable: true }],
  },
];

export const line = (id: string) => ({
  kind: 'line',
  id,
  doc: { amountMinor: 700, businessDate: '2026-06-01', name: 'Soup', note: null },
});

const told = (kind: string, id: string, doc: Envelope['doc'], seq: number): Envelope => ({
  tenantId: TENANT,
  scopeId: SITE,
  kind,
  id,
  seq,
  txn: 'dev_other:1:1',
  doc,
  clk: null,
  deleted: false,
  businessDate: null,
  schema: 1,
});

/** Lines that a hub sends, as the end of its log. */
export const batchOf = (
  ids: readonly string[],
  handle = 'h-1',
  more: readonly Envelope[] = [],
) => ({
  ...FEED,
  envelopes: [...more, ...ids.map((id, i) => told('line', id, line(id).doc, i + 1))],
  handle,
  offset: `${ids.length + more.length}_0`,
  upToDate: true,
  schemaHash: 's1',
});

export const openAt = (file: string, act: Act, atPoint?: AtPoint): Replica => {
  const now = act === 'compact' ? NOW + 40 * DAY_MS : NOW + 1000;
  const opened = openReplica({
    file,
    kinds: act === 'migrate' ? NEWER_KINDS : TEST_KINDS,
    clock: { now: () => now },
    ...(atPoint && { atPoint }),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

/** A refusal would let a child pass its point unseen. */
const need = (outcome: { readonly ok: boolean }): void => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
};

const refetch = (replica: Replica): void => {
  replica.mustRefetch(FEED);
  const id = replica.identity()?.deviceId ?? '';
  const head = told('origin', id, { generation: 1, hash: 'none', rank: 1 }, 9);
  need(replica.applyBatch(batchOf(['lin_hub1'], 'h-2', [head])));
};

/** What the device does when it dies, and again when it runs anew. */
export const ACTS: Readonly<Record<Act, (replica: Replica) => void>> = {
  commit: (replica) => {
    const item = { kind: 'menu_item', id: 'itm_soup', doc: { name: 'Soup', priceMinor: 700 } };
    const facts = [line('lin_dinner'), item];
    need(replica.commit({ facts, command: COMMAND, outbox: [JOB] }));
  },
  apply: (replica) => need(replica.applyBatch(batchOf(['lin_hub1', 'lin_hub2', 'lin_hub3']))),
  // Pages of a snapshot are batches that are not the end of the log, each with its place.
  snapshot: (replica) => {
    for (const [page, ids] of [
      ['lin_p1', 'lin_p2'],
      ['lin_p3', 'lin_p4'],
    ].entries()) {
      const place = { handle: 'h-3', offset: `${40 + page}_0`, upToDate: false };
      need(replica.applyBatch({ ...batchOf(ids), ...place }));
    }
  },
  refetch,
  migrate: () => undefined,
  compact: (replica) => replica.setClockOffset(0),
};
