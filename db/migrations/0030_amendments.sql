-- What a signature was corrected to last is looked for at a launch, for every name on the list at once.
create index amendments on events (signature_id) where type = 7;
