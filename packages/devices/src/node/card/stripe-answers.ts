import type Stripe from 'stripe';
import type { CardResult, CardSlip } from '../../core/card/card-port.ts';

const slipOf = ({ id, latest_charge }: Stripe.PaymentIntent): CardSlip => {
  const charge = typeof latest_charge === 'object' ? latest_charge : null;
  const card = charge?.payment_method_details?.card_present;
  return {
    reference: id,
    brand: card?.brand ?? null,
    last4: card?.last4 ?? null,
    authCode: card?.receipt?.authorization_code ?? null,
  };
};

/** What the state of a PaymentIntent means: only a final one is an answer. */
export const intentAnswer = (intent: Stripe.PaymentIntent): CardResult => {
  if (intent.status === 'succeeded' || intent.status === 'requires_capture')
    return { outcome: 'approved', offline: false, ...slipOf(intent) };
  if (intent.status === 'canceled')
    return {
      outcome: 'declined',
      reason: intent.last_payment_error?.message ?? 'Cancelled',
    };
  return { outcome: 'unknown', reason: `The payment is ${intent.status.replaceAll('_', ' ')}` };
};

export const refundAnswer = ({ id, status, failure_reason }: Stripe.Refund): CardResult => {
  if (status === 'succeeded') {
    const slip = { reference: id, brand: null, last4: null, authCode: null };
    return { outcome: 'approved', offline: false, ...slip };
  }
  return status === 'failed' || status === 'canceled'
    ? { outcome: 'declined', reason: failure_reason ?? 'The refund failed' }
    : { outcome: 'unknown', reason: `The refund is ${status ?? 'on its way'}` };
};
