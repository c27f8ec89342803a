import type { CommandHandler } from '@galley/shell/contract';
import type { PosContract } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';

/** One command of the register, built on the shared core. */
export type PosHandler<N extends keyof PosContract['commands'] & string> = (
  core: PosCore,
) => CommandHandler<PosContract, N>;
