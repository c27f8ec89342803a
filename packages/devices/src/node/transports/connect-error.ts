import type { Failure } from '@galley/base';

/** Why no line to a printer could be opened; each is a cause of its jobs as well. */
export type ConnectError = Failure<'unreachable' | 'no-permission' | 'in-use'>;
