-- What an editor has said no to about a story, so that it is not proposed again.
CREATE TABLE "StoryRejection" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryRejection_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "StoryRejection_key_key" ON "StoryRejection"("key");

CREATE INDEX "StoryRejection_storyId_idx" ON "StoryRejection"("storyId");

ALTER TABLE "StoryRejection" ADD CONSTRAINT "StoryRejection_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON "StoryRejection" FOR EACH ROW EXECUTE FUNCTION record_change();
