import { ok } from '@galley/base';
import { inOrder } from '@galley/domain';
import { z } from 'zod';
import type { PosQuery } from './query.ts';

export const coursesQuery: PosQuery<'courses'> = (core) => ({
  schema: z.object({}),
  kinds: ['course'],
  ask: () => ok(inOrder(core.read.courses()).map(({ number, name }) => ({ number, name }))),
});
