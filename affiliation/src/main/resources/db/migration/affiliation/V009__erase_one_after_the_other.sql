-- A row that is only locked: whoever is erased waits for the erasure before, as two people may
-- each hold proposals for the other.
insert into registry (id, version) values (2, 0);
