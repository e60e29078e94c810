-- Runs unchanged on PostgreSQL and on H2 in its PostgreSQL mode.
create table person (
  id varchar(36) primary key,
  email varchar(254) not null,
  display_name varchar(60) not null,
  password_hash varchar(300) not null,
  locale varchar(5) not null,
  created_at timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  constraint person_email_unique unique (email)
);

-- A link sent by mail, usable once; only the fingerprint of its secret is kept.
create table mailed_link (
  id varchar(36) primary key,
  person_id varchar(36) not null references person (id),
  purpose varchar(20) not null,
  fingerprint varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone,
  constraint mailed_link_fingerprint_unique unique (fingerprint)
);
create index mailed_link_person on mailed_link (person_id);

create table failed_sign_in (
  id varchar(36) primary key,
  origin varchar(64) not null,
  failed_at timestamp(6) with time zone not null
);
create index failed_sign_in_origin on failed_sign_in (origin, failed_at);

-- Rows that are only locked: attempts of one account or address queue behind one of them.
create table attempt_lock (
  id integer primary key
);
insert into attempt_lock (id) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

create table session (
  id varchar(36) primary key,
  person_id varchar(36) not null references person (id),
  fingerprint varchar(64) not null,
  user_agent varchar(300) not null,
  address varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  last_seen_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  constraint session_fingerprint_unique unique (fingerprint)
);
create index session_person on session (person_id);

create table token (
  id varchar(36) primary key,
  person_id varchar(36) not null references person (id),
  name varchar(60) not null,
  fingerprint varchar(64) not null,
  scopes varchar(400) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone,
  constraint token_fingerprint_unique unique (fingerprint)
);
create index token_person on token (person_id);

create table role_grant (
  id varchar(36) primary key,
  person_id varchar(36) not null references person (id),
  role varchar(30) not null,
  granted_by varchar(36),
  granted_at timestamp(6) with time zone not null,
  constraint role_grant_unique unique (person_id, role)
);

-- No foreign key to person: the record outlives the account.
create table audit_row (
  sequence_number bigint primary key,
  happened_at timestamp(6) with time zone not null,
  actor_id varchar(36),
  action varchar(60) not null,
  subject varchar(200) not null,
  details text not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);
create index audit_row_actor on audit_row (actor_id);

create table audit_head (
  id integer primary key,
  sequence_number bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, sequence_number, hash)
  values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table outgoing_mail (
  id varchar(36) primary key,
  recipient varchar(254) not null,
  subject varchar(200) not null,
  body text not null,
  created_at timestamp(6) with time zone not null,
  attempts integer not null,
  next_attempt_at timestamp(6) with time zone,
  sent_at timestamp(6) with time zone,
  last_error varchar(500)
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at);
create index outgoing_mail_recipient on outgoing_mail (recipient, created_at);
