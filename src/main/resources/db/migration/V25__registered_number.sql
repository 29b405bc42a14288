-- Which number of the postal service a registered letter bears: each is used one time, whatever becomes of the letter.
-- The key has letters and digits alone: another spelling of a number does not make it another one.
create table registered_number (
    number varchar(40)${c} primary key,
    printed varchar(40) not null,
    company varchar(60)${c} not null,
    notice_id varchar(40)${c} not null,
    as_of date not null
);
create unique index registered_number_notice on registered_number (notice_id);
create index registered_number_company on registered_number (company, number);
