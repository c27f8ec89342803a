import { describe, expect, test } from 'vitest';
import { codeOf } from '../../testing/fixtures.ts';
import { ticketRow } from '../ticket-marks.fixture.ts';
import { remaker, ticketOf, voidFact } from './remake.fixture.ts';

const three = () => {
  const row = ticketRow('a');
  const [chips, salad] = row.lines;
  return { ...row, lines: [{ ...chips!, quantity: 3 }, salad!] };
};

describe('a dish that is made again', () => {
  test('[KT56] stands at its station as a ticket of its own, before others, with its reason', () => {
    const shop = remaker('k', three());
    shop.keep(shop.bump('tkt_a'));
    const id = ticketOf(shop.keep(shop.again('tkt_a', 'lin_a1', 2, 'overcooked')));
    expect(shop.open()).toEqual([[id, 2]]);
    expect(shop.state(id)).toMatchObject({
      ...{ rushed: true, notices: [], row: { checkId: 'chk_a', label: 'a' } },
      lines: [{ name: 'Chips', quantity: 2, remake: { of: 'lin_a1', reason: 'overcooked' } }],
    });
  });

  test('[KT56] no more of it than was sold and is not voided, and not what another ticket makes', () => {
    const shop = remaker('k', three(), ticketRow('b', { lines: three().lines }));
    expect(codeOf(shop.again('tkt_a', 'lin_a1', 4))).toBe('too_many');
    shop.hear([voidFact('lin_a1', 2)]);
    expect(codeOf(shop.again('tkt_a', 'lin_a1', 2))).toBe('too_many');
    expect(codeOf(shop.again('tkt_b', 'lin_a1', 1))).toBe('nothing_to_remake');
    expect(codeOf(shop.again('tkt_a', 'lin_none', 1))).toBe('nothing_to_remake');
  });

  test('[KT56] what was made again may be dropped as well', () => {
    const shop = remaker('k', ticketRow('a'));
    const first = shop.keep(shop.again('tkt_a', 'lin_a1'));
    const [line] = shop.state(ticketOf(first)).lines;
    shop.keep(shop.bump(ticketOf(first)));
    const second = ticketOf(shop.keep(shop.again(ticketOf(first), line!.lineId)));
    expect(shop.state(second).lines).toMatchObject([{ remake: { of: 'lin_a1', sold: 1 } }]);
    expect(shop.state(second).notices).toEqual([]);
  });

  test('[KT57] is not, until its station has begun, and the station acknowledges that', () => {
    const shop = remaker('k', ticketRow('a'));
    shop.keep(shop.bump('tkt_a'));
    const id = ticketOf(shop.keep(shop.again('tkt_a', 'lin_a1')));
    shop.keep(shop.notAgain(id));
    expect(shop.keep(shop.notAgain(id))).toEqual([]);
    const [notice] = shop.state(id).notices;
    expect(notice).toMatchObject({ type: 'void', text: '1 × Chips: not again after all' });
    expect(shop.open()).toEqual([[id, 0]]);
    shop.see(id, notice!.subjectId);
    expect(shop.open()).toEqual([]);
    const other = ticketOf(shop.keep(shop.again('tkt_a', 'lin_a1')));
    shop.keep(shop.bump(other));
    expect(codeOf(shop.notAgain(other))).toBe('remake_begun');
    expect(codeOf(shop.notAgain('tkt_a'))).toBe('not_a_remake');
  });

  test('[KT57] taken back after it was made over, the station that has it is told; given back it is made again', () => {
    const shop = remaker('k', ticketRow('a'));
    const id = ticketOf(shop.keep(shop.again('tkt_a', 'lin_a1')));
    const there = ticketOf(shop.keep(shop.move(id)));
    expect(shop.open('grill')).toEqual([[there, 1]]);
    shop.keep(shop.moveBack(id));
    expect(shop.state(id)).toMatchObject({ remaining: 1 });
    const again = ticketOf(shop.keep(shop.move(id)));
    shop.keep(shop.notAgain(id));
    expect(shop.state(again)).toMatchObject({
      ...{ remaining: 0, notices: [{ text: '1 × Chips: not again after all' }] },
    });
  });

  test('[KT57] not once the station that it was made over to has it done', () => {
    const shop = remaker('k', ticketRow('a'));
    const id = ticketOf(shop.keep(shop.again('tkt_a', 'lin_a1')));
    const there = ticketOf(shop.keep(shop.move(id)));
    shop.keep(shop.bump(there));
    expect(codeOf(shop.notAgain(id))).toBe('remake_begun');
    expect(codeOf(shop.notAgain(there))).toBe('remake_begun');
  });

  test('[KT57] a void leaves it as far as enough of the line is left', () => {
    const shop = remaker('k', three());
    const id = ticketOf(shop.keep(shop.again('tkt_a', 'lin_a1', 2)));
    shop.hear([voidFact('lin_a1', 1)]);
    expect(shop.state(id)).toMatchObject({ remaining: 2, notices: [] });
    shop.hear([voidFact('lin_a1', 2, 'void_more')]);
    expect(shop.state(id)).toMatchObject({ remaining: 0, notices: [{ subjectId: 'void_more' }] });
  });

  test('[KT58] asked for at two screens cut off from each other, both say so', () => {
    const one = remaker('k', ticketRow('a'));
    const two = remaker('r', ticketRow('a'));
    const facts = [
      ...one.keep(one.again('tkt_a', 'lin_a1')),
      ...two.keep(two.again('tkt_a', 'lin_a1')),
    ];
    one.hear(facts);
    two.hear(facts);
    const texts = one.states().flatMap(({ notices }) => notices.map(({ text }) => text));
    expect(texts).toEqual(
      Array(2).fill('1 × Chips: asked for again twice, also as 1 × Chips, ask which'),
    );
    expect(two.states()).toEqual(one.states());
    two.keep(two.notAgain(ticketOf(two.keep(two.again('tkt_a', 'lin_a1')))));
    expect(two.states().flatMap(({ notices }) => notices)).toHaveLength(3);
  });
});
