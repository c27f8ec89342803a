import { describe, expect, test } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from '../testing/open-office.fixture.ts';
import { failureOf } from '../testing/outcomes.fixture.ts';

const opened = async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const view = async () => {
    const answer = await queries.taxes.ask({}, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const save = async (more: Partial<Awaited<ReturnType<typeof view>>>) => {
    const { usualCountry: _usual, countries: _countries, ...before } = await view();
    return commands.saveTaxes.run({ ...before, ...more }, shop.call(session));
  };
  return { view, save };
};

describe('taxes in the office', () => {
  test('[TX9] what is saved is what is shown, and a rate that something needs stays', async () => {
    const { view, save } = await opened();
    const before = await view();
    expect(before).toMatchObject({ taxRounding: 'rate', cashStepMinor: null, country: null });
    const levy = { name: 'City', letter: 'C', ppm: 99_750, inclusive: true, stage: 1 };
    const at = before.rates.length;
    const codes = before.codes.map((code) => ({ ...code, rates: [...code.rates, at] }));
    const outcome = await save({
      ...{ rates: [...before.rates, levy], codes, taxRounding: 'line' },
      ...{ cashStepMinor: 5, country: 'CH', taxNumber: ' CHE-123 ' },
    });
    expect(outcome).toMatchObject({ ok: true });
    const after = await view();
    expect(after.rates.at(-1)).toMatchObject(levy);
    expect(after.codes).toEqual(codes);
    expect(after).toMatchObject({ taxRounding: 'line', cashStepMinor: 5, taxNumber: 'CHE-123' });
    const none = after.codes.map((code) => ({ ...code, rates: [] }));
    expect(await failureOf(save({ codes: none }))).toBe('rate_missing');
  });

  test('[RC2] the country says whether a receipt may be left out', async () => {
    const { save } = await opened();
    expect(await failureOf(save({ country: 'DE', receiptPrint: 'asked' }))).toBe('receipt_needed');
    expect(await save({ country: 'GB', receiptPrint: 'asked' })).toMatchObject({ ok: true });
  });
});
