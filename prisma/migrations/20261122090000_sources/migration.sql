-- Feeds and their polling, bulk imports, workers, and tokens of the HTTP interface.

CREATE TYPE "ImportState" AS ENUM ('receiving', 'reading', 'taking', 'done', 'failed', 'cancelled');

CREATE TYPE "TakingState" AS ENUM ('waiting', 'taken', 'known', 'failed', 'dropped');

CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "modified" TEXT,
    "size" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "state" "ImportState" NOT NULL DEFAULT 'receiving',
    "readUpTo" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ImportChunk" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportChunk_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ImportItem" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "bytes" BYTEA,
    "contentType" TEXT,
    "facts" JSONB NOT NULL,
    "state" "TakingState" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "articleId" TEXT,

    CONSTRAINT "ImportItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "beginning" TEXT NOT NULL,
    "scopes" TEXT[],
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TokenUse" (
    "tokenId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TokenUse_pkey" PRIMARY KEY ("tokenId")
);

CREATE TABLE "Feed" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "pausedReason" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "FeedPolling" (
    "feedId" TEXT NOT NULL,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "nextReason" TEXT,
    "etag" TEXT,
    "lastModified" TEXT,
    "format" TEXT,
    "title" TEXT,
    "ttlMinutes" INTEGER,
    "lastAt" TIMESTAMP(3),
    "lastOkAt" TIMESTAMP(3),
    "itemCount" INTEGER,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMP(3),
    "problem" TEXT,
    "message" TEXT,
    "movedTo" TEXT,
    "movedSeen" INTEGER NOT NULL DEFAULT 0,
    "leaseId" TEXT,
    "leasedUntil" TIMESTAMP(3),

    CONSTRAINT "FeedPolling_pkey" PRIMARY KEY ("feedId")
);

CREATE TABLE "FeedItem" (
    "id" TEXT NOT NULL,
    "feedId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" "TakingState" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "articleId" TEXT,
    "firstSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "own" BOOLEAN NOT NULL DEFAULT false,
    "arrivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FeedItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Poll" (
    "id" TEXT NOT NULL,
    "feedId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "message" TEXT,
    "items" INTEGER NOT NULL DEFAULT 0,
    "fresh" INTEGER NOT NULL DEFAULT 0,
    "milliseconds" INTEGER NOT NULL,

    CONSTRAINT "Poll_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Worker" (
    "id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beatAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stoppedAt" TIMESTAMP(3),

    CONSTRAINT "Worker_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "HostTurn" (
    "host" TEXT NOT NULL,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "firstUntil" TIMESTAMP(3),
    "secondUntil" TIMESTAMP(3),

    CONSTRAINT "HostTurn_pkey" PRIMARY KEY ("host")
);

CREATE INDEX "Import_state_idx" ON "Import"("state");

CREATE UNIQUE INDEX "ImportChunk_importId_start_key" ON "ImportChunk"("importId", "start");

CREATE INDEX "ImportItem_state_idx" ON "ImportItem"("state");

CREATE INDEX "ImportItem_articleId_idx" ON "ImportItem"("articleId");

CREATE UNIQUE INDEX "ImportItem_importId_n_key" ON "ImportItem"("importId", "n");

CREATE UNIQUE INDEX "ApiToken_secretHash_key" ON "ApiToken"("secretHash");

CREATE INDEX "ApiToken_personId_idx" ON "ApiToken"("personId");

CREATE UNIQUE INDEX "Feed_url_key" ON "Feed"("url");

CREATE INDEX "Feed_sourceId_idx" ON "Feed"("sourceId");

CREATE INDEX "FeedPolling_nextAt_idx" ON "FeedPolling"("nextAt");

CREATE INDEX "FeedItem_state_changedAt_idx" ON "FeedItem"("state", "changedAt");

CREATE INDEX "FeedItem_feedId_arrivedAt_idx" ON "FeedItem"("feedId", "arrivedAt");

CREATE INDEX "FeedItem_articleId_idx" ON "FeedItem"("articleId");

CREATE UNIQUE INDEX "FeedItem_feedId_key_key" ON "FeedItem"("feedId", "key");

CREATE INDEX "Poll_feedId_at_idx" ON "Poll"("feedId", "at");

ALTER TABLE "Import" ADD CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ImportChunk" ADD CONSTRAINT "ImportChunk_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "TokenUse" ADD CONSTRAINT "TokenUse_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "ApiToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Feed" ADD CONSTRAINT "Feed_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "FeedPolling" ADD CONSTRAINT "FeedPolling_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "FeedItem" ADD CONSTRAINT "FeedItem_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "FeedItem" ADD CONSTRAINT "FeedItem_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Poll" ADD CONSTRAINT "Poll_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the machine read, so that what a person set can be told from it.
ALTER TABLE "Version" ADD COLUMN "facts" JSONB;

-- What people change is on the record; what polling, taking in and tokens' use change is the machine's own.
CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON "Feed" FOR EACH ROW EXECUTE FUNCTION record_change();
-- A deleted feed takes its memory along; undoing the deletion brings it back.
CREATE TRIGGER record_change AFTER DELETE ON "FeedItem" FOR EACH ROW EXECUTE FUNCTION record_change();
CREATE TRIGGER record_change AFTER DELETE ON "Poll" FOR EACH ROW EXECUTE FUNCTION record_change();
CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON "ApiToken" FOR EACH ROW EXECUTE FUNCTION record_change();

-- An undo may put a child back before its parent (see 20241001000100_record).
DO $$
DECLARE
  reference record;
BEGIN
  FOR reference IN
    SELECT conrelid::regclass AS child, conname FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT condeferrable
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', reference.child, reference.conname);
  END LOOP;
END;
$$;
