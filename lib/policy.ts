/** Who may do what. The one table; everything else asks `permits`. */
export const ROLES = ["reader", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  "timeline:read",
  "session:begin",
  "account:own",
  "article:read",
  "article:ingest",
  "article:edit",
  "vocabulary:edit",
  "annotation:write",
  "story:edit",
  "story:publish",
  "record:read",
  "source:edit",
  "people:manage",
  "task:run",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who is asking: nobody in particular, a person with an account, or the system at a named task. */
export type Actor =
  | { kind: "anonymous" }
  | { kind: "person"; id: string; name: string; email: string; role: Role; singleKeys: boolean }
  | { kind: "system"; task: string };

export const ANONYMOUS: Actor = { kind: "anonymous" };

export const systemActor = (task: string): Actor => ({ kind: "system", task });

const everyone: Permission[] = ["timeline:read", "session:begin"];
const reader: Permission[] = [...everyone, "account:own"];
const editor: Permission[] = [
  ...reader,
  "article:read",
  "article:ingest",
  "article:edit",
  "vocabulary:edit",
  "annotation:write",
  "story:edit",
  "story:publish",
  "record:read",
  "source:edit",
];
const admin: Permission[] = [...editor, "people:manage"];

const GRANTS: Record<Role | "anonymous" | "system", ReadonlySet<Permission>> = {
  anonymous: new Set(everyone),
  reader: new Set(reader),
  editor: new Set(editor),
  admin: new Set(admin),
  system: new Set<Permission>([...admin, "task:run"]),
};

export function permits(actor: Actor, permission: Permission): boolean {
  return GRANTS[actor.kind === "person" ? actor.role : actor.kind].has(permission);
}
