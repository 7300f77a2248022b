-- Asked by the retry of a quarantined record alone, for what stands behind it on the log: rows come in that order.
create index receipt_place on receipt using brin (log_offset) with (autosummarize = on);
