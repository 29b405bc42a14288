-- What the open amounts of a pass differ in from the rows of its export, beside rejected rows: rows that count once with an
-- earlier one, and documents kept at their last accepted values because a row of theirs was rejected. A report needs both
-- when it is held against a control total.
create table adjustment (
    run_id bigint not null,
    kind varchar(12) not null,
    item_no bigint not null,
    place varchar(300) not null,
    customer_id varchar(100)${c} not null,
    doc_number varchar(100)${c} not null,
    open_amount numeric(20,4) not null,
    currency char(3) not null,
    primary key (run_id, kind, item_no)
);
