-- Which number of the postal service a registered letter bears: each is used one time, whatever becomes of the letter.
create table registered_number (
    number varchar(40)${c} primary key,
    company varchar(60)${c} not null,
    notice_id varchar(40)${c} not null,
    as_of date not null
);
create unique index registered_number_notice on registered_number (notice_id);
create index registered_number_company on registered_number (company, number);
