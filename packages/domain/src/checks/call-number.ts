/** Numbers of one cycle; two digits are called out easily. */
const CYCLE = 99;

export const formatCallNumber = (deviceNumber: number, count: number): string =>
  `${deviceNumber}-${String(count).padStart(2, '0')}`;

/** The count within the register's own numbers; undefined for another register's number. */
export const callCount = (deviceNumber: number, callNumber: string): number | undefined => {
  const match = /^(\d+)-(\d{2,})$/.exec(callNumber);
  return match !== null && Number(match[1]) === deviceNumber ? Number(match[2]) : undefined;
};

/**
 * The next call number of a register: `<register>-<count>`, so that cut-off registers never give one twice.
 * Counts go round from 01 to 99 after `last`, passing over those `inUse` (checks open or not yet made);
 * while all 99 are in use it goes on with 100 and up.
 */
export const nextCallNumber = (
  deviceNumber: number,
  inUse: ReadonlySet<string>,
  last: string | undefined,
): string => {
  const start = (last === undefined ? undefined : callCount(deviceNumber, last)) ?? 0;
  for (let step = 1; step <= CYCLE; step++) {
    const candidate = formatCallNumber(deviceNumber, ((start + step - 1) % CYCLE) + 1);
    if (!inUse.has(candidate)) return candidate;
  }
  let beyond = CYCLE + 1;
  while (inUse.has(formatCallNumber(deviceNumber, beyond))) beyond++;
  return formatCallNumber(deviceNumber, beyond);
};
