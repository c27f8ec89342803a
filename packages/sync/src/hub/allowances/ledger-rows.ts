import type { Doc } from '@galley/base';
import { EMPTY_RESERVE, type Grant, type Reserve, type Subject } from '../../core/index.ts';
import { ALLOWANCE_KIND, RESERVE_KIND } from '../../protocol/index.ts';
import { HUB_TXN, hubRow } from '../hub-rows.ts';
import type { IncomingRow } from '../incoming-row.ts';
import type { StoredRow } from '../store.ts';

/** A value with the rank that its row has: each change takes the next. */
export type Ranked<T> = { readonly value: T; readonly rank: number };

export const reserveId = ({ subjectKind, subjectId }: Subject): string =>
  `${subjectKind}:${subjectId}`;

export const reserveOfRow = (row: StoredRow | undefined): Ranked<Reserve> => {
  if (row === undefined) return { value: EMPTY_RESERVE, rank: 0 };
  const { credited, spent, open, grants, rank } = row.doc;
  const value = {
    credited: Number(credited),
    spent: Number(spent),
    open: Number(open),
    grants: Number(grants),
  };
  return { value, rank: Number(rank) };
};

export const grantOfDoc = (id: string, doc: Doc): Grant => ({
  id,
  subjectKind: String(doc.subjectKind),
  subjectId: String(doc.subjectId),
  deviceId: String(doc.deviceId),
  amount: Number(doc.amount),
  spent: Number(doc.spent),
  expiresAt: Number(doc.expiresAt),
  grantedAt: Number(doc.grantedAt),
  serial: Number(doc.serial),
  status: doc.status as Grant['status'],
});

export const grantOfRow = (row: StoredRow): Ranked<Grant> => ({
  value: grantOfDoc(row.id, row.doc),
  rank: Number(row.doc.rank),
});

export const reserveRow = (subject: Subject, { value, rank }: Ranked<Reserve>): IncomingRow => {
  const { subjectKind, subjectId } = subject;
  const doc = { ...value, subjectKind, subjectId, generation: 1, rank };
  return hubRow(RESERVE_KIND.kind, reserveId(subject), HUB_TXN, doc);
};

export const grantRow = ({ value, rank }: Ranked<Grant>): IncomingRow => {
  const { id, ...doc } = value;
  return hubRow(ALLOWANCE_KIND.kind, id, HUB_TXN, { ...doc, generation: 1, rank });
};
