-- Every row change of an act is recorded by the database itself, so that no code path can forget it.
-- The door sets desk.act for the length of its transaction.
CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  act text := current_setting('desk.act', true);
  was jsonb;
  is_now jsonb;
BEGIN
  IF act IS NULL OR act = '' THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    was := to_jsonb(OLD) - 'passwordHash' - 'secretHash';
  END IF;
  IF TG_OP <> 'DELETE' THEN
    is_now := to_jsonb(NEW) - 'passwordHash' - 'secretHash';
  END IF;
  IF was IS NOT DISTINCT FROM is_now THEN
    RETURN NULL;
  END IF;
  INSERT INTO "ActChange" ("actId", model, "rowId", before, after)
  VALUES (act, TG_TABLE_NAME, coalesce(is_now ->> 'id', was ->> 'id'), was, is_now);
  RETURN NULL;
END;
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'Person', 'Invitation', 'Source', 'Article', 'Version', 'Mention', 'Suggestion', 'Tag', 'TagSynonym', 'ArticleTag',
    'Entity', 'EntityAlias', 'Annotation', 'Reply', 'Story', 'Development', 'Evidence', 'StateChange',
    'DevelopmentEntity', 'DevelopmentTag'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION record_change()',
      name);
  END LOOP;
END;
$$;

-- An original is never changed and never removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An original is immutable';
END;
$$;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "Original" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An undo puts rows back in the reverse order of their changes, in which a child may come before its parent: it defers the
-- checks of references to its end. All other writes have them at once, as before.
DO $$
DECLARE
  reference record;
BEGIN
  FOR reference IN
    SELECT conrelid::regclass AS child, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', reference.child, reference.conname);
  END LOOP;
END;
$$;
