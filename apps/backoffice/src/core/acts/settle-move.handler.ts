import { err, failure, ok } from '@galley/base';
import { decideSettleMove, settleMoveCommand } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

/** Checks of the kin whose guest check was printed. */
const printedAmong = (office: Office, checkIds: readonly string[]): ReadonlySet<string> =>
  new Set(
    office.reads
      .eventsAbout(checkIds)
      .filter(({ type }) => type === 'guest_check_printed')
      .flatMap(({ subjectId }) => subjectId ?? []),
  );

export const settleMoveHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'settleMove'> => ({
  schema: settleMoveCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const rows = office.reads.check(input.checkId);
        if (rows === undefined) {
          return err(failure('unknown_check', 'This check is not here yet. Wait a moment.'));
        }
        const printed = printedAmong(
          office,
          [rows.check, ...rows.kin].map(({ id }) => id),
        );
        const moved = decideSettleMove({ rows, printed }, input, undefined, context);
        return moved.ok ? ok({ facts: moved.value.facts, result: null }) : moved;
      },
    }),
});
