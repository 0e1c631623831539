// What one context is called where it is only named: in a list, or offered beside another.
import type { Context } from '@/lib/context';

/** In the record's words where there is one name for it, else in the page's. */
export function nameOf(context: Context): string {
  switch (context.kind) {
    case 'figure':
      return context.page.text;
    case 'discrepancy':
      return context.text;
    case 'phase': {
      const [only, second] = context.candidates;
      return only && !second ? only.label : context.text;
    }
    case 'actor':
      return context.name;
  }
}
