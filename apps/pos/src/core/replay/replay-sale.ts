import type { Fact, Failure, Result } from '@galley/base';
import { ok } from '@galley/base';
import {
  applyFacts,
  type CheckRows,
  type CheckState,
  type DecisionContext,
  decideAddLine,
  decideOpenCheck,
  decidePay,
  decideSendCheck,
  emptyCheck,
  projectCheck,
  type ReceiptRow,
  receiptSeries,
} from '@galley/domain';
import { replayIds } from '@galley/domain/demo';
import type { PosCore } from '../pos-core.ts';
import { callNumbers } from '../read/call-numbers.ts';
import { sendFacts } from '../read/send-facts.ts';
import { type ImportedItems, recordedMenu } from './imported-items.ts';
import type { ReplayOrderCommand } from './replay-order.command.ts';

export type ReplayedSale = {
  readonly state: CheckState;
  readonly receipt: ReceiptRow | undefined;
  readonly ticketIds: readonly string[];
  readonly facts: readonly Fact[];
};

type Step = { readonly rows: CheckRows; readonly facts: readonly Fact[] };

const after = (step: Step, facts: readonly Fact[]): Step => ({
  rows: applyFacts(step.rows, facts),
  facts: [...step.facts, ...facts],
});

const opened = (
  core: PosCore,
  { externalRef }: ReplayOrderCommand,
  context: DecisionContext,
): Result<Step, Failure> => {
  const { orderTypeId } = replayIds(core.identity.siteId);
  const state = {
    orderTypes: core.read.orderTypes(),
    tables: [],
    ...callNumbers(core, context.businessDate),
  };
  const check = decideOpenCheck(state, { orderTypeId }, context, externalRef);
  return check.ok ? ok({ rows: emptyCheck(check.value.check), facts: check.value.facts }) : check;
};

const rung = (
  core: PosCore,
  start: Step,
  command: ReplayOrderCommand,
  items: ImportedItems,
  context: DecisionContext,
): Result<Step, Failure> => {
  let step = start;
  for (const { name, quantity, unitPriceMinor } of command.lines) {
    const menu = recordedMenu(core, items.itemOf(name));
    const checkId = step.rows.check.id;
    const line = { checkId, itemId: menu.item?.id ?? '', quantity, modifiers: [] };
    const added = decideAddLine(projectCheck(step.rows), menu, line, context, unitPriceMinor);
    if (!added.ok) return added;
    step = after(step, added.value.facts);
  }
  return ok(step);
};

/** One recorded sale through the rules of the register: open, ring, send, pay, receipt. */
export const replaySale = (
  core: PosCore,
  command: ReplayOrderCommand,
  items: ImportedItems,
  context: DecisionContext,
): Result<ReplayedSale, Failure> => {
  const start = opened(core, command, context);
  const lines = start.ok ? rung(core, start.value, command, items, context) : start;
  if (!lines.ok) return lines;
  const state = projectCheck(lines.value.rows);
  const about = sendFacts(core.read, state.check, 'Replay', { currency: '', timeZone: 'UTC' });
  const sent = decideSendCheck(state, about, context);
  if (!sent.ok) return sent;
  const ready = after(lines.value, sent.value.facts);
  const due = projectCheck(ready.rows);
  const { dueMinor } = due;
  const payment = {
    checkId: due.check.id,
    tender: 'cash' as const,
    amountMinor: dueMinor,
    tenderedMinor: dueMinor,
  };
  const number = core.read.lastReceiptNumber(receiptSeries(context)) + 1;
  const paid = decidePay(due, about, number, payment, context);
  if (!paid.ok) return paid;
  const done = after(ready, paid.value.facts);
  return ok({
    state: projectCheck(done.rows),
    receipt: paid.value.receipt,
    ticketIds: sent.value.tickets.map((ticket) => ticket.id),
    facts: done.facts,
  });
};
