import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { printerModelIdSchema } from '@galley/devices/core';
import { type SiteRow, savePaperTemplateCommand, TEMPLATE_PAPERS } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, ShownPaper } from '../contract/index.ts';
import { requireActor } from './actors.ts';
import type { Office } from './office.ts';
import { ownSite } from './reads/business-day.ts';
import { paperLogo, paperPicture, papersView } from './reads/paper-views.ts';

type Queries = CoreDefinition<BackOfficeContract>['queries'];

const shown = TEMPLATE_PAPERS.filter((paper): paper is ShownPaper => paper !== 'all');

/** A picture of half a megabyte, as base64. */
const LONGEST_PNG = 700_000;

const forSite = (office: Office, session: string | undefined): Result<SiteRow, Failure> => {
  const actor = requireActor(office, session);
  if (!actor.ok) return actor;
  const site = ownSite(office);
  return site === undefined
    ? err(failure('not_ready', 'The back office has not received its site yet. Wait a moment.'))
    : ok(site);
};

export const paperQueries = (
  office: Office,
): Pick<Queries, 'papers' | 'paperPicture' | 'paperLogo'> => ({
  papers: {
    schema: z.object({}),
    kinds: ['paper_template', 'customer_words', 'site', 'session'],
    ask: (_params, { session }) => {
      const site = forSite(office, session);
      return site.ok ? ok(papersView(office.reads, site.value)) : site;
    },
  },
  paperPicture: {
    schema: z.object({
      paper: z.enum(shown),
      model: printerModelIdSchema,
      template: savePaperTemplateCommand.omit({ paper: true }),
    }),
    kinds: ['site', 'session'],
    ask: (wish, { session }) => {
      const site = forSite(office, session);
      return site.ok ? paperPicture(wish, site.value) : site;
    },
  },
  paperLogo: {
    schema: z.object({
      png: z.base64().max(LONGEST_PNG, 'This picture is larger than half a megabyte.'),
      dithering: z.enum(['threshold', 'bayer', 'floyd-steinberg', 'atkinson']),
    }),
    kinds: ['session'],
    ask: ({ png, dithering }, { session }) => {
      const site = forSite(office, session);
      return site.ok ? paperLogo(png, dithering) : site;
    },
  },
});
