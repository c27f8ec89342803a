import { type Clock, err, type Failure, failure, ok, type Result } from '@galley/base';
import { type Grant, grantFrom } from '../../core/index.ts';
import {
  ALLOWANCE_KIND,
  type AllowanceRequest,
  type AllowanceResponse,
  RESERVE_KIND,
} from '../../protocol/index.ts';
import type { KindTable } from '../kind-table.ts';
import { mergeRows } from '../merge-rows.ts';
import type { Device, HubStore, HubTx, StoredRow } from '../store.ts';
import { grantOfRow, grantRow, reserveId, reserveOfRow, reserveRow } from './ledger-rows.ts';

export type AllowanceFailure = Failure<'nothing_left' | 'request_used'>;

type AllowanceDeps = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  /** Hub time: grants expire by it. */
  readonly clock: Clock;
};

const DAY_MS = 86_400_000;

const responseOf = ({ id, amount, expiresAt, serial }: Grant): AllowanceResponse => ({
  id,
  amount,
  expiresAt,
  serial,
});

/**
 * Grants a device a part of what a subject has left, under the tenant's lock (rules AL1 to AL3). The central
 * hub alone does it. A request that was answered before gets the same grant, whatever became of it since.
 */
export const grantAllowance = (
  { store, kinds, clock }: AllowanceDeps,
  device: Device,
  request: AllowanceRequest,
): Promise<Result<AllowanceResponse, AllowanceFailure>> => {
  const { tenantId } = device;
  const id = `${device.deviceId}:${request.request}`;
  return store.transaction({ tenantId, scopeIds: [tenantId] }, async (tx) => {
    const { earlier, held } = await readHeld(tx, tenantId, id, reserveId(request));
    if (earlier !== undefined) return repeated(grantOfRow(earlier).value, request);
    const reserve = reserveOfRow(held);
    const { subjectKind, subjectId, wanted, forMs = DAY_MS } = request;
    const named = { id, deviceId: device.deviceId, subjectKind, subjectId };
    const done = grantFrom(reserve.value, { ...named, wanted, forMs, now: clock.now() });
    if (!done.ok) return done;
    const { grant } = done.value;
    const rows = [
      reserveRow(request, { value: done.value.reserve, rank: reserve.rank + 1 }),
      grantRow({ value: grant, rank: 1 }),
    ];
    const merged = await mergeRows(tx, kinds, { tenantId, scopeId: tenantId }, rows);
    await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
    return ok(responseOf(grant));
  });
};

const readHeld = async (
  tx: HubTx,
  tenantId: string,
  grantId: string,
  reserve: string,
): Promise<{ earlier: StoredRow | undefined; held: StoredRow | undefined }> => {
  const rows = await tx.rows(tenantId, [
    { kind: ALLOWANCE_KIND.kind, id: grantId },
    { kind: RESERVE_KIND.kind, id: reserve },
  ]);
  return {
    earlier: rows.find(({ kind }) => kind === ALLOWANCE_KIND.kind),
    held: rows.find(({ kind }) => kind === RESERVE_KIND.kind),
  };
};

const repeated = (
  grant: Grant,
  request: AllowanceRequest,
): Result<AllowanceResponse, AllowanceFailure> =>
  reserveId(grant) === reserveId(request)
    ? ok(responseOf(grant))
    : err(failure('request_used', 'This request was made for something else.', 'request'));
