import type { QueryHandler } from '@galley/shell/contract';
import { z } from 'zod';
import type { PosContract } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';

/** One query of the register, built on the shared core. */
export type PosQuery<N extends keyof PosContract['queries'] & string> = (
  core: PosCore,
) => QueryHandler<PosContract, N>;

export const noParams = z.object({});
