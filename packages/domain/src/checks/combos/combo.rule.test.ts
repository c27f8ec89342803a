import { describe, expect, test } from 'vitest';
import { withPartGroups } from '../../menu/combo-parts.ts';
import { checkTasks } from '../../tasks/check-tasks.ts';
import { availabilityOf } from '../../testing/availability.fixture.ts';
import { codeOf, context, diner, good, openTakeaway } from '../../testing/fixtures.ts';
import { decideAddLine } from '../add-line/add-line.rule.ts';
import type { LineMenu } from '../add-line/line-menu.ts';
import { applyFacts } from '../apply-facts.ts';
import { decideChangeLine } from '../change-line/change-line.rule.ts';
import type { CheckRows } from '../check-rows.ts';
import { projectCheck } from '../project-check.ts';
import { decideRemoveLine } from '../remove-line/remove-line.rule.ts';
import { decideRepeatRound } from '../repeat-round/repeat-round.rule.ts';
import { decideRestoreLine } from '../restore-line/restore-line.rule.ts';
import { decideSendCheck } from '../send-check/send-check.rule.ts';
import { decideVoidLine } from '../void-line/void-line.rule.ts';

const by = context();
const modifiers = withPartGroups(diner.modifiers, diner.items);
const menuOf = (itemId: string): LineMenu => ({
  ...diner.menu('Sandwich deal'),
  item: diner.items.find(({ id }) => id === itemId),
  modifiers,
  partOf: (id) => ({ item: diner.items.find((row) => row.id === id) }),
});
const deal = diner.item('Sandwich deal');

/** Choices by names, `>` before what is within. */
const said = (...names: string[]) =>
  names.map((text) => {
    const name = text.replace('>', '');
    const parts = ['Sandwich', 'Side', 'Drink', 'Bread', 'Leave off'];
    const found = modifiers.find(
      (row) =>
        row.name === name &&
        diner.groups.some((one) => one.id === row.groupId && parts.includes(one.name)),
    );
    return { modifierId: found?.id ?? name, quantity: 1, depth: text.startsWith('>') ? 1 : 0 };
  });

const usual = ['Crab sandwich', '>Ciabatta', '>No butter', 'Chips', 'Cola'];
const ring = (rows: CheckRows, names: readonly string[] = usual, menu = menuOf(deal.id)) =>
  decideAddLine(
    projectCheck(rows),
    menu,
    { checkId: rows.check.id, itemId: deal.id, quantity: 1, modifiers: said(...names) },
    by,
  );
const rung = () => {
  const rows = openTakeaway(by);
  return applyFacts(rows, good(ring(rows)).facts);
};
const linesOf = (rows: CheckRows) =>
  projectCheck(rows).lines.filter(({ standing }) => standing === 'live');

