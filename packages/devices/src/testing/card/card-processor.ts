/** What the simulated processor has of one key. Amounts are minor units. */
export type SimulatedPayment = {
  readonly key: string;
  readonly amountMinor: number;
  state: 'in_progress' | 'approved' | 'declined' | 'stored';
  readonly reference: string;
  /** Of a refund: the key of the payment that it went back to. */
  readonly of: string | null;
  /** It was ended before the bank was asked. */
  ended: boolean;
};

const DECLINED = 'The bank of the card says no';

/** Decides each key once, and forgets none: the bank behind the simulator terminal. */
export class CardProcessor {
  readonly #payments = new Map<string, SimulatedPayment>();
  #count = 0;

  get(key: string): SimulatedPayment | undefined {
    return this.#payments.get(key);
  }

  all(): readonly SimulatedPayment[] {
    return [...this.#payments.values()];
  }

  /** The payment of a key; begun where there is none. */
  begin(key: string, amountMinor: number, of: string | null = null): SimulatedPayment {
    const known = this.#payments.get(key);
    if (known !== undefined) return known;
    const reference = `sim_${String(++this.#count).padStart(6, '0')}`;
    const payment: SimulatedPayment = {
      key,
      amountMinor,
      state: 'in_progress',
      reference,
      of,
      ended: false,
    };
    this.#payments.set(key, payment);
    return payment;
  }

  decide(key: string, state: 'approved' | 'declined' | 'stored'): void {
    const payment = this.#payments.get(key);
    if (payment?.state === 'in_progress') payment.state = state;
  }

  /** Nothing comes of a key that is not decided yet. */
  end(key: string): void {
    const payment = this.#payments.get(key);
    if (payment?.state !== 'in_progress') return;
    payment.state = 'declined';
    payment.ended = true;
  }

  /** What a terminal approved by itself arrives. */
  capture(key: string): void {
    const payment = this.#payments.get(key);
    if (payment?.state === 'stored') payment.state = 'approved';
  }

  /** What can still go back of a payment. */
  roomOf(key: string): number {
    const paid = this.#payments.get(key);
    if (paid?.state !== 'approved') return 0;
    const back = this.all().filter((one) => one.of === key && one.state === 'approved');
    return paid.amountMinor - back.reduce((sum, one) => sum + one.amountMinor, 0);
  }

  /** Money that cards paid less what went back: what a test compares with the house's own books. */
  takenMinor(): number {
    return this.all()
      .filter(({ state }) => state === 'approved' || state === 'stored')
      .reduce((sum, { amountMinor, of }) => sum + (of === null ? amountMinor : -amountMinor), 0);
  }

  /** What it says of a payment, as the terminal's protocol has it. */
  tell(payment: SimulatedPayment | undefined): Record<string, unknown> {
    if (payment === undefined) return { outcome: 'not_found' };
    const { state, reference } = payment;
    if (state === 'in_progress') return { outcome: 'in_progress' };
    if (state === 'declined')
      return { outcome: 'declined', reason: payment.ended ? 'Cancelled' : DECLINED };
    const slip = { brand: 'visa', last4: '4242', authCode: reference.slice(-6) };
    return { outcome: 'approved', offline: state === 'stored', reference, ...slip };
  }
}
