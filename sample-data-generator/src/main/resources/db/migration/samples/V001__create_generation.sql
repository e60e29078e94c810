-- Samples that people asked for, and those that are ready for everybody (without a person).
create table generation (
  id              varchar(36) not null primary key,
  person_id       varchar(36),
  sample          varchar(60) not null,
  size_asked      bigint      not null,
  from_year       integer     not null,
  to_year         integer     not null,
  seed            bigint      not null,
  format          varchar(20) not null,
  tables          varchar(4000),
  habits          varchar(1000) not null,
  status          varchar(20) not null,
  created_at      timestamp(6) with time zone not null,
  finished_at     timestamp(6) with time zone,
  expires_at      timestamp(6) with time zone,
  progress        double precision not null,
  rows_written    bigint      not null,
  bytes_written   bigint      not null,
  failure_code    varchar(60),
  idempotency_key varchar(255),
  unique (person_id, idempotency_key)
);
create index generation_by_person on generation (person_id, created_at, id);
create index generation_by_end on generation (expires_at);

create table generation_file (
  generation_id varchar(36)  not null references generation (id),
  position      integer      not null,
  name          varchar(200) not null,
  bytes         bigint       not null,
  rows_written  bigint,
  sha256        varchar(64)  not null,
  primary key (generation_id, position)
);

-- One row a person, locked while it is counted how many of theirs are under way.
create table requester (
  person_id varchar(36) not null primary key
);
