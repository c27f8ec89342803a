import { type Failure, failure } from '@galley/base';
import type { GiftCardRow } from '../rows.ts';

export type GiftCardExpired = Failure<'gift_card_expired'>;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The last business date of a card that is valid for so many months; the last of a month that is shorter. */
export const lastDay = (businessDate: string, months: number): string | null => {
  if (months === 0) return null;
  const [year = 0, month = 1, day = 1] = businessDate.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
};

export const isExpired = ({ expiresOn }: Pick<GiftCardRow, 'expiresOn'>, businessDate: string) =>
  expiresOn !== null && expiresOn < businessDate;

/** A card neither pays nor is loaded after its last day (rule GV5). */
export const expiredProblem = (
  card: Pick<GiftCardRow, 'expiresOn'> | undefined,
  businessDate: string,
): GiftCardExpired | undefined =>
  card !== undefined && isExpired(card, businessDate)
    ? failure(
        'gift_card_expired',
        `This gift card was valid until ${card.expiresOn}. Sell a new one, or ask a manager.`,
        'code',
      )
    : undefined;
