-- What a demand is found by: its words in lower case without accents, names of its skills among them.
alter table demand add column folded varchar(40000) default '' not null;

-- The caller's own name for a request that made a demand, and a fingerprint of what it asked for.
create table demand_request (
  owner_id        varchar(36)  not null,
  idempotency_key varchar(255) not null,
  fingerprint     varchar(64)  not null,
  demand_id       varchar(36)  not null,
  primary key (owner_id, idempotency_key)
);
create index demand_request_by_demand on demand_request (demand_id);
