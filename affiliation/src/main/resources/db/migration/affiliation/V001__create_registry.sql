-- One row: grows with every change of what the index of matching and the directory are made of.
create table registry (
  id      integer not null primary key,
  version bigint  not null
);
insert into registry (id, version) values (1, 0);

create table institution (
  id         varchar(36)  not null primary key,
  name       varchar(200) not null,
  kind       varchar(20)  not null,
  parent_id  varchar(36)  references institution (id),
  ror        varchar(9)   unique,
  created_at timestamp(6) with time zone not null
);

-- Every spelling of an institution, its name too, by the key under which spellings are equal.
create table institution_alias (
  alias_key      varchar(200) not null primary key,
  institution_id varchar(36)  not null references institution (id),
  alias          varchar(200) not null
);
create index institution_alias_by_institution on institution_alias (institution_id);

create table researcher (
  id             varchar(36)  not null primary key,
  person_id      varchar(36)  not null unique,
  name           varchar(100) not null,
  discipline     varchar(30)  not null,
  orcid          varchar(19),
  about          varchar(4000) not null,
  languages      varchar(40)  not null,
  place          varchar(100) not null,
  other_emails   varchar(1000) not null,
  institution_id varchar(36)  references institution (id),
  available_from date,
  available_to   date,
  capacity       integer      not null,
  visibility     varchar(500) not null,
  paused         boolean      not null,
  created_at     timestamp(6) with time zone not null,
  changed_at     timestamp(6) with time zone not null,
  confirmed_at   timestamp(6) with time zone not null,
  asked_at       timestamp(6) with time zone,
  hidden_at      timestamp(6) with time zone,
  version        bigint       not null
);
create index researcher_by_confirmation on researcher (confirmed_at);

create table researcher_skill (
  researcher_id varchar(36)  not null references researcher (id),
  position      integer      not null,
  skill         varchar(100) not null,
  level         integer      not null,
  primary key (researcher_id, position)
);

-- Publications, projects, datasets, tools and interests.
create table evidence (
  id            varchar(36)   not null primary key,
  researcher_id varchar(36)   not null references researcher (id),
  kind          varchar(20)   not null,
  title         varchar(500)  not null,
  text          varchar(8000) not null,
  published     integer,
  language      varchar(2),
  doi           varchar(300),
  url           varchar(1000),
  venue         varchar(300)  not null,
  authors       varchar(8000) not null,
  title_key     varchar(500)  not null,
  created_at    timestamp(6) with time zone not null,
  unique (researcher_id, doi)
);
create index evidence_by_researcher on evidence (researcher_id, created_at, id);

-- What was agreed to, and when that ended; never changed otherwise.
create table consent (
  id            varchar(36) not null primary key,
  researcher_id varchar(36) not null references researcher (id),
  purpose       varchar(20) not null,
  text_version  integer     not null,
  given_at      timestamp(6) with time zone not null,
  withdrawn_at  timestamp(6) with time zone
);
create index consent_by_researcher on consent (researcher_id, purpose);

-- Whom a profile was shown to beyond the public directory, for its owner.
create table viewing (
  id            varchar(36) not null primary key,
  researcher_id varchar(36) not null references researcher (id),
  viewer_id     varchar(36) not null,
  kind          varchar(20) not null,
  subject       varchar(36),
  seen_at       timestamp(6) with time zone not null
);
create index viewing_by_researcher on viewing (researcher_id, seen_at);
