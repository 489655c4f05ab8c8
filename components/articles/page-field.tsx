"use client";

import { useState, type ClipboardEvent, type DragEvent, type FormEvent } from "react";
import { MOST_BYTES, MOST_CHARACTERS, tooMuchHtml, tooMuchText } from "@/lib/domain/articles/page-size";
import { Field } from "../forms/field";
import { Shape } from "../marks/symbols";

const KINDS = {
  text: { limit: `Up to ${MOST_CHARACTERS.toLocaleString("en")} characters.`, problemOf: tooMuchText },
  html: { limit: `Up to ${MOST_BYTES / 1024 / 1024} MB.`, problemOf: tooMuchHtml },
};

interface Props {
  name: keyof typeof KINDS;
  label: string;
  hint: string;
  className?: string;
}

/**
 * Where a whole page is pasted. What is too much is refused before it stands in the field: a browser takes ten seconds to lay out ten megabytes, and what
 * stood there would be gone.
 */
export function PageField({ name, label, hint, className = "" }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const { limit, problemOf } = KINDS[name];

  /** Looks at what is on its way in, before the browser does anything with it. */
  const receive = (
    event: ClipboardEvent<HTMLTextAreaElement> | DragEvent<HTMLTextAreaElement>,
    text: string,
  ) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const why = problemOf(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
    if (why) event.preventDefault();
    setProblem(why && `${why} It was not put in, and what stood here stays.`);
  };
  /** What came by another way stays, and the form does not go off with it. */
  const look = ({ currentTarget }: FormEvent<HTMLTextAreaElement>) => {
    const why = problemOf(currentTarget.value);
    currentTarget.setCustomValidity(why ?? "");
    setProblem(why);
  };
  return (
    <>
      <Field label={label} hint={`${hint} ${limit}`}>
        <textarea
          className={`field ${className}`}
          name={name}
          required
          spellCheck={false}
          autoFocus
          onPaste={(event) => receive(event, event.clipboardData.getData("text/plain"))}
          onDrop={(event) => receive(event, event.dataTransfer.getData("text/plain"))}
          onInput={look}
        />
      </Field>
      {problem && (
        <p className="problem" role="alert">
          <Shape id="s-due" />
          <span>{problem}</span>
        </p>
      )}
    </>
  );
}
