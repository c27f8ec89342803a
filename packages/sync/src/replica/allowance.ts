import { err, type Fact, type Failure, invariant, ok, type Result } from '@galley/base';
import type Database from 'better-sqlite3';
import { type Holding, type Subject, takeFrom } from '../core/index.ts';
import { CREDIT_KIND, RETURN_KIND, SPEND_KIND } from '../protocol/index.ts';

export type NewEntry = Subject & {
  readonly amount: number;
  readonly businessDate: string;
  readonly newId: () => string;
};

/**
 * What this device was granted, and the facts that use it up. A fact counts once it is committed, in the same
 * commit as what it pays for; a commit that would spend more than was granted throws.
 */
export type Allowances = {
  /** Open grants of this device under the subject, with what they have left by its own word. */
  holdings(subject: Subject): readonly Holding[];
  /** What may be spent now, without asking anybody. */
  left(subject: Subject): number;
  /** What open grants of other devices have left, as far as the hub has heard. */
  leftElsewhere(subject: Subject): number;
  /** Facts that spend the amount; `not_granted` says how much may be spent. */
  spend(
    wanted: NewEntry,
  ): Result<readonly Fact[], Failure<'not_granted'> & { readonly left: number }>;
  /** The fact that puts something in under the subject: a card was loaded, portions were made. */
  credit(wanted: NewEntry): Fact;
  /** Facts that give back every open grant of this device under the subject, or all of them. */
  giveBack(subject?: Subject): readonly Fact[];
  /** Facts that give back what has expired. */
  expired(): readonly Fact[];
  /** The fact by which a person gives up the grant of a device that will not come back. */
  writeOff(allowanceId: string, employeeId: string): Fact;
};

/** What writes need of it: throws when these facts spend more than this device may. */
export type AllowanceBook = Allowances & { check(facts: readonly Fact[]): void };

/** Grants of a device that it has not given back, with what it spent of them. */
const OPEN = `
  SELECT a.id, a.expiresAt, a.subjectKind, a.subjectId, a.amount - max(a.spent, coalesce((
    SELECT sum(s.amount) FROM allowance_spend AS s WHERE s.allowanceId = a.id), 0)) AS "left"
  FROM allowance AS a
  WHERE a.deviceId = @deviceId AND a.status = 'open'
    AND NOT EXISTS (SELECT 1 FROM allowance_return AS r WHERE r.allowanceId = a.id)`;

/** A grant's spends are summed at each spend: they are found by its id. */
export const ALLOWANCE_INDEXES: readonly string[] = [
  'CREATE INDEX IF NOT EXISTS allowance_spend_grant ON allowance_spend (allowanceId)',
  'CREATE INDEX IF NOT EXISTS allowance_return_grant ON allowance_return (allowanceId)',
  'CREATE INDEX IF NOT EXISTS allowance_device ON allowance (deviceId, status)',
];

/** Grants of other devices that nobody has given back. */
const ELSEWHERE = `
  SELECT coalesce(sum(max(0, a.amount - a.spent)), 0) AS "left" FROM allowance AS a
  WHERE a.deviceId <> @deviceId AND a.status = 'open'
    AND a.subjectKind = @subjectKind AND a.subjectId = @subjectId`;

type Row = Holding & Subject;

/** `now` is hub time as believed; `deviceId` is that of the identity in use. */
export const createAllowances = (
  db: Database.Database,
  deviceId: () => string | undefined,
  now: () => number,
): AllowanceBook => {
  const select = db.prepare(OPEN);
  const elsewhere = db.prepare(ELSEWHERE);
  const open = (): Row[] => select.all({ deviceId: deviceId() ?? '' }) as Row[];
  const holdings = (subject: Subject): Row[] => open().filter((row) => isOf(row, subject));
  const returned = (rows: readonly Row[]): Fact[] =>
    rows.map(({ id }) => returnFact(id, id, now(), null));
  return {
    holdings,
    left: (subject) => {
      const at = now();
      return holdings(subject).reduce((sum, { left, expiresAt }) => {
        return expiresAt > at ? sum + Math.max(0, left) : sum;
      }, 0);
    },
    leftElsewhere: (subject) => {
      const found = elsewhere.get({ deviceId: deviceId() ?? '', ...named(subject) });
      return (found as { readonly left: number }).left;
    },
    spend({ amount, businessDate, newId, ...subject }) {
      const at = now();
      const parts = takeFrom(holdings(subject), amount, at);
      if (!parts.ok) return err(parts.error);
      return ok(
        parts.value.map((part) => ({
          kind: SPEND_KIND.kind,
          id: newId(),
          doc: { ...part, at, businessDate, ...named(subject) },
        })),
      );
    },
    credit: ({ amount, businessDate, newId, ...subject }) => ({
      kind: CREDIT_KIND.kind,
      id: newId(),
      doc: { amount, at: now(), businessDate, ...named(subject) },
    }),
    giveBack: (subject) => returned(subject === undefined ? open() : holdings(subject)),
    expired: () => returned(open().filter(({ expiresAt }) => expiresAt <= now())),
    writeOff: (allowanceId, employeeId) =>
      returnFact(`${allowanceId}:${employeeId}`, allowanceId, now(), employeeId),
    check: (facts) => checkSpends(open, facts),
  };
};

const isOf = (row: Subject, subject: Subject): boolean =>
  row.subjectKind === subject.subjectKind && row.subjectId === subject.subjectId;

const named = ({ subjectKind, subjectId }: Subject) => ({ subjectKind, subjectId });

/** One return a grant and word: giving the same back again is the same fact. */
const returnFact = (
  id: string,
  allowanceId: string,
  at: number,
  employeeId: string | null,
): Fact => ({ kind: RETURN_KIND.kind, id, doc: { allowanceId, at, employeeId } });

/** Read inside the transaction that writes them: nothing can have been spent in between. */
const checkSpends = (open: () => readonly Row[], facts: readonly Fact[]): void => {
  const spends = facts.filter(({ kind }) => kind === SPEND_KIND.kind);
  if (spends.length === 0) return;
  const left = new Map(open().map((row) => [row.id, row.left]));
  for (const { doc } of spends) {
    const id = String(doc.allowanceId);
    const rest = (left.get(id) ?? 0) - Number(doc.amount);
    invariant(Number(doc.amount) > 0 && rest >= 0, `${id} covers what is spent of it`);
    left.set(id, rest);
  }
};
