import { describe, expect, test } from 'vitest';
import { availabilityOf } from '../../testing/availability.fixture.ts';
import { codeOf, context, diner, good, openTakeaway, ring } from '../../testing/fixtures.ts';
import { applyFacts } from '../apply-facts.ts';
import type { CheckRows } from '../check-rows.ts';
import { projectCheck } from '../project-check.ts';
import { decideSendCheck } from '../send-check/send-check.rule.ts';
import { decideRepeatRound } from './repeat-round.rule.ts';

const by = context();

const send = (rows: CheckRows, at: number): CheckRows => {
  const who = { ...by, now: by.now + at };
  return applyFacts(rows, good(decideSendCheck(projectCheck(rows), diner.about, who)).facts);
};

const repeat = (rows: CheckRows, lacking: string[] = []) =>
  decideRepeatRound(
    projectCheck(rows),
    rows.rounds,
    (itemId) => {
      const item = diner.items.find(({ id }) => id === itemId);
      const unavailableSince = lacking.includes(item?.name ?? '') ? 1 : null;
      return {
        ...diner.menu(item?.name ?? ''),
        item: item && { ...item, unavailableSince },
        availability: availabilityOf(),
      };
    },
    by,
  );

describe('the same round again', () => {
  const first = send(ring(openTakeaway(by), by, 'Cola', 2), 1);
  const second = send(ring(ring(first, by, 'Chips', 1), by, 'Lemon tart', 3), 2);

  test('[RR1] rings what was sent last, in its quantity, at the price of now', () => {
    const lines = good(repeat(second));
    const rung = lines.map((one) => ('line' in one ? [one.line.name, one.line.quantity] : []));
    expect(rung).toEqual([
      ['Chips', 1],
      ['Lemon tart', 3],
    ]);
    const facts = lines.flatMap((one) => ('facts' in one ? one.facts : []));
    const state = projectCheck(applyFacts(second, facts));
    expect(state.unsentCount).toBe(2);
    expect(state.lines).toHaveLength(5);
  });

  test('[RR1] leaves out what cannot be had, and says why', () => {
    const [chips, tart] = good(repeat(second, ['Chips']));
    expect(chips).toMatchObject({ refused: { code: 'item_unavailable' } });
    expect(tart).toMatchObject({ line: { name: 'Lemon tart' } });
  });

  test('[RR1] needs a round', () => {
    expect(codeOf(repeat(ring(openTakeaway(by), by, 'Cola')))).toBe('no_round');
  });
});
