import { err, type Failure, failure, formatMoney, ok, type Result } from '@galley/base';
import {
  type Dithering,
  type PrinterModelId,
  printerModels,
  readPaperTemplate,
} from '@galley/devices/core';
import {
  HIGHEST_LOGO,
  type LogoDots,
  paperTemplateId,
  type SiteRow,
  TEMPLATE_PAPERS,
  usualLanguage,
  WIDEST_LOGO,
} from '@galley/domain';
import type { OfficePapers, OfficeTemplate, ShownPaper } from '../../contract/index.ts';
import type { OfficeReads } from './office-reads.ts';

/** What stands on the papers of a site that set nothing (rule PT2). */
const usualTemplate = (site: SiteRow): OfficeTemplate => ({
  language: usualLanguage(site),
  secondLanguage: null,
  headerLines: [],
  footerLines: site.receiptFooter?.split('\n') ?? [],
  logo: null,
});

/** The templates of a site, those that nobody can read named apart. */
export const papersView = (reads: OfficeReads, site: SiteRow): OfficePapers => {
  const rows = TEMPLATE_PAPERS.flatMap((paper) => {
    const row = reads.paperTemplate(paperTemplateId(site.id, paper));
    return row === undefined
      ? []
      : [{ paper, row, readable: readPaperTemplate(row) !== undefined }];
  });
  const words = reads.customerWords(site.id);
  return {
    templates: rows
      .filter(({ readable }) => readable)
      .map(({ paper, row: { id: _, ...template } }) => ({ paper, template })),
    unreadable: rows.filter(({ readable }) => !readable).map(({ paper }) => paper),
    usual: usualTemplate(site),
    models: Object.values(printerModels).map(({ id, name, paperMm }) => ({ id, name, paperMm })),
    greeting: words?.greeting ?? null,
    thanks: words?.thanks ?? null,
  };
};

const businessOf = (site: SiteRow) => ({
  name: site.name,
  lines: site.addressLines,
  ...(site.taxNumber === null ? {} : { taxNumber: site.taxNumber }),
});

type Wish = {
  readonly paper: ShownPaper;
  readonly model: PrinterModelId;
  readonly template: OfficeTemplate;
};

const noPicture = failure(
  'bad_template',
  'This template cannot be printed. Upload the logo again.',
  'logo',
);

/** A paper of this house as its printer prints it; printing and fonts are loaded when somebody first looks. */
export const paperPicture = async (
  { paper, model, template }: Wish,
  { currency, locale, ...site }: SiteRow,
): Promise<Result<{ readonly png: string }, Failure>> => {
  const readable = readPaperTemplate(template);
  if (readable === undefined) return err(noPicture);
  const { previewPaper, SAMPLE_TIME } = await import('@galley/devices/preview');
  const money = (minor: number): string => formatMoney({ minor, currency }, locale);
  const at = new Intl.DateTimeFormat(locale, {
    ...{ timeZone: site.timeZone, dateStyle: 'short', timeStyle: 'short' },
  }).format(SAMPLE_TIME);
  const house = { business: businessOf({ currency, locale, ...site }), money, at };
  const png = await previewPaper({ kind: paper, model, template: readable, house });
  return ok({ png: Buffer.from(png).toString('base64') });
};

const noLogo = failure(
  'bad_logo',
  'This is no PNG picture, or one with more than sixteen million dots. Choose another file.',
  'logo',
);

/** A picture as dots, small enough for every printer. */
export const paperLogo = async (
  png: string,
  dithering: Dithering,
): Promise<Result<LogoDots, Failure>> => {
  const { logoFromPng } = await import('@galley/devices/preview');
  const wish = { widest: WIDEST_LOGO, highest: HIGHEST_LOGO, dithering };
  const logo = logoFromPng(Buffer.from(png, 'base64'), wish);
  return logo === undefined ? err(noLogo) : ok({ width: logo.width, rows: logo.rows });
};
