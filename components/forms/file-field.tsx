"use client";

import { useState } from "react";
import { Shape } from "../marks/symbols";
import { Field } from "./field";

interface Props {
  name: string;
  label: string;
  hint: string;
  accept: string;
  mostBytes: number;
}

const megabytes = (bytes: number): string =>
  `${(Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1).replace(/\.0$/, "")} MB`;

/** A file to send. One that is too large, or empty, is refused before it goes on its way. */
export function FileField({ name, label, hint, accept, mostBytes }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <Field label={label} hint={hint}>
        <input
          className="field"
          type="file"
          name={name}
          accept={accept}
          required
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${name}-problem` : undefined}
          onChange={({ currentTarget }) => {
            const why = problemOf(currentTarget.files?.[0], mostBytes);
            currentTarget.setCustomValidity(why ?? "");
            setProblem(why);
          }}
        />
      </Field>
      {problem && (
        <p id={`${name}-problem`} className="problem" role="alert">
          <Shape id="s-due" />
          <span>{problem}</span>
        </p>
      )}
    </>
  );
}

function problemOf(file: File | undefined, mostBytes: number): string | null {
  if (!file) return null;
  if (file.size === 0) return `“${file.name}” is empty.`;
  return file.size > mostBytes
    ? `“${file.name}” has ${megabytes(file.size)}; at most ${megabytes(mostBytes)} can be sent.`
    : null;
}
