import { ok } from '@galley/base';
import { printerModelIdSchema } from '@galley/devices/core';
import { savePaperTemplateCommand, TEMPLATE_PAPERS } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, ShownPaper } from '../contract/index.ts';
import { requireSite } from './actors.ts';
import type { Office } from './office.ts';
import { paperLogo, paperPicture, papersView } from './reads/paper-views.ts';

type Queries = CoreDefinition<BackOfficeContract>['queries'];

const shown = TEMPLATE_PAPERS.filter((paper): paper is ShownPaper => paper !== 'all');

/** A picture of half a megabyte, as base64. */
const LONGEST_PNG = 700_000;

export const paperQueries = (
  office: Office,
): Pick<Queries, 'papers' | 'paperPicture' | 'paperLogo'> => ({
  papers: {
    schema: z.object({}),
    kinds: ['paper_template', 'customer_words', 'site', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
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
      const site = requireSite(office, session);
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
      const site = requireSite(office, session);
      return site.ok ? paperLogo(png, dithering) : site;
    },
  },
});
