import { z } from 'zod';
import type { AppContract, CoreDefinition } from '../../contract/index.ts';
import type { SiteLinks } from './join-site.ts';

const schema = z.object({ url: z.string().trim().min(1).max(300).nullable() });

/** The app's definition with the commands about its site that every core has (`SiteCommands`). */
export const withSiteCommands = <C extends AppContract>(
  definition: CoreDefinition<C>,
  { setHubAddress }: Pick<SiteLinks, 'setHubAddress'>,
): CoreDefinition<C> => {
  const command = {
    schema,
    run: ({ url }: z.infer<typeof schema>) => setHubAddress(url ?? undefined),
  };
  return { ...definition, commands: { ...definition.commands, setHubAddress: command } };
};
