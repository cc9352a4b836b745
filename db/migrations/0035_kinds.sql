-- A kind of work is a folder of the program, found when it starts. What the database holds a kind to is its shape: the program knows
-- which there are, and orders no edition of any other.

alter table campaigns drop constraint campaigns_kind_check;
alter table campaigns add constraint campaigns_kind_check check (kind ~ '^[a-z]{1,20}$');

alter table editions drop constraint editions_kind_check;
alter table editions add constraint editions_kind_check check (kind ~ '^[a-z]{1,20}$');
