const PREFIX = 'weigh:';

/** The role of the scale with which this register weighs first (rule PE25). */
export const weighRole = (registerId: string): string => `${PREFIX}${registerId}`;

/** The register that weighs first with a scale of this role; undefined: it is another role. */
export const weighsFor = (role: string): string | undefined =>
  role.startsWith(PREFIX) ? role.slice(PREFIX.length) : undefined;
