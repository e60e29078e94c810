-- The queries of the tutorial, in order. A test runs them on a fresh sample.

-- tag::load[]
create table IR_BEN_R as from read_csv('snds/IR_BEN_R.csv', all_varchar = true);
create table IR_IMB_R as from read_csv('snds/IR_IMB_R.csv', all_varchar = true);
create table ER_PRS_F as from read_csv('snds/ER_PRS_F.csv', all_varchar = true);
create table ER_CAM_F as from read_csv('snds/ER_CAM_F.csv', all_varchar = true);
create table T_MCO22B as from read_csv('snds/T_MCO22B.csv', all_varchar = true);
create table T_MCO22C as from read_csv('snds/T_MCO22C.csv', all_varchar = true);
-- end::load[]

-- tag::people[]
select BEN_SEX_COD as sex,
       count(*) as pseudonyms,
       count(distinct BEN_IDT_ANO) as people
from IR_BEN_R
group by sex
order by sex;
-- end::people[]

-- tag::diabetics[]
create table diabetics as
select distinct BEN_IDT_ANO
from IR_IMB_R
join IR_BEN_R using (BEN_NIR_PSA, BEN_RNG_GEM)
where IMB_ALD_NUM = '8'
  and IMB_ALD_DTD <= '2022-01-01'
  and (IMB_ALD_DTF is null or IMB_ALD_DTF = '1600-01-01' or IMB_ALD_DTF > '2022-12-31')
  and BEN_DCD_DTE = '1600-01-01';

select count(*) as diabetics from diabetics;
-- end::diabetics[]

-- tag::naive[]
select count(*) as rows
from ER_PRS_F
join ER_CAM_F using (DCT_ORD_NUM, FLX_DIS_DTD, FLX_EMT_NUM, FLX_EMT_ORD, FLX_EMT_TYP,
                     FLX_TRT_DTD, ORG_CLE_NUM, PRS_ORD_NUM, REM_TYP_AFF)
where CAM_PRS_IDE = 'BGQP002'
  and EXE_SOI_DTD between '2022-01-01' and '2022-12-31';
-- end::naive[]

-- tag::exams[]
create table exams as
select BEN_IDT_ANO, EXE_SOI_DTD as day
from ER_PRS_F
join ER_CAM_F using (DCT_ORD_NUM, FLX_DIS_DTD, FLX_EMT_NUM, FLX_EMT_ORD, FLX_EMT_TYP,
                     FLX_TRT_DTD, ORG_CLE_NUM, PRS_ORD_NUM, REM_TYP_AFF)
join IR_BEN_R using (BEN_NIR_PSA, BEN_RNG_GEM)
where CAM_PRS_IDE = 'BGQP002'
  and EXE_SOI_DTD between '2022-01-01' and '2022-12-31'
  and CPL_MAJ_TOP::int < 2
  and DPN_QLF::int is distinct from 71
group by BEN_IDT_ANO, day
having sum(PRS_ACT_QTE::int) > 0;

select count(*) as exams, count(distinct BEN_IDT_ANO) as people from exams;
-- end::exams[]

-- tag::answer[]
select BEN_IDT_ANO in (select BEN_IDT_ANO from exams) as examined,
       count(*) as diabetics,
       round(100 * count(*) / sum(count(*)) over ()) as percent
from diabetics
group by examined
order by examined;
-- end::answer[]

-- tag::stays[]
select count(*) as stays,
       count(distinct BEN_IDT_ANO) as people,
       round(avg(SEJ_NBJ::int), 1) as days
from T_MCO22B
join T_MCO22C using (ETA_NUM, RSA_NUM)
join IR_BEN_R on BEN_NIR_PSA = NIR_ANO_17 and BEN_RNG_GEM = RNG_NAI
where BEN_IDT_ANO in (from diabetics)
  and NIR_RET = '0'
  and GRG_GHM not like '90%';
-- end::stays[]
