// Said twice before something is gone: a question in place of the button that was pressed.
import { i18n } from '#i18n';

type Props = { question: string; yes: string; onYes: () => void; onNo: () => void };

export const Confirm = ({ question, yes, onYes, onNo }: Props) => (
  <div class="row" role="group" aria-label={question}>
    <span>{question}</span>
    <button type="button" onClick={onYes}>
      {yes}
    </button>
    <button type="button" onClick={onNo}>
      {i18n.t('library.keep')}
    </button>
  </div>
);
