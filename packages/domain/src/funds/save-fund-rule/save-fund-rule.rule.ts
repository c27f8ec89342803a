import { type Fact, ok, type Result } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import type { SaveFundRuleCommand } from './save-fund-rule.command.ts';

/** What the site asks of cash from now on (rule CA8). */
export const decideSaveFundRule = (
  { funds }: SaveFundRuleCommand,
  context: DecisionContext,
): Result<Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'close_day');
  if (!allowed.ok) return allowed;
  return ok([rowAgain('fund_rule', { id: context.siteId, funds })]);
};
