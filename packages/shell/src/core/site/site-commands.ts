import { ok } from '@galley/base';
import { z } from 'zod';
import type { AppContract, CoreDefinition } from '../../contract/index.ts';
import type { SiteLinks } from './join-site.ts';

const schema = z.object({ url: z.string().trim().min(1).max(300).nullable() });
const noParams = z.object({});

/** Topic of the typed address. */
const TOPIC = 'hub-address';

type Links = Pick<SiteLinks, 'setHubAddress' | 'hubAddress'>;

/** The app's definition with what every core does and answers about its site (`SiteCommands`, `SiteQueries`). */
export const withSiteCommands = <C extends AppContract>(
  definition: CoreDefinition<C>,
  { setHubAddress, hubAddress }: Links,
  invalidate: (topics: readonly string[]) => void,
): CoreDefinition<C> => {
  const command = {
    schema,
    run: async ({ url }: z.infer<typeof schema>) => {
      const outcome = await setHubAddress(url ?? undefined);
      if (outcome.ok) invalidate([TOPIC]);
      return outcome;
    },
  };
  const query = { schema: noParams, kinds: [TOPIC], ask: () => ok({ url: hubAddress() }) };
  return {
    ...definition,
    commands: { ...definition.commands, setHubAddress: command },
    queries: { ...definition.queries, hubAddress: query },
  };
};
