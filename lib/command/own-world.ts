// Looking into a page from a world of our own, in Chromium: what the page did to its prototypes does not reach there.
//
// Playwright's own `evaluate` runs among the page's objects, and breaks where they are broken.
import type { CDPSession, Page } from 'playwright';

export type OwnWorld = {
  evaluate: <Argument, Result>(inPage: (argument: Argument) => Result, argument?: Argument) => Promise<Awaited<Result>>;
};

/** For the document that the page shows now. What crosses must be JSON. */
export async function ownWorld(page: Page, cdp: CDPSession): Promise<OwnWorld & { mouse: Page['mouse'] }> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  return { mouse: page.mouse, evaluate: evaluateIn(cdp, executionContextId) };
}

/** The world of the content script: whoever speaks there is, to the background, the script itself. */
export async function contentScriptWorld(cdp: CDPSession, extensionId: string): Promise<OwnWorld> {
  const ids: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if (
      origin === `chrome-extension://${extensionId}` &&
      (auxData as { isDefault?: boolean } | undefined)?.isDefault === false
    )
      ids.push(id);
  });
  await cdp.send('Runtime.enable');
  const id = ids.at(-1);
  if (id === undefined) throw new Error('No content script runs in this page.');
  return { evaluate: evaluateIn(cdp, id) };
}

const evaluateIn =
  (cdp: CDPSession, executionContextId: number): OwnWorld['evaluate'] =>
  async <Argument, Result>(inPage: (argument: Argument) => Result, argument?: Argument): Promise<Awaited<Result>> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: inPage.toString(),
      arguments: [{ value: argument }],
      executionContextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Awaited<Result>;
  };
