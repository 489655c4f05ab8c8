import type { ReactNode } from "react";

/** A label above its control. */
export function Field({
  label,
  hint,
  className = "",
  children,
}: {
  label: string;
  hint?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <label className={`f ${className}`}>
      <span>{label}</span>
      {children}
      {hint && <span className="hint">{hint}</span>}
    </label>
  );
}

interface Choice {
  value: string;
  label: string;
}

export function Select({
  name,
  value,
  choices,
  label,
  ...rest
}: {
  name: string;
  /** Where no label stands above it. */
  label?: string;
  value?: string | null;
  choices: readonly Choice[];
  required?: boolean;
}) {
  return (
    <span className="sel">
      <select name={name} className="field" defaultValue={value ?? ""} aria-label={label} {...rest}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
