-- An owner may be muted once for each institution in whose name they ask.
create table mute_of_each (
  id             varchar(36) not null primary key,
  researcher_id  varchar(36) not null references researcher (id),
  owner_id       varchar(36) not null,
  institution_id varchar(36) references institution (id),
  created_at     timestamp(6) with time zone not null
);
insert into mute_of_each (id, researcher_id, owner_id, institution_id, created_at)
select id, researcher_id, owner_id, institution_id, created_at from mute;
drop table mute;
alter table mute_of_each rename to mute;
create index mute_by_researcher on mute (researcher_id);
create index mute_by_owner on mute (owner_id);
create index mute_by_institution on mute (institution_id);
