-- When somebody of the Hub joined, placed or described an institution; null while only its users named it.
alter table institution add column confirmed_at timestamp(6) with time zone;
update institution set confirmed_at = current_timestamp
 where parent_id is not null
    or ror is not null
    or city is not null
    or kind <> 'OTHER'
    or id in (select parent_id from institution where parent_id is not null)
    or id in (select institution_id from institution_alias group by institution_id having count(*) > 1);
