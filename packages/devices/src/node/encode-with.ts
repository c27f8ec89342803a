import { type EncodedJob, encodeJob, type PrintRequest, printerModels } from '../core/index.ts';
import { type LoadedFonts, textOf } from '../fonts/index.ts';

/** A job as the bytes of its printer, with what proves it; a proof by process id answers the one given. */
export type Encode = (
  request: Pick<PrintRequest, 'doc' | 'model'>,
  processId: readonly number[],
) => Promise<Pick<EncodedJob, 'bytes' | 'proof'>>;

/** Fonts are read when a paper has letters that the printer lacks; what cannot be read is left to the built-in type. */
export const encodeWith =
  (fonts: LoadedFonts): Encode =>
  async ({ doc, model }, processId) => {
    await fonts.load(textOf(doc)).catch(() => undefined);
    return encodeJob(doc, printerModels[model], { processId, fonts });
  };
