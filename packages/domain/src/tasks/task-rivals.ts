/** What registers made of one column of a check: people of `handed_twice`, order types of `retyped_twice`. */
export type TaskRivals = {
  readonly standsId: string;
  readonly standsDeviceId: string;
  readonly besideId: string;
  readonly besideDeviceId: string;
  /** It can still become the other one. */
  readonly open: boolean;
};

/** The same by names. */
export type TaskRivalsView = {
  readonly stands: string;
  readonly standsDevice: string;
  readonly beside: string;
  readonly besideDevice: string;
  readonly besideId: string;
  readonly open: boolean;
};

type Say = (id: string) => string;

/** By names; nothing where there are none. */
export const rivalsView = (
  rivals: TaskRivals | undefined,
  name: Say,
  device: Say,
): { readonly rivals?: TaskRivalsView } => {
  if (rivals === undefined) return {};
  const { standsId, standsDeviceId, besideId, besideDeviceId, open } = rivals;
  const stands = { stands: name(standsId), standsDevice: device(standsDeviceId) };
  const beside = { beside: name(besideId), besideDevice: device(besideDeviceId), besideId };
  return { rivals: { ...stands, ...beside, open } };
};
