-- Reports made by themselves at month end: which exist, and what became of the e-mail that carries them.
create table month_end_report (
    company varchar(60)${c} not null,
    month_end date not null,
    status varchar(12) not null,
    made_on date not null,
    attention boolean not null,
    mail_state varchar(12) not null,
    mail_reason varchar(1000),
    primary key (company, month_end, status)
);

-- What a rejected row says is open, as far as it can be read: a report adds it when it is held against a control total.
alter table rejected_row add column open_amount numeric(20,4);
alter table rejected_row add column currency char(3);
