// What a traced browser wrote through to the disk, and whether it did so before it said that a note is saved.
//
// Here: strace, and reading what it leaves. Not here: the saves (durability.ts).
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackage, quietly } from './debian';

/** Milliseconds since 1970. */
export type Sync = { path: string; began: number; done: number };

const LINE = /^(?<pid>\d+)\s+(?<time>\d+\.\d+) (?<rest>.*)$/;
const CALL = /^(?:fsync|fdatasync)\(\d+<(?<path>[^>]*)>(?<end>\)\s+= 0 <(?<seconds>[\d.]+)>| <unfinished \.\.\.>)/;
const RESUMED = /^<\.\.\. (?:fsync|fdatasync) resumed>\)\s+= 0 <(?<seconds>[\d.]+)>/;

/** The calls that succeeded, of `strace -f -y -ttt -T -e trace=fsync,fdatasync`. */
export function readTrace(text: string): Sync[] {
  const syncs: Sync[] = [];
  const waiting = new Map<string, { path: string; began: number }>();
  for (const line of text.split('\n')) {
    const { pid = '', time = '', rest = '' } = LINE.exec(line)?.groups ?? {};
    const began = Number(time) * 1000;
    const { path, end, seconds } = CALL.exec(rest)?.groups ?? {};
    if (path !== undefined && seconds !== undefined) syncs.push({ path, began, done: began + Number(seconds) * 1000 });
    else if (path !== undefined && end !== undefined) waiting.set(pid, { path, began });
    const took = RESUMED.exec(rest)?.groups?.['seconds'];
    const call = waiting.get(pid);
    if (took !== undefined && call) {
      syncs.push({ ...call, done: call.began + Number(took) * 1000 });
      waiting.delete(pid);
    }
  }
  return syncs;
}

/** The saves that were acknowledged without a file of the database written through between request and acknowledgement. */
export const unsynced = <T extends { asked: number; answered: number }>(
  saves: readonly T[],
  syncs: readonly Sync[],
): T[] =>
  saves.filter(
    ({ asked, answered }) =>
      !syncs.some(({ path, began, done }) => /indexeddb/i.test(path) && began >= asked && done <= answered),
  );

/** Whether strace runs here; on Debian it is installed when missing. */
export function hasStrace(): boolean {
  const runs = () => quietly('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']);
  if (runs()) return true;
  return installPackage('strace') && runs();
}

/** A program that starts the browser under strace, and the way to what strace saw. */
export async function tracedBrowser(executablePath: string, folder: string) {
  const [program, trace] = [join(folder, 'traced-browser'), join(folder, 'trace')];
  const strace = `strace -f -qq -y -ttt -T --seccomp-bpf -e trace=fsync,fdatasync -o '${trace}'`;
  await writeFile(program, `#!/bin/sh\nexec ${strace} '${executablePath}' "$@"\n`);
  await chmod(program, 0o755);
  return { program, syncs: async () => readTrace(await readFile(trace, 'utf8')) };
}
