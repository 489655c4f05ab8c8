-- The verbs of saying and the words of the outlet's own voice are lists of one kind: one table holds both.
ALTER TABLE "ReportingVerb" RENAME TO "ListedWord";
ALTER TABLE "ListedWord" RENAME CONSTRAINT "ReportingVerb_pkey" TO "ListedWord_pkey";
ALTER TABLE "ListedWord" ADD COLUMN "list" TEXT NOT NULL DEFAULT 'verbs';
ALTER TABLE "ListedWord" ALTER COLUMN "list" DROP DEFAULT;
DROP INDEX "ReportingVerb_language_text_key";
CREATE UNIQUE INDEX "ListedWord_list_language_text_key" ON "ListedWord"("list", "language", "text");

-- What was done to a verb before can still be undone.
UPDATE "ActChange" SET model = 'ListedWord', before = before || '{"list": "verbs"}', after = after || '{"list": "verbs"}'
WHERE model = 'ReportingVerb';
