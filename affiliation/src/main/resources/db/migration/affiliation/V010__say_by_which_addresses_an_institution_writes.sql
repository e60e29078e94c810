-- What addresses of its people end in, as officers know it: who has none of them may speak for it
-- as well, and is marked as unproven.
alter table institution add column mail_domain varchar(100);
