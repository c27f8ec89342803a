import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { decideChangeLine } from '../checks/change-line/change-line.rule.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import {
  context,
  countingIds,
  diner,
  disordered,
  good,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import { ticketLineOwners } from './ticket-owners.ts';

const at = (device: string, deviceNumber: number) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber });
type Register = ReturnType<typeof at>;
type Act = (rows: CheckRows, by: Register) => readonly Fact[];

const send: Act = (rows, by) => good(decideSendCheck(projectCheck(rows), diner.about, by)).facts;

const changeTo =
  (quantity: number): Act =>
  (rows, by) => {
    const line = projectCheck(rows).lines.find(
      ({ standing, sent }) => standing === 'live' && !sent,
    );
    if (line === undefined) return [];
    const command = { lineId: line.row.id, quantity, modifiers: [] };
    return good(decideChangeLine(projectCheck(rows), diner.menu(line.row.name), command, by)).facts;
  };

const more: Act = (rows, by) => {
  const { lines } = ring(rows, by, 'Chips', 1);
  const known = new Set(rows.lines.map(({ id }) => id));
  return lines
    .filter(({ id }) => !known.has(id))
    .map(({ id, ...doc }) => ({ kind: 'line', id, doc }) as unknown as Fact);
};

const alone = (start: CheckRows, acts: readonly Act[], by: Register): readonly Fact[] => {
  let rows = start;
  return acts.flatMap((act) => {
    const facts = act(rows, by);
    rows = applyFacts(rows, facts);
    return facts;
  });
};

describe('what three registers do with a check while they are cut off from one another', () => {
  test('[KT3] every sent line is made by one ticket, the same in any order and repetition of facts', () => {
    const acts = fc.array(
      fc.oneof(
        fc.constant(send),
        fc.constant(more),
        fc.integer({ min: 1, max: 6 }).map((quantity) => changeTo(quantity)),
      ),
      { maxLength: 5 },
    );
    const order = fc.array(fc.nat(), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(acts, acts, acts, order, (one, two, three, keys) => {
        const by = at('a', 1);
        const start = ring(openTakeaway(by), by, 'Chips', 3);
        const facts = [
          ...alone(start, one, at('b', 2)),
          ...alone(start, two, at('c', 3)),
          ...alone(start, three, at('d', 4)),
        ];
        const { tickets } = applyFacts(start, facts);
        const mixed = applyFacts(start, disordered([...facts, ...facts], keys)).tickets;
        const owners = ticketLineOwners(tickets);
        expect(new Map([...ticketLineOwners(mixed)].toSorted())).toEqual(
          new Map([...owners].toSorted()),
        );
        const sent = new Set(tickets.flatMap(({ lines }) => lines.map(({ lineId }) => lineId)));
        expect(new Set(owners.keys())).toEqual(sent);
        for (const [lineId, id] of owners) {
          const having = tickets.filter(({ lines }) => lines.some((row) => row.lineId === lineId));
          expect(having.filter((ticket) => ticket.id === id)).toHaveLength(1);
          expect(having.map((ticket) => ticket.id).toSorted()[0]).toBe(id);
        }
      }),
    );
  });
});
