export { amountText, gramsOf, readAmount } from './amount.ts';
export { HID_SCALE_USAGE_PAGE, readHidScaleReport } from './hid-scale.ts';
export { profileOf, type ScaleSetup, scaleSetupSchema } from './profile.ts';
export {
  type ScaleProtocol,
  type ScaleProtocolId,
  type SerialSettings,
  scaleProtocols,
} from './protocols.ts';
export { type RefusalCode, refusalWords } from './refusals.ts';
export type { ScaleAmount, ScaleParser, ScaleReport, ScaleTrouble, WeightUnit } from './report.ts';
export { scaleAmountSchema } from './report.ts';
export {
  type GateInput,
  type GateState,
  newGate,
  readGate,
  readGross,
  type SaleWeight,
  type ScaleProfile,
  stepGate,
  type WeightRefusal,
} from './weight-gate.ts';
