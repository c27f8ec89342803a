export type PrintJobView = {
  readonly jobKey: string;
  /** What people call it: `Receipt 1-000017`. */
  readonly title: string;
  /** Address of the printer that it is for. */
  readonly printer: string;
  readonly state:
    | 'queued'
    | 'sending'
    | 'waiting'
    | 'printed'
    | 'blocked'
    | 'failed_safe'
    | 'unknown'
    | 'dismissed';
  /** How well `printed` is proved: `L1` the printer worked through it, `L2` it reported the paper done. */
  readonly evidence: 'none' | 'L0' | 'L1' | 'L2' | null;
  readonly cause: string | null;
  readonly at: number;
};
