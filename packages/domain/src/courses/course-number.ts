import { z } from 'zod';

/** A course: its place in the order of the meal. */
export const courseNumber = z.int().min(0).max(9);
