-- What became of announced charges once their principal was paid: waived or claimed, one time for each settlement.
create table charges_ended (
    receivable_id bigint not null,
    gone_since date not null,
    company varchar(60)${c} not null,
    run_id bigint not null,
    account_id varchar(100)${c} not null,
    customer_id varchar(100)${c} not null,
    doc_label varchar(220) not null,
    due_date date,
    paid_on date,
    outcome varchar(10) not null,
    level_name varchar(60)${c} not null,
    announced_on date not null,
    currency char(3) not null,
    principal numeric(20,4) not null,
    interest numeric(20,4) not null,
    indemnity numeric(20,4) not null,
    working text not null,
    cite varchar(300) not null,
    primary key (receivable_id, gone_since)
);
create index charges_ended_run on charges_ended (run_id, account_id, receivable_id);
-- What was settled lately is looked for every night.
create index receivable_gone on receivable (company, gone_since);
