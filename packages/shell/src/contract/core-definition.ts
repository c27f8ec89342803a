import type { Failure, Result } from '@galley/base';
import type { Answer, AppContract, CommandName, Input, Output, Params, QueryName } from './rpc.ts';

/** What a handler knows about its call. `commandId` makes the command idempotent across restarts. */
export type CallContext = {
  readonly session: string | undefined;
  readonly commandId: string;
};

/**
 * The core's end: one handler per command and per query; zod schemas (anything with safeParse) guard the
 * door. `kinds` names the replicated kinds whose change makes a watched query run again ('*' all; a core may
 * also invalidate by its own topics, e.g. 'sync-status', 'print-jobs', 'session').
 */
export type SchemaLike<T> = {
  safeParse(value: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
};

export type CommandHandler<C extends AppContract, N extends CommandName<C>> = {
  readonly schema: SchemaLike<Input<C, N>>;
  run(
    input: Input<C, N>,
    context: CallContext,
  ): Result<Output<C, N>, Failure> | Promise<Result<Output<C, N>, Failure>>;
};

export type QueryHandler<C extends AppContract, N extends QueryName<C>> = {
  readonly schema: SchemaLike<Params<C, N>>;
  readonly kinds: readonly string[];
  ask(
    params: Params<C, N>,
    context: Omit<CallContext, 'commandId'>,
  ): Result<Answer<C, N>, Failure> | Promise<Result<Answer<C, N>, Failure>>;
};

export type CoreDefinition<C extends AppContract> = {
  readonly commands: { readonly [N in CommandName<C>]: CommandHandler<C, N> };
  readonly queries: { readonly [N in QueryName<C>]: QueryHandler<C, N> };
};
