import type { Failure, Json, Result } from '@galley/base';

/**
 * What a renderer may ask of its core. Three verbs: `run` a command (done when the local transaction is,
 * never waits for the network), `ask` a query once, `watch` a query (the value now and after every change).
 * All values cross as JSON; failures cross as data.
 */
export type CommandType = { readonly input: object; readonly output: unknown };
export type QueryType = { readonly params: object; readonly result: unknown };
export type AppContract = {
  readonly commands: { readonly [name: string]: CommandType };
  readonly queries: { readonly [name: string]: QueryType };
};

export type CommandName<C extends AppContract> = keyof C['commands'] & string;
export type QueryName<C extends AppContract> = keyof C['queries'] & string;
export type Input<C extends AppContract, N extends CommandName<C>> = C['commands'][N]['input'];
export type Output<C extends AppContract, N extends CommandName<C>> = C['commands'][N]['output'];
export type Params<C extends AppContract, N extends QueryName<C>> = C['queries'][N]['params'];
export type Answer<C extends AppContract, N extends QueryName<C>> = C['queries'][N]['result'];

/** `connected`: the port to the core is open. While it is not, commands wait and are sent once it is again. */
export type ConnectionState = 'connecting' | 'connected' | 'lost';

/** The renderer's end. Commands carry an id, so that one sent again after a lost connection acts once. */
export type RpcClient<C extends AppContract> = {
  run<N extends CommandName<C>>(
    name: N,
    input: Input<C, N>,
  ): Promise<Result<Output<C, N>, Failure>>;
  ask<N extends QueryName<C>>(
    name: N,
    params: Params<C, N>,
  ): Promise<Result<Answer<C, N>, Failure>>;
  watch<N extends QueryName<C>>(
    name: N,
    params: Params<C, N>,
    onValue: (value: Answer<C, N>) => void,
    onFailure?: (failure: Failure) => void,
  ): () => void;
  /** Session of the person logged in, sent with every message; undefined: nobody. */
  setSession(sessionId: string | undefined): void;
  onConnection(listener: (state: ConnectionState) => void): () => void;
};

/** Messages on the port. */
export type RpcRequest =
  | {
      readonly t: 'run';
      readonly n: number;
      readonly name: string;
      readonly id: string;
      readonly input: Json;
      readonly session?: string;
    }
  | {
      readonly t: 'ask';
      readonly n: number;
      readonly name: string;
      readonly params: Json;
      readonly session?: string;
    }
  | {
      readonly t: 'watch';
      readonly n: number;
      readonly name: string;
      readonly params: Json;
      readonly session?: string;
    }
  | { readonly t: 'unwatch'; readonly n: number };

export type RpcReply =
  | { readonly t: 'done'; readonly n: number; readonly value: Json }
  | { readonly t: 'failed'; readonly n: number; readonly error: Failure }
  | { readonly t: 'value'; readonly n: number; readonly value: Json };
