import type { InvoiceForm, IssueInvoiceCommand } from '@galley/domain';

/** Invoices to named guests; see the rules in docs/specs/invoices.md. */
export type InvoiceCommands = {
  issueInvoice: { input: IssueInvoiceCommand; output: { invoiceDisplay: string } };
  /** Another print, marked as a copy. */
  reprintInvoice: { input: { invoiceId: string }; output: null };
};

export type InvoiceView = {
  readonly id: string;
  readonly display: string;
  readonly form: InvoiceForm;
  readonly name: string;
  readonly totalMinor: number;
  readonly issuedAt: number;
  /** Another register made one of the same check: this one is to be taken back from its guest. */
  readonly surplus: boolean;
};

export type InvoiceQueries = {
  invoices: { params: { checkId: string }; result: readonly InvoiceView[] };
};
