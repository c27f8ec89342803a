import { type Fact, ok } from '@galley/base';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { AdjustCommand } from '../../adjustments/adjust/adjust.command.ts';
import { decideAdjust } from '../../adjustments/adjust/adjust.rule.ts';
import { decideWithdrawAdjustment } from '../../adjustments/withdraw-adjustment/withdraw-adjustment.rule.ts';
import { ALLERGENS } from '../../allergies/allergens.ts';
import { decideNoteAllergies } from '../../allergies/note-allergies/note-allergies.rule.ts';
import { rowFact } from '../../decision.ts';
import type { CheckTieRow } from '../../rows.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import {
  context,
  countingIds,
  type Diner,
  diner,
  exclusiveDiner,
  openTakeaway,
} from '../../testing/fixtures.ts';
import { decideAddLine } from '../add-line/add-line.rule.ts';
import { applyFacts } from '../apply-facts.ts';
import { type CheckRows, seenFrom } from '../check-rows.ts';
import { joinKin } from '../join-kin.ts';
import { decideMergeChecks } from '../merge-checks/merge-checks.rule.ts';
import { decideMoveLines } from '../move-lines/move-lines.rule.ts';
import { projectCheck } from '../project-check.ts';
import { decideSeatLines } from '../seat-lines/seat-lines.rule.ts';
import { decideSendCheck } from '../send-check/send-check.rule.ts';
import { decideSettleMove } from '../settle-move/settle-move.rule.ts';
import { decideShareLines } from '../share-lines/share-lines.rule.ts';
import { decideSplitCheck } from '../split-check/split-check.rule.ts';
import { decideUndoMove } from '../undo-move/undo-move.rule.ts';
import { decideVoidLine } from '../void-line/void-line.rule.ts';
import type { Act } from './move-acts.fixture.ts';
import { asState, names, sure } from './moves.fixture.ts';

const ITEMS = ['Lemon tart', 'Cola', 'Granola, yoghurt and berries', 'Whitebait, brown bread'];
const by = ['a', 'b', 'c'].map((device, at) =>
  context({
    deviceId: `dev_${device}`,
    deviceNumber: at + 1,
    voidLimitMinor: 1_000_000,
    discountLimitPpm: 1_000_000,
  }),
);
const registers = () => by.map((one, at) => ({ ...one, ids: countingIds('abc'[at]) }));
type Register = ReturnType<typeof registers>[number];

const at = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];

/** Facts of an act decided on what one register knows; none when its rule refuses. */
const decide = (known: CheckRows, step: Act, who: Register, place: Diner): readonly Fact[] => {
  const checks = [known.check, ...known.kin].sort((a, b) => (a.id < b.id ? -1 : 1));
  const here = sure(at(checks, step.pick));
  const there = sure(at(checks, step.other));
  const rows = seenFrom(known, here.id);
  const state = projectCheck(rows);
  const lineId = at(state.lines, step.other)?.row.id ?? 'lin';
  const lineIds = [lineId];
  const { quantity } = step;
  const checkId = here.id;
  const move = asState(rows);
  const to = { type: 'check' as const, checkId: there.id };
  const picked = step.type === 'some' ? { lineId, quantity } : { lineId };
  const name = sure(at(ITEMS, step.other));
  const wholeDue = {
    checkId,
    tender: 'card' as const,
    amountMinor: state.dueMinor,
    tenderedMinor: state.dueMinor,
  };
  const split = (how: Parameters<typeof decideSplitCheck>[2]['by']) =>
    decideSplitCheck(move, names, { checkId, by: how }, undefined, who);
  const adjust = (): AdjustCommand => ({
    checkId,
    ...(step.type === 'reduce' && {
      lines: [step.other % 2 === 0 ? { lineId } : { lineId, quantity }],
    }),
    ...sure(
      at(
        [
          { by: { type: 'comp' as const }, reasonId: place.reason('comp') },
          { by: { type: 'percent' as const, ppm: 333_333 }, reasonId: place.reason('discount') },
          { by: { type: 'amount' as const, amountMinor: 101 }, reasonId: place.reason('discount') },
        ],
        step.other + quantity,
      ),
    ),
  });
  const moveId = at(rows.moves, step.other)?.id ?? 'mov';
  const lost = at(state.contradictions, step.other)?.moveId ?? 'mov';
  const facts = () => {
    switch (step.type) {
      case 'add':
        return decideAddLine(
          state,
          place.menu(name),
          { checkId, itemId: place.item(name).id, quantity, modifiers: [] },
          who,
        );
      case 'ring':
        return decideAddLine(
          state,
          place.menu(name),
          {
            checkId,
            itemId: place.item(name).id,
            quantity,
            modifiers: [],
            confirms: [...ALLERGENS],
            ...(step.other % 4 === 0 ? {} : { seat: (step.other % 3) + 1 }),
          },
          who,
        );
      case 'note':
        return decideNoteAllergies(
          rows,
          {
            checkId,
            allergens: [sure(at(ALLERGENS, step.other))],
            words: quantity === 3 ? ['kiwi'] : [],
            withdraw: [],
            ...(step.other % 4 === 0 ? {} : { seat: quantity }),
          },
          who,
        );
      case 'withdraw':
        return decideNoteAllergies(
          rows,
          {
            checkId,
            allergens: [],
            words: [],
            withdraw: [at(state.allergies, step.other)?.allergyId ?? 'alg'],
          },
          who,
        );
      case 'send':
        return decideSendCheck(state, place.about, who);
      case 'void':
        return decideVoidLine(
          state,
          place.reasons,
          { lineId, quantity, reasonId: place.reason('void'), disposition: 'wasted' },
          undefined,
          who,
        );
      case 'reduce':
      case 'reduceWhole':
        return decideAdjust(rows, { reasons: place.reasons }, adjust(), undefined, who);
      case 'takeBack': {
        const adjustmentId = at(state.adjustments, step.other)?.id ?? 'adj';
        const made = decideWithdrawAdjustment(state, { checkId, adjustmentId }, who);
        return made.ok ? ok({ facts: made.value }) : made;
      }
      case 'pay':
        return decidePay(state, place.about, 1, wholeDue, who);
      case 'transfer':
      case 'some':
        return decideMoveLines(move, there, { checkId, lines: [picked], to }, undefined, who);
      case 'merge':
        return decideMergeChecks(move, { checkId, intoCheckId: there.id }, undefined, who);
      case 'evenly':
        return split({ type: 'evenly', ways: quantity + 1 });
      case 'amount':
        return split({ type: 'amount', amountMinor: Math.ceil(state.totalMinor / (quantity + 1)) });
      case 'seats':
        return split({ type: 'seats' });
      case 'share':
        return decideShareLines(
          move,
          { checkId, lineIds, withCheckIds: [there.id] },
          undefined,
          who,
        );
      case 'seat':
        return decideSeatLines(
          move,
          { checkId, lineIds, seats: [1, 2, 3].slice(0, quantity) },
          who,
        );
      case 'undo':
        return decideUndoMove(move, { checkId, moveId }, undefined, who);
      case 'settle':
        return decideSettleMove(
          move,
          { checkId, moveId: lost, choice: quantity > 1 ? 'other' : 'stands' },
          undefined,
          who,
        );
      case 'heal':
        return undefined;
    }
  };
  const made = facts();
  return made?.ok ? made.value.facts : [];
};

