-- A mail may be read in another browser than the one that registered: its link itself knows where
-- one was going. A path of the portal without its language, checked when written and when read.
alter table mailed_link add column return_path varchar(200);
