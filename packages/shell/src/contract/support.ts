/** What a person sends to whoever helps: state of the program, without personal data and without secrets. */
export type SupportBundle = {
  /** JSON, indented; for the clipboard or a file. */
  readonly text: string;
  readonly fileName: string;
};

/** Queries that every core answers; an app's contract takes them in beside its own. */
export type SupportQueries = {
  readonly supportBundle: {
    readonly params: Record<string, never>;
    readonly result: SupportBundle;
  };
};
