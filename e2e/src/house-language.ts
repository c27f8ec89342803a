import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { HouseLanguage } from '@galley/domain';
import { connectPart } from '../../scripts/galley/connection.ts';
import { PINS } from './register-page.ts';
import type { Suite } from './suite.ts';

/** Sets the language of the house, as the owner does in the back office: of its papers and of what guests see. */
export const speak = async (suite: Suite, language: HouseLanguage): Promise<void> => {
  const parts = { backoffice: suite.part('backoffice') };
  const { rpc, close } = connectPart<BackOfficeContract>(parts, 'backoffice');
  try {
    const session = await rpc.run('login', { pin: PINS.owner });
    if (!session.ok) throw new Error(session.error.message);
    rpc.setSession(session.value.sessionId);
    const nothing = { secondLanguage: null, headerLines: [], footerLines: [], logo: null };
    const saved = await rpc.run('savePaperTemplate', { paper: 'all', language, ...nothing });
    if (!saved.ok) throw new Error(saved.error.message);
  } finally {
    close();
  }
};
