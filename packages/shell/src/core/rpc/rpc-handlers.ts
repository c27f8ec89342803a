import { type Failure, failure, type Json, type Result } from '@galley/base';
import type { AppContract, CallContext, CoreDefinition, SchemaLike } from '../../contract/index.ts';
import { parseInput } from './bad-input.ts';

/** Where exceptions of handlers go; the caller only learns that it was not his fault. */
export type RpcLog = { error(detail: object, text: string): void };

/** A handler with its types gone: what crosses the port is JSON and is checked by the schema. */
export type AnyCommand = {
  readonly schema: SchemaLike<unknown>;
  run(input: unknown, context: CallContext): Outcome | Promise<Outcome>;
};
export type AnyQuery = {
  readonly schema: SchemaLike<unknown>;
  readonly kinds: readonly string[];
  ask(params: unknown, context: Omit<CallContext, 'commandId'>): Outcome | Promise<Outcome>;
};
export type Outcome = Result<Json, Failure>;

/** The definition as name tables. Own properties only, so that no message can reach `constructor`. */
export type Handlers = {
  command(name: string): AnyCommand | undefined;
  query(name: string): AnyQuery | undefined;
};

export const handlersOf = <C extends AppContract>(definition: CoreDefinition<C>): Handlers => {
  const commands = new Map(Object.entries(definition.commands));
  const queries = new Map(Object.entries(definition.queries));
  return {
    command: (name) => commands.get(name) as AnyCommand | undefined,
    query: (name) => queries.get(name) as AnyQuery | undefined,
  };
};

export type Verb = 'command' | 'query';

export const unknownName = (verb: Verb, name: string): Outcome => ({
  ok: false,
  error: failure(
    'unknown_name',
    `This window is of another version than the program behind it, which knows no ${verb} ${JSON.stringify(name.slice(0, 60))}. Reload the window.`,
    'name',
  ),
});

/** What a fault means to whoever looks at the screen. An exception proves nothing about what was done. */
const FAULTS: Readonly<Record<Verb, string>> = {
  query:
    'The program has a fault here: what is shown may be old. It tries again by itself; if this stays, restart the app.',
  command:
    'The program has a fault here. Look whether it was done before you try again. If this stays, restart the app and tell support.',
};

const internal = (log: RpcLog, verb: Verb, call: string, thrown: unknown): Outcome => {
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  log.error({ call, stack }, 'A handler threw');
  return { ok: false, error: failure('internal', FAULTS[verb]) };
};

/** Checks the input and calls the handler; whatever is thrown becomes the Failure `internal`. */
export const guarded = async (
  log: RpcLog,
  verb: Verb,
  call: string,
  schema: SchemaLike<unknown>,
  input: unknown,
  act: (input: unknown) => Outcome | Promise<Outcome>,
): Promise<Outcome> => {
  try {
    const parsed = parseInput(schema, call, input);
    return parsed.ok ? await act(parsed.value) : parsed;
  } catch (thrown) {
    return internal(log, verb, call, thrown);
  }
};
