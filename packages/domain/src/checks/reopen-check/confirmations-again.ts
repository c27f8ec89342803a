import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../../decision.ts';
import type { ClashConfirmationRow } from '../../rows.ts';
import type { LineAgain } from './reopened-check.ts';

/** What guests were asked about a line holds for the same line on the check that goes on (AY19): who asked and when stay. */
export const confirmationsAgain = (
  lines: readonly LineAgain[],
  confirmations: readonly ClashConfirmationRow[],
  context: DecisionContext,
): Fact[] =>
  lines.flatMap(({ from, line }) =>
    confirmations
      .filter(({ lineId }) => lineId === from.row.id || lineId === from.rootId)
      .map((row) =>
        rowFact('clash_confirmation', {
          ...row,
          id: context.ids('clash'),
          lineId: line.id,
          checkId: line.checkId,
          businessDate: line.businessDate,
          deviceId: context.deviceId,
        }),
      ),
  );
