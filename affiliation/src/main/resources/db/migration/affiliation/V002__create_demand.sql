-- Needs of institutions and companies, screened by the Hub.
create table demand (
  id              varchar(36)   not null primary key,
  owner_id        varchar(36)   not null,
  institution_id  varchar(36)   references institution (id),
  title           varchar(200)  not null,
  need            varchar(8000) not null,
  language        varchar(2)    not null,
  discipline      varchar(30),
  languages       varchar(40)   not null,
  place           varchar(100)  not null,
  remote          boolean       not null,
  starts          date,
  ends            date,
  effort_days     integer,
  confidentiality varchar(20)   not null,
  status          varchar(20)   not null,
  decided_by      varchar(36),
  decided_at      timestamp(6) with time zone,
  reason          varchar(2000),
  text_weight     integer       not null,
  taxonomy_weight integer       not null,
  created_at      timestamp(6) with time zone not null,
  changed_at      timestamp(6) with time zone not null,
  version         bigint        not null
);
create index demand_by_status on demand (status, created_at, id);
create index demand_by_owner on demand (owner_id, created_at, id);

create table demand_skill (
  demand_id varchar(36)  not null references demand (id),
  position  integer      not null,
  skill     varchar(100) not null,
  level     integer      not null,
  required  boolean      not null,
  primary key (demand_id, position)
);
