-- A link that confirms an address opens the account with the name and the password of the
-- registration that its own mail was about, whatever else was registered meanwhile.
alter table mailed_link add column display_name varchar(200);
alter table mailed_link add column password_hash varchar(500);
alter table mailed_link add column locale varchar(10);
