import { formatMoney } from '@galley/base';
import {
  contextOf,
  type PaperContext,
  type PaperLanguage,
  type PaperTemplate,
  readPaperTemplate,
} from '@galley/devices/core';
import { paperTemplateId, type SiteRow, TEMPLATE_PAPERS, type TemplatePaper } from '@galley/domain';
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

/** The language of a site that chose none. */
const ownLanguage = ({ locale }: Pick<SiteRow, 'locale'>): PaperLanguage =>
  locale.toLowerCase().startsWith('de') ? 'de' : 'en';

/** What stands on the papers of a site without settings. */
const plainTemplate = (site: SiteRow): PaperTemplate => ({
  language: ownLanguage(site),
  footer: site.receiptFooter?.split('\n') ?? [],
});

/** The template of a paper: its own, else that of all papers, else the plain one (rules PT2, PT4). */
export const templateOf = (read: Rows, site: SiteRow, paper: TemplatePaper): PaperTemplate => {
  const found = [find(read, site.id, paper), find(read, site.id, 'all')];
  const template = found.find((one) => one !== 'none' && one !== 'unreadable');
  return template === undefined || typeof template === 'string' ? plainTemplate(site) : template;
};

/** Papers whose template cannot be read, so that they are printed by another one. */
export const unreadableTemplates = (read: Rows, siteId: string): TemplatePaper[] =>
  TEMPLATE_PAPERS.filter((paper) => find(read, siteId, paper) === 'unreadable');

/** Words, money and the house's own lines of one kind of paper. */
export const paperContext = (read: Rows, site: SiteRow, paper: TemplatePaper): PaperContext =>
  contextOf(templateOf(read, site, paper), (minor) =>
    formatMoney({ minor, currency: site.currency }, site.locale),
  );
