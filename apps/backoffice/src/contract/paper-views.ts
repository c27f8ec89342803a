import type { Dithering, PrinterModelId } from '@galley/devices/core';
import type { HouseLanguage, LogoDots, SecondLanguage, TemplatePaper } from '@galley/domain';

/** A paper that is shown; `all` is no paper of its own. */
export type ShownPaper = Exclude<TemplatePaper, 'all'>;

/** What is set for a paper. */
export type OfficeTemplate = {
  readonly language: HouseLanguage;
  readonly secondLanguage: SecondLanguage | null;
  readonly headerLines: readonly string[];
  readonly footerLines: readonly string[];
  readonly logo: LogoDots | null;
};

export type OfficePapers = {
  /** Those that were set; a paper that is not here goes by `all`, and without one by `usual`. */
  readonly templates: readonly {
    readonly paper: TemplatePaper;
    readonly template: OfficeTemplate;
  }[];
  /** Set, and written so that this version cannot read them: registers print by the next one. */
  readonly unreadable: readonly TemplatePaper[];
  readonly usual: OfficeTemplate;
  readonly models: readonly {
    readonly id: PrinterModelId;
    readonly name: string;
    readonly paperMm: number;
  }[];
  /** What customer displays say; null: the words of their language. */
  readonly greeting: string | null;
  readonly thanks: string | null;
};

export type PaperCommands = {
  savePaperTemplate: { input: { paper: TemplatePaper } & OfficeTemplate; output: null };
  /** The paper goes by that of all papers again. */
  removePaperTemplate: { input: { paper: TemplatePaper }; output: null };
  saveCustomerWords: {
    input: { greeting: string | null; thanks: string | null };
    output: null;
  };
};

export type PaperQueries = {
  papers: { params: Record<string, never>; result: OfficePapers };
  /** The picture as PNG in base64, dot by dot as a printer of that model prints it. */
  paperPicture: {
    params: { paper: ShownPaper; model: PrinterModelId; template: OfficeTemplate };
    result: { readonly png: string };
  };
  /** A PNG (base64) as the dots of a logo; `bad_logo` in words where it is none, or too large. */
  paperLogo: { params: { png: string; dithering: Dithering }; result: LogoDots };
};
