/** One e-mail with a paper. */
export type Mail = {
  /** The same for every try: servers and readers know by it that a second one is the first. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** What the paper says, in words. */
  readonly text: string;
  readonly fileName: string;
  readonly pdf: Uint8Array;
};

/**
 * What became of a try. `refused`: the server will never take it, in the server's words; `away`: nobody was reached, or
 * the server takes nothing now; it is tried again.
 */
export type MailOutcome =
  | { readonly type: 'sent' }
  | { readonly type: 'refused' | 'away'; readonly cause: string };

/** Who takes e-mails along. */
export type MailPost = {
  send(mail: Mail): Promise<MailOutcome>;
};
