// A question with its possible answers: one of them, or any of them.
//
// Here: the fields, each with its words and a line of explanation. Not here: what follows from an answer.
import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

type Answer<T extends string> = { value: T; label: ComponentChildren; hint?: string };
type Question<T extends string> = { legend: string; answers: readonly Answer<T>[] };

/** Exactly one. `chosen` is null while it is not known. */
export function OneOf<T extends string>({
  chosen,
  onChoose,
  ...question
}: Question<T> & { chosen: T | null; onChoose: (value: T) => void }) {
  return <Fields {...question} type="radio" isChosen={(value) => value === chosen} onPress={onChoose} />;
}

/** None, some or all of them, in the order of the answers. */
export function AnyOf<T extends string>({
  chosen,
  onChoose,
  ...question
}: Question<T> & { chosen: readonly T[]; onChoose: (values: T[]) => void }) {
  const isChosen = (value: T) => chosen.includes(value);
  const toggle = (pressed: T) =>
    onChoose(
      question.answers
        .map(({ value }) => value)
        .filter((value) => (value === pressed ? !isChosen(value) : isChosen(value))),
    );
  return <Fields {...question} type="checkbox" isChosen={isChosen} onPress={toggle} />;
}

type FieldsProps<T extends string> = Question<T> & {
  type: 'radio' | 'checkbox';
  isChosen: (value: T) => boolean;
  onPress: (value: T) => void;
};

function Fields<T extends string>({ legend, answers, type, isChosen, onPress }: FieldsProps<T>) {
  const id = useId();
  return (
    <fieldset class="question">
      <legend>{legend}</legend>
      {answers.map(({ value, label, hint }) => (
        <div key={value} class="answer">
          <label>
            <input
              type={type}
              name={id}
              checked={isChosen(value)}
              aria-describedby={hint && `${id}-${value}`}
              onChange={() => onPress(value)}
            />
            <span>{label}</span>
          </label>
          {hint && (
            <p class="hint" id={`${id}-${value}`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
