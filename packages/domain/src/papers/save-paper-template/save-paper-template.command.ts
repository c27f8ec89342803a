import { z } from 'zod';
import { typedText } from '../../checks/schemas.ts';
import { HOUSE_LANGUAGES, PAPER_LANGUAGES, TEMPLATE_PAPERS } from '../papers.table.ts';

const lines = z.array(typedText.max(200)).max(20).readonly();

/** The whole template of one paper; the rule says in words which of its fields does not fit. */
export const savePaperTemplateCommand = z.object({
  paper: z.enum(TEMPLATE_PAPERS),
  language: z.enum(HOUSE_LANGUAGES),
  secondLanguage: z.enum(PAPER_LANGUAGES).nullable(),
  headerLines: lines,
  footerLines: lines,
  logo: z
    .object({
      width: z.int().min(1).max(4096),
      rows: z
        .array(
          z
            .string()
            .max(1024)
            .regex(/^([0-9a-f]{2})*$/),
        )
        .max(4096)
        .readonly(),
    })
    .nullable(),
});
export type SavePaperTemplateCommand = z.infer<typeof savePaperTemplateCommand>;

/** Without a template of its own a paper goes by that of all papers. */
export const removePaperTemplateCommand = z.object({ paper: z.enum(TEMPLATE_PAPERS) });
