import type { ReadyReport } from '@galley/shell/node';

const NAMES = ['scale', 'scanner', 'probe', 'customer display'];

const portsOf = (report: ReadyReport): readonly number[] | undefined => {
  const told: unknown = Object(report).twinPorts;
  return Array.isArray(told) && told.every(Number.isInteger) ? told : undefined;
};

/**
 * Where the virtual devices listen by what their part says, and a sentence where that is not what was wanted of
 * them. Without any of them the list is empty: nobody is to be sent to ports that are another program's.
 */
export const twinPlaces = (
  report: ReadyReport,
  wanted: readonly number[],
): { readonly ports: readonly number[]; readonly text?: string } => {
  if (wanted.length === 0) return { ports: wanted };
  const ports = portsOf(report);
  if (ports === undefined) {
    const text =
      'The virtual scale, scanner, probe and customer display cannot listen and are not there. Look into printer.log, end what holds their ports, then start again.';
    return { ports: [], text };
  }
  const moved = ports.flatMap((port, i) =>
    port === wanted[i] ? [] : [`${NAMES[i]} from ${wanted[i]} to ${port}`],
  );
  if (moved.length === 0) return { ports };
  const text = `Another program took ports of virtual devices, which moved: ${moved.join(', ')}. The back office of the demo restaurant follows as it starts.`;
  return { ports, text };
};
