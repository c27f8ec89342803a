import { ok } from '@galley/base';
import {
  type CheckRows,
  events,
  type HistoryStep,
  idText,
  projectCheck,
  projectHistory,
  rowsAt,
} from '@galley/domain';
import { z } from 'zod';
import type { CheckMoment, CheckStep } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { checkView } from '../queries/check-view.ts';
import { nameOf, registerName } from '../queries/names.ts';
import type { PosQuery } from '../queries/query.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { readTable } from '../read/table-reads.ts';

const stepView = ({ read, identity }: PosCore, step: HistoryStep): CheckStep => {
  const { at, event, employeeId, deviceId, stationKey, amountMinor } = step;
  const station = read.stations().find(({ key }) => key === stationKey)?.name ?? stationKey;
  const register = deviceId === null ? null : registerName(read, deviceId, identity.deviceId);
  const personName = employeeId === null ? null : nameOf(read, employeeId);
  return { at, event, amountMinor, personName, placeName: station ?? register };
};

const momentOf = ({ read, identity }: PosCore, rows: CheckRows): CheckMoment => {
  const view = checkView(read, projectCheck(rows), identity.deviceId);
  const { lines, subtotalMinor, totalMinor, paidMinor, dueMinor, payments, status } = view;
  return { lines, subtotalMinor, totalMinor, paidMinor, dueMinor, payments, status };
};

/** What happened to a check, and how it stood at any moment of that (rules CH1, CH2). */
export const checkHistoryQuery: PosQuery<'checkHistory'> = (core) => {
  const about = readTable(
    core.replica.db,
    events,
    '"subjectId" IN (SELECT value FROM json_each(?))',
  );
  return {
    schema: z.object({ checkId: idText, at: z.int().min(0).optional() }),
    kinds: [...CHECK_KINDS, 'event'],
    ask({ checkId, at }) {
      const rows = loadCheckRows(core.read, checkId);
      if (rows === undefined) return ok(null);
      const receipts = rows.receipts.filter((row) => row.checkId === checkId);
      const subjects = [checkId, ...receipts.map(({ id }) => id)];
      const steps = projectHistory(rows, about.all(JSON.stringify(subjects)));
      return ok({
        steps: steps.map((step) => stepView(core, step)),
        moment: momentOf(core, at === undefined ? rows : rowsAt(rows, at)),
      });
    },
  };
};
