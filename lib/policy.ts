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
  "source:manage",
  "people:manage",
  "task:run",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who is asking: nobody in particular, a person with an account, or the system at a named task. */
export type Actor =
  | { kind: "anonymous" }
  | {
      kind: "person";
      id: string;
      name: string;
      email: string;
      role: Role;
      singleKeys: boolean;
      /** Set for a program with a token of theirs: it may do these alone, as far as the person may. */
      scopes?: readonly string[];
    }
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
const admin: Permission[] = [...editor, "source:manage", "people:manage"];

const GRANTS: Record<Role | "anonymous" | "system", ReadonlySet<Permission>> = {
  anonymous: new Set(everyone),
  reader: new Set(reader),
  editor: new Set(editor),
  admin: new Set(admin),
  system: new Set<Permission>([...admin, "task:run"]),
};

/** What an actor's role allows: what the store may see and change for them once they are through the door. */
export function grants(actor: Actor, permission: Permission): boolean {
  return GRANTS[actor.kind === "person" ? actor.role : actor.kind].has(permission);
}

/** What an actor may ask for: what the role allows and, with a token, what the token is for. The door's question. */
export function permits(actor: Actor, permission: Permission): boolean {
  const limited = actor.kind === "person" ? actor.scopes : undefined;
  return grants(actor, permission) && (limited?.includes(permission) ?? true);
}
