import { ok } from '@galley/base';
import {
  type CheckRows,
  clashConfirmations,
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
import { checkTitle } from '../queries/check-title.ts';
import { checkView } from '../queries/check-view.ts';
import { nameOf, registerName } from '../queries/names.ts';
import type { PosQuery } from '../queries/query.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { readTable } from '../read/table-reads.ts';

const stepView = ({ read, identity }: PosCore, step: HistoryStep): CheckStep => {
  const { at, event, employeeId, deviceId, stationKey, amountMinor, approverId, reasonId } = step;
  const station = read.stations().find(({ key }) => key === stationKey)?.name ?? stationKey;
  const register = deviceId === null ? null : registerName(read, deviceId, identity.deviceId);
  const personName = employeeId === null ? null : nameOf(read, employeeId);
  const approverName = approverId === null ? null : nameOf(read, approverId);
  const reason = reasonId === null ? null : (read.reason(reasonId)?.name ?? null);
  const placeName = station ?? register;
  return { at, event, amountMinor, personName, placeName, approverName, reason };
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
  const confirmed = readTable(core.replica.db, clashConfirmations, '"checkId" = ?');
  return {
    schema: z.object({ checkId: idText, at: z.int().min(0).optional() }),
    kinds: [...CHECK_KINDS, 'event', 'clash_confirmation'],
    ask({ checkId, at }) {
      const rows = loadCheckRows(core.read, checkId);
      if (rows === undefined) return ok(null);
      const receipts = rows.receipts.filter((row) => row.checkId === checkId);
      const papers = [...receipts, ...core.read.invoicesOf(checkId)];
      const subjects = [checkId, ...papers.map(({ id }) => id)];
      const told = about.all(JSON.stringify(subjects));
      const steps = projectHistory(rows, told, confirmed.all(checkId), (id) =>
        checkTitle(core.read, id),
      );
      return ok({
        steps: steps.map((step) => stepView(core, step)),
        moment: momentOf(core, at === undefined ? rows : rowsAt(rows, at, told)),
      });
    },
  };
};
