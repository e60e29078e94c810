-- Contact requests: a researcher is asked once for a demand, and answers before any address is shown.
create table proposal (
  id              varchar(36)   not null primary key,
  demand_id       varchar(36)   not null references demand (id),
  researcher_id   varchar(36)   not null references researcher (id),
  person_id       varchar(36)   not null,
  status          varchar(20)   not null,
  message         varchar(2000) not null,
  score           double precision,
  text_weight     integer       not null,
  taxonomy_weight integer       not null,
  reason          varchar(2000),
  outcome         varchar(20),
  outcome_text    varchar(2000),
  proposed_by     varchar(36)   not null,
  proposed_at     timestamp(6) with time zone not null,
  answered_at     timestamp(6) with time zone,
  introduced_at   timestamp(6) with time zone,
  closed_at       timestamp(6) with time zone,
  version         bigint        not null,
  unique (demand_id, researcher_id)
);
create index proposal_by_researcher on proposal (researcher_id, status);
create index proposal_by_status on proposal (status, proposed_at, id);

-- From whom a researcher wants no more proposals: an owner of demands, and their institution.
create table mute (
  id             varchar(36) not null primary key,
  researcher_id  varchar(36) not null references researcher (id),
  owner_id       varchar(36) not null,
  institution_id varchar(36) references institution (id),
  created_at     timestamp(6) with time zone not null,
  unique (researcher_id, owner_id)
);
create index mute_by_owner on mute (owner_id);
create index mute_by_institution on mute (institution_id);
