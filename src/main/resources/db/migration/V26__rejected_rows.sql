-- Which run last had a row of theirs rejected: what is left behind is found without remembering all rows of a night.
alter table data_rejected add column last_run bigint default -1 not null;
-- Rejected rows without a number are looked for by customer.
create index rejected_row_customer on rejected_row (run_id, doc_number, customer_id);
