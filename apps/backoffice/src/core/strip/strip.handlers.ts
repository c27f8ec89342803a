import { ok } from '@galley/base';
import {
  decideKeepFavourite,
  decideSetSuggestions,
  favouritesOf,
  HOUSE_LIST,
  keepFavouriteCommand,
  setSuggestionsCommand,
  suggestionsOn,
} from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

export const keepFavouriteHandler = (office: Office): Handler<'keepFavourite'> => ({
  schema: keepFavouriteCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { reads } = office;
        const item = reads.item(input.itemId);
        const facts = decideKeepFavourite(reads.favourites(), item, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const setSuggestionsHandler = (office: Office): Handler<'setSuggestions'> => ({
  schema: setSuggestionsCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSetSuggestions(context.siteId, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

/** Nobody's own list: the house's is what somebody without one finds. */
const listOfHouse = ({ reads }: Office): readonly string[] =>
  favouritesOf(reads.favourites(), HOUSE_LIST).places.filter((id) => id !== null);

export const stripQueries = (
  office: Office,
): Pick<CoreDefinition<BackOfficeContract>['queries'], 'strip'> => ({
  strip: {
    schema: z.object({}),
    kinds: ['favourite', 'order_screen', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      const screen = office.reads.orderScreen(site.value.id);
      const suggestions = suggestionsOn(undefined, screen);
      return ok({ favourites: listOfHouse(office), suggestions });
    },
  },
});
