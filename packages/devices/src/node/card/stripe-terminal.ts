import Stripe from 'stripe';
import type {
  CardPort,
  CardReach,
  CardResult,
  CardWish,
  ChargeWish,
  RefundWish,
} from '../../core/card/card-port.ts';
import { type CardWaits, usualWaits } from './card-waits.ts';
import { intentAnswer, refundAnswer } from './stripe-answers.ts';

export type StripeSettings = {
  /** Id of the reader, `tmr_…`. */
  readonly reader: string;
  readonly secretKey: string;
  /** Where the API is; absent: at Stripe. */
  readonly api?: {
    readonly host: string;
    readonly port: number;
    readonly protocol: 'http' | 'https';
  };
  readonly waits?: CardWaits;
  /** How often the reader's progress is asked for, ms. */
  readonly pollMs?: number;
};

const POLL_MS = 700;
const KEY = 'galley_key';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Stripe understood the request and refused it: nothing came of it. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError ||
  error instanceof Stripe.errors.StripeCardError ||
  error instanceof Stripe.errors.StripeAuthenticationError;

/**
 * Stripe Terminal, driven by the server API: a PaymentIntent is made and named before a reader is told of it, so that
 * after any cut it can be asked for by name. Keys of idempotency are the house's own: one that the SDK makes dies with
 * the process.
 */
export const createStripeTerminal = (settings: StripeSettings): CardPort => {
  const { reader, waits = usualWaits, pollMs = POLL_MS } = settings;
  const stripe = new Stripe(settings.secretKey, {
    ...settings.api,
    maxNetworkRetries: 0,
    timeout: waits.callMs,
    telemetry: false,
  });
  const expand = { expand: ['latest_charge'] };
  const look = (id: string) => stripe.paymentIntents.retrieve(id, expand);

  const create = ({ key, amountMinor, currency }: CardWish) =>
    stripe.paymentIntents.create(
      {
        amount: amountMinor,
        currency: currency.toLowerCase(),
        allowed_payment_method_types: ['card_present'],
        capture_method: 'automatic',
        metadata: { [KEY]: key },
      },
      { idempotencyKey: `${key}-create` },
    );

  /** Nothing can come of it any more; or what came of it meanwhile. */
  const close = async (id: string): Promise<CardResult> => {
    const at = await stripe.terminal.readers.retrieve(reader).catch(() => undefined);
    const action = at === undefined || at.deleted === true ? null : at.action;
    if (action?.process_payment_intent?.payment_intent === id)
      await stripe.terminal.readers.cancelAction(reader).catch(() => undefined);
    await stripe.paymentIntents.cancel(id).catch(() => undefined);
    return intentAnswer(await look(id));
  };

  const watch = async (id: string, until: number): Promise<CardResult> => {
    for (;;) {
      const intent = await look(id);
      const said = intentAnswer(intent);
      if (said.outcome !== 'unknown') return said;
      if (intent.last_payment_error != null) {
        const closed = await close(id);
        const reason = intent.last_payment_error.message ?? 'Declined';
        return closed.outcome === 'declined' ? { outcome: 'declined', reason } : closed;
      }
      if (performance.now() > until) return said;
      await new Promise((done) => setTimeout(done, pollMs));
    }
  };

  const present = async (id: string, key: string): Promise<CardResult> => {
    try {
      await stripe.terminal.readers.processPaymentIntent(
        reader,
        { payment_intent: id },
        { idempotencyKey: `${key}-process` },
      );
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const closed = await close(id);
      return closed.outcome === 'declined'
        ? { outcome: 'declined', reason: messageOf(error) }
        : closed;
    }
    return watch(id, performance.now() + waits.guestMs);
  };

  const sure = (work: Promise<CardResult>): Promise<CardResult> =>
    work.catch((error) =>
      isRefusal(error)
        ? { outcome: 'declined' as const, reason: messageOf(error) }
        : { outcome: 'unknown' as const, reason: messageOf(error) },
    );
  const unsure = (work: Promise<CardResult>): Promise<CardResult> =>
    work.catch((error) => ({ outcome: 'unknown' as const, reason: messageOf(error) }));

  const authorise = async (wish: ChargeWish): Promise<CardResult> => {
    const { id } = await create(wish);
    wish.onReference(id);
    return present(id, wish.key);
  };

  /** Without a name nothing was presented: making it once more under its key names what is to be closed. */
  const lookup = async (wish: CardWish): Promise<CardResult> => {
    const id = wish.reference ?? (await create(wish)).id;
    const said = intentAnswer(await look(id));
    return said.outcome === 'unknown' ? close(id) : said;
  };

  const refund = async ({ key, amountMinor, original }: RefundWish): Promise<CardResult> =>
    refundAnswer(
      await stripe.refunds.create(
        {
          payment_intent: original.reference ?? '',
          amount: amountMinor,
          metadata: { [KEY]: key },
        },
        { idempotencyKey: `${key}-refund` },
      ),
    );

  const lookupRefund = async ({ key, original }: RefundWish): Promise<CardResult | undefined> => {
    const { data } = await stripe.refunds.list({
      payment_intent: original.reference ?? '',
      limit: 100,
    });
    const found = data.find(({ metadata }) => metadata?.[KEY] === key);
    return found && refundAnswer(found);
  };

  const reach = async (): Promise<CardReach> => {
    const at = await stripe.terminal.readers.retrieve(reader);
    return at.deleted !== true && at.status === 'online'
      ? { state: 'ready' }
      : { state: 'unreachable', reason: 'The reader is not online' };
  };

  return {
    terminal: `stripe:${reader}`,
    reach: () => reach().catch((error) => ({ state: 'unreachable', reason: messageOf(error) })),
    authorise: (wish) => unsure(authorise(wish)),
    capture: ({ key, reference }) =>
      unsure(
        stripe.paymentIntents
          .capture(reference ?? '', expand, { idempotencyKey: `${key}-capture` })
          .then(intentAnswer),
      ),
    void: (wish) => unsure(lookup(wish)),
    refund: (wish) => sure(refund(wish)),
    lookup: (wish) => unsure(lookup(wish)),
    lookupRefund: (wish) =>
      lookupRefund(wish).catch((error) => ({ outcome: 'unknown', reason: messageOf(error) })),
  };
};
