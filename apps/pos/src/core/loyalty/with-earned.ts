import { pointsOwner } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { loadCheckRows } from '../read/load-check.ts';

/** Whose points an act on a check may take back; null: nobody's, or no hub could grant them. */
const holderOf = ({ read, sync }: PosCore, checkId: string | undefined): string | null => {
  if (read.programme()?.active !== 1 || sync.view().mode !== 'online') return null;
  const rows = loadCheckRows(read, checkId ?? '');
  return rows === undefined ? null : pointsOwner(rows, rows.check);
};

/**
 * Does something that takes back what a check earned: the hub is asked first for what this register does not hold, and
 * others may have the rest afterwards (rules LY9, LY13). Without a hub it is done at once.
 */
export const withEarned = async <Done>(
  core: PosCore,
  checkId: string | undefined,
  done: () => Done,
): Promise<Done> => {
  const customerId = holderOf(core, checkId);
  if (customerId === null) return done();
  await core.points.ask(customerId);
  const result = done();
  const goesOn = core.checkStates.open().some(({ check }) => check.customerId === customerId);
  const freed = goesOn ? [] : core.points.giveBack(customerId);
  if (freed.length > 0) core.replica.commit({ facts: freed });
  return result;
};
