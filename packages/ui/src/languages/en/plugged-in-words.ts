/** What a list of plugged in devices says. */
export type PluggedInWords = {
  readonly nothing: string;
  readonly kitchenHosts: string;
  readonly setUp: string;
  readonly notInKitchen: string;
  readonly printerInKitchen: string;
};

export const pluggedInWords: PluggedInWords = {
  nothing: 'Nothing is plugged in that is not set up.',
  kitchenHosts: 'A kitchen screen listens to probes. Anything else is plugged into a register.',
  setUp: 'Set up',
  notInKitchen: 'Plug it into a register: a kitchen screen listens to probes only.',
  printerInKitchen:
    'A printer plugged in here prints for nobody. Plug it into the network, and every register reaches it, or into a register.',
};
