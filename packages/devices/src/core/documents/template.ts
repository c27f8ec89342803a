import { z } from 'zod';
import { imageBlockSchema } from '../receipt-doc.ts';
import type { MoneyFormat } from './inputs.ts';
import { paperLabels, paperLanguageOf, paperLanguages } from './labels.ts';
import type { PaperContext } from './parts.ts';

const line = z.string().max(200);

/** What a house has on its papers: language, logo, lines below its name and at the foot. */
export const paperTemplateSchema = z.object({
  language: z.enum(paperLanguages),
  /** Stands behind or below the first on the same paper. */
  secondLanguage: z.enum(paperLanguages).optional(),
  headerLines: z.array(line).max(10).optional(),
  footer: z.array(line).max(10).optional(),
  logo: imageBlockSchema.optional(),
});
export type PaperTemplate = z.infer<typeof paperTemplateSchema>;

/** A template as a house stores it. */
export type StoredTemplate = {
  readonly language: unknown;
  readonly secondLanguage: unknown;
  readonly headerLines: unknown;
  readonly footerLines: unknown;
  /** Width and rows of dots, as in `imageBlockSchema`. */
  readonly logo: unknown;
};

/** A stored template as papers take it; undefined for one that this version cannot read. */
export function readPaperTemplate(stored: StoredTemplate): PaperTemplate | undefined {
  const { language, secondLanguage, headerLines, footerLines, logo } = stored;
  const parsed = paperTemplateSchema.safeParse({
    language: paperLanguageOf(language),
    headerLines,
    footer: footerLines,
    ...(secondLanguage === null ? {} : { secondLanguage }),
    ...(logo === null ? {} : { logo: { type: 'image', align: 'center', ...Object(logo) } }),
  });
  return parsed.success ? parsed.data : undefined;
}

/** The template as what the builders of papers take. */
export function contextOf(template: PaperTemplate, money: MoneyFormat): PaperContext {
  const { language, secondLanguage, headerLines, footer, logo } = template;
  return {
    labels: paperLabels(language, secondLanguage),
    money,
    ...(headerLines && { headerLines }),
    ...(footer && { footer }),
    ...(logo && { logo }),
  };
}
