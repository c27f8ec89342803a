import type { TicketView } from '@galley/kitchen/contract';
import { formatTicketAge } from './age.ts';

/** As the house calls it, else by its number; nothing of what is taken along. */
export const courseText = ({
  course,
  courseName,
}: Pick<TicketView, 'course' | 'courseName'>): string =>
  course === null ? '' : (courseName ?? `Course ${course}`);

/** By the age that stands on the ticket: a cook must not take it for the time of day. */
export const startText = (startAge: number): string => `start at age ${formatTicketAge(startAge)}`;
