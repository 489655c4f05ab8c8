import "server-only";
import { z } from "zod";
import { API } from "./api";

type Schema = z.core.JSONSchema.JSONSchema;

const DESCRIPTION =
  "Programs bring articles into the desk and read them. Make a token on your account page; it may do no more than you may, and no more than you ticked.";
const CODES = ["unauthenticated", "forbidden", "not-found", "invalid", "conflict", "unavailable"];

const PROBLEM = {
  type: "object",
  description: "A problem document (RFC 9457).",
  properties: {
    type: { type: "string" },
    status: { type: "integer" },
    title: { type: "string", description: "What is wrong, for people." },
    code: {
      type: "string",
      enum: CODES,
    },
    fields: {
      type: "object",
      additionalProperties: { type: "string" },
      description: "What is wrong with which field.",
    },
  },
  required: ["type", "status", "title", "code"],
};

/** The OpenAPI 3.1 document of everything in API, made of the operations' own schemas. */
export function openApi(origin: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, one] of Object.entries(API))
    paths[one.path] = { ...paths[one.path], [one.method]: described(id, one) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Alliance Desk",
      version: "1",
      description: DESCRIPTION,
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: PROBLEM },
    },
  };
}

interface Described {
  method: "get" | "post";
  path: string;
  summary: string;
  operation: { input: z.ZodType; allow: string };
  output: z.ZodType;
  created?: unknown;
}

function described(id: string, { method, path, summary, operation, output, created }: Described) {
  const input = schemaOf(operation.input, "input");
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const properties = Object.entries(input.properties ?? {});
  const answer = {
    description: "Done.",
    content: { "application/json": { schema: schemaOf(output, "output") } },
  };
  return {
    operationId: id,
    summary,
    description: `Needs the scope \`${operation.allow}\`.`,
    parameters: properties
      .filter(([name]) => method === "get" || inPath.includes(name))
      .map(([name, schema]) => ({
        name,
        in: inPath.includes(name) ? "path" : "query",
        required: inPath.includes(name),
        schema,
      })),
    ...(method === "post"
      ? { requestBody: { required: true, content: { "application/json": { schema: input } } } }
      : {}),
    responses: {
      ...(created ? { 201: { ...answer, description: "Made; Location says where." } } : {}),
      200: created ? { ...answer, description: "The desk had it already." } : answer,
      ...Object.fromEntries([400, 401, 403, 404, 503].map((status) => [status, PROBLEM_ANSWER])),
    },
  };
}

const PROBLEM_ANSWER = {
  description: "Not done; the problem says why.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function schemaOf(schema: z.ZodType, io: "input" | "output"): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

/** The same for the readable page. */
export function apiForPeople() {
  return {
    description: DESCRIPTION,
    codes: CODES,
    endpoints: Object.values(API).map(({ method, path, summary, operation, output }) => ({
      method,
      path,
      summary,
      scope: operation.allow,
      input: schemaOf(operation.input, "input"),
      output: schemaOf(output, "output"),
    })),
  };
}
