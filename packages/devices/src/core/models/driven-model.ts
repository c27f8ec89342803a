import type { PrintRequest } from '../print-job.ts';
import type { PrinterModel } from '../printer-model.ts';
import { printerModels } from './index.ts';

/** A printer as it is driven: its model, with the proof that the printer itself was seen to give. */
export function drivenModel({
  model,
  processIds,
}: Pick<PrintRequest, 'model' | 'processIds'>): PrinterModel {
  const known = printerModels[model];
  if (known.language === 'starprnt' || known.proof === 'none' || processIds === undefined)
    return known;
  return { ...known, proof: processIds ? 'process-id' : 'fence' };
}
