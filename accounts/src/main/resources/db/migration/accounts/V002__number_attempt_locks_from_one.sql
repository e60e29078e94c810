-- EclipseLink takes an id of zero for a missing one.
update attempt_lock set id = 16 where id = 0;
