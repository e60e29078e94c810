-- One row: counts decisions on words, which wait for one another here.
create table skill_tree (
  id      integer not null primary key,
  version bigint  not null
);
insert into skill_tree (id, version) values (1, 0);

-- What officers decided on words that people typed as skills and the tree of the file lacks.
create table skill_decision (
  id         varchar(36)  not null primary key,
  word_key   varchar(200) not null unique,
  word       varchar(100) not null,
  kind       varchar(20)  not null,
  skill      varchar(100),
  english    varchar(100),
  french     varchar(100),
  parent     varchar(100),
  reason     varchar(2000),
  decided_by varchar(36)  not null,
  decided_at timestamp(6) with time zone not null
);
create index skill_decision_by_date on skill_decision (decided_at, id);

alter table institution add column city varchar(100);
