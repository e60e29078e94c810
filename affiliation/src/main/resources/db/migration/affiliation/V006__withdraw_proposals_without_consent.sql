-- Proposals that wait for somebody who no longer agrees to be matched.
update proposal set status = 'WITHDRAWN', version = version + 1
 where status = 'PROPOSED'
   and not exists (
     select 1 from consent c
      where c.researcher_id = proposal.researcher_id
        and c.purpose = 'MATCHING'
        and c.withdrawn_at is null);
