import type { Store } from "./store";
import type { Mention } from "../domain/entities/find";

/** Replaces what was found in a version. Found again whenever the version is read, so it is not on the record. */
export async function saveMentions(
  store: Store,
  versionId: string,
  mentions: readonly Mention[],
): Promise<void> {
  await store.unrecorded(async () => {
    await store.db.mention.deleteMany({ where: { versionId } });
    await store.db.mention.createMany({
      data: mentions.map(({ entityId, start, end, text, ambiguous, alternatives, reason }) => ({
        versionId,
        entityId,
        start,
        end,
        text,
        ambiguous,
        alternatives,
        reason,
      })),
    });
  });
}
