import { rowFact, TICKET_RANK } from '@galley/domain';
import { expect, it } from 'vitest';
import { logIn, NOW, OWNER_PIN, openOffice, TODAY } from '../testing/open-office.fixture.ts';

const ticket = (id: string, businessDate: string, at: number, seconds: number) =>
  rowFact('ticket', {
    ...{ id: `tkt_${id}`, checkId: 'chk_1', roundId: 'rnd_1', businessDate, stationKey: 'fry' },
    ...{ course: 1, label: id, guestName: null, orderTypeName: 'Dine in', serverName: 'Tom' },
    lines: [
      { lineId: `lin_${id}`, name: 'Chips', quantity: 1, modifiers: [], note: null, seat: null },
    ],
    ...{ deviceId: 'dev_1', firedAt: at, bumpedAt: at + seconds * 1000, generation: 1 },
    ...{ rank: TICKET_RANK.bumped, replayed: 0, held: null, longestSeconds: null },
    ...{ promisedAt: null, movedFrom: null, movedAt: null, without: null },
  });

it('[KT52] [KT53] tells times of a day, and how far expected ones were off beside an average', async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const before = Array.from({ length: 30 }, (_, at) =>
    ticket(`b${at}`, '2026-05-20', NOW - 12 * 86_400_000 + at * 900_000, 300),
  );
  shop.office.replica.commit({
    facts: [...before, ticket('x', TODAY, NOW, 300), ticket('y', TODAY, NOW + 900_000, 600)],
  });
  const answer = await shop.definition.queries.kitchenNumbers.ask({}, { session });
  if (!answer.ok) throw new Error(answer.error.message);
  const { stations, slowest, expected, hours } = answer.value;
  expect(stations).toMatchObject([{ tickets: 2, medianSeconds: 450, broughtBack: 0 }]);
  expect(slowest.map(({ label }) => label)).toEqual(['y', 'x']);
  expect(hours.map(({ key }) => key)).toEqual(['12']);
  expect(expected).toEqual({ tickets: 2, modelSeconds: 150, averageSeconds: 150 });
});
