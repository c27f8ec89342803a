import { type Fact, type Failure, type Json, ok, type Result } from '@galley/base';
import {
  availabilityId,
  type DecisionContext,
  decideMarkAvailable,
  decideMarkUnavailable,
  decideSaveIngredient,
  decideSetPortions,
  decideUseIngredients,
  markAvailableCommand,
  markUnavailableCommand,
  type Subject,
  saveIngredientCommand,
  setPortionsCommand,
  useIngredientsCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { subjectNames } from '../reads/availability-view.ts';
import { act } from './act.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

const found = ({ reads }: Office, subjectId: string, context: DecisionContext) => {
  const { items } = reads.menu(context.siteId);
  const known = subjectNames(reads, items).get(subjectId);
  const id = availabilityId(context.siteId, subjectId);
  const subject: Subject | undefined = known && {
    subjectKind: known.kind,
    subjectId,
    name: known.name,
  };
  return {
    subject,
    before: reads.availabilityRows().find((row) => row.id === id),
    older: items.some((row) => row.id === subjectId && row.unavailableSince !== null),
  };
};

const done = <T extends Json>(facts: Result<Fact[], Failure>, result: T) =>
  facts.ok ? ok({ facts: facts.value, result }) : facts;

export const markUnavailableHandler = (office: Office): Handler<'markUnavailable'> => ({
  schema: markUnavailableCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { before, subject } = found(office, input.subjectId, context);
        return done(decideMarkUnavailable(before, subject, input, context), null);
      },
    }),
});

export const markAvailableHandler = (office: Office): Handler<'markAvailable'> => ({
  schema: markAvailableCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { before, subject, older } = found(office, input.subjectId, context);
        return done(decideMarkAvailable(before, subject, older, context), null);
      },
    }),
});

export const setPortionsHandler = (office: Office): Handler<'setPortions'> => ({
  schema: setPortionsCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { before, subject } = found(office, input.itemId, context);
        const begun = decideSetPortions(before, subject, input, context);
        if (!begun.ok) return begun;
        const { countdownId, facts } = begun.value;
        const credit = office.replica.allowance.credit({
          subjectKind: 'portions',
          subjectId: countdownId,
          amount: input.portions,
          businessDate: context.businessDate,
          newId: () => context.ids('event'),
        });
        return ok({ facts: [...facts, credit], result: null });
      },
    }),
});

export const saveIngredientHandler = (office: Office): Handler<'saveIngredient'> => ({
  schema: saveIngredientCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const saved = decideSaveIngredient(office.reads.ingredients(), input, context);
        if (!saved.ok) return saved;
        const { facts, ingredientId } = saved.value;
        return ok({ facts, result: { ingredientId } });
      },
    }),
});

export const useIngredientsHandler = (office: Office): Handler<'useIngredients'> => ({
  schema: useIngredientsCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { reads } = office;
        const used = reads.ingredientUses();
        return done(decideUseIngredients(reads.ingredients(), used, input, context), null);
      },
    }),
});
