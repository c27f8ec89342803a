import { rowFact } from '@galley/domain';
import { expect, test } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from '../testing/open-office.fixture.ts';

const card = (code: string, expiresOn: string | null) =>
  rowFact('gift_card', {
    ...{ id: `gift_${code}`, code, expiresOn, issuedAt: 1 },
    ...{ issuedBy: 'emp_1', deviceId: 'dev_1' },
  });

test('[GV3] [GV5] the office lists what the house owes, what expired, and each card’s statement', async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const { replica } = shop.office;
  const credit = (subjectId: string, amount: number, id: string) =>
    replica.allowance.credit({
      ...{ subjectKind: 'gift_card', subjectId, amount, businessDate: '2026-06-01' },
      newId: () => id,
    });
  replica.commit({
    facts: [
      card('PRINTED1', null),
      card('PRINTED2', '2020-01-01'),
      credit('gift_PRINTED1', 2500, 'gld_1:load'),
      credit('gift_PRINTED1', 100, 'gld_2:load'),
      credit('gift_PRINTED2', 900, 'gld_3:load'),
    ],
  });
  expect(await commands.saveGiftRule.run({ months: 36 }, shop.call(session))).toMatchObject({
    ok: true,
  });
  expect(await queries.giftCards.ask({}, { session })).toMatchObject({
    ok: true,
    value: {
      ...{ months: 36, owedMinor: 2600, expiredMinor: 900 },
      cards: [
        { code: '…TED1', balanceMinor: 2600, entries: [{ type: 'loaded' }, { type: 'loaded' }] },
        { code: '…TED2', expired: true },
      ],
    },
  });
});
