import type { Fact, Result } from '@galley/base';
import { ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { allergyKey } from '../allergy-marks.ts';
import { confirmationFacts } from '../clashes.ts';
import type { UnconfirmedLine } from '../unconfirmed.ts';
import type { ConfirmClashesCommand } from './confirm-clashes.command.ts';

/** What the person was shown and the line has; what was confirmed or sent meanwhile is not recorded twice. */
export const decideConfirmClashes = (
  open: readonly UnconfirmedLine[],
  { lines }: ConfirmClashesCommand,
  context: DecisionContext,
): Result<readonly Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const shown = new Map(lines.map(({ lineId, confirms }) => [lineId, new Set(confirms)]));
  return ok(
    open.flatMap(({ line, clashes }) => {
      const keys = shown.get(line.row.id);
      const seen = clashes.filter((clash) => keys?.has(allergyKey(clash)) === true);
      return confirmationFacts(line.row, seen, context);
    }),
  );
};