describe('meal deals', () => {
  test('[CB1] each part is a line of its own, with its station, course, choices and name of the deal', () => {
    const lines = linesOf(rung()).map(({ row }) => row);
    expect(lines.map(({ name }) => name)).toEqual(['Crab sandwich', 'Chips', 'Cola']);
    expect(lines.map(({ stationKey }) => stationKey)).toEqual(['cold', 'fry', null]);
    expect(lines[0]?.modifiers.map(({ name, depth = 0 }) => [name, depth])).toEqual([
      ['Ciabatta', 0],
      ['No butter', 0],
    ]);
    expect(new Set(lines.map(({ combo }) => combo?.id)).size).toBe(1);
    expect(lines[1]?.combo).toMatchObject({ name: 'Sandwich deal', itemId: deal.id });
    expect(codeOf(ring(openTakeaway(by), ['Crab sandwich', '>Ciabatta', 'Chips']))).toBe(
      'modifier_missing',
    );
  });

  test('[CB2] the price is one, with what dearer choices cost on top', () => {
    const state = projectCheck(rung());
    // The deal, the crab and the ciabatta.
    expect(state.totalMinor).toBe(1095 + 350 + 50);
  });

  test('[CB4] what is taken off before the send goes whole, and comes back whole', () => {
    const rows = rung();
    const [, chips] = linesOf(rows);
    const lineId = chips?.row.id ?? '';
    const without = applyFacts(rows, good(decideRemoveLine(projectCheck(rows), { lineId }, by)));
    expect(linesOf(without)).toEqual([]);
    const back = applyFacts(without, good(decideRestoreLine(without, { lineId }, by)).facts);
    expect(projectCheck(back).totalMinor).toBe(1495);
    expect(linesOf(back)).toHaveLength(3);
  });

  test('[TK6] removed at one register and sent at another is one task, by the name of the deal', () => {
    const rows = rung();
    const [crab] = linesOf(rows);
    const sent = good(decideSendCheck(projectCheck(rows), diner.about, by)).facts;
    const removed = good(decideRemoveLine(projectCheck(rows), { lineId: crab?.row.id ?? '' }, by));
    for (const order of [
      [sent, removed],
      [removed, sent],
    ]) {
      const met = order.reduce((before, facts) => applyFacts(before, facts), rows);
      expect(checkTasks(met, projectCheck(met))).toMatchObject([
        { type: 'late_change', names: ['Sandwich deal'] },
      ]);
    }
  });

  test('[CB4] a part keeps its share when it is edited, and has no other quantity than the deal', () => {
    const rows = rung();
    const [crab] = linesOf(rows);
    const change = (quantity: number, names: readonly string[]) =>
      decideChangeLine(
        projectCheck(rows),
        menuOf(crab?.row.itemId ?? ''),
        { lineId: crab?.row.id ?? '', quantity, modifiers: said(...names) },
        by,
      );
    expect(codeOf(change(2, ['Ciabatta']))).toBe('combo_quantity');
    const after = applyFacts(rows, good(change(1, ['Granary'])).facts);
    expect(projectCheck(after).totalMinor).toBe(1445);
  });

  test('[CB4] a void of a sent part takes its share off, exactly', () => {
    const rows = rung();
    const sent = good(decideSendCheck(projectCheck(rows), diner.about, by));
    expect(sent.tickets.map(({ stationKey }) => stationKey).sort()).toEqual(['cold', 'fry']);
    const state = projectCheck(applyFacts(rows, sent.facts));
    const total = state.totalMinor;
    for (const { row, amountMinor } of state.lines) {
      const command = {
        ...{ lineId: row.id, quantity: 1, reasonId: diner.reason('void') },
        disposition: 'not_made' as const,
      };
      const { facts } = good(
        decideVoidLine(
          state,
          diner.reasons,
          command,
          undefined,
          context({ voidLimitMinor: 100_000 }),
        ),
      );
      const after = projectCheck(applyFacts(applyFacts(rows, sent.facts), facts));
      expect(after.totalMinor).toBe(total - amountMinor);
    }
  });

  test('[CB5] a part whose item is 86 cannot be chosen, nor the deal of which no part is left', () => {
    const rows = { groups: diner.groups, modifiers, items: diner.items };
    const out = (names: readonly string[]) =>
      availabilityOf({
        ...rows,
        items: diner.items.map((row) =>
          names.includes(row.name) ? { ...row, unavailableSince: 1 } : row,
        ),
      });
    const cola = out(['Cola']);
    expect(codeOf(ring(openTakeaway(by), usual, { ...menuOf(deal.id), availability: cola }))).toBe(
      'modifier_unavailable',
    );
    expect(cola.lackOfItem(deal)).toBeUndefined();
    const dry = out(['Cola', 'Diet cola', 'Cloudy lemonade']);
    expect(dry.lackOfItem(deal)).toMatchObject({ why: 'choices', name: 'Drink' });
  });

  test('[CB6] a round again rings the deal, at the price of the deal', () => {
    const rows = rung();
    const sent = good(decideSendCheck(projectCheck(rows), diner.about, by));
    const all = applyFacts(rows, sent.facts);
    const again = good(decideRepeatRound(projectCheck(all), all.rounds, menuOf, by));
    expect(again).toHaveLength(1);
    const facts = again.flatMap((one) => ('line' in one ? one.facts : []));
    const after = projectCheck(applyFacts(all, facts));
    expect(after.totalMinor).toBe(2 * 1495);
    const combos = new Set(after.lines.map(({ row }) => row.combo?.id));
    expect(combos.size).toBe(2);
  });
});
