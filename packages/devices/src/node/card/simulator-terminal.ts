import type { CardPort, CardReach, CardResult, CardWish } from '../../core/card/card-port.ts';
import { type TerminalAddress, terminalText } from '../../core/card/terminal-address.ts';
import { type CardWaits, usualWaits } from './card-waits.ts';
import { readAnswer } from './read-answer.ts';

type At = Extract<TerminalAddress, { adapter: 'simulator' }>;

/** The simulator terminal over its port: JSON by HTTP, one request a call, never repeated by itself. */
export const createSimulatorTerminal = (at: At, waits: CardWaits = usualWaits): CardPort => {
  const call = async (path: string, body: object, ms = waits.callMs): Promise<unknown> => {
    const response = await fetch(`http://${at.host}:${at.port}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(ms),
    });
    return response.json();
  };
  const ask = async (path: string, body: object, ms?: number): Promise<CardResult | undefined> =>
    readAnswer(await call(path, body, ms).catch(() => undefined));
  const sure = async (path: string, body: object, ms?: number): Promise<CardResult> =>
    (await ask(path, body, ms)) ?? { outcome: 'unknown', reason: 'The terminal gave no answer' };
  const plain = ({ key, amountMinor, currency }: CardWish) => ({ key, amountMinor, currency });
  return {
    terminal: terminalText(at),
    async reach(): Promise<CardReach> {
      const said = await call('/reach', {}).catch(() => undefined);
      const { state } = Object(said) as { state?: unknown };
      if (state === 'ready' || state === 'alone') return { state };
      return { state: 'unreachable', reason: 'The terminal does not answer' };
    },
    authorise: (wish) =>
      sure(
        '/authorise',
        { ...plain(wish), offlineLimitMinor: wish.offlineLimitMinor },
        waits.guestMs,
      ),
    capture: (wish) => sure('/capture', plain(wish)),
    void: (wish) => sure('/void', plain(wish)),
    refund: (wish) => sure('/refund', { ...plain(wish), of: wish.original.key }),
    async lookup(wish) {
      const said = await call('/lookup', plain(wish)).catch(() => undefined);
      const { outcome } = Object(said) as { outcome?: unknown };
      // What is still on its way must find its key closed.
      if (outcome === 'not_found') return sure('/void', plain(wish));
      return readAnswer(said) ?? { outcome: 'unknown', reason: 'The terminal gave no answer' };
    },
    async lookupRefund(wish) {
      const said = await call('/lookup', plain(wish)).catch(() => undefined);
      const { outcome } = Object(said) as { outcome?: unknown };
      if (outcome === 'not_found') return undefined;
      return readAnswer(said) ?? { outcome: 'unknown', reason: 'The terminal gave no answer' };
    },
  };
};