/** What says where lines sit, and nothing else. */
export const MOVES = new Set([
  'transfer',
  'some',
  'merge',
  'evenly',
  'amount',
  'seats',
  'share',
  'seat',
  'undo',
  'settle',
]);

/** Three registers that see one another only when they heal. */
export const play = (
  steps: readonly Act[],
  place: Diner,
  /** Called with what a register knows after each act, and what it knew before. */
  look: (known: CheckRows, step: Act, before: CheckRows) => void = () => undefined,
) => {
  const who = registers();
  const first = openTakeaway(sure(who[0]), place);
  const second = openTakeaway(sure(who[0]), place).check;
  const start = applyFacts(first, [rowFact('check', second)]);
  const facts: Fact[] = [];
  let views = [start, start, start];
  for (const step of steps) {
    const made = decide(sure(views[step.register]), step, sure(who[step.register]), place);
    if (MOVES.has(step.type)) {
      for (const { kind } of made) expect(['line_move', 'check_tie', 'check']).toContain(kind);
    }
    facts.push(...made);
    const before = sure(views[step.register]);
    views = views.map((view, index) => (index === step.register ? applyFacts(view, made) : view));
    look(sure(views[step.register]), step, before);
    if (step.type === 'heal') views = views.map((view) => applyFacts(view, facts));
  }
  return { start, facts, merged: applyFacts(start, facts) };
};

/** The checks apart by what ties them, as a replica reads them. */
export const kinships = (rows: CheckRows, facts: readonly Fact[]): CheckRows[] => {
  const ties = facts
    .filter(({ kind }) => kind === 'check_tie')
    .map((fact) => fact.doc as unknown as CheckTieRow);
  const kin = joinKin(ties);
  const checks = [rows.check, ...rows.kin];
  const heads = checks.filter(({ id }) => (kin.get(id)?.[0] ?? id) === id);
  return heads.map((check) => {
    const ids = new Set(kin.get(check.id) ?? [check.id]);
    const of = <T extends { checkId: string }>(all: readonly T[]) =>
      all.filter((row) => ids.has(row.checkId));
    return {
      check,
      kin: checks.filter(({ id }) => ids.has(id) && id !== check.id),
      lines: of(rows.lines),
      removals: of(rows.removals),
      rounds: of(rows.rounds),
      voids: of(rows.voids),
      adjustments: of(rows.adjustments),
      adjustmentWithdrawals: of(rows.adjustmentWithdrawals),
      moves: of(rows.moves),
      allergies: of(rows.allergies),
      withdrawals: of(rows.withdrawals),
      payments: of(rows.payments),
      receipts: of(rows.receipts),
      refunds: of(rows.refunds),
      reversals: of(rows.reversals),
      tickets: of(rows.tickets),
    };
  });
};

export const places = fc
  .constantFrom<[string, Diner]>(['inclusive', diner], ['exclusive', exclusiveDiner])
  .map(([name, place]) => Object.assign(() => place, { toString: () => name }));
