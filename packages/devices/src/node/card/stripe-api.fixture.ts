import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

type Step = 'create' | 'process' | 'look' | 'cancel' | 'refund' | 'refunds' | 'reader';
/** Cuts one request of a step: before it did anything, or after it did. */
export type Cut = { readonly step: Step; readonly when: 'before' | 'after' };

type Intent = { id: string; amount: number; status: string; key: string; error: string | null };
type Refund = { id: string; amount: number; intent: string; key: string };
type Reply = { readonly status: number; readonly body: object };

const READER = 'tmr_test';

/** As much of Stripe's API as a reader that a server drives needs, with cards that are presented at once. */
export class StripeApi {
  readonly intents = new Map<string, Intent>();
  readonly refunds: Refund[] = [];
  readonly keys: string[] = [];
  readonly #answers = new Map<string, Reply>();
  readonly #server: Server;
  cut: Cut | undefined;
  /** What becomes of the card that is presented; `never`: nobody presents one. */
  card: 'good' | 'bad' | 'never' = 'good';
  online = true;
  #action: string | null = null;

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', () => done()));
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }

  /** Money that cards paid less what went back. */
  takenMinor(): number {
    const paid = [...this.intents.values()].filter(({ status }) => status === 'succeeded');
    const sum = (amounts: readonly { amount: number }[]) =>
      amounts.reduce((total, { amount }) => total + amount, 0);
    return sum(paid) - sum(this.refunds);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request));
    const url = new URL(request.url ?? '', 'http://stripe');
    const step = stepOf(request.method ?? '', url.pathname);
    const cut = this.cut?.step === step ? this.cut : undefined;
    if (cut !== undefined) this.cut = undefined;
    if (cut?.when === 'before') return void request.socket.destroy();
    const key = String(request.headers['idempotency-key'] ?? '');
    const known = this.#answers.get(key);
    const reply = known ?? this.#reply(step, url, form);
    if (key !== '') {
      this.keys.push(key);
      this.#answers.set(key, reply);
    }
    if (cut?.when === 'after') return void request.socket.destroy();
    response
      .writeHead(reply.status, { 'content-type': 'application/json', 'request-id': 'req_1' })
      .end(JSON.stringify(reply.body));
  }

  #reply(step: Step, url: URL, form: URLSearchParams): Reply {
    const id = url.pathname.split('/')[3] ?? '';
    switch (step) {
      case 'create':
        return this.#create(form);
      case 'process':
        return this.#process(form.get('payment_intent') ?? '');
      case 'look':
        return this.#tell(id);
      case 'cancel':
        return this.#cancel(id);
      case 'refund':
        return this.#refund(form);
      case 'refunds':
        return this.#listRefunds(url.searchParams.get('payment_intent') ?? '');
      default:
        if (url.pathname.endsWith('cancel_action')) this.#action = null;
        return this.#reader();
    }
  }

  #create(form: URLSearchParams): Reply {
    const id = `pi_${this.intents.size + 1}`;
    const key = form.get('metadata[galley_key]') ?? '';
    const amount = Number(form.get('amount'));
    this.intents.set(id, { id, amount, status: 'requires_payment_method', key, error: null });
    return this.#tell(id);
  }

  #process(id: string): Reply {
    const intent = this.intents.get(id);
    if (!this.online || intent?.status !== 'requires_payment_method')
      return refused('The reader cannot take this payment now');
    this.#action = id;
    if (this.card === 'good') intent.status = 'succeeded';
    if (this.card === 'bad') intent.error = 'Your card was declined.';
    if (this.card !== 'never') this.#action = null;
    return this.#reader();
  }

  #cancel(id: string): Reply {
    const intent = this.intents.get(id);
    if (intent?.status !== 'requires_payment_method') return refused('It cannot be cancelled');
    intent.status = 'canceled';
    return this.#tell(id);
  }

  #refund(form: URLSearchParams): Reply {
    const intent = form.get('payment_intent') ?? '';
    const amount = Number(form.get('amount'));
    const paid = this.intents.get(intent);
    const gone = this.refunds.filter((one) => one.intent === intent);
    const left = (paid?.amount ?? 0) - gone.reduce((sum, one) => sum + one.amount, 0);
    if (paid?.status !== 'succeeded' || amount > left) return refused('Greater than what is left');
    const key = form.get('metadata[galley_key]') ?? '';
    this.refunds.push({ id: `re_${this.refunds.length + 1}`, amount, intent, key });
    return { status: 200, body: refundBody(this.refunds.at(-1)) };
  }

  #listRefunds(intent: string): Reply {
    const data = this.refunds.filter((one) => one.intent === intent).map(refundBody);
    return { status: 200, body: { object: 'list', data, has_more: false, url: '/v1/refunds' } };
  }

  #tell(id: string): Reply {
    const intent = this.intents.get(id);
    if (intent === undefined) return refused(`No such payment_intent: ${id}`);
    const card = { brand: 'visa', last4: '4242', receipt: { authorization_code: '123456' } };
    const charge = { id: 'ch_1', payment_method_details: { card_present: card } };
    const body = {
      ...{ object: 'payment_intent', id, amount: intent.amount, status: intent.status },
      latest_charge: intent.status === 'succeeded' ? charge : null,
      last_payment_error: intent.error === null ? null : { message: intent.error },
    };
    return { status: 200, body };
  }

  #reader(): Reply {
    const payment_intent = this.#action;
    const action =
      payment_intent === null
        ? null
        : { type: 'process_payment_intent', process_payment_intent: { payment_intent } };
    const status = this.online ? 'online' : 'offline';
    return { status: 200, body: { object: 'terminal.reader', id: READER, status, action } };
  }
}

const refundBody = (refund: Refund | undefined): object => ({
  ...{ object: 'refund', id: refund?.id, amount: refund?.amount, status: 'succeeded' },
  ...{ payment_intent: refund?.intent, metadata: { galley_key: refund?.key } },
});

const refused = (message: string): Reply => ({
  status: 400,
  body: { error: { type: 'invalid_request_error', message } },
});

const stepOf = (method: string, path: string): Step => {
  if (path.includes('/readers/')) return path.endsWith('intent') ? 'process' : 'reader';
  if (path.startsWith('/v1/refunds')) return method === 'POST' ? 'refund' : 'refunds';
  if (path.endsWith('/cancel')) return 'cancel';
  return method === 'POST' ? 'create' : 'look';
};
