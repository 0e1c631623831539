// What is said of one actor is said of all: an affiliation for everybody or for nobody.
//
// Naming only one side's affiliations makes its people look like a party and the others like bystanders.
import type { Report } from './fault';
import type { Records } from './records';

export function checkBalance(pack: Records, report: Report): void {
  const some = pack.actors.some(({ record }) => record.affiliation !== null);
  if (!some) return;
  for (const { at, record } of pack.actors) {
    if (record.affiliation !== null) continue;
    report(
      'actors',
      [at, 'affiliation'],
      'affiliation',
      `Others have an affiliation; say that of ${record.id}, or "None stated".`,
    );
  }
}
