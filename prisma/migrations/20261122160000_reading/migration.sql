-- Indexes of what an article says, by which those that may belong with a new one are found: no scan. The machine's own, so not on the record.
CREATE TYPE "SharedTextVerdict" AS ENUM ('same', 'origin');

CREATE TABLE "ArticleKey" (
    "key" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "articleId" TEXT NOT NULL,

    CONSTRAINT "ArticleKey_pkey" PRIMARY KEY ("key","day","articleId")
);

CREATE TABLE "ArticleBand" (
    "band" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "articleId" TEXT NOT NULL,

    CONSTRAINT "ArticleBand_pkey" PRIMARY KEY ("band","day","articleId")
);

CREATE TABLE "SharedText" (
    "earlierId" TEXT NOT NULL,
    "laterId" TEXT NOT NULL,
    "verdict" "SharedTextVerdict" NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,
    "runs" TEXT[],

    CONSTRAINT "SharedText_pkey" PRIMARY KEY ("laterId","earlierId")
);

CREATE TABLE "TermFrequency" (
    "term" TEXT NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "TermFrequency_pkey" PRIMARY KEY ("term")
);

CREATE TABLE "TermCount" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "articles" INTEGER NOT NULL,
    "lastArticleId" TEXT NOT NULL,

    CONSTRAINT "TermCount_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReportingVerb" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportingVerb_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ReportingVerb_language_text_key" ON "ReportingVerb"("language", "text");

CREATE INDEX "ArticleKey_articleId_idx" ON "ArticleKey"("articleId");

CREATE INDEX "ArticleBand_articleId_idx" ON "ArticleBand"("articleId");

CREATE INDEX "SharedText_earlierId_idx" ON "SharedText"("earlierId");

ALTER TABLE "ArticleKey" ADD CONSTRAINT "ArticleKey_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "ArticleBand" ADD CONSTRAINT "ArticleBand_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "SharedText" ADD CONSTRAINT "SharedText_earlierId_fkey" FOREIGN KEY ("earlierId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "SharedText" ADD CONSTRAINT "SharedText_laterId_fkey" FOREIGN KEY ("laterId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- Of each value, the entries of the nearest days, by short walks along the index. The planner, which takes common values for rare ones, would read
-- all entries of a value and sort them; so it is told not to.
CREATE FUNCTION entries_of_keys(wanted int[], weights float8[], low int, at int, high int, undated int, most int)
RETURNS TABLE ("articleId" text, weight float8)
LANGUAGE sql STABLE
SET enable_bitmapscan = off
SET enable_sort = off
SET enable_seqscan = off
AS $$
  SELECT found."articleId", q.weight
  FROM unnest(wanted, weights) AS q(value, weight) CROSS JOIN LATERAL (
    (SELECT i."articleId" FROM "ArticleKey" i WHERE i.key = q.value AND i.day BETWEEN low AND at ORDER BY i.day DESC LIMIT most)
    UNION ALL
    (SELECT i."articleId" FROM "ArticleKey" i WHERE i.key = q.value AND i.day BETWEEN at + 1 AND high ORDER BY i.day LIMIT most / 2)
    UNION ALL
    (SELECT i."articleId" FROM "ArticleKey" i WHERE i.key = q.value AND i.day = undated AND at <> undated LIMIT most / 2)
  ) AS found
$$;

CREATE FUNCTION entries_of_bands(wanted int[], weights float8[], low int, at int, high int, undated int, most int)
RETURNS TABLE ("articleId" text, weight float8)
LANGUAGE sql STABLE
SET enable_bitmapscan = off
SET enable_sort = off
SET enable_seqscan = off
AS $$
  SELECT found."articleId", q.weight
  FROM unnest(wanted, weights) AS q(value, weight) CROSS JOIN LATERAL (
    (SELECT i."articleId" FROM "ArticleBand" i WHERE i.band = q.value AND i.day BETWEEN low AND at ORDER BY i.day DESC LIMIT most)
    UNION ALL
    (SELECT i."articleId" FROM "ArticleBand" i WHERE i.band = q.value AND i.day BETWEEN at + 1 AND high ORDER BY i.day LIMIT most / 2)
    UNION ALL
    (SELECT i."articleId" FROM "ArticleBand" i WHERE i.band = q.value AND i.day = undated AND at <> undated LIMIT most / 2)
  ) AS found
$$;

-- What editors change is on the record.
CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON "ReportingVerb" FOR EACH ROW EXECUTE FUNCTION record_change();
