import {
  addCredit,
  closeGrant,
  countSpend,
  type Grant,
  type Reserve,
  type Subject,
} from '../../core/index.ts';
import {
  ALLOWANCE_KIND,
  CREDIT_KIND,
  RESERVE_KIND,
  RETURN_KIND,
  SPEND_KIND,
} from '../../protocol/index.ts';
import type { IncomingRow } from '../incoming-row.ts';
import type { HubTx, RowKey, StoredRow } from '../store.ts';
import { alarmRow } from '../verdicts.ts';
import {
  grantOfRow,
  grantRow,
  type Ranked,
  reserveId,
  reserveOfRow,
  reserveRow,
} from './ledger-rows.ts';

const ENTRIES: ReadonlySet<string> = new Set([CREDIT_KIND.kind, SPEND_KIND.kind, RETURN_KIND.kind]);

const keyOf = ({ kind, id }: RowKey): string => `${kind}\n${id}`;

/** What the entries of one transaction do to grants and reserves. */
type Book = {
  readonly grants: Map<string, Ranked<Grant>>;
  readonly reserves: Map<string, Ranked<Reserve> & { readonly subject: Subject }>;
  readonly touched: Set<string>;
  readonly over: { readonly entry: IncomingRow; readonly amount: number }[];
};

/**
 * The rows of grants and reserves that follow from what devices credited, spent and gave back in these rows
 * of the tenant, under its lock. An entry that the hub has already does nothing: it was counted once.
 */
export const ledgerRows = async (
  tx: HubTx,
  tenantId: string,
  rows: readonly IncomingRow[],
  at: number,
): Promise<IncomingRow[]> => {
  const entries = await newEntries(tx, tenantId, rows);
  if (entries.length === 0) return [];
  const book = await openBook(tx, tenantId, entries);
  for (const entry of entries) enter(book, entry);
  return [...changedRows(book), ...overspent(book, tenantId, at)];
};

const newEntries = async (
  tx: HubTx,
  tenantId: string,
  rows: readonly IncomingRow[],
): Promise<IncomingRow[]> => {
  const named = new Map<string, IncomingRow>();
  for (const row of rows) {
    if (ENTRIES.has(row.kind) && !named.has(keyOf(row))) named.set(keyOf(row), row);
  }
  if (named.size === 0) return [];
  const keys = [...named.values()].map(({ kind, id }) => ({ kind, id }));
  for (const known of await tx.rows(tenantId, keys)) named.delete(keyOf(known));
  return [...named.values()];
};

const subjectOf = ({ doc }: Pick<IncomingRow, 'doc'>): Subject => ({
  subjectKind: String(doc.subjectKind),
  subjectId: String(doc.subjectId),
});

const openBook = async (
  tx: HubTx,
  tenantId: string,
  entries: readonly IncomingRow[],
): Promise<Book> => {
  const grantIds = new Set(
    entries.flatMap(({ doc }) => (typeof doc.allowanceId === 'string' ? [doc.allowanceId] : [])),
  );
  const grantKeys = [...grantIds].map((id) => ({ kind: ALLOWANCE_KIND.kind, id }));
  const grants = (await tx.rows(tenantId, grantKeys)).map(grantOfRow);
  const told = entries.filter(({ kind }) => kind !== RETURN_KIND.kind).map(subjectOf);
  const subjects = new Map(
    [...told, ...grants.map(({ value }) => value)].map((one) => [reserveId(one), one]),
  );
  const reserveKeys = [...subjects.keys()].map((id) => ({ kind: RESERVE_KIND.kind, id }));
  const held = new Map<string, StoredRow>(
    (await tx.rows(tenantId, reserveKeys)).map((row) => [row.id, row]),
  );
  return {
    grants: new Map(grants.map((grant) => [grant.value.id, grant])),
    reserves: new Map(
      [...subjects].map(([id, subject]) => [id, { ...reserveOfRow(held.get(id)), subject }]),
    ),
    touched: new Set(),
    over: [],
  };
};

/** Amounts are above 0; what is not moves nothing. */
const amountOf = ({ doc }: IncomingRow): number => Math.max(0, Number(doc.amount));

const enter = (book: Book, entry: IncomingRow): void => {
  const grant = book.grants.get(String(entry.doc.allowanceId))?.value;
  if (entry.kind === CREDIT_KIND.kind) {
    setReserve(book, subjectOf(entry), (reserve) => addCredit(reserve, amountOf(entry)));
  } else if (entry.kind === SPEND_KIND.kind) enterSpend(book, entry, grant);
  else if (grant !== undefined) enterReturn(book, entry, grant);
};

/** A grant of another subject covers nothing. */
const enterSpend = (book: Book, entry: IncomingRow, named: Grant | undefined): void => {
  const subject = subjectOf(entry);
  const grant = named !== undefined && reserveId(named) === reserveId(subject) ? named : undefined;
  setReserve(book, subject, (reserve) => {
    const counted = countSpend(reserve, grant, amountOf(entry));
    if (counted.grant !== undefined) setGrant(book, counted.grant);
    if (counted.over > 0) book.over.push({ entry, amount: counted.over });
    return counted.reserve;
  });
};

const enterReturn = (book: Book, entry: IncomingRow, grant: Grant): void => {
  const own = entry.txn.startsWith(`${grant.deviceId}:`);
  if (grant.status !== 'open' || (!own && entry.doc.employeeId === null)) return;
  setReserve(book, grant, (reserve) => {
    const closed = closeGrant(reserve, grant, own ? 'returned' : 'written_off');
    setGrant(book, closed.grant);
    return closed.reserve;
  });
};

const setReserve = (book: Book, subject: Subject, change: (held: Reserve) => Reserve): void => {
  const id = reserveId(subject);
  const held = book.reserves.get(id) ?? { ...reserveOfRow(undefined), subject };
  const value = change(held.value);
  book.reserves.set(id, { ...held, value, rank: nextRank(book, `reserve ${id}`, held.rank) });
};

const setGrant = (book: Book, value: Grant): void => {
  const rank = book.grants.get(value.id)?.rank ?? 0;
  book.grants.set(value.id, { value, rank: nextRank(book, `grant ${value.id}`, rank) });
};

/** One transaction is one change of a row, whatever it holds. */
const nextRank = (book: Book, id: string, rank: number): number => {
  if (book.touched.has(id)) return rank;
  book.touched.add(id);
  return rank + 1;
};

const changedRows = ({ grants, reserves, touched }: Book): IncomingRow[] => [
  ...[...grants].flatMap(([id, grant]) => (touched.has(`grant ${id}`) ? [grantRow(grant)] : [])),
  ...[...reserves].flatMap(([id, held]) =>
    touched.has(`reserve ${id}`) ? [reserveRow(held.subject, held)] : [],
  ),
];

/** What no open grant covers is told to people: it happened, and somebody is short of it. */
const overspent = (book: Book, scopeId: string, at: number): IncomingRow[] =>
  book.over.map(({ entry, amount }) => {
    const { kind, id, txn, doc } = entry;
    const detail = { txn, doc: { ...doc, over: amount }, clk: null };
    return alarmRow({ scopeId, kind, id, code: 'overspent', detail }, at);
  });
