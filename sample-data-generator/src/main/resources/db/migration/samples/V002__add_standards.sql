-- Other standards in which the people of a sample are told, too; empty for its own tables only.
alter table generation add column also varchar(100) default '' not null;
