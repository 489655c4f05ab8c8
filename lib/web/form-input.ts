/** A form's fields as an operation's raw input: repeated names become lists, files become their bytes, React's own fields go. */
export async function formInput(form: FormData): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = await Promise.all(form.getAll(name).map(fieldValue));
    input[name] = values.length === 1 ? values[0] : values;
  }
  return input;
}

async function fieldValue(value: FormDataEntryValue): Promise<unknown> {
  if (typeof value === "string") return value;
  return { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
}
