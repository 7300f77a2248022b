-- How far the archive has read the log: an archive's digest means something only together with this.
set local lock_timeout = '500ms';

create view readable_log_position as
    select topic_id, topic, partition, next_offset from log_position;

grant select on readable_log_position to ${reader};
