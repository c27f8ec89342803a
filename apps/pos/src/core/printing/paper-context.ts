import { formatMoney } from '@galley/base';
import {
  contextOf,
  type PaperContext,
  type PaperTemplate,
  paperLanguageOf,
  readPaperTemplate,
} from '@galley/devices/core';
import {
  HOUSE_LANGUAGES,
  type HouseLanguage,
  paperTemplateId,
  type SiteRow,
  TEMPLATE_PAPERS,
  type TemplatePaper,
  usualLanguage,
} from '@galley/domain';
import type { Reader } from '../read/reader.ts';

type Rows = Pick<Reader, 'paperTemplate'>;

type Found = PaperTemplate | 'none' | 'unreadable';

const find = (read: Rows, siteId: string, paper: TemplatePaper): Found => {
  try {
    const row = read.paperTemplate(paperTemplateId(siteId, paper));
    return row === undefined ? 'none' : (readPaperTemplate(row) ?? 'unreadable');
  } catch {
    return 'unreadable';
  }
};

/** What stands on the papers of a site without settings. */
const plainTemplate = (site: SiteRow): PaperTemplate => ({
  language: paperLanguageOf(usualLanguage(site)) ?? 'en',
  footer: site.receiptFooter?.split('\n') ?? [],
});

/** The template of a paper: its own, else that of all papers, else the plain one (rules PT2, PT4). */
export const templateOf = (read: Rows, site: SiteRow, paper: TemplatePaper): PaperTemplate => {
  const found = [find(read, site.id, paper), find(read, site.id, 'all')];
  const template = found.find((one) => one !== 'none' && one !== 'unreadable');
  return template === undefined || typeof template === 'string' ? plainTemplate(site) : template;
};

/** The language that guests' screens of a site speak: of all its papers, and Arabic, which no paper has (rule CD8). */
export const houseLanguage = (read: Rows, site: SiteRow): HouseLanguage => {
  const found = find(read, site.id, 'all');
  if (typeof found === 'string') return usualLanguage(site);
  const chosen = read.paperTemplate(paperTemplateId(site.id, 'all'))?.language;
  return HOUSE_LANGUAGES.find((one) => one === chosen) ?? found.language;
};

/** Papers whose template cannot be read, so that they are printed by another one. */
export const unreadableTemplates = (read: Rows, siteId: string): TemplatePaper[] =>
  TEMPLATE_PAPERS.filter((paper) => find(read, siteId, paper) === 'unreadable');

/** Words, money and the house's own lines of one kind of paper. */
export const paperContext = (read: Rows, site: SiteRow, paper: TemplatePaper): PaperContext =>
  contextOf(templateOf(read, site, paper), (minor) =>
    formatMoney({ minor, currency: site.currency }, site.locale),
  );
