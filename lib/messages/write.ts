// Asking the background to write: who saves hears within two seconds, the second try included.
//
// Not for the content script, which may write nothing.
import { askWith } from './ask';
import type { BackgroundRequests, Write } from './requests';

// A worker stopped while it wakes can take the message with it and never say so (seen about once in a thousand). It is asked in vain at
// worst, for a repeated save is one save. Whatever else is asked may take its time.
const PATIENCE = 900;

const silence = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

export const write = <R extends Write>(
  request: R,
  payload: BackgroundRequests[R]['ask'],
): Promise<BackgroundRequests[R]['answer']> => askWith(request, payload, (sent) => Promise.race([sent, silence()]));
