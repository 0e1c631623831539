// Looking into a page from a world of our own, in Chromium: what the page did to its prototypes does not reach there.
//
// Playwright's own `evaluate` runs among the page's objects, and breaks where they are broken.
import type { CDPSession, Page } from 'playwright';

export type OwnWorld = {
  evaluate: <Argument, Result>(inPage: (argument: Argument) => Result, argument?: Argument) => Promise<Result>;
};

/** For the document that the page shows now. What crosses must be JSON. */
export async function ownWorld(page: Page, cdp: CDPSession): Promise<OwnWorld & { mouse: Page['mouse'] }> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  return {
    mouse: page.mouse,
    async evaluate<Argument, Result>(inPage: (argument: Argument) => Result, argument?: Argument) {
      const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
        functionDeclaration: inPage.toString(),
        arguments: [{ value: argument }],
        executionContextId,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Result;
    },
  };
}
