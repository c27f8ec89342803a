import { err, type Failure, failure, type Result } from '@galley/base';
import type { CoreDefinition } from '@galley/shell/contract';
import { type PosContract, TRAINING_SESSION, type WorkContract } from '../../contract/index.ts';
import { defineRegister } from '../define-register.ts';
import type { PosCore } from '../pos-core.ts';
import { trainingHandlers } from './training.handlers.ts';
import type { TrainingRoom } from './training-room.ts';

type Definition = CoreDefinition<WorkContract>;
type Call = { readonly session: string | undefined };

/** What is the machine's or the estate's, and what runs without a person: never from within practice. */
const ONLY_LIVE = new Set<string>([
  ...['savePeripheral', 'removePeripheral', 'findDevices', 'testDevice', 'tryProbe', 'tryScale'],
  ...['readDrawerLevel', 'learnDrawerSensor', 'replayOrder', 'replayZ'],
]);

const isTraining = ({ session }: Call): boolean => session?.startsWith(TRAINING_SESSION) === true;

const within = <C extends Call>(call: C): C => {
  const session = call.session?.slice(TRAINING_SESSION.length);
  return { ...call, session: session === '' ? undefined : session };
};

const over = (): Result<never, Failure> =>
  err(
    failure(
      'training_over',
      'Training at this register is over. Log in to go on with real checks.',
    ),
  );

const onlyLive = (): Result<never, Failure> =>
  err(failure('in_training', 'Devices are set up outside of training. Leave training first.'));

/** The live register and, for the calls that say so (rule TM1), the one of practice: no tap of either lands in the other. */
const routeWorlds = (live: Definition, room: TrainingRoom): Definition => {
  const handlersIn = (part: 'commands' | 'queries', name: string): object | undefined =>
    (room.now()?.definition[part] as Readonly<Record<string, object>> | undefined)?.[name];

  const routed = (part: 'commands' | 'queries', verb: 'run' | 'ask') =>
    Object.fromEntries(
      Object.entries(live[part]).map(([name, handler]) => {
        const real = (handler as unknown as Readonly<Record<string, Verb>>)[verb] as Verb;
        const call: Verb = (input, context) => {
          if (!isTraining(context)) return real(input, context);
          if (ONLY_LIVE.has(name)) return onlyLive();
          const own = handlersIn(part, name) as Readonly<Record<string, Verb>> | undefined;
          return own?.[verb]?.(input, within(context)) ?? over();
        };
        return [name, { ...handler, [verb]: call }];
      }),
    );

  return {
    commands: routed('commands', 'run'),
    queries: routed('queries', 'ask'),
  } as unknown as Definition;
};

type Verb = (input: unknown, context: Call) => unknown;

/** The register as windows see it: work, practice, and what begins and ends practice. */
export const defineWithTraining = (
  core: PosCore,
  room: TrainingRoom,
): CoreDefinition<PosContract> => {
  const work = routeWorlds(defineRegister(core), room);
  const { commands, queries } = trainingHandlers(core, room);
  const whole: object = {
    commands: { ...work.commands, ...commands },
    queries: { ...work.queries, ...queries },
  };
  // Handlers of a part of the contract are handlers of the whole; their types name the contract and hide that.
  return whole as CoreDefinition<PosContract>;
};
