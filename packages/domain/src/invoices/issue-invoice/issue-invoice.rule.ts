import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { cardNumberProblem, tidy } from '../../checks/free-text.ts';
import type { CheckState } from '../../checks/project-check.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { byId, type InvoiceRow, sum } from '../../rows.ts';
import { addTaxTotals } from '../../tax/tax-totals.ts';
import type { TaxTotal } from '../../tenders/tenders.table.ts';
import { checkInvoices, invoiceDisplay, invoiceSeries } from '../standing-invoice.ts';
import type { IssueInvoiceCommand } from './issue-invoice.command.ts';

export type IssueInvoiceError =
  | NotAllowed
  | Failure<
      | 'check_not_settled'
      | 'invoiced_already'
      | 'nothing_left'
      | 'name_missing'
      | 'address_missing'
      | 'card_number'
    >;

export type IssuedInvoice = { readonly invoice: InvoiceRow; readonly facts: readonly Fact[] };

const linesOf = (address: string): string[] =>
  address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const textProblem = ({
  name,
  address,
  taxNumber,
}: IssueInvoiceCommand): IssueInvoiceError | undefined => {
  if (tidy(name) === null) {
    return failure('name_missing', 'The invoice has no name. Type who it is for.', 'name');
  }
  if (linesOf(address).length === 0) {
    return failure(
      'address_missing',
      'The invoice has no address. Type that of the guest.',
      'address',
    );
  }
  return (
    cardNumberProblem('name', name) ??
    cardNumberProblem('address', address) ??
    cardNumberProblem('taxNumber', taxNumber)
  );
};

const checkProblem = (
  state: CheckState,
  known: readonly InvoiceRow[],
): IssueInvoiceError | undefined => {
  if (state.status !== 'settled') {
    return failure(
      'check_not_settled',
      'The check is not settled. Take the payment first.',
      'checkId',
    );
  }
  const { standing } = checkInvoices(known);
  return standing === undefined
    ? undefined
    : failure(
        'invoiced_already',
        `Invoice ${invoiceDisplay(standing)} for ${standing.name} was made of this check. Print that one again.`,
        'checkId',
      );
};

/**
 * An invoice for what the receipts of a settled check tell, refunds so far among them (rules IV1, IV2). `known` are the
 * invoices of the check that this register has heard of; `number` is the next of its own series.
 */
export const decideIssueInvoice = (
  state: CheckState,
  known: readonly InvoiceRow[],
  number: number,
  command: IssueInvoiceCommand,
  context: DecisionContext,
): Result<IssuedInvoice, IssueInvoiceError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const problem = checkProblem(state, known) ?? textProblem(command);
  if (problem !== undefined) return err(problem);
  const receipts = byId(state.receipts);
  const totalMinor = sum(receipts.map((receipt) => receipt.totalMinor));
  if (totalMinor <= 0) {
    return err(
      failure(
        'nothing_left',
        'All of this check was given back. There is nothing to invoice.',
        'checkId',
      ),
    );
  }
  const invoice: InvoiceRow = {
    id: context.ids('invoice'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    series: invoiceSeries(context),
    number,
    form: command.form,
    name: command.name.trim(),
    addressLines: linesOf(command.address),
    taxNumber: tidy(command.taxNumber),
    receiptIds: receipts.map(({ id }) => id),
    totalMinor,
    taxTotals: receipts.reduce<TaxTotal[]>((all, one) => addTaxTotals(all, one.taxTotals), []),
    issuedAt: context.now,
    issuedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return ok({ invoice, facts: [rowFact('invoice', invoice)] });
};
