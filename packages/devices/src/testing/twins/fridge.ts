/** A fridge with a thermometer of the kind that a controller reports in lines. Thousandths of a degree Celsius. */
export type Fridge = {
  milliC: number;
  doorOpen: boolean;
  /** The sensor is unplugged: its controller says -127. */
  sensorOpen: boolean;
};

export const newFridge = (): Fridge => ({ milliC: 3800, doorOpen: false, sensorOpen: false });

const WARMEST = 16_000;
const COLDEST = 3800;
const WARMS_BY = 250;
const COOLS_BY = 120;

/** One second later. */
export const ageFridge = (fridge: Fridge): void => {
  fridge.milliC = fridge.doorOpen
    ? Math.min(WARMEST, fridge.milliC + WARMS_BY)
    : Math.max(COLDEST, fridge.milliC - COOLS_BY);
};

/** What the controller writes of it. */
export const fridgeLine = ({ milliC, sensorOpen }: Fridge): string => {
  if (sensorOpen) return 'T1:-127\r\n';
  const hundredths = Math.round(milliC / 10);
  const sign = hundredths < 0 ? '-' : '';
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `T1:${sign}${digits.slice(0, -2)}.${digits.slice(-2)}\r\n`;
};
