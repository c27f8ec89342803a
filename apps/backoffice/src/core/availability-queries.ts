import { ok } from '@galley/base';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../contract/index.ts';
import { requireActor } from './actors.ts';
import { contextOf } from './acts/act.ts';
import type { Office } from './office.ts';
import { availabilityView } from './reads/availability-view.ts';

type Queries = CoreDefinition<BackOfficeContract>['queries'];

const KINDS = [
  ...['availability', 'ingredient', 'ingredient_use', 'menu_item', 'modifier'],
  ...[
    'day-turn',
    'line',
    'line_removal',
    'line_void',
    'employee',
    'device',
    'day_session',
    'session',
  ],
];

export const availabilityQueries = (office: Office): Pick<Queries, 'availability'> => ({
  availability: {
    schema: z.object({}),
    kinds: KINDS,
    ask: async (_params, { session }) => {
      const actor = requireActor(office, session);
      if (!actor.ok) return actor;
      const context = contextOf(office, actor.value);
      if (!context.ok) return context;
      const work = () => availabilityView(office.reads, context.value);
      return ok(await office.pace('availability', work));
    },
  },
});
