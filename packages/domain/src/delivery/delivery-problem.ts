import { type Failure, failure } from '@galley/base';
import type { CheckState } from '../checks/project-check.ts';
import { amountText } from '../tenders/amount-text.ts';

export type DeliveryProblem = Failure<'zone_unknown' | 'zone_out' | 'below_minimum'>;

/** What somebody agreed to: this zone, and so much less than its minimum. */
export type DeliveryAllowed = { readonly zoneId: string; readonly missingMinor: number };

/** What a send and a payment ask of a delivery; absent from a check that is none. */
export type DeliveryAsk = {
  /** Zones where nobody goes for now. */
  readonly outOfService: ReadonlySet<string>;
  readonly allowed: DeliveryAllowed | undefined;
  /** ISO 4217, for the words of failures. */
  readonly currency?: string;
};

/** Why an order is not delivered as it is (rule DL8). */
export const deliveryProblem = (
  { delivery }: Pick<CheckState, 'delivery'>,
  ask: DeliveryAsk | undefined,
): DeliveryProblem | undefined => {
  if (ask === undefined) return undefined;
  if (delivery === null || delivery.zoneId === null)
    return failure(
      'zone_unknown',
      'No zone is known for this address. Check the address, or choose a zone.',
      'zone',
    );
  const { zoneId, zone, missingMinor, minimumMinor } = delivery;
  const agreed = ask.allowed?.zoneId === zoneId ? ask.allowed : undefined;
  if (ask.outOfService.has(zoneId) && agreed === undefined)
    return failure('zone_out', `Nobody delivers to ${zone} for now. Ask a manager.`, 'zone');
  if (missingMinor === 0 || missingMinor <= (agreed?.missingMinor ?? 0)) return undefined;
  const missing = amountText(missingMinor, ask.currency);
  const least = amountText(minimumMinor ?? 0, ask.currency);
  return failure(
    'below_minimum',
    `${missing} is missing to the ${least} that an order to ${zone} must come to. Add something, or ask a manager.`,
    'zone',
  );
};
