import { type Clock, err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  ALLOWANCE_KIND,
  type AllowanceRequest,
  type AllowanceResponse,
} from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';

const HUB = 'practice';
const DAY_MS = 86_400_000;

const CREDITED = `
  SELECT coalesce(sum(amount), 0) FROM allowance_credit WHERE subjectKind = ? AND subjectId = ?`;
const SPENT = `
  SELECT coalesce(sum(amount), 0) FROM allowance_spend WHERE subjectKind = ? AND subjectId = ?`;
const GRANTS = 'SELECT count(*) FROM allowance';

/** What was put in under the subject and is neither used nor granted. */
const freeOf = (replica: Replica, subject: Pick<AllowanceRequest, 'subjectKind' | 'subjectId'>) => {
  const { subjectKind, subjectId } = subject;
  const sum = (sql: string) => Number(replica.db.prepare(sql).pluck().get(subjectKind, subjectId));
  return sum(CREDITED) - sum(SPENT) - replica.allowance.left(subject);
};

/**
 * Practice has no hub that could grant portions, points or gift cards: it grants itself what was put in
 * there, so that they are used as at work (rule TM10).
 */
export const grantInPractice =
  (replica: Replica, clock: Clock) =>
  async (wish: AllowanceRequest): Promise<Result<AllowanceResponse, Failure>> => {
    const amount = Math.min(wish.wanted, freeOf(replica, wish));
    if (amount <= 0) return err(failure('nothing_left', 'Nothing is left to be granted.'));
    const serial = Number(replica.db.prepare(GRANTS).pluck().get()) + 1;
    const expiresAt = clock.now() + (wish.forMs ?? DAY_MS);
    const granted = apply(replica, wish, { serial, amount, expiresAt, grantedAt: clock.now() });
    return granted.ok ? ok({ ...granted.value, amount, expiresAt, serial }) : granted;
  };

type Granted = {
  readonly serial: number;
  readonly amount: number;
  readonly expiresAt: number;
  readonly grantedAt: number;
};

/** The row as a hub would send it down. */
const apply = (replica: Replica, wish: AllowanceRequest, granted: Granted) => {
  const { tenantId = '', deviceId = '' } = replica.identity() ?? {};
  const { subjectKind, subjectId, request } = wish;
  const id = `${deviceId}:${request}`;
  const doc = {
    ...{ ...granted, subjectKind, subjectId, deviceId },
    ...{ spent: 0, status: 'open', generation: 1, rank: 1 },
  };
  const envelope = {
    ...{ tenantId, scopeId: tenantId, kind: ALLOWANCE_KIND.kind, id, doc },
    ...{ seq: granted.serial, txn: 'hub', clk: null, deleted: false },
    ...{ businessDate: null, schema: 1 },
  };
  const place = { handle: HUB, offset: `${granted.serial}_0`, upToDate: true };
  const batch = { hub: HUB, scope: tenantId, envelopes: [envelope], ...place };
  const applied = replica.applyBatch({ ...batch, schemaHash: replica.kindsHash });
  return applied.ok ? ok({ id }) : err(applied.error);
};
