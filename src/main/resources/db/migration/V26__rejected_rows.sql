-- Which run last had a row of theirs rejected: what is left behind is found without remembering all rows of a night.
alter table data_rejected add column last_run bigint default -1 not null;
-- Rejected rows without a number are looked for by customer.
create index rejected_row_customer on rejected_row (run_id, doc_number, customer_id);
-- The list of rejected rows has the whole value, as long as a cell of a workbook may be.
alter table rejected_row alter column found set data type varchar(32767);
