import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered } from '../../testing/fixtures.ts';
import { ticketRow } from '../ticket-marks.fixture.ts';
import { remaker, voidFact } from './remake.fixture.ts';

type Act = (shop: ReturnType<typeof remaker>) => readonly Fact[];

const again: Act = (shop) => {
  const decided = shop.again('tkt_a', 'lin_a1');
  return decided.ok ? shop.keep(decided) : [];
};

/** Of the last one that this device knows of. */
const notAgain: Act = (shop) => {
  const last = shop.states().findLast(({ row }) => row.id !== 'tkt_a');
  const decided = last && shop.notAgain(last.row.id);
  return decided?.ok ? shop.keep(decided) : [];
};

/** What was asked for last goes to the other station, or comes back. */
const move: Act = (shop) => {
  const last = shop.states().findLast(({ row }) => row.id !== 'tkt_a');
  const decided = last && shop.move(last.row.id);
  return decided?.ok ? shop.keep(decided) : [];
};
const moveBack: Act = (shop) => {
  const last = shop.states().find(({ row }) => row.id !== 'tkt_a');
  const decided = last && shop.moveBack(last.row.id);
  return decided?.ok ? shop.keep(decided) : [];
};

const bump: Act = (shop) =>
  shop
    .states()
    .filter(({ row }) => row.id !== 'tkt_a')
    .slice(0, 1)
    .flatMap(({ row }) => [...shop.keep(shop.bump(row.id))]);

const takeOff: Act = (shop) => {
  const facts = [voidFact('lin_a1', 1)];
  shop.hear(facts);
  return facts;
};

test('[KT58] whatever two screens ask for while cut off, all agree, and each remake is made by one ticket, bumped or to be made, or told of', () => {
  const acts = fc.array(fc.constantFrom(again, again, notAgain, move, moveBack, bump, takeOff), {
    maxLength: 6,
  });
  const order = fc.array(fc.nat(), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(acts, acts, order, (one, two, keys) => {
      const shops = [remaker('k', ticketRow('a')), remaker('r', ticketRow('a'))] as const;
      const facts = [
        ...one.flatMap((act) => act(shops[0])),
        ...two.flatMap((act) => act(shops[1])),
      ];
      for (const shop of shops) shop.hear(disordered([...facts, ...facts], keys));
      expect(shops[1].states()).toEqual(shops[0].states());
      const asked = new Set(facts.filter(({ kind }) => kind === 'ticket').map(({ id }) => id));
      const states = shops[0].states().filter(({ row }) => row.id !== 'tkt_a');
      expect(new Set(states.map(({ row }) => row.id))).toEqual(asked);
      const remade = new Set(states.flatMap(({ lines }) => lines.map(({ lineId }) => lineId)));
      for (const lineId of remade) {
        const makers = states.filter(({ lines }) =>
          lines.some((line) => line.lineId === lineId && line.onTicket === null),
        );
        expect(makers).toHaveLength(1);
        for (const { status, remaining, notices } of makers)
          expect(status === 'bumped' || remaining === 1 || notices.length > 0).toBe(true);
      }
    }),
  );
});
