-- Whom news goes to was indexed twice, in 0009 and in 0010, and every signature that wants news was written to both.
drop index if exists signatures_with_updates;
