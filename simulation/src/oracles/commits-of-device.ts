import type { Txn } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';

type Keyed = Txn & { readonly key: string };

const COMMITS = `SELECT epoch, txn FROM sync_old_commit UNION ALL SELECT epoch, txn FROM sync_commit`;

/** The commits of a device's log and those that it keeps of earlier epochs and identities. */
export const commitsIn = ({ db }: Replica): Keyed[] =>
  db
    .prepare<[], { epoch: number; txn: string }>(COMMITS)
    .all()
    .map(({ epoch, txn: text }) => {
      const txn = JSON.parse(text) as Txn;
      return { ...txn, key: `${txn.kid}:${epoch}:${txn.seq}` };
    });

/** How far a device is: key, epoch and number. */
export const placeOf = (replica: Replica): string => {
  const { kid, epoch } = replica.identity() ?? {};
  return `${kid}:${epoch}:${replica.pending().lastSeq}`;
};
