-- The last guards of the books. Each works on a whole statement through its transition table, so that posting hundreds of
-- entries at once costs one check, not hundreds.

-- Double entry: the lines a statement adds balance, per entry and currency, and their accounts exist.
CREATE FUNCTION guard_journal_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added GROUP BY entry_id, currency HAVING sum(debit) <> sum(credit)) THEN
    RAISE EXCEPTION 'debits and credits differ' USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_balanced';
  END IF;
  IF EXISTS (SELECT FROM added WHERE NOT EXISTS (SELECT FROM accounts a WHERE a.account = added.account)) THEN
    RAISE EXCEPTION 'an account does not exist' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'journal_accounts';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER journal_lines_guard AFTER INSERT ON journal_lines
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_journal_lines();
--> statement-breakpoint

-- Closed periods. Postings share a lock that closing takes alone: closing waits for postings under way, and a posting that
-- comes after sees the period closed.
CREATE FUNCTION guard_journal_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext(TG_TABLE_SCHEMA || '.periods'));
  IF EXISTS (
    SELECT FROM added LEFT JOIN periods p ON p.period_id = to_char(added.date, 'YYYY-MM')
    WHERE p.state IS DISTINCT FROM 'open'
  ) THEN
    RAISE EXCEPTION 'the period is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_period_open';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER journal_entries_guard AFTER INSERT ON journal_entries
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_journal_entries();
--> statement-breakpoint

-- Append-only: what is posted stays; a mistake is corrected by another entry.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER journal_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER journal_lines_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_lines
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER stock_postings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_postings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
