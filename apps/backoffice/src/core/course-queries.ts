import { ok } from '@galley/base';
import { inOrder } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, OfficeCourses } from '../contract/index.ts';
import { requireActor } from './actors.ts';
import { contextOf } from './acts/act.ts';
import type { Office } from './office.ts';

type Queries = CoreDefinition<BackOfficeContract>['queries'];

const coursesView = ({ reads }: Office, siteId: string): OfficeCourses => {
  const { items, categories } = reads.menu(siteId);
  const numbers = (categoryId: string): number[] => [
    ...new Set(items.filter((item) => item.categoryId === categoryId).map((item) => item.course)),
  ];
  return {
    courses: inOrder(reads.courses()).map(({ number, name, goes, autoMinutes, together }) => ({
      ...{ number, name, goes, autoMinutes },
      together: together === 1,
    })),
    stations: reads.stations().map(({ key, name, showComing, holdChits }) => ({
      ...{ key, name },
      showComing: showComing !== 0,
      holdChits: holdChits === 1,
    })),
    categories: categories.map(({ id, name }) => ({
      ...{ id, name },
      courses: numbers(id).sort((a, b) => a - b),
    })),
  };
};

export const courseQueries = (office: Office): Pick<Queries, 'courses'> => ({
  courses: {
    schema: z.object({}),
    kinds: ['course', 'station', 'category', 'menu_item', 'session'],
    ask: (_params, { session }) => {
      const actor = requireActor(office, session);
      if (!actor.ok) return actor;
      const context = contextOf(office, actor.value);
      return context.ok ? ok(coursesView(office, context.value.siteId)) : context;
    },
  },
});
