-- A share is told of five who said and upwards. To know which sums can be told without telling on smaller
-- committees by subtraction, each total counts apart how many said in those.
alter table formation_total add column few int not null default 0;

drop view formation_sum;
create view formation_sum as
select a.above as unit_id, f.level, count(*)::int as units,
       (count(*) filter (where f.state = 2))::int as complete,
       (count(*) filter (where f.state = 1))::int as partial,
       (count(*) filter (where f.state = 2 and f.acting > 0))::int as acting_units,
       (count(*) filter (where f.state = 2 and f.confirmed < f.filled))::int as unconfirmed_units,
       sum(f.posts)::int as posts, sum(f.required)::int as required, sum(f.filled)::int as filled,
       sum(f.required_filled)::int as required_filled, sum(f.confirmed)::int as confirmed,
       sum(f.acting)::int as acting, sum(f.said)::int as said, sum(f.women)::int as women,
       sum(f.youth)::int as youth, (count(*) filter (where f.under_goal))::int as under_units,
       coalesce(sum(f.said) filter (where f.said < 5), 0)::int as few
  from formation f
  join unit_tree u on u.unit_id = f.unit_id
 cross join unnest(u.ancestors || u.unit_id) as a (above)
 group by a.above, f.level;
comment on view formation_sum is 'Published by formation: of each unit, what is formed in itself and below, level by level, counted from its units.';

update formation_total t
   set few = s.few
  from formation_sum s
 where s.unit_id = t.unit_id and s.level = t.level and s.few <> 0;
