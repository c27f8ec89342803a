import type { Fact } from '@galley/base';
import type { OutboxJob } from '@galley/sync/replica';

/** Papers that are due once, under the id of what made them due, and what is written down with them. */
export type DuePapers = {
  readonly commandId: string;
  readonly outbox: readonly OutboxJob[];
  readonly facts?: readonly Fact[];
};
