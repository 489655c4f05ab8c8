"use client";

import { useEffect } from "react";
import { CATEGORIES, DEVELOPMENT_STATES } from "@/lib/domain/developments/states";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { categoryWord } from "../marks/categories";
import { stateWord } from "../marks/state-mark";
import type { Choice } from "./reading-pane";
import type { Selected } from "./selection";

interface Props {
  articleId: string;
  versionId: string;
  selected: Selected;
  choice: Choice;
  developments: readonly { id: string; statement: string }[];
  inStory: boolean;
  create: FormAction<{ id: string }>;
  createDevelopment: FormAction<{ id: string }>;
  addEvidence: FormAction;
  onClose: () => void;
}

/** What the person writes about the selected text. Escape closes it. */
export function Compose({
  articleId,
  versionId,
  selected,
  choice,
  developments,
  inStory,
  create,
  createDevelopment,
  addEvidence,
  onClose,
}: Props) {
  const { start, end, text, top, left } = selected;
  const span = { articleId, versionId, start, end };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClose]);
  const closeWhenDone = (outcome: { ok: boolean }) => outcome.ok && onClose();
  return (
    <div
      className="compose"
      style={{ top, left }}
      role="dialog"
      aria-label={choice === "development" ? "Make a development" : `Write a ${choice}`}
      lang="en"
    >
      <q>{text}</q>
      {choice === "development" && !inStory && (
        <p className="problem">Put the article into a story first: a development belongs to one.</p>
      )}
      {choice === "development" && inStory && (
        <>
          <ActionForm
            action={createDevelopment}
            hidden={span}
            className="stack"
            inForm
            onDone={closeWhenDone}
          >
            <Field label="Statement, one sentence">
              <textarea
                className="field"
                name="statement"
                rows={3}
                maxLength={500}
                defaultValue={text.slice(0, 500)}
                required
                autoFocus
              />
            </Field>
            <Field label="Date (EDTF)" hint="Empty is unknown">
              <input className="field" name="edtf" />
            </Field>
            <div className="row">
              <Select
                name="state"
                label="State"
                value="happened"
                choices={DEVELOPMENT_STATES.map((state) => ({ value: state, label: stateWord(state) }))}
              />
              <Select
                name="category"
                label="Lane"
                value="diplomacy"
                choices={CATEGORIES.map((category) => ({ value: category, label: categoryWord(category) }))}
              />
            </div>
            <Buttons label="Make development" onClose={onClose} />
          </ActionForm>
          {developments.length > 0 && (
            <ActionForm action={addEvidence} hidden={span} className="row" inForm onDone={closeWhenDone}>
              <Select
                name="id"
                label="Development"
                choices={developments.map(({ id, statement }) => ({
                  value: id,
                  label: statement.slice(0, 60),
                }))}
              />
              <Select
                name="role"
                label="What the sentence does"
                value="confirms"
                choices={["announces", "confirms", "contradicts"].map((role) => ({
                  value: role,
                  label: role,
                }))}
              />
              <Submit className="btn sm">Add as evidence</Submit>
            </ActionForm>
          )}
        </>
      )}
      {choice !== "development" && (
        <ActionForm
          action={create}
          hidden={{ ...span, kind: choice }}
          className="stack"
          inForm
          onDone={closeWhenDone}
        >
          <textarea
            className="field"
            name="body"
            rows={3}
            autoFocus
            aria-label={`Your ${choice}`}
            placeholder={choice === "question" ? "What has to be found out?" : "A note, if needed"}
            required={choice === "comment" || choice === "question"}
          />
          <Buttons label={`Save ${choice}`} onClose={onClose} />
        </ActionForm>
      )}
      {choice === "development" && !inStory && (
        <button type="button" className="btn" onClick={onClose}>
          Close
        </button>
      )}
    </div>
  );
}

function Buttons({ label, onClose }: { label: string; onClose: () => void }) {
  return (
    <div className="row">
      <Submit className="btn primary">{label}</Submit>
      <button type="button" className="btn quiet" onClick={onClose}>
        Cancel
      </button>
    </div>
  );
}
