-- The rules that keep the tables fit for a distributed engine (docs/decisions), read from the
-- catalogue and the comments. Each row is a fault: the rule, the table, what is wrong there.
with told as (
  select c.oid, c.relname::text as name, c.relkind, c.relispartition,
         coalesce(obj_description(c.oid, 'pg_class'), '') as said
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
),
tables as (
  select oid, name, relkind,
         case when said ~ '^shard:by=\w+ group=\w+\M' then 'spread'
              when said ~ '^shard:claim=\w+\M' then 'claim'
              when said ~ '^shard:reference\M' then 'reference'
              when said ~ '^shard:local\M' then 'local' end as class,
         substring(said from '^shard:(?:by|claim)=(\w+)') as key,
         coalesce(substring(said from '^shard:by=\w+ group=(\w+)'), 'claim of ' || name) as mates
    from told
   where not relispartition
),
keys as (
  select t.*, a.attnum, a.atttypid, a.attnotnull
    from tables t
    left join pg_attribute a on a.attrelid = t.oid and a.attname = t.key and not a.attisdropped
   where t.class in ('spread', 'claim')
),
foreign_keys as (
  select f.conname::text as name, f.conkey, f.confkey, f.confdeltype, f.confupdtype,
         near.name as table_name, near.class as near, near.mates as near_mates,
         nk.attnum as near_key,
         far.class as far, far.mates as far_mates, fk.attnum as far_key
    from pg_constraint f
    join tables near on near.oid = f.conrelid
    join tables far on far.oid = f.confrelid
    left join keys nk on nk.oid = near.oid
    left join keys fk on fk.oid = far.oid
   where f.contype = 'f'
)
select 'unclassified' as rule, name as table_name, 'its comment does not begin with shard:' as what
  from tables where class is null
union all
select 'key', name, 'the column ' || key || ' is missing or may be null'
  from keys where attnum is null or not attnotnull
union all
select 'unique', k.name, 'unique without the key: ' || i.indexrelid::regclass::text
  from keys k
  join pg_index i on i.indrelid = k.oid and (i.indisunique or i.indisexclusion)
 where k.attnum is not null and k.attnum <> all (i.indkey::int2[])
union all
select 'primary key', name, 'has none'
  from tables t
 where not exists (select from pg_constraint where conrelid = t.oid and contype = 'p')
union all
select 'foreign key across', table_name, 'points to another group, or without the key: ' || name
  from foreign_keys
 where near in ('spread', 'claim') and far in ('spread', 'claim')
   and (near_mates <> far_mates
        or array_position(conkey, near_key) is null
        or array_position(conkey, near_key)
           is distinct from array_position(confkey, far_key))
union all
select 'foreign key to spread', table_name, 'points from everywhere to one place: ' || name
  from foreign_keys
 where near in ('reference', 'local') and far in ('spread', 'claim')
union all
select 'foreign key to local', table_name, 'points to a table of one node: ' || name
  from foreign_keys
 where near in ('spread', 'claim', 'reference') and far = 'local'
union all
select 'set null', table_name, 'would empty the key: ' || name
  from foreign_keys
 where near in ('spread', 'claim') and near_key = any (conkey)
   and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c'))
union all
select 'trigger', t.name, g.tgname::text
  from tables t
  join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
 where t.class <> 'local'
union all
select 'narrow identity', t.name, 'counts up in fewer than 64 bits: ' || a.attname
  from tables t
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
 where t.class <> 'local' and a.atttypid <> 'int8'::regtype
   and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')
union all
select 'partitions', name, 'partitions of partitions, or of a table that is on every node'
  from told
 where relkind = 'p' and (relispartition or said ~ '^shard:reference\M')
union all
select 'policy', t.name, 'asks another table: ' || p.polname
  from tables t
  join pg_policy p on p.polrelid = t.oid
 where p.polqual::text like '%{SUBLINK%' or p.polwithcheck::text like '%{SUBLINK%'
union all
select distinct 'fence', t.name, 'holds persons, and the reader sees them without a fence'
  from tables t
  join pg_class c on c.oid = t.oid
  join pg_attribute a on a.attrelid = t.oid and not a.attisdropped
   and (a.attname in ('person_id', 'people', 'guardian', 'name_norm', 'phone_sealed')
     or a.attname = 'subject' and t.class = 'spread')
 where not c.relrowsecurity
    or not exists (
      select from pg_policy p
       where p.polrelid = t.oid and p.polroles = array['sangathan_reader'::regrole::oid]
         and pg_get_expr(p.polqual, p.polrelid) like '%cell_id = ANY%fence.cells%')
    or exists (
      select from pg_policy p
       where p.polrelid = t.oid and p.polpermissive
         and (0 = any (p.polroles) or 'sangathan_reader'::regrole = any (p.polroles))
         and pg_get_expr(p.polqual, p.polrelid) not like '%fence.cells%')
union all
select distinct 'fenced view', v.relname::text, 'its reader is not fenced'
  from pg_class v
  join pg_rewrite r on r.ev_class = v.oid
  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
   and d.refclassid = 'pg_class'::regclass
  join pg_class c on c.oid = d.refobjid and c.relrowsecurity
 where v.relkind = 'v' and not coalesce(v.reloptions @> array['security_invoker=true'], false)
   and coalesce(obj_description(v.oid, 'pg_class'), '') not like '%, unfenced.'
union all
select 'rewrite rule', t.name, r.rulename::text
  from tables t
  join pg_rewrite r on r.ev_class = t.oid
union all
select 'key type', k.name, 'the key is ' || k.atttypid::regtype || ', elsewhere in its group another'
  from keys k
 where k.class = 'spread'
   and k.atttypid <> (select mode() within group (order by o.atttypid)
                        from keys o where o.mates = k.mates)
union all
select 'inheritance', t.name, 'is or has a child'
  from tables t
 where t.relkind = 'r'
   and exists (select from pg_inherits where t.oid in (inhrelid, inhparent))
 order by 1, 2, 3
