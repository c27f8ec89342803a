import { ok } from '@galley/base';
import {
  decideSaveCourses,
  decideSaveStationCourses,
  decideSetCategoryCourse,
  saveCoursesCommand,
  saveStationCoursesCommand,
  setCategoryCourseCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

export const saveCoursesHandler = (office: Office): Handler<'saveCourses'> => ({
  schema: saveCoursesCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const courses = input.courses.map((course) => ({ ...course }));
        const facts = decideSaveCourses(office.reads.courses(), { courses }, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const saveStationCoursesHandler = (office: Office): Handler<'saveStationCourses'> => ({
  schema: saveStationCoursesCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSaveStationCourses(office.reads.stations(), input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const setCategoryCourseHandler = (office: Office): Handler<'setCategoryCourse'> => ({
  schema: setCategoryCourseCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { items } = office.reads.menu(context.siteId);
        const facts = decideSetCategoryCourse(items, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});
