import { z } from "zod";
import { getAct, listActs, revertChanges } from "../data/acts";
import { AppError, conflict } from "../errors";
import { permits } from "../policy";
import type { Permission } from "../policy";
import { read, write } from "./operation";
import { id, optionalText } from "./fields";

export const list = read({
  name: "acts.list",
  allow: "record:read",
  input: z.object({
    subject: optionalText(50),
    subjectId: optionalText(100),
    before: optionalText(100),
    take: z.coerce.number().int().min(1).max(200).catch(100).default(100),
  }),
  run: async (store, filter) => ({ acts: await listActs(store, filter), filter }),
});

/** Takes one act back, or (on an undo) does it again. Whoever may do the act may undo it. */
export const undo = write({
  name: "acts.undo",
  allow: "record:read",
  input: z.object({ id }),
  run: async (store, input) => {
    const act = await getAct(store, input.id);
    if (!permits(store.actor, act.permission as Permission))
      throw new AppError("forbidden", "Your role does not allow undoing this.");
    if (!act.inverse) throw conflict("This cannot be undone.");
    await revertChanges(store, act.id, act.changes);
    const again = act.operation === "acts.undo";
    const summary = again ? act.summary.replace(/^Undid: /, "") : `Undid: ${act.summary}`;
    store.about(act.subject ?? "act", act.subjectId ?? act.id, summary);
    return { subject: act.subject, subjectId: act.subjectId };
  },
});
