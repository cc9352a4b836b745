-- Two corrections of one signature that wait for their places are placed in the order in which they were made, and that is the
-- database's to know: ids begin with the clock of a web server, which may jump. Drawn while the signature is locked, and
-- emptied with its place, so that nothing tells afterwards what came before what.
create sequence correction_turns;
alter table events add column turn bigint;
