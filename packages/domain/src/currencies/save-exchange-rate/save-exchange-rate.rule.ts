import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { type DecisionContext, type NotAllowed, requireSound, rowAgain } from '../../decision.ts';
import { exchangeRateId } from '../exchange.ts';
import type { SaveExchangeRateCommand } from './save-exchange-rate.command.ts';

export type SaveExchangeRateError = NotAllowed | Failure<'own_currency' | 'unknown_currency'>;

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const problemOf = (currency: string, own: string): SaveExchangeRateError | undefined => {
  if (currency === own)
    return failure(
      'own_currency',
      `${own} is the house's own currency. Choose another.`,
      'currency',
    );
  return KNOWN.has(currency)
    ? undefined
    : failure(
        'unknown_currency',
        `${currency} is no currency. Type its three letters, as EUR.`,
        'currency',
      );
};

/** What a currency is worth from a date on, or that it is not taken from then on (rule FX1). */
export const decideSaveExchangeRate = (
  houseCurrency: string,
  command: SaveExchangeRateCommand,
  context: DecisionContext,
): Result<Fact[], SaveExchangeRateError> => {
  const problem = problemOf(command.currency, houseCurrency);
  const sound = requireSound(context, 'close_day', problem);
  if (!sound.ok) return err(sound.error);
  const id = exchangeRateId(command.currency, command.validFrom);
  return ok([rowAgain('exchange_rate', { id, ...command })]);
};
