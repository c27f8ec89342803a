import type { Fact, Failure, Result } from '@galley/base';
import { ok } from '@galley/base';
import {
  applyFacts,
  type CheckRow,
  checksBeside,
  type DecisionContext,
  decideMoveLines,
  decideOpenCheck,
  type MoveLinesCommand,
  type MoveState,
  moveLinesCommand,
} from '@galley/domain';
import { act } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { callNumbers } from '../read/call-numbers.ts';
import { moveState, namesBeside } from '../read/move-state.ts';
import type { PosHandler } from './handler.ts';

type Target = { readonly check: CheckRow; readonly facts: readonly Fact[] };

const checkAt = (core: PosCore, tableId: string, besides: string): CheckRow | undefined =>
  core.checkStates
    .open()
    .map(({ check }) => check)
    .find((check) => check.tableId === tableId && check.id !== besides);

/** The check that a table gets lines on when it has none: of the same order type, where that has tables. */
const openAt = (
  core: PosCore,
  tableId: string,
  { rows }: MoveState,
  context: DecisionContext,
): Result<Target, Failure> => {
  const orderTypes = core.read.orderTypes().filter(({ kind }) => kind === 'dine_in');
  const same = orderTypes.find(({ id }) => id === rows.check.orderTypeId) ?? orderTypes[0];
  const state = {
    orderTypes: core.read.orderTypes(),
    tables: core.read.tables(),
    ...callNumbers(core, context.businessDate),
  };
  return decideOpenCheck(state, { orderTypeId: same?.id ?? '', tableId }, context);
};

const targetOf = (
  core: PosCore,
  state: MoveState,
  { to, checkId }: MoveLinesCommand,
  context: DecisionContext,
): Result<Target, Failure> => {
  const known = to.type === 'check' ? core.read.check(to.checkId) : undefined;
  const found = to.type === 'table' ? checkAt(core, to.tableId, checkId) : known;
  if (found !== undefined) return ok({ check: found, facts: [] });
  if (to.type === 'table') return openAt(core, to.tableId, state, context);
  const names = namesBeside(core, state, context.businessDate);
  const [made] = checksBeside(state.rows.check, 1, names, context);
  if (made === undefined) throw new Error('one check was asked for');
  return ok(made);
};

const withTarget = (state: MoveState, facts: readonly Fact[]): MoveState => ({
  ...state,
  rows: applyFacts(state.rows, facts),
});

export const moveLinesHandler: PosHandler<'moveLines'> = (core) => ({
  schema: moveLinesCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const { to, checkId } = command;
      const at = to.type === 'table' ? checkAt(core, to.tableId, checkId)?.id : undefined;
      const others = to.type === 'check' ? [to.checkId] : at === undefined ? [] : [at];
      const state = moveState(core, checkId, others, site.currency);
      if (!state.ok) return state;
      const target = targetOf(core, state.value, command, context);
      if (!target.ok) return target;
      const after = withTarget(state.value, target.value.facts);
      const approval = core.approvals.peek(command.approvalId);
      const moved = decideMoveLines(after, target.value.check, command, approval, context);
      if (!moved.ok) return moved;
      const facts = [...target.value.facts, ...moved.value.facts];
      const result = { moveId: moved.value.move.id, checkId: target.value.check.id };
      return ok({ facts, result });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
