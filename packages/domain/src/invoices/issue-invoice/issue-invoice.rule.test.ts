import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import type { InvoiceRow } from '../../rows.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import { codeOf, context, diner, good, openTakeaway, ring } from '../../testing/fixtures.ts';
import { checkInvoices, invoiceDisplay } from '../standing-invoice.ts';
import type { IssueInvoiceCommand } from './issue-invoice.command.ts';
import { decideIssueInvoice } from './issue-invoice.rule.ts';

const by = context();
const open = ring(openTakeaway(by), by, 'Lemon tart', 2);
const payment = {
  ...{ checkId: open.check.id, tender: 'card' as const },
  ...{ amountMinor: 1300, tenderedMinor: 1300 },
};
const settled = applyFacts(
  open,
  good(decidePay(projectCheck(open), diner.about, 1, payment, by)).facts,
);

const WISH = {
  ...{ checkId: open.check.id, form: 'invoice' as const, name: ' Hill & Co ' },
  address: '1 High Street\n\n Truro ',
};

const issuing = (
  rows: CheckRows,
  more: Partial<IssueInvoiceCommand> = {},
  known: readonly InvoiceRow[] = [],
  who = by,
) => decideIssueInvoice(projectCheck(rows), known, 7, { ...WISH, ...more }, who);

describe('an invoice for a settled check', () => {
  test('[IV1] tells what the receipts tell, under a number of its own series', () => {
    const { invoice } = good(issuing(settled));
    expect(invoiceDisplay(invoice)).toBe('R1-000007');
    expect(invoice).toMatchObject({ totalMinor: 1300, name: 'Hill & Co', taxNumber: null });
    expect(invoice.addressLines).toEqual(['1 High Street', 'Truro']);
    expect(invoice.taxTotals).toEqual(projectCheck(settled).taxTotals);
    expect(invoice.receiptIds).toEqual(projectCheck(settled).receipts.map(({ id }) => id));
  });

  test('[IV1] needs a settled check, a name and an address, and no card number', () => {
    expect(codeOf(issuing(open))).toBe('check_not_settled');
    expect(codeOf(issuing(settled, { name: ' ' }))).toBe('name_missing');
    expect(codeOf(issuing(settled, { address: '\n' }))).toBe('address_missing');
    expect(codeOf(issuing(settled, { taxNumber: '4111 1111 1111 1111' }))).toBe('card_number');
    const nobody = context({ permissions: [] });
    expect(codeOf(issuing(settled, {}, [], nobody))).toBe('not_allowed');
  });

  test('[IV2] there is one of a check, whoever asks', () => {
    const { invoice } = good(issuing(settled));
    const again = issuing(settled, { name: 'Other & Co' }, [invoice]);
    expect(again).toMatchObject({
      error: { code: 'invoiced_already', message: expect.stringContaining('R1-000007') },
    });
  });

  test('[IV3] of those that cut-off registers made, one counts, in whatever order they come', () => {
    const { invoice } = good(issuing(settled));
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1 }), (names) => {
        const rows = names.map((id) => ({ ...invoice, id: `inv_${id}` }));
        const { standing, surplus } = checkInvoices([...rows, ...rows]);
        expect(standing?.id).toBe(`inv_${[...names].sort()[0]}`);
        expect(surplus).toHaveLength(names.length - 1);
      }),
    );
  });
});
