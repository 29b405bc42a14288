-- What is looked for by number, and the call lists of single persons, without reading the whole table each time.
create index receivable_number on receivable (company, doc_number);
create index rejected_row_number on rejected_row (run_id, doc_number);
create index call_row_list on call_row (run_id, list, place);
