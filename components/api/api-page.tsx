const DOCUMENT = "/api/v1/openapi.json";

interface Schema {
  properties?: Record<string, unknown>;
  required?: string[];
}

interface Props {
  description: string;
  endpoints: readonly {
    method: string;
    path: string;
    summary: string;
    scope: string;
    input: Schema;
    output: Schema;
  }[];
  codes: readonly string[];
}

/** What programs can ask for, for people: drawn from what the OpenAPI document is made of, so that it cannot say something else. */
export function ApiPage({ description, endpoints, codes }: Props) {
  return (
    <main id="main" className="page apidoc">
      <h1>For programs</h1>
      <p>
        {description} The whole description, for tools: <a href={DOCUMENT}>OpenAPI 3.1</a>.
      </p>
      <pre className="log plain">{`curl -X POST "$DESK/api/v1/articles" \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"url": "https://example.org/news/1"}'`}</pre>
      {endpoints.map((one) => (
        <section key={`${one.method} ${one.path}`}>
          <h2>
            <code>
              {one.method.toUpperCase()} {one.path}
            </code>
          </h2>
          <p>
            {one.summary} Needs the scope <code>{one.scope}</code>.
          </p>
          <Fields title="What is sent" schema={one.input} />
          <Fields title="What comes back" schema={one.output} />
        </section>
      ))}
      <h2>When something is wrong</h2>
      <p>
        Mistakes are answered with a problem document (RFC 9457): <code>status</code>, <code>title</code> in
        words, <code>code</code> (one of {codes.join(", ")}), and <code>fields</code> where a field is at
        fault.
      </p>
    </main>
  );
}

function Fields({ title, schema }: { title: string; schema: Schema }) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <div className="wide">
        <table className="t">
          <thead>
            <tr>
              <th>Field</th>
              <th>Type</th>
              <th>What it is</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(([name, field]) => (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>{typeWords(field)}</td>
                <td>
                  {schema.required?.includes(name) ? "" : "Optional. "}
                  {descriptionOf(field)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const TYPES: Record<string, string> = {
  string: "text",
  null: "null",
  integer: "whole number",
  array: "list",
};

function typeWords(field: unknown): string {
  if (typeof field !== "object" || field === null) return "any";
  if ("enum" in field && Array.isArray(field.enum)) return field.enum.join(", ");
  if ("type" in field) {
    const types = Array.isArray(field.type) ? field.type : [field.type];
    return types.map((type) => TYPES[String(type)] ?? String(type)).join(" or ");
  }
  const options = "anyOf" in field && Array.isArray(field.anyOf) ? field.anyOf : [];
  return options.map(typeWords).join(" or ") || "text";
}

function descriptionOf(field: unknown): string {
  return typeof field === "object" && field !== null && "description" in field
    ? String(field.description)
    : "";
}
