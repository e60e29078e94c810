-- One challenge, with its texts in both languages, its metrics in order, its public files,
-- the people who organise it and those who accepted its rules.
create table challenge (
  id                varchar(36)   not null primary key,
  slug              varchar(80)   not null unique,
  title_fr          varchar(200)  not null,
  title_en          varchar(200)  not null,
  summary_fr        varchar(1000) not null,
  summary_en        varchar(1000) not null,
  overview_fr       varchar(40000) not null,
  overview_en       varchar(40000) not null,
  rules_fr          varchar(40000) not null,
  rules_en          varchar(40000) not null,
  evaluation_fr     varchar(40000) not null,
  evaluation_en     varchar(40000) not null,
  data_fr           varchar(40000) not null,
  data_en           varchar(40000) not null,
  source            varchar(1000) not null,
  licence           varchar(200)  not null,
  opens_at          timestamp(6) with time zone not null,
  closes_at         timestamp(6) with time zone not null,
  time_zone         varchar(60)   not null,
  metrics           varchar(400)  not null,
  id_column         varchar(100)  not null,
  prediction_column varchar(100)  not null,
  lowest_prediction  double precision,
  highest_prediction double precision,
  truth_label       varchar(100),
  truth_time        varchar(100),
  truth_event       varchar(100),
  daily_quota       integer       not null,
  max_bytes         bigint        not null,
  truth_version     integer       not null,
  evaluator_version integer       not null,
  cases_digest      varchar(64)   not null,
  split_hash        varchar(64)   not null,
  hidden_rows       integer       not null,
  public_rows       integer       not null,
  board_version     bigint        not null,
  published_at      timestamp(6) with time zone not null
);

create table challenge_file (
  id             varchar(36)   not null primary key,
  challenge_id   varchar(36)   not null references challenge (id),
  position       integer       not null,
  name           varchar(120)  not null,
  kind           varchar(30)   not null,
  description_fr varchar(1000) not null,
  description_en varchar(1000) not null,
  bytes          bigint        not null,
  sha256         varchar(64)   not null,
  unique (challenge_id, name)
);

create table participation (
  challenge_id      varchar(36) not null references challenge (id),
  person_id         varchar(36) not null,
  organiser         boolean     not null,
  rules_accepted_at timestamp(6) with time zone,
  primary key (challenge_id, person_id)
);
