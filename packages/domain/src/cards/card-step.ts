import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../decision.ts';
import type { CardIntentRow, CardStepRow } from '../rows.ts';
import type { CardStepType } from './cards.table.ts';

type Told = Partial<
  Pick<
    CardStepRow,
    'reference' | 'brand' | 'last4' | 'authCode' | 'reason' | 'offline' | 'approvedBy'
  >
>;

/** The last four digits and nothing before them, whatever a terminal tells. */
const lastFour = (digits: string | null | undefined): string | null =>
  digits == null ? null : digits.replace(/\D/g, '').slice(-4);

const shortText = (text: string | null | undefined, most: number): string | null =>
  text == null || text === '' ? null : text.slice(0, most);

export const cardStepFact = (
  intent: CardIntentRow,
  type: CardStepType,
  context: DecisionContext,
  told: Told = {},
): Fact => {
  const row: CardStepRow = {
    id: context.ids('cardStep'),
    intentId: intent.id,
    checkId: intent.checkId,
    businessDate: context.businessDate,
    type,
    at: context.now,
    by: context.employeeId,
    approvedBy: told.approvedBy ?? null,
    deviceId: context.deviceId,
    reference: shortText(told.reference, 80),
    brand: shortText(told.brand, 40),
    last4: lastFour(told.last4),
    authCode: shortText(told.authCode, 20),
    reason: shortText(told.reason, 200),
    offline: told.offline ?? null,
  };
  return rowFact('card_step', row);
};
