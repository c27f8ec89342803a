import type { OfficeTemplate, ShownPaper } from '@galley/backoffice/contract';
import type { PrinterModelId } from '@galley/devices/core';
import { useEffect, useState } from 'react';
import { rpc } from '../../state/rpc.ts';

/** So long after the last key: a picture takes longer than a key. */
const QUIET_MS = 150;

type Picture = { readonly png: string | undefined; readonly problem: string | undefined };

/** The picture of a template as it stands; the former one stays until the next is there. */
export const usePicture = (
  paper: ShownPaper,
  model: PrinterModelId,
  template: OfficeTemplate,
): Picture => {
  const [picture, setPicture] = useState<Picture>({ png: undefined, problem: undefined });
  const wish = JSON.stringify({ paper, model, template });
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const outcome = await rpc().ask('paperPicture', JSON.parse(wish));
      if (!wanted) return;
      setPicture(({ png }) =>
        outcome.ok
          ? { png: outcome.value.png, problem: undefined }
          : { png, problem: outcome.error.message },
      );
    }, QUIET_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [wish]);
  return picture;
};
