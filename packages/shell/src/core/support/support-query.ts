import { ok } from '@galley/base';
import type { AppContract, CoreDefinition, SchemaLike } from '../../contract/index.ts';
import { type SupportSource, supportBundle } from './support-bundle.ts';

const noParams: SchemaLike<Record<string, never>> = {
  safeParse: () => ({ success: true, data: {} }),
};

/** The definition with the queries that every core answers. */
export const withSupport = <C extends AppContract>(
  definition: CoreDefinition<C>,
  source: SupportSource,
): CoreDefinition<C> => {
  const query = {
    schema: noParams,
    kinds: ['sync-status'],
    ask: () => ok(supportBundle(source)),
  };
  return { ...definition, queries: { ...definition.queries, supportBundle: query } };
};
