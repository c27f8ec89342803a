import type { Clock, Json } from '@galley/base';
import type { Signer } from '../../core/index.ts';
import { createHlc, DELETED_COLUMN, GENESIS, hashTxn, type MergedRow } from '../../core/index.ts';
import { SCHEMA_VERSION, type Txn, type WireRow } from '../../protocol/index.ts';
import { acceptPush, type PushDeps } from '../push.ts';
import type { HubStore } from '../store.ts';

/** Rows of one such commit. */
const ROWS_A_COMMIT = 500;

export type HubCommit = (
  scopeId: string,
  rows: readonly (MergedRow & { readonly kind: string; readonly id: string })[],
) => Promise<boolean>;

export type CommitAsHubOptions = {
  readonly store: HubStore;
  readonly hubId: string;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly push: PushDeps;
};

const wireOf = (row: MergedRow & { readonly kind: string; readonly id: string }): WireRow => {
  const { kind, id, doc, clk, deleted } = row;
  const saysDeleted = deleted || clk?.o?.[DELETED_COLUMN] !== undefined;
  return {
    kind,
    id,
    doc: doc as Record<string, Json> as WireRow['doc'],
    ...(clk === null ? {} : { clk }),
    ...(saysDeleted ? { deleted } : {}),
  };
};

/**
 * Commits rows that the central hub lost once more, under the site hub's own identity and with the clocks that
 * they have: merging them where they are changes nothing. They go up as any commit does. False when this hub's
 * own chain does not go on from what it holds.
 */
export const createHubCommit = (options: CommitAsHubOptions): HubCommit => {
  const { store, hubId, signer, clock, push } = options;
  const hlc = createHlc({ deviceId: hubId, clock });
  const one = async (scope: string, rows: Parameters<HubCommit>[1]): Promise<boolean> => {
    const device = await store.device(hubId);
    if (device === undefined) return false;
    const head = await store.head(hubId);
    const { epoch } = device;
    const seq = (head?.seq ?? 0) + 1;
    const prev = head?.epoch === epoch ? head.hash : GENESIS;
    const content = { seq, prev, schema: SCHEMA_VERSION, at: hlc.tick(), scope };
    const body = { ...content, rows: rows.map(wireOf) };
    const hash = hashTxn(push.crypto.sha256, { ...body, origin: hubId, epoch });
    const txn: Txn = { ...body, hash, kid: signer.kid, sig: signer.sign(hash) };
    const outcome = await acceptPush(push, device, { origin: hubId, epoch, txns: [txn] });
    return outcome.status === 200;
  };
  return async (scope, rows) => {
    for (let from = 0; from < rows.length; from += ROWS_A_COMMIT) {
      if (!(await one(scope, rows.slice(from, from + ROWS_A_COMMIT)))) return false;
    }
    return true;
  };
};
