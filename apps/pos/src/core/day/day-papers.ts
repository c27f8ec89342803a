import { printJobKey, reportDocument } from '@galley/devices/core';
import type { DayCloseRow, SiteRow } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { businessOf, marksOf, paperTime } from '../printing/paper-text.ts';
import { receiptPaper } from '../printing/receipt-paper.ts';

/** The day of the site on one paper: every register with its Zs, and what was passed over (rule DY8). */
export const dayReportJobs = (
  core: PosCore,
  site: SiteRow,
  close: DayCloseRow,
  by: string,
): OutboxJob[] =>
  receiptPaper(core, site, 'z-report', printJobKey(close.id, 'z-report', 0, 0), (context) => {
    const { labels } = context;
    return reportDocument(
      {
        ...{ kind: 'day', business: businessOf(site), register: String(core.identity.number) },
        ...{ businessDate: close.businessDate, by, marks: marksOf(site) },
        closedAt: paperTime(close.closedAt, site),
        at: paperTime(core.clock.now(), site),
        sections: [
          {
            title: labels.sales,
            rows: close.registers.flatMap(({ name, zs }) =>
              zs.length === 0
                ? [{ label: `${name}: ${labels.notClosed}` }]
                : zs.map((z) => ({
                    ...{ label: `${name} ${z.display}`, count: z.receipts },
                    amount: z.turnoverMinor,
                  })),
            ),
            total: { label: labels.turnover, amount: close.turnoverMinor },
          },
        ],
        notes: close.passes.map(
          ({ names, reason }) => `${labels.passed}: ${names.join(', ')} (${reason})`,
        ),
      },
      context,
    );
  });
