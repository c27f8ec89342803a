import { atFirst } from '@galley/base';
import { dayCloses, type ZReportRow, zReports } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

type RegisterRow = { readonly id: string; readonly name: string };

/** How many Zs back a share of an earlier date is looked for. */
const RECENT_ZS = 400;

/** Reads about days, their Zs and the registers of the site. */
export const dayReader = (db: Replica['db']) => {
  const closesOf = readTable(db, dayCloses, 'businessDate = ?');
  const zs = readTable(db, zReports, '1 = 1 ORDER BY madeAt DESC, id DESC LIMIT ?');
  const registers = atFirst(() =>
    db.prepare(
      "SELECT id, name FROM device WHERE rank = 0 AND deviceKind = 'register' ORDER BY number",
    ),
  );
  const withoutZ = atFirst(() =>
    db
      .prepare(
        `SELECT DISTINCT r.deviceId FROM receipt r WHERE r.businessDate <= ? AND r.period >
           coalesce((SELECT max(z.number) FROM z_report z WHERE z.series = r.series), 0)`,
      )
      .pluck(),
  );
  const heard = atFirst(() =>
    db
      .prepare(
        `SELECT EXISTS (SELECT 1 FROM payment WHERE deviceId = @id AND paidAt > @at)
           OR EXISTS (SELECT 1 FROM event WHERE deviceId = @id AND at > @at)
           OR EXISTS (SELECT 1 FROM declared_loss WHERE lostDeviceId = @id AND declaredAt > @at)`,
      )
      .pluck(),
  );
  return {
    dayCloses: (businessDate: string) => closesOf.all(businessDate),
    recentZs: (): ZReportRow[] => zs.all(RECENT_ZS),
    siteRegisters: () => registers().all() as RegisterRow[],
    /** Registers with receipts up to a date that stand in no Z yet, as far as is known here. */
    registersWithoutZ: (businessDate: string) => withoutZ().all(businessDate) as string[],
    /** Something that a device did later has come, or what it did is given up. */
    heardSince: (id: string, at: number) => heard().get({ id, at }) === 1,
  };
};
