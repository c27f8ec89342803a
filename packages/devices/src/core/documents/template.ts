import { z } from 'zod';
import { imageBlockSchema } from '../receipt-doc.ts';
import type { MoneyFormat } from './inputs.ts';
import { paperLabels, paperLanguages } from './labels.ts';
import type { PaperContext } from './parts.ts';

const line = z.string().max(200);

/** What a house has on its papers: language, logo, lines below its name and at the foot. */
export const paperTemplateSchema = z.object({
  language: z.enum(paperLanguages),
  headerLines: z.array(line).max(10).optional(),
  footer: z.array(line).max(10).optional(),
  logo: imageBlockSchema.optional(),
});
export type PaperTemplate = z.infer<typeof paperTemplateSchema>;

/** The template as what the builders of papers take. */
export function contextOf(template: PaperTemplate, money: MoneyFormat): PaperContext {
  const { language, headerLines, footer, logo } = template;
  return {
    labels: paperLabels(language),
    money,
    ...(headerLines && { headerLines }),
    ...(footer && { footer }),
    ...(logo && { logo }),
  };
}
