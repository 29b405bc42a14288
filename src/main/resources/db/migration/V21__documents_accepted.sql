-- How many documents of a snapshot were accepted and are open: proven before delivery, when the staging tables may hold
-- another company's rows.
alter table run add column documents_accepted bigint;
