import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import { type LogoDots, paperTemplateId, type TemplatePaper } from '../papers.table.ts';
import type { SavePaperTemplateCommand } from './save-paper-template.command.ts';

export type SavePaperTemplateError =
  | NotAllowed
  | Failure<'too_many_lines' | 'line_too_long' | 'same_language' | 'bad_logo'>;

/** Lines of a header or a footer, and characters of one: as many as stand on wide paper. */
export const MOST_LINES = 6;
export const LONGEST_LINE = 48;
/** Dots of a logo: the width of 58-mm paper, so that every printer has room for it. */
export const WIDEST_LOGO = 384;
export const HIGHEST_LOGO = 256;

const linesProblem = (
  field: 'headerLines' | 'footerLines',
  lines: readonly string[],
): SavePaperTemplateError | undefined => {
  if (lines.length > MOST_LINES) {
    return failure('too_many_lines', `At most ${MOST_LINES} lines have room here.`, field);
  }
  const long = lines.find((line) => [...line].length > LONGEST_LINE);
  return long === undefined
    ? undefined
    : failure(
        'line_too_long',
        `A line has at most ${LONGEST_LINE} characters. Shorten "${long.slice(0, 20)}…".`,
        field,
      );
};

const logoProblem = (logo: LogoDots | null): SavePaperTemplateError | undefined => {
  if (logo === null) return undefined;
  if (logo.width > WIDEST_LOGO || logo.rows.length > HIGHEST_LOGO) {
    const most = `${WIDEST_LOGO} × ${HIGHEST_LOGO}`;
    return failure('bad_logo', `A logo has at most ${most} dots. Take a flatter picture.`, 'logo');
  }
  const digits = Math.ceil(logo.width / 8) * 2;
  return logo.rows.length > 0 && logo.rows.every((row) => row.length === digits)
    ? undefined
    : failure('bad_logo', 'This logo has rows of different lengths. Upload it again.', 'logo');
};

const trimmed = (lines: readonly string[]): string[] => {
  const kept = lines.map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trimEnd());
  while (kept.at(-1) === '') kept.pop();
  return kept;
};

/** Writes what a paper looks like from now on at every register of the site (rules PT1 to PT3). */
export const decideSavePaperTemplate = (
  command: SavePaperTemplateCommand,
  context: DecisionContext,
): Result<Fact[], SavePaperTemplateError> => {
  const allowed = requirePermission(context, 'edit_devices');
  if (!allowed.ok) return allowed;
  const { paper, language, secondLanguage, logo } = command;
  const headerLines = trimmed(command.headerLines);
  const footerLines = trimmed(command.footerLines);
  const same =
    language === secondLanguage
      ? failure('same_language', 'Choose another second language, or none.', 'secondLanguage')
      : undefined;
  const problem =
    same ??
    linesProblem('headerLines', headerLines) ??
    linesProblem('footerLines', footerLines) ??
    logoProblem(logo);
  if (problem !== undefined) return err(problem);
  const id = paperTemplateId(context.siteId, paper);
  const row = { id, language, secondLanguage, headerLines, footerLines, logo };
  return ok([rowAgain('paper_template', row)]);
};

/** Takes a paper's own template off (rule PT2). */
export const decideRemovePaperTemplate = (
  paper: TemplatePaper,
  context: DecisionContext,
): Result<Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'edit_devices');
  if (!allowed.ok) return allowed;
  const id = paperTemplateId(context.siteId, paper);
  return ok([{ kind: 'paper_template', id, doc: {}, deleted: true }]);
};
