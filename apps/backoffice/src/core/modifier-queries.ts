import { ok } from '@galley/base';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../contract/index.ts';
import { requireActor } from './actors.ts';
import type { Office } from './office.ts';
import { modifiersView } from './reads/modifier-view.ts';

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const modifierQueries = (office: Office): Pick<Queries, 'modifiers'> => ({
  modifiers: {
    schema: z.object({}),
    kinds: ['modifier_group', 'modifier', 'pre_modifier', 'menu_item', 'session'],
    ask: (_params, { session }) => {
      const actor = requireActor(office, session);
      return actor.ok ? ok(modifiersView(office.reads.modifierState())) : actor;
    },
  },
});
