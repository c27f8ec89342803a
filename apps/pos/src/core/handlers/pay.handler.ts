import { ok } from '@galley/base';
import {
  applyFacts,
  type DecisionContext,
  decidePay,
  type PayCommand,
  payCommand,
  projectCheck,
  receiptDisplay,
  receiptSeries,
  type SiteRow,
} from '@galley/domain';
import { act } from '../acting.ts';
import { settledPapers } from '../cards/settled-papers.ts';
import { requireFund } from '../cash/till.ts';
import { giftCommand, giftSpend } from '../gift-cards/gift-payment.ts';
import { settledPoints } from '../loyalty/check-points.ts';
import type { PosCore } from '../pos-core.ts';
import { loadCheck, loadCheckRows } from '../read/load-check.ts';
import { sendFacts } from '../read/send-facts.ts';
import type { PosHandler } from './handler.ts';

/** The check, once it is clear where its cash would lie. */
const payable = (
  core: PosCore,
  { checkId, tender }: PayCommand,
  site: SiteRow,
  context: DecisionContext,
) => {
  const fund = requireFund(core, site, context, tender === 'cash');
  return fund.ok ? loadCheck(core.read, checkId) : fund;
};

export const payHandler: PosHandler<'pay'> = (core) => ({
  schema: payCommand,
  run: (command, call) =>
    act(core, call, ({ context, employee, site }) => {
      const before = payable(core, command, site, context);
      if (!before.ok) return before;
      const about = sendFacts(core.read, before.value.check, employee.name, site);
      const number = core.read.lastReceiptNumber(receiptSeries(context)) + 1;
      const asked = giftCommand(core, command, site, context);
      if (!asked.ok) return asked;
      const paid = decidePay(before.value, about, number, asked.value, context, site.currency);
      if (!paid.ok) return paid;
      const spent = giftSpend(core, command, paid.value.payment);
      if (!spent.ok) return spent;
      const { payment, changeMinor, receipt, dueMinor, settled, facts } = paid.value;
      const rows = loadCheckRows(core.read, command.checkId);
      const after = rows === undefined ? before.value : projectCheck(applyFacts(rows, facts));
      const outbox = settledPapers(core, paid.value, about, after, site);
      const result = {
        ...(payment && { paymentId: payment.id }),
        changeMinor,
        dueMinor,
        settled,
        receiptDisplay: receipt === undefined ? null : receiptDisplay(receipt),
      };
      const points = settledPoints(core, after, receipt, facts, site);
      return ok({ facts: [...facts, ...points, ...spent.value], outbox, result });
    }),
});
