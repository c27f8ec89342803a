/** A report as the core writes it: `text` for the clipboard, `fileName` for a file. */
export type SupportReport = { readonly text: string; readonly fileName: string };

/** What the window can do with a text; `copy` fails where the page has no leave to the clipboard. */
export type ReportWays = {
  readonly copy: (text: string) => Promise<void>;
  readonly download: (report: SupportReport) => void;
};

/** Puts the report on the clipboard, else into a file; says which it was. */
export const handOver = async (
  report: SupportReport,
  ways: ReportWays,
): Promise<'copied' | 'saved'> => {
  try {
    await ways.copy(report.text);
    return 'copied';
  } catch {
    ways.download(report);
    return 'saved';
  }
};

const download = ({ text, fileName }: SupportReport): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** A page that came over plain HTTP from another machine has no clipboard at all. */
const copy = (text: string): Promise<void> =>
  'clipboard' in navigator
    ? navigator.clipboard.writeText(text)
    : Promise.reject(new Error('This page has no clipboard.'));

export const windowWays: ReportWays = { copy, download };
