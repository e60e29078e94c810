-- What participants handed in, what it was worth, and how many they may hand in a day.
create table submission (
  id              varchar(36)  not null primary key,
  challenge_id    varchar(36)  not null references challenge (id),
  person_id       varchar(36),
  baseline_fr     varchar(200),
  baseline_en     varchar(200),
  file_name       varchar(200) not null,
  sha256          varchar(64)  not null,
  bytes           bigint       not null,
  rows_read       integer      not null,
  status          varchar(20)  not null,
  submitted_at    timestamp(6) with time zone not null,
  quota_day       date,
  scored_at       timestamp(6) with time zone,
  idempotency_key varchar(255),
  failure_code    varchar(60),
  failure_detail  varchar(1000),
  attempts        integer      not null,
  unique (challenge_id, person_id, idempotency_key)
);
create index submission_by_person on submission (challenge_id, person_id, submitted_at);
create index submission_by_time on submission (challenge_id, submitted_at, id);

create table quota_use (
  challenge_id varchar(36) not null references challenge (id),
  person_id    varchar(36) not null,
  quota_day    date        not null,
  accepted     integer     not null,
  invalid      integer     not null,
  primary key (challenge_id, person_id, quota_day)
);

-- An evaluation is immutable: one for each submission, evaluator and truth.
create table evaluation (
  id                varchar(36) not null primary key,
  submission_id     varchar(36) not null references submission (id),
  evaluator_version integer     not null,
  truth_version     integer     not null,
  evaluated_at      timestamp(6) with time zone not null,
  unique (submission_id, evaluator_version, truth_version)
);

create table evaluation_score (
  evaluation_id varchar(36) not null references evaluation (id),
  split         varchar(10) not null,
  metric        varchar(60) not null,
  score         double precision not null,
  primary key (evaluation_id, split, metric)
);
