import { type Fact, ok, type Result } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import { GIFT_RULE_ID } from '../gift-cards.table.ts';
import type { SaveGiftRuleCommand } from './save-gift-rule.command.ts';

/** What goes for gift cards that are sold from now on (rule GV5). */
export const decideSaveGiftRule = (
  { months }: SaveGiftRuleCommand,
  context: DecisionContext,
): Result<Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'close_day');
  return allowed.ok ? ok([rowAgain('gift_rule', { id: GIFT_RULE_ID, months })]) : allowed;
};
