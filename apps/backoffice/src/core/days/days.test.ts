import { type Fact, ok } from '@galley/base';
import { reportFigures } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { logIn, NOW, OWNER_PIN, openOffice } from '../testing/open-office.fixture.ts';
import { failureOf, nothing } from '../testing/outcomes.fixture.ts';

const none = { receipts: [], payments: [], refunds: [], reversals: [] };
const plain = reportFigures({ ...none, voids: [], moves: [], closed: [], checks: [] });
const day = new Date(NOW).toISOString().slice(0, 10);

const zFact = (number: number, turnoverMinor: number): Fact => ({
  kind: 'z_report',
  id: `zrp_${number}`,
  doc: {
    ...{ businessDate: day, series: '1', number, fromAt: null, madeAt: NOW + number },
    ...{ madeBy: 'emp_ourlight_tom', deviceId: 'dev_register', grandMinor: 0 },
    figures: JSON.parse(
      JSON.stringify({
        ...plain,
        turnoverMinor,
        dates: [{ businessDate: day, receipts: 1, turnoverMinor, taxTotals: [] }],
      }),
    ),
  },
});

const closeFact: Fact = {
  kind: 'day_close',
  id: 'dcl_1',
  doc: {
    ...{ businessDate: day, closedAt: NOW + 1, closedBy: 'emp_ourlight_tom' },
    ...{ deviceId: 'dev_register', turnoverMinor: 500 },
    registers: [
      {
        ...{ deviceId: 'dev_register', name: 'Register 1', lastHeardAt: NOW },
        zs: [{ zId: 'zrp_1', display: '1-Z0001', receipts: 1, turnoverMinor: 500 }],
      },
      { deviceId: 'dev_two', name: 'Register 2', lastHeardAt: null, zs: [] },
    ],
    passes: [{ gate: 'unreachable', names: ['Register 2'], reason: 'Flat battery' }],
  },
};

const countFact = (id: string, countedMinor: number): Fact => ({
  kind: 'fund_count',
  id,
  doc: {
    ...{ businessDate: day, period: 1, fundId: 'drawer/dev_register', sessionId: id },
    ...{ closes: 1, countedMinor, counted: null, expectedMinor: 1000, countedAt: NOW },
    ...{ countedBy: 'emp_ourlight_tom', deviceId: 'dev_register', unheard: [] },
  },
});

const traded = async (pin = OWNER_PIN) => {
  const shop = openOffice();
  const session = await logIn(shop, pin);
  shop.commit([zFact(1, 500), zFact(2, 300), closeFact]);
  shop.commit([countFact('fct_1', 1010), countFact('fct_2', 950)]);
  return { shop, session };
};

describe('days in the back office', () => {
  it('[DY9] a day is shown with its Zs, its close and its supplements, and who was over and short', async () => {
    const { shop, session } = await traded();
    expect(await shop.definition.queries.dayBook.ask(nothing, { session })).toMatchObject(
      ok({
        funds: 'off',
        days: [
          {
            businessDate: day,
            turnoverMinor: 800,
            zs: [{ display: '1-Z0001' }],
            supplements: [{ display: '1-Z0002', turnoverMinor: 300 }],
            close: { turnoverMinor: 500, without: ['Register 2'] },
          },
        ],
        people: [{ counts: 2, overMinor: 10, shortMinor: -50 }],
      }),
    );
  });

  it('[DY9] the file has a row a Z and date', async () => {
    const { shop, session } = await traded();
    const file = await shop.definition.queries.dayBookFile.ask(nothing, { session });
    expect(file.ok && file.value.text.split('\r\n')).toMatchObject([
      'business_date,z,kind,receipts,turnover,currency,closed',
      `${day},1-Z0001,z,1,5.00,GBP,yes`,
      `${day},1-Z0002,supplement,1,3.00,GBP,yes`,
      '',
    ]);
  });

  it('[CA8] whoever closes the day sets whether cash needs an open drawer', async () => {
    const { shop, session } = await traded();
    const { saveFundRule } = shop.definition.commands;
    const set = saveFundRule.run({ funds: 'required' }, shop.call(session));
    expect(await failureOf(set)).toBeUndefined();
    expect(await shop.definition.queries.dayBook.ask(nothing, { session })).toMatchObject(
      ok({ funds: 'required' }),
    );
  });
});
