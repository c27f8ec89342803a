import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { ModifierPriceRow, ModifierRow, PriceLevelRow } from '../../rows.ts';
import type { SaveModifierPriceCommand } from './save-prices.command.ts';

export type SaveModifierPriceError = NotAllowed | Failure<'unknown_modifier' | 'unknown_level'>;

export const modifierPriceId = (modifierId: string, levelId: string): string =>
  `mpr_${modifierId.slice(4)}_${levelId.slice(4)}`;

/** What a modifier costs on a level; a new price is also an event with the old and the new one (rules OT11, ME1). */
export const decideSaveModifierPrice = (
  modifier: ModifierRow | undefined,
  level: PriceLevelRow | undefined,
  before: ModifierPriceRow | undefined,
  { priceMinor }: SaveModifierPriceCommand,
  context: DecisionContext,
): Result<Fact[], SaveModifierPriceError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  if (modifier === undefined)
    return err(failure('unknown_modifier', 'This modifier is gone. Look again.', 'modifierId'));
  if (level === undefined)
    return err(failure('unknown_level', 'This price level is gone. Look again.', 'levelId'));
  if (priceMinor === (before?.priceMinor ?? null)) return ok([]);
  const id = modifierPriceId(modifier.id, level.id);
  const from = before?.priceMinor ?? modifier.priceMinor;
  const told = { from, to: priceMinor ?? modifier.priceMinor, level: level.name };
  const row = { id, modifierId: modifier.id, levelId: level.id };
  return ok([
    priceMinor === null
      ? { kind: 'modifier_price', id, doc: {}, deleted: true }
      : rowAgain('modifier_price', { ...row, priceMinor }),
    eventFact(context, 'price_changed', modifier.id, told),
  ]);
};
