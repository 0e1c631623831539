// What Mozilla's linter, which every add-on in its store passes, says of a built extension.
import { runTool } from './tool';

type Message = { _type: string; code: string; message: string; file?: string };
type Report = { errors: Message[]; warnings: Message[]; notices: Message[] };

/** Errors, warnings and notices alike, each as one line; empty when there are none. */
export async function lintForStore(folder: string): Promise<string[]> {
  const { output } = await runTool('web-ext', [
    'lint',
    '--no-config-discovery',
    '--output=json',
    '--source-dir',
    folder,
  ]);
  const json = /^\{.*\}$/m.exec(output)?.[0];
  // A linter that broke down found nothing, which is not the same as nothing to find.
  if (json === undefined) throw new Error(`web-ext lint did not run:\n${output}`);
  const { errors, warnings, notices } = JSON.parse(json) as Report;
  return [...errors, ...warnings, ...notices].map(
    ({ _type, code, message, file = 'manifest.json' }) => `${_type} ${code} in ${file}: ${message}`,
  );
}
