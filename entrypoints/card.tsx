// The card's code, injected into a page at the first opening.
//
// Here: the one function the content script calls. Not here: deciding when a card opens (reader.ts), its content
// (components/Card.tsx), its frame (components/card-host.ts).
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Brief } from '@/components/brief';
import { Card } from '@/components/Card';
import { openFrame } from '@/components/card-host';
import { direction, language } from '@/components/words';
import css from '@/components/styles/card.css?inline';
import type { CardFrame } from '@/components/card-host';
import { leaveCard, type CardApi } from '@/components/card-api';

const HEADING = 'heading';

export default defineUnlistedScript(() => {
  let current: CardFrame | null = null;

  const card: CardApi = {
    open(context, anchor, { also = [], addNote, closed, byKeyboard = false, theme = 'system' } = {}) {
      current?.close();
      const frame = openFrame({
        anchor,
        css,
        headingId: HEADING,
        direction: direction(),
        language: language(),
        theme,
        byKeyboard,
        onClose: () => {
          render(null, frame.surface);
          if (current === frame) current = null;
          closed?.();
        },
      });
      current = frame;
      const contexts = [context, ...also];
      let shown = 0;
      const show = (at: number, brief = false): void => {
        shown = at;
        const others = contexts.map((each, number) => ({ at: number, context: each })).filter((each) => each.at !== at);
        // The browser opens the panel only in the turn of the press, so asking comes before everything.
        const onAddNote = addNote && (() => void addNote(at).then(frame.close, () => null));
        render(
          <Brief value={brief}>
            <Card
              key={at}
              context={contexts[at]!}
              headingId={HEADING}
              others={others}
              onShow={(other) => {
                show(other);
                // The button that was pressed is gone; the reader stays in the card.
                frame.surface.focus({ preventScroll: true });
              }}
              onAddNote={onAddNote}
              onClose={frame.close}
            />
          </Brief>,
          frame.surface,
        );
        frame.place();
      };
      show(0, true);
      // In the frame after the one that paints it. Another one may be open by then, or another context be shown in this one.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (current === frame && shown === 0) show(0);
        }),
      );
    },
    close: () => current?.close(),
    box: () => current?.box() ?? null,
  };
  leaveCard(card);
});
