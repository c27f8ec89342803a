import type { TicketView } from '@galley/kitchen/contract';
import { formatTicketAge } from './age.ts';

/** As the house calls it, else by its number. */
export const courseText = ({
  course,
  courseName,
}: Pick<TicketView, 'course' | 'courseName'>): string => courseName ?? `Course ${course}`;

/** By the age that stands on the ticket. */
export const startText = (startAge: number): string => `start at ${formatTicketAge(startAge)}`;
