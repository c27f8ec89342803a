import { atFirst } from '@galley/base';
import { type AllergyRows, allergies, allergyWithdrawals, checks } from '@galley/domain';
import { among, bound, type Client, type rowsOfChecks } from './check-row-reads.ts';

type OfChecks = Pick<ReturnType<typeof rowsOfChecks>, 'movesOfChecks' | 'linesOfChecks'>;

/** What tells of the allergies on whole kins of checks. Most have none: then neither lines nor moves are read. */
export const allergyReads = (db: Client, { movesOfChecks, linesOfChecks }: OfChecks) => {
  const noted = atFirst(() =>
    db.select().from(allergies).where(among(allergies.checkId)).prepare(),
  );
  const withdrawn = atFirst(() =>
    db.select().from(allergyWithdrawals).where(among(allergyWithdrawals.checkId)).prepare(),
  );
  const { id, reopens } = checks;
  const goesOn = atFirst(() => db.select({ id, reopens }).from(checks).where(among(id)).prepare());
  return (ids: readonly string[]): AllergyRows => {
    const found = noted().all(bound(ids));
    const withdrawals = withdrawn().all(bound(ids));
    const some = found.length > 0;
    return {
      allergies: found,
      withdrawals,
      moves: some ? [...movesOfChecks(ids)] : [],
      lines: some ? [...linesOfChecks(ids)] : [],
      reopenings: some ? goesOn().all(bound(ids)) : [],
    };
  };
};
