import type { OfficePapers, OfficeTemplate } from '@galley/backoffice/contract';
import type { Failure } from '@galley/base';
import type { TemplatePaper } from '@galley/domain';

/** A template while somebody types: lines as one text. */
export type PaperDraft = Omit<OfficeTemplate, 'headerLines' | 'footerLines'> & {
  readonly header: string;
  readonly footer: string;
};

const own = (papers: OfficePapers, paper: TemplatePaper): OfficeTemplate | undefined =>
  papers.templates.find((one) => one.paper === paper)?.template;

export type Standing = 'own' | 'all' | 'usual' | 'unreadable';

/** By which template a paper is printed now. */
export const standingOf = (papers: OfficePapers, paper: TemplatePaper): Standing => {
  if (papers.unreadable.includes(paper)) return 'unreadable';
  if (own(papers, paper) !== undefined) return 'own';
  return own(papers, 'all') === undefined ? 'usual' : 'all';
};

/** The template that a paper is printed by now. */
export const templateFor = (papers: OfficePapers, paper: TemplatePaper): OfficeTemplate =>
  own(papers, paper) ?? own(papers, 'all') ?? papers.usual;

export const draftOf = ({ headerLines, footerLines, ...rest }: OfficeTemplate): PaperDraft => ({
  ...rest,
  header: headerLines.join('\n'),
  footer: footerLines.join('\n'),
});

const linesOf = (text: string): string[] => (text.trim() === '' ? [] : text.trimEnd().split('\n'));

/** What is typed as a template; too much of it is told by the core. */
export const templateOfDraft = ({ header, footer, ...rest }: PaperDraft): OfficeTemplate => ({
  ...rest,
  headerLines: linesOf(header),
  footerLines: linesOf(footer),
});

/** What a refusal says of one field. */
export const errorOf = (failure: Failure | undefined, field: string): string | undefined =>
  failure?.field?.startsWith(field) === true ? failure.message : undefined;

/** What it says of none of these. */
export const otherError = (failure: Failure | undefined, fields: readonly string[]) =>
  failure === undefined || fields.some((field) => failure.field?.startsWith(field) === true)
    ? undefined
    : failure.message;
