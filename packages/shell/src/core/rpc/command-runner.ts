import { failure } from '@galley/base';
import { guarded, type Handlers, type Outcome, type RpcLog, unknownName } from './rpc-handlers.ts';

/** Commands answered lately whose reply may have been lost with the connection. */
const REMEMBERED = 512;

export type CommandCall = {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
  readonly session: string | undefined;
};

type Remembered = { readonly content: string; readonly outcome: Promise<Outcome> };

const reused: Outcome = {
  ok: false,
  error: failure(
    'bad_input',
    'The command id was used before for another command. Send it again under a new id.',
    'id',
  ),
};

/**
 * Runs each command id once: the same id again gets the first one's outcome, also while it still runs.
 * Outcomes of this process's lifetime only; the app stores results durably with its commit.
 */
export const createCommandRunner = (handlers: Handlers, log: RpcLog) => {
  const known = new Map<string, Remembered>();

  const forgetOldest = () => {
    for (const id of known.keys()) {
      if (known.size <= REMEMBERED) return;
      known.delete(id);
    }
  };

  const act = async (call: CommandCall): Promise<Outcome> => {
    const handler = handlers.command(call.name);
    if (handler === undefined) return unknownName('command', call.name);
    const context = { session: call.session, commandId: call.id };
    const outcome = await guarded(log, 'command', call.name, handler.schema, call.input, (input) =>
      handler.run(input, context),
    );
    // An exception proves nothing about what was done: the same id may try again.
    if (!outcome.ok && outcome.error.code === 'internal') known.delete(call.id);
    return outcome;
  };

  return (call: CommandCall): Promise<Outcome> => {
    const content = JSON.stringify([call.name, call.input]);
    const earlier = known.get(call.id);
    if (earlier !== undefined)
      return earlier.content === content ? earlier.outcome : Promise.resolve(reused);
    const outcome = Promise.resolve(call).then(act);
    known.set(call.id, { content, outcome });
    forgetOldest();
    return outcome;
  };
};
