import { type Fact, type Failure, ok, type Result } from '@galley/base';
import {
  closeStationCommand,
  type DecisionContext,
  decideCloseStation,
  decideSaveRouting,
  decideSaveStation,
  saveRoutingCommand,
  saveStationCommand,
} from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import { hubNow, type Office } from '../office.ts';
import { routingTrialParams, routingView, trialView } from './routing-view.ts';

type Commands = BackOfficeContract['commands'];
type Name = 'saveRouting' | 'saveStation' | 'closeStation';

const handler = <N extends Name>(
  office: Office,
  schema: CommandHandler<BackOfficeContract, N>['schema'],
  decide: (input: Commands[N]['input'], context: DecisionContext) => Result<Fact[], Failure>,
): CommandHandler<BackOfficeContract, N> => ({
  schema,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decide(input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const routingHandlers = (
  office: Office,
): Pick<CoreDefinition<BackOfficeContract>['commands'], Name> => ({
  saveRouting: handler<'saveRouting'>(office, saveRoutingCommand, (input, context) =>
    decideSaveRouting(office.reads.routingRules(), office.reads.stations(), input, context),
  ),
  saveStation: handler<'saveStation'>(office, saveStationCommand, (input, context) =>
    decideSaveStation(office.reads.stations(), input, context),
  ),
  closeStation: handler<'closeStation'>(office, closeStationCommand, (input, context) =>
    decideCloseStation(office.reads.stations(), input, context),
  ),
});

const KINDS = [
  ...['routing_rule', 'station', 'category', 'menu_item', 'modifier', 'modifier_group'],
  ...['order_type', 'site', 'session'],
];

export const routingQueries = (
  office: Office,
): Pick<CoreDefinition<BackOfficeContract>['queries'], 'routing' | 'tryRouting'> => ({
  routing: {
    schema: z.object({}),
    kinds: KINDS,
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(routingView(office, site.value)) : site;
    },
  },
  tryRouting: {
    schema: routingTrialParams,
    kinds: KINDS,
    ask: (trial, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(trialView(office, site.value, trial, hubNow(office))) : site;
    },
  },
});
