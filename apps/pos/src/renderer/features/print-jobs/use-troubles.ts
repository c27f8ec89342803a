import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { type Trouble, troublesOf } from './troubles.ts';

/** What is the matter with papers, printers and drawers now. */
export function useTroubles(): Trouble[] {
  const jobs = useRead(({ printJobs }) => printJobs);
  const printers = useRead((models) => models.printers);
  const drawers = useRead((models) => models.drawers);
  const kick = useRead((models) => models.drawerKick);
  const process = useRead((models) => models.deviceProcess?.words ?? null);
  const { mails } = useRead((models) => models.mails);
  const { time } = useFormat();
  return troublesOf({ jobs, printers, drawers, kick, process, mails, time });
}
