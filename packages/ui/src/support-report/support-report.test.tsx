import { err, failure, ok } from '@galley/base';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createToaster } from '../toast/toaster.ts';
import type { SupportReport } from './copy-report.ts';
import { type AskReport, SupportReportButton, sendReport } from './SupportReportButton.tsx';

const report: SupportReport = { text: '{"part":"register"}', fileName: 'galley-register.json' };
const fetched: AskReport = async () => ok(report);

/** What was copied, saved and said. */
const sent = async (ask: AskReport, hasClipboard = true) => {
  const toaster = createToaster(() => () => {});
  const done: { copied?: string; saved?: string } = {};
  const ways = {
    copy: async (text: string) => {
      if (!hasClipboard) throw new Error('denied');
      done.copied = text;
    },
    download: ({ fileName }: SupportReport) => {
      done.saved = fileName;
    },
  };
  await sendReport(ask, undefined, ways, toaster);
  return { ...done, said: toaster.current()?.message, tone: toaster.current()?.tone };
};

describe('the report for support', () => {
  it('[UI33] goes to the clipboard and says so', async () => {
    expect(await sent(fetched)).toEqual({ copied: report.text, said: 'Copied', tone: 'ok' });
  });

  it('[UI33] becomes a file where the page may not use the clipboard', async () => {
    expect(await sent(fetched, false)).toEqual({
      saved: 'galley-register.json',
      said: 'Saved as galley-register.json',
      tone: 'ok',
    });
  });

  it('[UI33] that cannot be made says why, and nothing is copied', async () => {
    const refused = await sent(async () => err(failure('no', 'The disk does not answer.')));
    expect(refused).toEqual({ said: 'The disk does not answer.', tone: 'alarm' });
    const thrown = await sent(() => Promise.reject(new Error('EPIPE 3')));
    expect(thrown).toMatchObject({ tone: 'alarm' });
    expect(thrown.said).not.toContain('EPIPE');
  });

  it('[UI33] cannot be asked of a core that is away', () => {
    const html = (away: boolean) =>
      renderToStaticMarkup(<SupportReportButton ask={fetched} disabled={away} />);
    expect(html(true)).toContain('disabled=""');
    expect(html(false)).not.toContain('disabled=""');
  });
});
