import {
  type Availability,
  type AvailabilityRows,
  projectAvailability,
} from '../availability/project-availability.ts';
import { diner, NOW } from './fixtures.ts';

export const NOON = { now: NOW, timeZone: 'Europe/London', businessDate: '2026-06-01' };

/** What the diner can sell, with what tests say of it. */
export const availabilityOf = (
  more: Partial<AvailabilityRows> = {},
  time: Partial<typeof NOON> = {},
): Availability =>
  projectAvailability(
    {
      states: [],
      ingredients: [],
      uses: [],
      groups: diner.groups,
      modifiers: diner.modifiers,
      categories: [],
      sold: new Map(),
      ...more,
    },
    { ...NOON, ...time },
  );
