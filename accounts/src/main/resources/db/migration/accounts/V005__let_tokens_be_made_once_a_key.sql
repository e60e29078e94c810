-- A request that is sent again under the same key makes no second token.
alter table token add column idempotency_key varchar(255);
alter table token add constraint token_idempotency_key_unique unique (person_id, idempotency_key);
