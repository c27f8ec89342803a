/** An e-mail with a paper on its way. */
export type MailView = {
  readonly jobKey: string;
  readonly paper: 'receipt' | 'invoice';
  /** Number of the receipt or invoice. */
  readonly number: string;
  /** Its address; of one that was sent no more than its first letter and its host. */
  readonly to: string;
  /** `away`: nobody was reached, and it is tried again by itself; `refused`: it waits for a person. */
  readonly state: 'waiting' | 'sending' | 'away' | 'refused' | 'sent';
  /** In the server's words; `expired`: nobody took it for three days. */
  readonly cause: string | null;
  readonly at: number;
};

/** `ready`: this register has a server for e-mails. */
export type MailsView = { readonly ready: boolean; readonly mails: readonly MailView[] };

export type MailCommands = {
  /**
   * Sends a receipt to an address, by e-mail with the paper as PDF; a copy where somebody had it before. Fails with
   * `mail_not_set_up`, `unknown_receipt`, `approval_needed` and what an approval fails with.
   */
  mailReceipt: { input: { receiptId: string; to: string; approvalId?: string }; output: null };
  /** The same with an invoice. Fails with `mail_not_set_up` and `unknown_invoice`. */
  mailInvoice: { input: { invoiceId: string; to: string }; output: null };
  /** Fails with `mail_done` where it is sent or given up. */
  resolveMail: { input: { jobKey: string; action: 'retry' | 'dismiss' }; output: null };
};

export type MailQueries = { mails: { params: Record<string, never>; result: MailsView } };
