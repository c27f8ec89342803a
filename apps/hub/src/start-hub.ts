import type { Failure, Result } from '@galley/base';
import type { Life, Logger, Parent } from '@galley/shell/node';
import type { HubOptions } from './options.ts';

/** What both roles are started with. */
export type HubStart = {
  readonly options: HubOptions;
  readonly parent: Parent;
  readonly life: Life;
  readonly log: Logger;
  progress(text: string): void;
};

/** Where the hub answers once it is up. */
export type Started = { readonly port: number };

export type StartOutcome = Result<Started, Failure>;
