/** An event of Electron's that its listeners may prevent. */
export type StandInEvent<T extends object> = T & {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
};

export const createEvent = <T extends object>(details: T): StandInEvent<T> => {
  let prevented = false;
  const event = {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
  };
  Object.defineProperty(event, 'defaultPrevented', { get: () => prevented });
  return event as StandInEvent<T>;
};
